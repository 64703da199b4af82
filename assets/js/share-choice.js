/* Which signals go into the file: the rows on screen, all rows, or any that the model declares. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  let chosen = new Set();
  let known = [];

  const radio = (value, words, isChecked) => {
    const input = islet.make("input", { type: "radio", name: "share-of", value });
    input.checked = isChecked;
    return islet.make("label", { class: "share-radio" }, input, islet.make("span", {}, words));
  };

  const box = ({ signal, label }) => {
    const input = islet.make("input", { type: "checkbox", value: signal });
    input.checked = chosen.has(signal);
    input.addEventListener("change", () => {
      if (input.checked) chosen.add(signal);
      else chosen.delete(signal);
      count();
    });
    return islet.make("label", {}, input, islet.make("span", {}, label), islet.make("small", {}, signal));
  };

  const count = () => {
    const node = islet.byId("share-count");
    node.textContent = islet.say(chosen.size === 1 ? "1 signal chosen" : "{n} signals chosen", { n: chosen.size });
  };

  const draw = () => {
    const words = islet.byId("share-search").value.trim().toLowerCase();
    const found = known.filter(({ signal, label, group }) => !words || `${signal} ${label} ${group}`.toLowerCase().includes(words));
    const groups = [...new Set(found.map(({ group }) => group))];
    const fields = groups.map((group) =>
      islet.make("fieldset", {}, islet.make("legend", {}, group), ...found.filter((one) => one.group === group).map(box)),
    );
    const none = islet.make("p", { class: "small" }, islet.say("No signal of that name."));
    islet.byId("share-signals").replaceChildren(...(fields.length ? fields : [none]));
    count();
  };

  const list = async () => {
    const part = islet.byId("share-any");
    part.hidden = false;
    if (!known.length) known = await share.table.names();
    draw();
  };

  const any = () => {
    const search = islet.make("input", { type: "search", id: "share-search", class: "share-field", placeholder: islet.say("Search in all signals"), "aria-label": islet.say("Search in all signals"), oninput: draw });
    const signals = islet.make("div", { id: "share-signals", class: "share-signals", role: "group", tabindex: "0", "aria-label": islet.say("Signals of the model") });
    return islet.make("div", { id: "share-any", hidden: true }, search, signals, islet.make("p", { id: "share-count", class: "small", role: "status" }));
  };

  const of = () => document.querySelector("[name=share-of]:checked").value;

  share.choice = {
    /* One of the tables that a page makes itself. */
    among: (tables) =>
      islet.make(
        "fieldset",
        { class: "share-choice" },
        islet.make("legend", { class: "unseen" }, islet.say("Signals in the file")),
        ...tables.map(({ words }, place) => radio(String(place), words(), place === 0)),
      ),
    place: () => Number(of()),
    make: (failed) => {
      const made = islet.make(
        "fieldset",
        { class: "share-choice" },
        islet.make("legend", { class: "unseen" }, islet.say("Signals in the file")),
        radio("shown", islet.say("Rows on screen"), true),
        radio("rows", islet.say("All rows"), false),
        radio("any", islet.say("Any signals of the model"), false),
        any(),
      );
      made.addEventListener("change", (event) => {
        if (event.target.name !== "share-of") return;
        if (of() === "any") list().catch(failed);
        else islet.byId("share-any").hidden = true;
      });
      return made;
    },
    signals: () => {
      if (of() === "any") return [...chosen];
      const rows = of() === "rows" ? islet.state.facts.rows : islet.rows();
      return rows.map(({ signal }) => signal);
    },
  };
})();
