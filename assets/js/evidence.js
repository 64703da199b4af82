/* The evidence below the curves: three sections, built when they are first opened. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const NAMES = ["claims", "outcomes", "parameters"];
  const built = new Set();
  let facts = null;

  const tab = (name) => islet.byId(`evidence-tab-${name}`);
  const isOpen = (name) => tab(name).getAttribute("aria-selected") === "true";

  const build = (name) => {
    if (built.has(name)) return;
    built.add(name);
    if (name === "claims") islet.claims.build(facts);
    if (name === "outcomes") islet.outcomes.build([facts.outcomes, facts.trials]);
    if (name === "parameters") islet.parameters.build(facts.parameters);
  };

  const open = (name) => {
    build(name);
    NAMES.forEach((one) => {
      tab(one).setAttribute("aria-selected", String(one === name));
      tab(one).tabIndex = one === name ? 0 : -1;
      islet.byId(`evidence-${one}`).hidden = one !== name;
    });
  };

  const step = (event) => {
    const from = NAMES.findIndex((name) => tab(name) === event.target);
    const goal = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: -1 }[event.key];
    if (from < 0 || goal === undefined) return;
    event.preventDefault();
    const name = NAMES[(goal + NAMES.length) % NAMES.length];
    open(name);
    tab(name).focus();
  };

  islet.evidence = {
    open,
    start: (told) => {
      facts = told;
    },
    toggle: () => {
      const panel = islet.panels.toggle("evidence");
      open(NAMES.find(isOpen));
      panel.querySelector("[role=tablist]").onkeydown = step;
      if (!panel.hidden) panel.scrollIntoView({ block: "start" });
    },
    /* Three squares, and always the word. */
    grade: (filled, word) => {
      const squares = [0, 1, 2].map((place) => islet.make("i", { class: place < filled ? "on" : "" }));
      const drawn = islet.make("span", { class: "grade-squares", "aria-hidden": "true" }, ...squares);
      return islet.make("span", { class: "grade" }, drawn, word);
    },
    /* A link to the part of the model where something lives. */
    where: (name) => {
      const mechanism = islet.mechanism(name);
      const press = () => islet.mechanisms.reveal(name);
      return islet.make(
        "button",
        { type: "button", class: "where", "data-where": name, onclick: press },
        mechanism ? mechanism.label : name,
      );
    },
    search: (id, label, oninput) =>
      islet.make(
        "span",
        { class: "search" },
        islet.icon("search"),
        islet.make("input", {
          id,
          type: "search",
          placeholder: "Search",
          autocomplete: "off",
          "aria-label": label,
          oninput,
        }),
      ),
  };
})();
