/* Asks a callback of the server as the renderer would, but gives a promise: several answers may
   be fetched in advance, and none has a place in the layout. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.waiters = islet.waiters || {};
  const RETRIES = 30;
  const MOST_WAIT = 4000; // ms

  const pause = (time) => new Promise((done) => window.setTimeout(done, time));

  const address = () => {
    const config = JSON.parse(islet.byId("_dash-config").textContent);
    return `${config.requests_pathname_prefix}_dash-update-component`;
  };

  const post = (output, input, value) =>
    window.fetch(address(), {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({
        output: `${output}.data`,
        outputs: { id: output, property: "data" },
        inputs: [{ id: input, property: "data", value }],
        changedPropIds: [`${input}.data`],
      }),
    });

  /* The answer of a callback; a server that is busy is asked again for a while. */
  islet.ask = async (output, input, value) => {
    // Who waits for it is told here, and nobody else (js/link.js).
    islet.waiters[`${output}.data`] = islet.waiters[`${output}.data`] || { failed: () => {} };
    for (let turn = 0; turn < RETRIES; turn += 1) {
      const response = await post(output, input, value);
      if (response.ok) {
        const told = await response.json();
        return told.response[output].data;
      }
      if (response.status !== 503) {
        const refusal = await response.json().catch(() => ({}));
        throw Object.assign(new Error(`status ${response.status}`), { refusal });
      }
      await pause(Math.min(MOST_WAIT, 250 * 2 ** turn) * (0.5 + Math.random()));
    }
    throw new Error("busy");
  };
})();
