/* What can be shared of a page. Each page that has a scenario says here what its address holds;
   a page that does not is shared by its address alone. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const PLAIN = {
    isReady: () => true,
    hash: () => window.location.hash.slice(1),
    title: () => (document.querySelector("h1") || { textContent: "" }).textContent,
  };

  const name = () => document.documentElement.dataset.page || "explore";

  /* The place of a page beside this one. */
  const address = (page, hash) => {
    const language = new URLSearchParams(window.location.search).get("lang");
    return (page === "explore" ? "./" : page) + (language ? `?lang=${language}` : "") + (hash ? `#${hash}` : "");
  };

  /* Where panel, dialogs and notes stand: behind the button; null on a page without it. */
  const place = () => {
    const button = document.getElementById("share-button");
    if (!button || document.getElementById("share")) return document.getElementById("share");
    const made = document.createElement("div");
    made.id = "share";
    made.className = "share";
    button.after(made);
    return made;
  };

  const share = () => islet.share;

  islet.share = {
    ...islet.share,
    place,
    /* By page: isReady, hash, title; and what it has of picture, table and handout. */
    pages: {},
    name,
    here: () => ({ ...PLAIN, ...islet.share.pages[name()] }),
    isKnown: (page) => Object.hasOwn(islet.share.pages, page),
    address,
    url: () => {
      const url = new URL(window.location.href);
      url.hash = islet.share.here().hash();
      return url.href;
    },
    /* Show a scenario: at once where the page can, else it takes another address as it takes a link. */
    go: (page, hash) => {
      const { open, isReady } = share().here();
      if (page === name() && open && isReady()) open(hash);
      else if (page !== name()) window.location.assign(address(page, hash));
      else if (window.location.hash.slice(1) !== hash) window.location.hash = hash;
      else window.location.reload();
    },
    notice: () => islet.say("Made-up patients, for teaching only. Never use it to decide a treatment."),
  };
})();
