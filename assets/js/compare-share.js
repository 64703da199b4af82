/* What can be shared of the columns, and the way of a saved scenario into one. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const isReady = () => Boolean(islet.compare.state.shown);

  /* The other parts of sharing are there once all scripts are. */
  const join = () => {
    if (!islet.share) return;
    islet.share.pages.compare = {
      ...islet.share.pages.compare,
      isReady,
      hash: () => (isReady() ? islet.compare.address.text() : window.location.hash.slice(1)),
      title: () => islet.byId("compare-headline").textContent,
    };
    islet.share.compared = ({ page = "explore", name, hash }) => {
      if (page !== "explore") return "";
      const text = [hash, new URLSearchParams({ name }).toString()].filter(Boolean).join("&");
      return `compare${window.location.search}#a=${encodeURIComponent(text)}`;
    };
  };

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", join);
  else window.setTimeout(join, 0);
})();
