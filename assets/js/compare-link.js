/* Explore's way to the columns, beside the way to the report: it takes along what the address
   holds, at the moment it is used. Made here, since every component of Explore slows its drags. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const isExplore = !document.documentElement.dataset.page;

  const place = () => {
    const report = document.getElementById("report-link");
    if (!report || document.getElementById("compare-link")) return Boolean(report);
    const title = islet.say("This body beside a healthy one");
    report.before(islet.make("a", { id: "compare-link", class: "button", href: "compare", title }, islet.icon("columns-3"), islet.say("Compare")));
    return true;
  };

  const update = (event) => {
    const link = event.target.closest && event.target.closest("#compare-link");
    if (link) link.href = `compare${window.location.search}#a=${encodeURIComponent(window.location.hash.slice(1))}`;
  };

  if (!isExplore) return;
  const watch = new MutationObserver(() => place() && watch.disconnect());
  watch.observe(document, { childList: true, subtree: true });
  ["pointerdown", "focusin", "keydown", "click"].forEach((name) => {
    document.addEventListener(name, update, true);
  });
})();
