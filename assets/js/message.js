/* A run that failed: the last good run stays, and Undo is one press away. A link that is not
   wholly known: a note. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  islet.note = {
    /* A link of which some parts are not known here. */
    unknown: (count) => {
      const names = islet.share.note.names(islet.address.left());
      islet.byId("note-text").textContent = islet.say(
        count === 1
          ? "One setting was not understood and left at the case: {names}. The rest is as it was sent."
          : "{count} settings were not understood and left at the case: {names}. The rest is as it was sent.",
        { count, names },
      );
      islet.byId("note").hidden = count === 0;
    },
    hide: () => {
      islet.byId("note").hidden = true;
    },
  };

  const FAILED = islet.say("This body could not be run.");

  islet.message = {
    /* Why a run failed, if that is known: a field and what is allowed in it. */
    show: (reason) => {
      const isKnown = Boolean(reason) && reason !== FAILED;
      islet.byId("message-title").textContent = isKnown ? islet.say("This is not possible.") : FAILED;
      const back = isKnown
        ? islet.say("The last good run stays on screen. Change it, or undo.")
        : islet.say("The last good run stays on screen. Move the slider back a little, or undo.");
      const advice = islet.state.now ? back : islet.say("No answer came yet. Move a slider to try again.");
      islet.byId("message-text").textContent = isKnown ? `${reason} ${advice}` : advice;
      islet.byId("message-undo").hidden = islet.state.history.length === 0;
      islet.byId("message").hidden = false;
    },
    hide: () => {
      islet.byId("message").hidden = true;
    },
  };
})();
