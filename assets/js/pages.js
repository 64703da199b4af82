/* The renderer asks for the layout without saying for which page: that is added here. */
(() => {
  "use strict";
  const { page } = document.documentElement.dataset;
  if (!page) return;
  const original = window.fetch.bind(window);
  window.fetch = (target, options) => {
    const isLayout = String(target).endsWith("_dash-layout");
    return original(isLayout ? `${target}?page=${page}` : target, options);
  };
})();
