/* One request in flight through a pair of stores: a bar when its answer is late, giving up after a
   while, asking a busy server again. What is asked next, and what is drawn, is for the page to say. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.waiters = islet.waiters || {};
  const LATE = 400; // ms until the ink bar

  /* request, answer: names of the stores; late: identifier of the bar. patience (ms) and retries
     are pairs: usually, and while isFirst() as the model may still be prepared. again() asks what
     is wanted by now; wait(ms) may lengthen what the server asks to wait. The page adds
     answered(answer) and failed(status, seconds, refusal), which link.js and the store call. */
  islet.oneInFlight = ({ request, answer, late, patience, retries, isFirst, again, wait = (ms) => ms + 250 + 500 * Math.random() }) => {
    const gate = { run: 0, inFlight: null, wanted: false, retries: 0, counts: { sent: 0, drawn: 0, failed: 0 } };
    let lateTimer = 0;
    let endTimer = 0;
    let retryTimer = 0;

    const now = ([usually, first]) => (isFirst() ? first : usually);

    const free = () => {
      window.clearTimeout(lateTimer);
      window.clearTimeout(endTimer);
      islet.byId(late).hidden = true;
      gate.inFlight = null;
    };

    gate.isIdle = () => !gate.inFlight && !gate.wanted && !retryTimer;

    gate.forgetRetry = () => {
      window.clearTimeout(retryTimer);
      retryTimer = 0;
    };

    /* Send a request, with what else is to be known of it when its answer comes. */
    gate.send = (asked, more = {}) => {
      gate.forgetRetry();
      window.clearTimeout(lateTimer);
      window.clearTimeout(endTimer);
      gate.run += 1;
      gate.counts.sent += 1;
      gate.wanted = false;
      const sent = { run: gate.run, ...asked };
      gate.inFlight = { ...sent, ...more };
      lateTimer = window.setTimeout(() => { islet.byId(late).hidden = false; }, LATE);
      endTimer = window.setTimeout(() => gate.failed(0, 0), now(patience));
      window.dash_clientside.set_props(request, { data: sent });
    };

    /* The request that an answer belongs to, no longer in flight; none if it is of another one. */
    gate.take = (told) => {
      const asked = gate.inFlight;
      if (!told || !asked || (told.run !== null && told.run !== asked.run)) return null;
      free();
      gate.retries = 0;
      return asked;
    };

    /* The request for which no usable answer came (status 0: none at all; 422: with the field that
       is wrong and what is allowed); none if a busy server is asked again. */
    gate.lose = (status, seconds) => {
      const asked = gate.inFlight;
      if (!asked) return null;
      free();
      gate.counts.failed += 1;
      if (status !== 503 || gate.retries >= now(retries)) return asked;
      gate.retries += 1;
      gate.wanted = true;
      retryTimer = window.setTimeout(() => {
        retryTimer = 0;
        if (!gate.inFlight) again();
      }, wait(1000 * seconds));
      return null;
    };

    islet.waiters[`${answer}.data`] = gate;
    return gate;
  };
})();
