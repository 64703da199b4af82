/* The renderer asks without saying for which page and in which language: that is added here. */
(() => {
  "use strict";
  const { page } = document.documentElement.dataset;
  const { lang } = document.documentElement;
  const original = window.fetch.bind(window);

  const told = (target) => {
    const [path, query] = target.split("?");
    const isLayout = path.endsWith("_dash-layout");
    if (!isLayout && !path.endsWith("_dash-update-component")) return target;
    const parts = new URLSearchParams(query);
    if (isLayout && page) parts.set("page", page);
    if (lang !== "en") parts.set("lang", lang);
    return parts.size ? `${path}?${parts}` : path;
  };

  window.fetch = (target, options) => original(typeof target === "string" ? told(target) : target, options);
})();
