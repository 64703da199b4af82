/* The renderer asks without saying for which page and in which language: that is added here. */
(() => {
  "use strict";
  const { page } = document.documentElement.dataset;
  const { lang } = document.documentElement;
  const original = window.fetch.bind(window);

  const told = (target) => {
    const isLayout = target.endsWith("_dash-layout");
    const isCall = target.endsWith("_dash-update-component");
    const parts = new URLSearchParams();
    if (isLayout && page) parts.set("page", page);
    if ((isLayout || isCall) && lang !== "en") parts.set("lang", lang);
    return parts.size ? `${target}?${parts}` : target;
  };

  window.fetch = (target, options) => original(typeof target === "string" ? told(target) : target, options);
})();
