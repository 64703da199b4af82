/* The link to the clipboard; where the browser does not give it away, into a field to copy from. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const BACK = 2500; // ms until the entry has its name again

  const field = (url) => {
    const found = islet.byId("share-link");
    if (found) found.remove();
    const made = islet.make("input", { id: "share-link", class: "share-field", readonly: true, "aria-label": islet.say("Link to this scenario") });
    made.value = url;
    islet.byId("copy").after(made);
    made.focus();
    made.select();
  };

  share.copy = async () => {
    const url = share.url();
    const word = islet.byId("copy-word");
    try {
      await window.navigator.clipboard.writeText(url);
      word.textContent = islet.say("Copied");
      share.say(islet.say("Link copied."));
    } catch {
      // Outside https a page has no clipboard.
      field(url);
      share.say(islet.say("Copy the link from the field."));
    }
    window.setTimeout(() => {
      word.textContent = islet.say("Copy link");
    }, BACK);
  };

  share.qr = {
    isThere: () => typeof (islet.qr || {}).show === "function",
    show: () => islet.qr.show(share.url()),
  };
})();
