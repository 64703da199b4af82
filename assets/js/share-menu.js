/* The panel under the Share button: a disclosure. Arrows move in it, Escape leaves it, and it closes
   when the focus goes elsewhere. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;

  const button = () => islet.byId("share-button");
  const panel = () => islet.byId("share-panel");
  const isOpen = () => panel() && !panel().hidden;
  const items = () => [...panel().querySelectorAll(".share-item")].filter((item) => !item.hidden);

  const close = (isReturning) => {
    if (!isOpen()) return;
    panel().hidden = true;
    button().setAttribute("aria-expanded", "false");
    if (isReturning) button().focus();
  };

  const item = (id, icon, word, hint, press) => {
    const words = islet.make("span", {}, islet.make("span", { id: `${id}-word` }, word), islet.make("small", {}, hint));
    return islet.make("button", { type: "button", id, class: "share-item", onclick: press }, islet.icon(icon), words);
  };

  /* Leave the panel for a dialog, which gives the focus back to the button. */
  const leave = (call) => () => {
    close(true);
    call();
  };

  const line = () => islet.make("hr", {});

  const build = () => {
    const page = share.here();
    const saved = share.saved.list().length;
    const parts = [
      item("copy", "link-2", islet.say("Copy link"), islet.say("holds the whole scenario"), share.copy),
      share.qr.isThere() && item("share-qr", "qr-code", islet.say("QR code"), islet.say("for the phones of an audience"), leave(share.qr.show)),
      line(),
      item("share-open-saved", "bookmark", islet.say("Saved scenarios"), saved ? islet.say("{n} in this browser", { n: saved }) : islet.say("kept in this browser"), leave(share.saved.open)),
      share.isKnown(share.name()) && item("share-file-save", "file-down", islet.say("Save as a file"), islet.say("for messages and learning platforms"), leave(share.file.save)),
      item("share-file-open", "file-up", islet.say("Open a file"), islet.say("one that was saved here"), leave(share.file.choose)),
      page.picture && line(),
      page.picture && item("share-open-export", "image-down", islet.say("Picture and data"), "PNG, SVG, CSV", leave(() => share.exporter.open())),
      share.handout.isThere() && item("share-handout", "printer", islet.say("Handout"), islet.say("one page to print"), leave(() => share.handout.open())),
      islet.make("p", { class: "share-notice" }, share.notice()),
    ];
    panel().replaceChildren(...parts.filter(Boolean));
    items().forEach((one) => {
      one.disabled = !page.isReady() && !["share-open-saved", "share-file-open"].includes(one.id);
    });
  };

  const make = () => {
    const made = islet.make("div", { id: "share-panel", class: "share-panel", role: "group", "aria-label": islet.say("Share and keep") });
    share.place().append(made);
  };

  const open = () => {
    if (!panel()) make();
    build();
    panel().hidden = false;
    button().setAttribute("aria-expanded", "true");
  };

  const step = (way) => {
    const found = items();
    const place = found.indexOf(document.activeElement);
    const next = place < 0 ? (way > 0 ? 0 : found.length - 1) : (place + way + found.length) % found.length;
    found[next].focus();
  };

  const KEYS = { ArrowDown: 1, ArrowUp: -1 };

  document.addEventListener("click", (event) => {
    if (event.target.closest("#share-button")) {
      if (isOpen()) close(true);
      else open();
    } else if (isOpen() && !event.target.closest("#share")) close(false);
  });
  document.addEventListener("keydown", (event) => {
    if (!event.target.closest || !event.target.closest("#share-button, #share-panel")) return;
    if (event.key === "Escape" && isOpen()) close(true);
    else if (KEYS[event.key] && event.target.tagName !== "INPUT") {
      event.preventDefault();
      if (!isOpen()) open();
      step(KEYS[event.key]);
    }
  });
  document.addEventListener("focusin", (event) => {
    if (isOpen() && !event.target.closest("#share, #share-button")) close(false);
  });

  share.menu = { close };

  const QUIET = 50; // ms without words, so that the same words are heard again
  const SAID = 3000; // ms until nobody needs them any more
  let said = 0;

  /* Said to those who hear the page. */
  share.say = (text) => {
    const box = islet.byId("share-said") || islet.make("div", { id: "share-said", class: "unseen", role: "status" });
    share.place().append(box);
    const write = (words) => {
      box.textContent = words;
    };
    window.clearTimeout(said);
    write("");
    window.setTimeout(() => write(text), QUIET);
    said = window.setTimeout(() => box.remove(), SAID);
  };
})();
