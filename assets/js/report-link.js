/* Explore's link to the report takes along what the address holds, at the moment it is used. */
(() => {
  "use strict";
  const update = (event) => {
    const link = event.target.closest && event.target.closest("#report-link");
    if (link) link.href = link.href.split("#")[0] + window.location.hash;
  };
  ["pointerdown", "focusin", "keydown", "click"].forEach((name) => {
    document.addEventListener(name, update, true);
  });
})();
