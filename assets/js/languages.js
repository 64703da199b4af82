/* The language of the page: links within Islet keep it, and the switch goes to the same state. */
(() => {
  "use strict";
  const asked = new URLSearchParams(window.location.search).get("lang");
  const closest = (event, what) => event.target.closest && event.target.closest(what);

  const remember = (language) => {
    try {
      window.localStorage.setItem("islet-language", language);
    } catch {
      // Where nothing may be kept the address alone says it.
    }
  };

  /* Where this page stands in another language. */
  const translated = (language) => {
    const address = new URL(window.location.href);
    address.searchParams.set("lang", language);
    return address.href;
  };

  /* A link gets what it lacks when it is about to be used: some are written anew at every move. */
  const complete = (event) => {
    const link = closest(event, "a[href]");
    if (!link) return;
    const { language } = link.dataset;
    if (language) {
      link.href = translated(language);
      if (event.type === "click") remember(language);
      return;
    }
    const goal = new URL(link.href, window.location.href);
    const isOurs = goal.origin === window.location.origin && !link.hasAttribute("download");
    if (!asked || !isOurs || link.getAttribute("href").startsWith("#") || goal.searchParams.has("lang")) return;
    goal.searchParams.set("lang", asked);
    link.href = goal.href;
  };

  ["pointerdown", "focusin", "keydown", "click"].forEach((name) => {
    document.addEventListener(name, complete, true);
  });
})();
