/* Explore's link to the columns takes along what the address holds, at the moment it is used. */
(() => {
  "use strict";
  const update = (event) => {
    const link = event.target.closest && event.target.closest("#compare-link");
    if (link) link.href = `${link.href.split("#")[0]}#a=${encodeURIComponent(window.location.hash.slice(1))}`;
  };
  ["pointerdown", "focusin", "keydown", "click"].forEach((name) => {
    document.addEventListener(name, update, true);
  });
})();
