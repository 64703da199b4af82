/* The way to picture and data beside the words of the columns, where the page left room for it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;

  const press = () => share.here().isReady() && share.exporter.open();

  const place = () => {
    const room = document.getElementById("compare-share");
    if (!room) return false;
    const button = { type: "button", id: "compare-export", class: "button", onclick: press };
    room.replaceChildren(islet.make("button", button, islet.icon("image-down"), islet.say("Export")));
    return true;
  };

  if (document.documentElement.dataset.page !== "compare") return;
  const watch = new MutationObserver(() => place() && watch.disconnect());
  watch.observe(document, { childList: true, subtree: true });
})();
