/* The dialog of picture and data: what the picture will look like, and the files to take away. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  let preview = "";

  const say = (text) => {
    const node = islet.byId("share-export-status");
    if (node) node.textContent = text;
  };

  const failed = () => say(islet.say("This could not be made now. Try again in a moment."));

  /* The text of the picture, made once for each opening. */
  let text = null;

  const savePicture = async (ending) => {
    say(islet.say("Making the picture."));
    try {
      const blob = ending === "svg" ? new Blob([await text], { type: "image/svg+xml" }) : await share.picture.png(await text);
      share.file.give(share.file.name(ending), blob);
      say(islet.say("{file} saved.", { file: ending.toUpperCase() }));
    } catch {
      failed();
    }
  };

  /* Tables that a page makes itself; a page with one has no choice to offer. */
  const tablesOf = (page) => page.tables || (page.table ? [{ words: () => islet.say("Rows on screen"), make: page.table }] : null);

  const saveTable = async () => {
    const tables = tablesOf(share.here());
    const signals = tables ? [] : share.choice.signals();
    if (!tables && !signals.length) {
      say(islet.say("Choose at least one signal."));
      return;
    }
    say(islet.say("Making the table."));
    try {
      const csv = tables ? await tables[share.choice.place()].make() : await share.table.csv(signals);
      // The mark at the front tells spreadsheets that it is UTF-8.
      share.file.give(share.file.name("csv"), new Blob(["\ufeff", csv], { type: "text/csv;charset=utf-8" }));
      say(islet.say("{file} saved.", { file: "CSV" }));
    } catch {
      failed();
    }
  };

  const saveModel = async () => {
    say(islet.say("Making the file."));
    try {
      await islet.sbml.save(share.table.run(), share.file.name("xml"));
      say(islet.say("{file} saved.", { file: "SBML" }));
    } catch {
      failed();
    }
  };

  const button = (id, words, press, isFirst) =>
    islet.make("button", { type: "button", id, class: isFirst ? "button primary" : "button", onclick: press }, islet.icon("file-down"), words);

  const part = (title, hint, ...content) =>
    islet.make("section", { class: "share-part" }, islet.make("h3", {}, title), islet.make("p", { class: "small" }, hint), ...content);

  const show = async (spec, frame) => {
    text = share.picture.standing(spec);
    try {
      const source = URL.createObjectURL(new Blob([await text], { type: "image/svg+xml" }));
      URL.revokeObjectURL(preview);
      preview = source;
      frame.replaceChildren(islet.make("img", { src: source, alt: islet.say("Preview of the picture: {title}", { title: spec.title }) }));
    } catch {
      failed();
    }
  };

  const open = () => {
    const page = share.here();
    const frame = islet.make("div", { id: "share-preview", class: "share-preview" });
    const picture = part(
      islet.say("Picture"),
      islet.say("With title, units, scenario, link and notice. Always in light colours."),
      islet.make("div", { class: "share-buttons" }, button("share-png", "PNG", () => savePicture("png"), true), button("share-vector", "SVG", () => savePicture("svg"))),
    );
    const table = part(
      islet.say("Data"),
      islet.say("A table for a spreadsheet; the scenario stands above it."),
      tablesOf(page) ? share.choice.among(tablesOf(page)) : share.choice.make(failed),
      islet.make("div", { class: "share-buttons" }, button("share-csv", "CSV", saveTable)),
    );
    const model = part(
      islet.say("Model"),
      islet.say("All equations with this scenario, for COPASI, Tellurium or libroadrunner."),
      islet.make("div", { class: "share-buttons" }, button("share-sbml", "SBML", saveModel)),
    );
    const status = islet.make("p", { id: "share-export-status", class: "share-status", role: "status" });
    const side = islet.make("div", { class: "share-side" }, picture, table, tablesOf(page) ? "" : model, status);
    const box = share.dialog("share-export", islet.say("Picture and data"), [islet.make("div", { class: "share-export" }, frame, side)]);
    box.classList.add("share-wide");
    islet.byId("share-png").focus();
    show(page.picture(), frame);
  };

  share.exporter = { open };
})();
