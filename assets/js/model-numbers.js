/* Numbers of the model as a table: value on its range, how well it is known, from where. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const HEAD = () => [
    ["", islet.say("Symbol")],
    ["", islet.say("Number")],
    ["number", islet.say("Value")],
    ["", islet.say("Unit")],
    ["", islet.say("Range")],
    ["", islet.say("Grade")],
    ["", islet.say("Source")],
    ["", islet.say("Used in")],
  ];

  const plain = (value) => islet.evidence.numbers.plain(value, 4);

  /* Glucose in the unit that is chosen. */
  const shown = (one) => {
    const { facts } = islet.model.state;
    const isOther = one.glucose && islet.state.unit === "mmol/L";
    const factor = isOther ? 1 / facts.mg_dl_per_mmol_l : 1;
    const text = (value) => (isOther ? plain(Number((value * factor).toPrecision(3))) : plain(value));
    return { text, unit: isOther ? one.unit.replace("mg/dL", "mmol/L") : one.unit };
  };

  const bar = (one) => {
    const { text } = shown(one);
    const mark = islet.make("i", { class: "mark-value" });
    mark.style.left = `${(100 * (one.value - one.low)) / (one.high - one.low || 1)}%`;
    return islet.make(
      "span",
      { class: "number-range" },
      islet.make("span", {}, text(one.low)),
      islet.make("span", { class: "mark-bar", "aria-hidden": "true" }, mark),
      islet.make("span", { class: "unseen" }, islet.say("to")),
      islet.make("span", {}, text(one.high)),
    );
  };

  const source = (from) => {
    if (from.work) {
      const full = islet.make("span", { class: "source-work", lang: "en" }, from.work);
      return [islet.make("details", { class: "source" }, islet.make("summary", {}, from.short), full)];
    }
    if (from.outcomes) {
      const { outcomes } = islet.model.state.facts;
      const links = from.outcomes
        .filter((id) => outcomes[id])
        .map((id) => islet.make("a", { href: `evidence#${id}`, title: outcomes[id], "aria-label": outcomes[id] }, id));
      return [islet.make("span", { class: "source-outcomes" }, islet.say("fitted to"), " ", ...links)];
    }
    return [islet.say("stated choice")];
  };

  const parts = (names) =>
    names.map((name) => islet.make("a", { href: `#${name}` }, islet.model.part(name).label));

  const line = (one, withPart) => {
    const { text, unit } = shown(one);
    const effect = Object.keys(one.effect).length ? [islet.make("small", {}, islet.say("size of its effect"), ": "), ...source(one.effect)] : [];
    const name = [islet.make("span", {}, one.label), one.note ? islet.make("small", {}, one.note) : ""];
    return islet.make(
      "tr",
      { id: `number-${one.name}`, tabindex: "-1" },
      islet.make("td", { class: "symbol" }, islet.model.symbolMath(one.name)),
      islet.make("th", { scope: "row" }, ...name, withPart ? islet.make("small", {}, ...parts([one.where])) : ""),
      islet.make("td", { class: "number" }, text(one.value)),
      islet.make("td", { class: "unit" }, unit),
      islet.make("td", {}, bar(one)),
      islet.make("td", {}, islet.evidence.grade(one.squares, islet.evidence.word(one.grade))),
      islet.make("td", {}, ...source(one.from), ...effect),
      islet.make("td", { class: "used" }, ...parts(one.used)),
    );
  };

  const table = (names, label, withPart = false) => {
    const { parameters } = islet.model.state.facts;
    const head = HEAD().map(([kind, word]) => islet.make("th", { scope: "col", class: kind }, word));
    const made = islet.make(
      "table",
      { class: "numbers" },
      islet.make("thead", {}, islet.make("tr", {}, ...head)),
      islet.make("tbody", {}, ...names.map((name) => line(parameters[name], withPart))),
    );
    return islet.make("div", { class: "numbers-box", role: "region", tabindex: "0", "aria-label": label }, made);
  };

  const key = () => {
    const words = [
      [3, "cited", islet.say("measured in people")],
      [2, "calibrated", islet.say("fitted to published outcomes")],
      [1, "assumption", islet.say("a stated choice")],
    ];
    const entries = words.map(([squares, grade, said]) =>
      islet.make("span", {}, islet.evidence.grade(squares, islet.say("{grade}: {said}", { grade: islet.evidence.word(grade), said }))),
    );
    return islet.make("p", { class: "numbers-key" }, ...entries);
  };

  islet.model = { ...islet.model, numbers: { table, key } };
})();
