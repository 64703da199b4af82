/* Single keys: dead in fields and dialogs, and they can be switched off (WCAG 2.1.4). Their help
   is a dialog that both the lecture and the lecture mode of other pages open. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const KEPT = "islet-single-keys";
  const FIELDS = "input, textarea, select, [contenteditable], [role=slider], [role=combobox], [role=option], [role=menuitem], [role=radiogroup]";
  const PRESSED = "button, a[href], summary, [role=button], [role=tab]";
  let dialog = null;

  const areOn = () => window.localStorage.getItem(KEPT) !== "off";

  /* The name of a key that is meant for the page, or nothing. */
  const meant = (event, own = "") => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return "";
    if (document.querySelector("dialog[open]")) return "";
    const { target, key } = event;
    const isOwn = own && target.closest && target.closest(own);
    if (!isOwn && target.closest && target.closest(FIELDS)) return "";
    if ((key === " " || key === "Enter") && target.closest && target.closest(PRESSED)) return "";
    const name = key.length === 1 ? key.toLowerCase() : key;
    return name.length === 1 && !areOn() ? "" : name;
  };

  const line = ([keys, words]) => {
    const names = keys.flatMap((key, rank) => [rank ? " " : "", islet.make("kbd", {}, key)]);
    return islet.make("div", {}, islet.make("dt", {}, ...names), islet.make("dd", {}, words));
  };

  const choice = (id, words, isOn, onchange) => {
    const box = islet.make("input", { id, type: "checkbox", checked: isOn, onchange: () => onchange(box.checked) });
    return islet.make("label", { class: "keys-choice" }, box, words);
  };

  const keep = (isOn) => {
    if (isOn) window.localStorage.removeItem(KEPT);
    else window.localStorage.setItem(KEPT, "off");
    document.documentElement.dataset.singleKeys = isOn ? "on" : "off";
  };

  islet.singleKeys = {
    areOn,
    meant,
    /* Show the keys of a page: [[keys, words], ...], and more choices [[id, words, is, change], ...]. */
    help: (lines, choices = []) => {
      if (dialog) dialog.remove();
      const close = islet.make("button", { class: "button", onclick: () => dialog.close() }, islet.say("Close"));
      dialog = islet.make(
        "dialog",
        { class: "keys", "aria-labelledby": "keys-title" },
        islet.make("h2", { id: "keys-title" }, islet.say("Keys")),
        islet.make("dl", {}, ...lines.map(line)),
        islet.make("div", { class: "keys-choices" }, choice("keys-single", islet.say("Single keys work"), areOn(), keep), ...choices.map((one) => choice(...one))),
        close,
      );
      document.body.append(dialog);
      dialog.showModal();
    },
  };
  document.documentElement.dataset.singleKeys = areOn() ? "on" : "off";
})();
