/* Saved scenarios, kept in this browser as a list of {name, page, hash}: those of Explore, whose
   hash is what its address holds. They are only read here, and nothing in them is trusted. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const KEY = "islet-saved";
  const MOST = 50;
  const LONGEST = 8000; // letters of a hash

  const isSaved = (one) => Boolean(one) && (one.page || "explore") === "explore" && typeof one.name === "string" && typeof one.hash === "string" && one.hash.length <= LONGEST;

  islet.compare.saved = {
    list: () => {
      try {
        const found = JSON.parse(window.localStorage.getItem(KEY) || "[]");
        return Array.isArray(found) ? found.filter(isSaved).slice(0, MOST) : [];
      } catch {
        return [];
      }
    },
    /* What stands behind the # of a link that was pasted, or null if that is no link of Explore. */
    hashOf: (pasted) => {
      const text = pasted.trim().slice(0, LONGEST);
      const found = text.includes("#") ? text.slice(text.indexOf("#") + 1) : text;
      return /^[a-z0-9_]+=/.test(found) && !/^[abc]=/.test(found) ? found : null;
    },
  };
})();
