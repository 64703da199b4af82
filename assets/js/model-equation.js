/* One equation: what it is called, its mathematics with words under its terms, and its symbols. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const math = (tree) => islet.model.math(tree, { display: "block" });

  /* A piece of an equation with words under it. */
  const term = (tree, label, href) => {
    const words = href ? islet.make("a", { href }, label) : label;
    return islet.make(
      "span",
      { class: "term-column" },
      islet.make("span", { class: "term-math" }, math(tree)),
      islet.make("span", { class: "term-label" }, words),
    );
  };

  const sign = (text) => islet.make("span", { class: "term-sign" }, islet.model.math(["mo", text]));

  /* Where something that is named is shown. */
  const link = (name) => `#${islet.model.symbol(name).kind === "parameter" ? name : islet.model.symbol(name).where}`;

  const named = (name) => term(["n", name], islet.model.symbol(name).label, link(name));

  /* A sign stays with what follows it when the line breaks. */
  const joined = (mark, name) => islet.make("span", { class: "term-joined" }, sign(mark), named(name));

  const factors = (one) => one.factors.map((name) => joined("×", name));

  const right = (one) => {
    if (!one.terms) return [islet.make("span", { class: "term-column plain" }, islet.make("span", { class: "term-math" }, math(one.right))), ...factors(one)];
    if (!one.terms.length) return [math(["mn", "0"])];
    return one.terms.map(([mark, flow], place) => (place || mark !== "+" ? joined(mark, flow) : named(flow)));
  };

  const left = (one) => {
    const words = { state: () => islet.say("change of {name}", { name: islet.lowered(one.label) }), moved: () => islet.say("{name}, as used", { name: one.label }) };
    const label = one.kind in words ? words[one.kind]() : one.label;
    return term(one.left, label);
  };

  const steps = (one) =>
    (one.steps || []).map(([name, tree]) =>
      islet.make("div", { class: "equation-step" }, islet.make("span", {}, islet.say("with")), islet.model.math(["mrow", name, ["mo", "="], tree], { displaystyle: "true" })),
    );

  const meaning = (name) => {
    const { label, unit, where, kind } = islet.model.symbol(name);
    const own = where === islet.model.state.part;
    const words = unit ? islet.say("{label}, {unit}", { label, unit }) : label;
    const told = own && kind !== "parameter" ? words : islet.make("a", { href: link(name) }, words);
    return islet.make("li", {}, islet.model.symbolMath(name), islet.make("span", {}, told));
  };

  const where = (one) => {
    const names = one.names.filter((name) => name !== one.name);
    return names.length ? islet.make("ul", { class: "equation-names" }, ...names.map(meaning)) : "";
  };

  /* What an equation is, where its name does not say it. */
  const kind = (one) => {
    const name = (of) => islet.model.symbol(of).label;
    if (one.kind === "modifier") return islet.say("Multiplies: {name}.", { name: name(one.target) });
    if (one.kind === "held") return islet.say("Read at the moment of: {name}; kept until the next.", { name: name(one.when) });
    if (one.kind === "moved") return islet.say("The number in the table times these factors.");
    if (one.kind === "signal" && one.target) return islet.say("Sets in a lived day: {name}.", { name: name(one.target) });
    return "";
  };

  const draw = (one) => {
    const said = [one.doc, kind(one)].filter(Boolean).join(" ");
    return islet.make(
      "section",
      { class: "equation", id: `equation-${one.kind}-${one.name}`, "data-name": one.name, tabindex: "-1", "aria-label": one.label },
      islet.make(
        "div",
        { class: "equation-line" },
        left(one),
        sign("="),
        ...right(one),
        islet.make("span", { class: "equation-unit" }, one.unit),
      ),
      ...steps(one),
      said ? islet.make("p", { class: "equation-said" }, said) : "",
      where(one),
    );
  };

  const helper = (name) => {
    const one = islet.model.state.facts.helpers[name];
    return islet.make(
      "div",
      { class: "helper" },
      islet.model.math(["mrow", one.left, ["mo", "="], one.right], { displaystyle: "true" }),
      ...steps(one),
      islet.make("p", { class: "equation-said" }, one.doc),
    );
  };

  islet.model = { ...islet.model, equation: { draw, helper } };
})();
