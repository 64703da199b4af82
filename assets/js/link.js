/* Listens to the answers of the server: the renderer does not tell a page that a call failed. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const original = window.fetch.bind(window);
  const isRun = (target) => String(target && target.url ? target.url : target).includes(
    "_dash-update-component",
  );

  window.fetch = (target, options) => {
    const call = original(target, options);
    if (!isRun(target)) return call;
    return call.then(
      (response) => {
        if (!response.ok) {
          islet.gate.failed(response.status, Number(response.headers.get("Retry-After")) || 0);
        }
        return response;
      },
      (reason) => {
        islet.gate.failed(0, 0);
        throw reason;
      },
    );
  };
})();
