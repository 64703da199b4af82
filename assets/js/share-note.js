/* What is said about a file or a link, also across the way to another page; one box, one cross. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const KEY = "islet-note";
  const POLL = 100; // ms between two looks for the menu
  const TRIES = 300;
  const MOST = 6; // names in a sentence
  const NAME = /^[\w-]{1,40}$/;

  const close = () => {
    const box = islet.byId("share-note");
    if (box) box.remove();
  };

  const show = (texts) => {
    close();
    const cross = { type: "button", class: "button bare square", "aria-label": islet.say("Close"), onclick: close };
    const words = islet.make("div", {}, ...texts.map((text) => islet.make("p", {}, text)));
    const box = islet.make("div", { id: "share-note", class: "share-note", role: "status" }, islet.icon("info"), words, islet.make("button", cross, islet.icon("x")));
    share.place().append(box);
  };

  /* Only what looks like one of our own names is repeated. */
  const names = (given) => {
    const shown = given.filter((one) => NAME.test(one)).slice(0, MOST);
    const rest = given.length - shown.length;
    if (!shown.length) return islet.say(rest === 1 ? "1 unreadable name" : "{n} unreadable names", { n: rest });
    const list = shown.join(", ");
    return rest ? islet.say("{list} and {n} more", { list, n: rest }) : list;
  };

  const later = (texts) => {
    try {
      window.sessionStorage.setItem(KEY, JSON.stringify(texts));
    } catch {
      // Without a store the page itself still says what it did not know.
    }
  };

  /* What the page before left to be said. */
  const left = () => {
    try {
      const texts = JSON.parse(window.sessionStorage.getItem(KEY) || "[]");
      window.sessionStorage.removeItem(KEY);
      return Array.isArray(texts) ? texts.filter((text) => typeof text === "string") : [];
    } catch {
      return [];
    }
  };

  /* Once the menu is there; a page without it leaves them to the next. */
  const whenReady = (tries) => {
    if (share.place()) {
      const texts = left();
      if (texts.length) show(texts);
    } else if (tries) window.setTimeout(() => whenReady(tries - 1), POLL);
  };

  whenReady(TRIES);

  share.note = { show, names, later, close };
})();
