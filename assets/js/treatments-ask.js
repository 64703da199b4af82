/* Questions beside the drag: one in flight, the newest next; a busy server is asked again. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const GIVE_UP = 15000; // ms until the panel says that there is no answer
  const RETRIES = 4;

  /* Who waits for which answer (link.js tells them of calls that failed). */
  islet.waiters = islet.waiters || {};

  /* Asks through the store "<name>-question" and listens at the store "<name>".
     known(question, answer) and failed(question, words) tell what came of it, the latter also
     after so many ms without an answer; busy() that the server is asked again in a moment. */
  islet.asker = (name, { known, failed, busy = () => {}, retries = RETRIES, patience = GIVE_UP }) => {
    const asker = { ask: 0, inFlight: null, wanted: null, retries: 0 };
    let timer = 0;

    const send = () => {
      if (!asker.wanted || asker.inFlight) return;
      asker.ask += 1;
      asker.inFlight = { ask: asker.ask, question: asker.wanted };
      asker.wanted = null;
      timer = window.setTimeout(() => asker.failed(0, 0), patience);
      window.dash_clientside.set_props(`${name}-question`, {
        data: { ask: asker.ask, ...asker.inFlight.question },
      });
    };

    const free = () => {
      window.clearTimeout(timer);
      const { question } = asker.inFlight;
      asker.inFlight = null;
      return question;
    };

    asker.pose = (question) => {
      asker.wanted = question;
      asker.retries = 0;
      send();
    };

    asker.answered = (answer) => {
      if (!answer || !asker.inFlight) return;
      if (answer.ask !== null && answer.ask !== asker.inFlight.ask) return;
      const question = free();
      if (answer.error) failed(question, answer.error);
      else known(question, answer);
      send();
    };

    asker.failed = (status, waitSeconds) => {
      if (!asker.inFlight) return;
      const question = free();
      if (status === 503 && asker.retries < retries) {
        asker.retries += 1;
        busy();
        asker.wanted = asker.wanted || question;
        window.setTimeout(send, 1000 * waitSeconds + 250 + 500 * Math.random());
        return;
      }
      failed(question, islet.say("No answer came."));
      send();
    };

    islet.waiters[`${name}.data`] = asker;
    return asker;
  };
})();
