/* A gesture is one drag, one burst of keys, one typed number: one step back undoes it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const PAUSE = 800; // ms without a key that end a burst
  const LONGEST_HISTORY = 50;

  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  /* state() holds the history, snapshot() is what one step back restores; begun(gesture) is told
     before anything has moved, ended(gesture, isNothing) after it, also of a press that moved
     nothing, which leaves no step. */
  islet.gestures = ({ state, snapshot, isSame = same, begun = () => {}, ended }) => {
    let active = null;
    let timer = 0;

    const end = () => {
      window.clearTimeout(timer);
      if (!active) return;
      const gesture = active;
      active = null;
      const isNothing = isSame(gesture.start, snapshot());
      if (isNothing) state().history.pop();
      ended(gesture, isNothing);
    };

    const begin = (source) => {
      if (active && active.source === source) return;
      end();
      active = { source, start: snapshot() };
      begun(active);
      state().history = [...state().history.slice(1 - LONGEST_HISTORY), snapshot()];
    };

    return {
      begin,
      end,
      isActive: () => active !== null,
      source: () => (active ? active.source : ""),
      /* One of several keys in quick succession. */
      burst: (source) => {
        begin(source);
        window.clearTimeout(timer);
        timer = window.setTimeout(end, PAUSE);
      },
      /* One step that is a whole gesture: a typed number, back to case, reset. */
      once: (source, change) => {
        begin(source);
        change();
        end();
      },
      /* What to go back to, if there is anything. */
      back: () => {
        end();
        return state().history.pop();
      },
    };
  };
})();
