/* A gesture is one drag, one burst of keys, one typed number: one step back undoes it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const PAUSE = 800; // ms without a key that end a burst
  const LONGEST_HISTORY = 50;

  const { state, snapshot } = islet.compare;
  let active = null;
  let timer = 0;

  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  const markUndo = () => {
    islet.byId("compare-undo").setAttribute("aria-disabled", String(state.history.length === 0));
  };

  const end = () => {
    window.clearTimeout(timer);
    if (!active) return;
    // A press that moved nothing is no gesture.
    if (same(active.start, snapshot())) state.history.pop();
    active = null;
    markUndo();
    islet.compare.settle();
  };

  const begin = (source) => {
    if (active && active.source === source) return;
    end();
    active = { source, start: snapshot() };
    islet.compare.message.forgetLink();
    state.history = [...state.history.slice(1 - LONGEST_HISTORY), snapshot()];
  };

  islet.compare.gesture = {
    begin,
    end,
    isActive: () => active !== null,
    /* One of several keys in quick succession. */
    burst: (source) => {
      begin(source);
      window.clearTimeout(timer);
      timer = window.setTimeout(end, PAUSE);
    },
    /* One step that is a whole gesture. */
    once: (source, change) => {
      begin(source);
      change();
      end();
    },
    undo: () => {
      end();
      const last = state.history.pop();
      markUndo();
      if (!last) return;
      islet.compare.ranges.refit();
      islet.compare.show(last);
      islet.compare.say(islet.say("Undone."));
    },
  };
})();
