/* Gestures of Compare, and the step back over the last one. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const { state, snapshot } = islet.compare;

  const markUndo = () => {
    islet.byId("compare-undo").setAttribute("aria-disabled", String(state.history.length === 0));
  };

  const gesture = islet.gestures({
    state: () => state,
    snapshot,
    begun: () => islet.compare.message.forgetLink(),
    ended: () => {
      markUndo();
      islet.compare.settle();
    },
  });

  islet.compare.gesture = {
    ...gesture,
    undo: () => {
      const last = gesture.back();
      markUndo();
      if (!last) return;
      islet.compare.ranges.refit();
      islet.compare.show(last);
      islet.compare.say(islet.say("Undone."));
    },
  };
})();
