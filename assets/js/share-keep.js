/* Scenarios kept in this browser: [{name, page, hash, saved}] under one key. What stands there is
   checked on reading, as anyone may have written it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const KEY = "islet-saved";
  const MOST = 50;
  const LONGEST_NAME = 80;
  const LONGEST_HASH = 8000;

  const isText = (value, longest) => typeof value === "string" && value.length <= longest;

  const isScenario = (one) =>
    one !== null && typeof one === "object" && isText(one.name, LONGEST_NAME) && one.name !== "" && isText(one.hash, LONGEST_HASH) && share.isKnown(one.page || "explore");

  const list = () => {
    try {
      const found = JSON.parse(window.localStorage.getItem(KEY) || "[]");
      if (!Array.isArray(found)) return [];
      return found.filter(isScenario).slice(0, MOST).map(({ name, page = "explore", hash, saved = "" }) => ({ name, page, hash, saved: String(saved) }));
    } catch {
      return [];
    }
  };

  /* Returns whether the browser took it. */
  const store = (scenarios) => {
    try {
      window.localStorage.setItem(KEY, JSON.stringify(scenarios));
      return true;
    } catch {
      return false;
    }
  };

  const cleaned = (name) => name.trim().replace(/\s+/g, " ").slice(0, LONGEST_NAME);

  share.saved = {
    ...share.saved,
    MOST,
    LONGEST_NAME,
    list,
    cleaned,
    has: (name) => list().some((one) => one.name === cleaned(name)),
    isFull: () => list().length >= MOST,
    /* Keep the scenario on the page; one of the same name is replaced. */
    keep: (name) => {
      const others = list().filter((one) => one.name !== cleaned(name));
      const one = { name: cleaned(name), page: share.name(), hash: share.here().hash(), saved: new Date().toISOString() };
      return store([one, ...others]);
    },
    rename: (name, next) => store(list().map((one) => (one.name === name ? { ...one, name: cleaned(next) } : one))),
    remove: (name) => store(list().filter((one) => one.name !== name)),
  };
})();
