/* A scenario as a file: what a link holds, by name, with a version; and such a file read. What is
   in it reaches a page only through the reader of its address, which checks every value. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const VERSION = 1;
  const LARGEST = 64 * 1024; // bytes
  const MOST = 200; // settings
  const PARTS = ["islet", "page", "state", "notice"];

  const plain = (text) => text.replace(/%(2C|2F|3A|3B|40)/g, (code) => decodeURIComponent(code));

  const write = () => {
    const page = share.name();
    const state = Object.fromEntries(new URLSearchParams(share.here().hash()));
    return JSON.stringify({ islet: VERSION, page, state, notice: share.notice() }, null, 2) + "\n";
  };

  const wrong = (text) => ({ problem: text });

  const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

  /* Settings as the address holds them; what can be no setting is named. */
  const settings = (state) => {
    const left = [];
    const parts = new URLSearchParams();
    Object.entries(state).forEach(([name, value]) => {
      const isValue = typeof value === "string" || Number.isFinite(value);
      if (isValue && parts.size < MOST) parts.set(name, String(value));
      else left.push(name);
    });
    return { hash: plain(parts.toString()), left };
  };

  /* {page, hash, notes}, or {problem}. */
  const read = (text) => {
    let file = null;
    try {
      file = JSON.parse(text);
    } catch {
      return wrong(islet.say("This is not a scenario of Islet: it is no JSON file."));
    }
    if (!isObject(file) || !Number.isInteger(file.islet) || file.islet < 1 || !isObject(file.state)) {
      return wrong(islet.say("This is not a scenario of Islet: it needs the parts islet, page and state."));
    }
    if (typeof file.page !== "string" || !share.isKnown(file.page)) {
      return wrong(islet.say("This file is for a page that is not known here. Known are {pages}.", { pages: Object.keys(share.pages).join(", ") }));
    }
    const { hash, left } = settings(file.state);
    const unknown = [...Object.keys(file).filter((name) => !PARTS.includes(name)), ...left];
    const notes = [];
    if (file.islet > VERSION) notes.push(islet.say("The file is of a newer version ({version}) of Islet. What is known here was taken.", { version: file.islet }));
    if (unknown.length) notes.push(islet.say("Left out of the file, since it is not known here: {names}.", { names: share.note.names(unknown) }));
    return { page: file.page, hash, notes };
  };

  const take = async (file) => {
    if (file.size > LARGEST) {
      share.note.show([islet.say("The file is too large for a scenario: at most 64 KiB.")]);
      return;
    }
    const { problem, page, hash, notes } = read(await file.text());
    if (problem) {
      share.note.show([problem, islet.say("Nothing was changed.")]);
      return;
    }
    const isHere = page === share.name() && share.here().open;
    if (notes.length && isHere) share.note.show(notes);
    else if (notes.length) share.note.later(notes);
    share.go(page, hash);
  };

  const choose = () => {
    const input = islet.make("input", { type: "file", accept: ".json,application/json" });
    input.addEventListener("change", () => input.files.length && take(input.files[0]));
    input.click();
  };

  /* Give a file to the visitor. */
  const give = (name, blob) => {
    const link = islet.make("a", { href: URL.createObjectURL(blob), download: name });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  /* "islet-explore-type-2-early": words of the title that a file name can hold. */
  const name = (ending) => {
    const words = share.here().title().toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-");
    return `islet-${share.name()}-${words.replace(/^-+|-+$/g, "").slice(0, 60)}.${ending}`;
  };

  share.file = {
    read,
    write,
    take,
    choose,
    give,
    name,
    save: () => {
      give(name("json"), new Blob([write()], { type: "application/json" }));
      share.say(islet.say("File saved."));
    },
  };
})();
