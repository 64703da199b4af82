/* Mathematics from nested lists: only these elements, every text set as text. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const MATH = "http://www.w3.org/1998/Math/MathML";
  const ELEMENTS = new Set(["mrow", "mi", "mn", "mo", "mtext", "mfrac", "msup", "msqrt", "mtr", "mtd"]);
  const TIMES = "\u2062";

  const make = (tag, attributes = {}, ...children) => {
    const node = document.createElementNS(MATH, tag);
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    node.append(...children);
    return node;
  };

  const word = (text) =>
    ({ if: islet.say("if"), otherwise: islet.say("otherwise"), or: islet.say("or") })[text] || text;

  /* Words of one symbol never break. */
  const whole = (words) => words.replace(/[ _]/g, "\u00a0");

  /* A letter stands slanted, a short name upright. */
  const letter = (text) => make("mi", {}, text);

  const symbol = (name) => {
    const { letter: on, below, colour } = islet.model.symbol(name);
    const drawn = below ? make("msub", {}, letter(on), make(below.length > 1 ? "mtext" : "mi", {}, whole(below))) : make("mrow", {}, letter(on));
    if (colour) drawn.setAttribute("class", `colour-${colour}`);
    return drawn;
  };

  const fence = (inside) => make("mrow", {}, make("mo", { stretchy: "true" }, "("), inside, make("mo", { stretchy: "true" }, ")"));

  const text = (tag, content) => {
    if (tag === "mn") return make("mn", {}, islet.printed(content));
    if (tag === "mtext") return make("mtext", {}, `\u2002${word(content)}\u2002`);
    if (content === TIMES) return make("mo", { lspace: "0.08em", rspace: "0.12em" }, TIMES);
    return make(tag, {}, content);
  };

  const build = ([tag, ...parts]) => {
    if (tag === "n") return symbol(parts[0]);
    // No mtext: a row of text and one sign counts as that sign, and loses its spaces.
    if (tag === "l") return make("mi", { class: "local", mathvariant: "normal" }, whole(parts[0]));
    if (tag === "fence") return fence(build(parts[0]));
    if (tag === "cases") {
      const table = make("mtable", { columnalign: "left" }, ...parts.map(build));
      return make("mrow", {}, make("mo", { stretchy: "true" }, "{"), table);
    }
    if (!ELEMENTS.has(tag)) throw new Error(`no mathematics: ${tag}`);
    if (parts.length === 1 && typeof parts[0] === "string") return text(tag, parts[0]);
    return make(tag, {}, ...parts.map(build));
  };

  islet.model = {
    ...islet.model,
    math: (tree, attributes = {}) => make("math", attributes, build(tree)),
    symbolMath: (name) => make("math", {}, symbol(name)),
  };
})();
