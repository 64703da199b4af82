/* A run that failed: the last good run stays, and Undo is one press away. A link that is not
   wholly known: a note. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const { state } = islet.compare;

  let isKept = false; // until the next gesture

  const write = (title, text) => {
    islet.byId("compare-message-title").textContent = title;
    islet.byId("compare-message-text").textContent = text;
    islet.byId("compare-message-undo").hidden = state.history.length === 0;
    islet.byId("compare-message").hidden = false;
  };

  const failed = (body) => islet.say("{body} could not be run.", { body: islet.compare.label(body) });

  /* The words of a reason, as a sentence. */
  const sentence = (reason) => (/[.!?]$/.test(reason) ? reason : `${reason}.`);

  const show = (reason, body) => {
    // What the title says already is not said twice.
    const known = reason && reason !== islet.say("This body could not be run.") ? reason : "";
    const advice = state.shown
      ? islet.say("The last good run stays on screen. Change it, or undo.")
      : islet.say("Choose another body, or reset all.");
    write(body ? failed(body) : islet.say("No answer came."), known ? `${sentence(known)} ${advice}` : advice);
  };

  islet.compare.message = {
    show,
    hide: () => {
      if (!isKept) islet.byId("compare-message").hidden = true;
    },
    /* A link held a body that cannot be run: it is shown as stored, and that is said. */
    replaced: (reason, body) => {
      isKept = true;
      write(failed(body), `${sentence(reason)} ${islet.say("It is shown in its own case instead.")}`);
    },
    /* What the server did not allow, in words: whose, which entry, which field. */
    refused: (refusal, { missing, bodies, requests }) => {
      if (!refusal) {
        show("");
        return;
      }
      const [what, place, ...rest] = String(refusal.control).split(".");
      const found = what === "bodies" ? missing[Number(place)] : undefined;
      const control = found === undefined ? refusal.control : rest.join(".") || what;
      const schedule = found === undefined ? [] : requests[found].schedule;
      show(islet.refusal.words({ ...refusal, control }, schedule), found === undefined ? bodies[missing[0]] : bodies[found]);
    },
    /* A link of which some parts are not known here. */
    unknown: ({ unknown: count, left }) => {
      const names = count ? islet.share.note.names(left) : "";
      islet.byId("compare-note-text").textContent = islet.say(
        count === 1
          ? "One setting was not understood and left at the case: {names}. The rest is as it was sent."
          : "{count} settings were not understood and left at the case: {names}. The rest is as it was sent.",
        { count, names },
      );
      islet.byId("compare-note").hidden = count === 0;
    },
    forgetLink: () => {
      if (isKept) islet.byId("compare-message").hidden = true;
      isKept = false;
      islet.byId("compare-note").hidden = true;
    },
  };
})();
