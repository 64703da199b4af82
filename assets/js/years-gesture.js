/* A gesture is one drag, one burst of keys, one typed number: one step back undoes it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const PAUSE = 800; // ms without a key that end a burst
  const LONGEST_HISTORY = 50;

  const { state, snapshot, isSame } = islet.years;
  let active = null;
  let timer = 0;

  const markUndo = () => {
    islet.byId("years-undo").setAttribute("aria-disabled", String(state.history.length === 0));
    const { life, bars } = islet.years.stored(state.life);
    const isStored = state.life === life && isSame(state.bars, bars);
    islet.byId("years-reset").setAttribute("aria-disabled", String(isStored));
  };

  const end = () => {
    window.clearTimeout(timer);
    if (!active) return;
    const { start } = active;
    active = null;
    // A press that moved nothing is no gesture.
    if (start.life === state.life && isSame(start.bars, state.bars)) state.history.pop();
    markUndo();
    islet.years.address.write();
    islet.years.line.draw();
    islet.years.gate.ask();
  };

  const begin = (source) => {
    if (active && active.source === source) return;
    end();
    active = { source, start: snapshot() };
    islet.byId("years-note").hidden = true;
    state.history = [...state.history.slice(1 - LONGEST_HISTORY), snapshot()];
  };

  islet.years.gesture = {
    begin,
    end,
    markUndo,
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
      if (!last) return;
      islet.years.show(last);
      islet.years.say(islet.say("Undone."));
    },
  };
})();
