/* One part of the model on the sheet: words, equations, numbers, and what is joined to it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const state = () => islet.model.state;

  const heading = (one) =>
    islet.make(
      "header",
      { class: "model-head" },
      islet.make("div", { class: "model-title" }, islet.make("h1", { tabindex: "-1" }, one.label), one.weak ? islet.badge(islet.say("evidence weak")) : "", islet.make("span", { class: "small" }, one.place)),
      islet.make("p", {}, one.summary),
      one.more ? islet.make("p", { class: "small" }, one.more) : "",
    );

  const links = (names) =>
    names.length
      ? islet.make("p", { class: "model-links" }, ...names.map((name) => islet.make("a", { href: `#${name}` }, islet.model.part(name).label)))
      : islet.make("p", { class: "small" }, islet.say("nothing"));

  const leftOut = (one) => {
    const numbers = one.parameters.map((name) => state().facts.parameters[name]);
    const assumed = numbers.filter(({ grade }) => grade === "assumption").length;
    const told = one.claims.filter(({ note }) => note);
    const notes = told.map(({ number, note }) => islet.make("li", {}, note, " ", islet.make("a", { href: `claims#claim=${number}` }, islet.say("Claim {number}", { number }))));
    const count = islet.say("{assumed} of its {count} numbers are stated choices.", { assumed, count: numbers.length });
    return islet.make(
      "section",
      { class: "model-foot" },
      islet.make("h2", {}, islet.say("What it leaves out")),
      notes.length ? islet.make("ul", {}, ...notes) : "",
      numbers.length ? islet.make("p", { class: "small" }, count) : islet.make("p", { class: "small" }, islet.say("It has no numbers of its own.")),
    );
  };

  const joined = (one) => {
    const claims = one.claims.map(({ number, text }) => islet.make("a", { href: `claims#claim=${number}`, title: text, "aria-label": text }, islet.say("Claim {number}", { number })));
    return islet.make(
      "section",
      { class: "model-foot" },
      islet.make("h2", {}, islet.say("What depends on it")),
      links(one.to),
      islet.make("h3", {}, islet.say("What acts on it")),
      links(one.from),
      claims.length ? islet.make("p", { class: "model-links" }, ...claims) : "",
    );
  };

  const helpers = (one) =>
    one.helpers.length
      ? [islet.make("details", { class: "helpers" }, islet.make("summary", {}, islet.icon("chevron-right"), islet.say("Functions used")), ...one.helpers.map(islet.model.equation.helper))]
      : [];

  const unitNote = (one) => {
    const isOther = islet.state.unit !== "mg/dL" && one.parameters.some((name) => state().facts.parameters[name].glucose);
    return isOther ? islet.make("p", { class: "small" }, islet.say("Equations are written in mg/dL; the table shows mmol/L.")) : "";
  };

  /* What is wider than its place scrolls, and the keyboard reaches it. */
  const reach = () => {
    document.querySelectorAll("#model-part :is(.term-math, .equation-step, .helper)").forEach((node) => {
      const isWide = node.scrollWidth > node.clientWidth + 1;
      const marks = { tabindex: "0", role: "group", "aria-label": islet.say("Equation, scrolls sideways") };
      Object.entries(marks).forEach(([key, value]) => (isWide ? node.setAttribute(key, value) : node.removeAttribute(key)));
    });
  };

  const draw = (one) => {
    const numbers = one.parameters.length
      ? [unitNote(one), islet.model.numbers.table(one.parameters, islet.say("Numbers of this part")), islet.model.numbers.key()]
      : [];
    islet.byId("model-part").replaceChildren(
      heading(one),
      islet.make("div", { class: "equations" }, ...one.equations.map(islet.model.equation.draw)),
      ...helpers(one),
      ...numbers,
      islet.make("div", { class: "model-feet" }, leftOut(one), joined(one), islet.model.effects.section()),
    );
    document.querySelectorAll("#model-part .helpers").forEach((node) => node.addEventListener("toggle", reach));
    reach();
    islet.model.effects.watch();
  };

  /* Every number of the model, by how well it is known. */
  const drawAll = () => {
    const { facts, grade } = state();
    const all = Object.values(facts.parameters);
    const names = all.filter((one) => !grade || one.grade === grade).map(({ name }) => name);
    const box = islet.make("div", { class: "filters", role: "group", "aria-label": islet.say("Grade") });
    const grades = ["cited", "calibrated", "assumption"].map((key) => [key, islet.evidence.word(key), all.filter((one) => one.grade === key).length]);
    islet.evidence.choice(box, [["", islet.say("All"), all.length], ...grades], grade, islet.model.chooseGrade);
    islet.byId("model-part").replaceChildren(
      islet.make("header", { class: "model-head" }, islet.make("h1", { tabindex: "-1" }, islet.say("All numbers")), islet.make("p", {}, islet.say("Values of the healthy body. The search at the left finds them too."))),
      box,
      islet.model.numbers.table(names, islet.say("Numbers of the model"), true),
      islet.model.numbers.key(),
    );
  };

  islet.model = { ...islet.model, sheet: { draw, drawAll, reach } };
})();
