/* A gesture is one drag, one burst of keys, one typed number. It has one "before". */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const PAUSE = 800; // ms without a key that end a burst
  const LONGEST_HISTORY = 50;
  const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"];

  let active = null;
  let timer = 0;

  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  const markUndo = () => {
    const nothing = String(islet.state.history.length === 0);
    islet.byId("undo").setAttribute("aria-disabled", nothing);
  };

  const end = () => {
    window.clearTimeout(timer);
    if (!active) return;
    const { state } = islet;
    // A click that moved nothing is no gesture: keep the comparison that was there.
    if (same(active.start, islet.snapshot())) {
      state.before = active.before;
      state.history.pop();
      islet.page.redrawCurves();
    }
    active = null;
    islet.controls.tellNumbers();
    markUndo();
    islet.page.settle();
  };

  const begin = (source) => {
    const { state } = islet;
    if (active && active.source === source) return;
    end();
    active = { source, before: state.before, start: islet.snapshot() };
    state.before = state.pinned || state.now;
    islet.why.begin();
    islet.note.hide();
    state.history = [...state.history.slice(1 - LONGEST_HISTORY), islet.snapshot()];
    // Nothing is drawn yet: the comparison on screen stays until the first new run is there.
  };

  /* One of several keys in quick succession. */
  const burst = (source) => {
    begin(source);
    window.clearTimeout(timer);
    timer = window.setTimeout(end, PAUSE);
  };

  const nameOf = (target) => {
    const root = target.closest && target.closest(".mantine-Slider-root");
    return root ? root.id.replace("slider-", "") : null;
  };

  document.addEventListener("pointerdown", (event) => {
    const name = nameOf(event.target);
    if (name && islet.state.now) begin(`pointer ${name}`);
  }, true);
  ["pointerup", "pointercancel"].forEach((kind) => {
    // After the slider's own last step.
    document.addEventListener(kind, () => {
      if (active && active.source.startsWith("pointer")) window.setTimeout(end, 0);
    });
  });
  document.addEventListener("keydown", (event) => {
    const name = nameOf(event.target);
    if (!name || !KEYS.includes(event.key) || !islet.state.now) return;
    burst(`key ${name}`);
  }, true);

  islet.gesture = {
    markUndo,
    begin,
    burst,
    end,
    isActive: () => active !== null,
    /* One step that is a whole gesture: a typed number, back to case, reset. */
    once: (source, change) => {
      begin(source);
      change();
      end();
    },
    undo: () => {
      end();
      const { state } = islet;
      const last = state.history.pop();
      markUndo();
      if (!last) return;
      state.before = state.pinned || state.now;
      islet.schedule.forget();
      islet.controls.apply(last);
    },
  };
})();
