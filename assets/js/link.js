/* Listens to the answers of the server: the renderer does not tell a page that a call failed. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const original = window.fetch.bind(window);
  const isCall = (target) => String(target && target.url ? target.url : target).includes(
    "_dash-update-component",
  );

  /* Who waits for the answer: the panel of causes, the report, who said so (treatments-ask.js),
     or the curves. */
  const waiting = (options) => {
    const body = String(options && options.body);
    const output = Object.keys(islet.waiters || {}).find((one) => body.includes(`"output":"${one}"`));
    if (output) return islet.waiters[output];
    if (body.includes('"output":"causes.data"')) return islet.why;
    return body.includes('"output":"report.data"') ? islet.report : islet.gate;
  };

  /* What is wrong with a call that is not allowed stands in its answer. */
  const tell = async (who, response) => {
    const wait = Number(response.headers.get("Retry-After")) || 0;
    const refusal = response.status === 422 ? await response.clone().json().catch(() => null) : null;
    who.failed(response.status, wait, refusal);
  };

  window.fetch = (target, options) => {
    const call = original(target, options);
    if (!isCall(target)) return call;
    const who = waiting(options);
    return call.then(
      (response) => {
        if (!response.ok) tell(who, response);
        return response;
      },
      (reason) => {
        who.failed(0, 0);
        throw reason;
      },
    );
  };
})();
