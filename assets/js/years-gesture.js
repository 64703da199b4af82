/* Gestures on the life-line, and the step back over the last one. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};

  const { state, snapshot, isSame } = islet.years;

  const markUndo = () => {
    islet.byId("years-undo").setAttribute("aria-disabled", String(state.history.length === 0));
    const { life, bars } = islet.years.stored(state.life);
    const isStored = state.life === life && isSame(state.bars, bars);
    islet.byId("years-reset").setAttribute("aria-disabled", String(isStored));
  };

  const gesture = islet.gestures({
    state: () => state,
    snapshot,
    isSame: (one, other) => one.life === other.life && isSame(one.bars, other.bars),
    begun: () => {
      islet.byId("years-note").hidden = true;
    },
    ended: () => {
      markUndo();
      islet.years.address.write();
      islet.years.line.draw();
      islet.years.gate.ask();
    },
  });

  islet.years.gesture = {
    ...gesture,
    markUndo,
    undo: () => {
      const last = gesture.back();
      if (!last) return;
      islet.years.show(last);
      islet.years.say(islet.say("Undone."));
    },
  };
})();
