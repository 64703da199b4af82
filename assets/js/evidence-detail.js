/* Right on the Evidence page: one outcome at large, measured and modelled, and how it was checked. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const page = () => islet.evidence.page;

  const fact = (term, ...content) => [islet.make("dt", {}, term), islet.make("dd", {}, ...content)];

  const title = (one, text) => {
    const mark = islet.make("span", { class: "verdict" }, islet.icon(one.met ? "check" : "x"), islet.evidence.word(String(one.met)));
    return islet.make("div", { class: "evidence-title" }, islet.make("h2", {}, text), mark);
  };

  const withUnit = (text, one) => `${text} ${islet.evidence.numbers.unit(one, page().facts)}`.trim();

  /* In words, for everybody and for a screen reader above all. */
  const sentence = (one) => {
    const { numbers } = islet.evidence;
    const { facts } = page();
    return islet.say("The model gives {value}; published is {range}.", {
      value: withUnit(numbers.value(one, facts), one),
      range: withUnit(numbers.range(one, facts), one),
    });
  };

  const facts = (one) => {
    const { uses } = page().facts;
    const people = one.people === undefined ? [] : fact(islet.say("People"), islet.say("{count} made-up people", { count: one.people }));
    const missed = one.met ? [] : [fact(islet.say("A miss, and why"), one.why)];
    const numbers = (page().facts.fitted[one.id] || []).map(({ name, label, title: part }) =>
      islet.make("a", { href: `model#${name}` }, islet.say("{label} ({part})", { label, part })),
    );
    const fitted = numbers.length ? fact(islet.say("Numbers fitted to it"), ...numbers) : [];
    return [
      fact(islet.say("How it was checked"), `${one.way} ${uses[one.use]}`),
      ...missed,
      fact(islet.say("Published range"), islet.say("{source} ({read})", { source: one.source.replace(/\.$/, ""), read: one.read })),
      people,
      fitted,
    ]
      .filter((pair) => pair.length)
      .map((pair) => islet.make("div", {}, ...pair));
  };

  const unitWord = (one) => {
    const unit = islet.evidence.numbers.unit(one, page().facts);
    return unit ? islet.say("model, {unit}", { unit }) : islet.say("model");
  };

  /* The range as an axis of its own, where no time course is kept. */
  const rangePlot = (one) => {
    const { numbers } = islet.evidence;
    const told = page().facts;
    const [low, high] = numbers.span(one);
    const at = (value) => (100 * (value - low)) / (high - low);
    const place = (name, value, ...content) => {
      const node = islet.make("span", { class: `range-${name}` }, ...content);
      node.style.left = `${at(value)}%`;
      return node;
    };
    const text = (value) => numbers.of(one, value, told);
    const band = islet.make("span", { class: "range-band" });
    band.style.left = `${at(one.low)}%`;
    band.style.width = `${at(one.high) - at(one.low)}%`;
    const parts = [band];
    if (one.unit !== "bool") parts.push(place("end", one.low, text(one.low)));
    if (one.high > one.low) parts.push(place("end", one.high, text(one.high)));
    if (one.published !== undefined) parts.push(place("dot", one.published));
    if (Number.isFinite(one.value)) {
      parts.push(place("model", one.value, islet.make("b", {}, numbers.value(one, told)), islet.make("small", {}, unitWord(one))));
    }
    return islet.make("div", { class: "range-plot", "aria-hidden": "true" }, islet.make("div", { class: "range-axis" }, ...parts));
  };

  const sources = (course) =>
    islet.make("p", { class: "small" }, islet.say("Data: {sources} Licence: {licence}.", { sources: course.sources.join(" "), licence: course.licence }));

  const figure = (one) => {
    const course = page().facts.courses[one.course];
    if (!course) {
      const key = one.published === undefined
        ? islet.say("Bar: published range. Mark: model.")
        : islet.say("Bar: published range. Ring: published value. Mark: model.");
      return [islet.make("p", { class: "small" }, key), rangePlot(one)];
    }
    const box = islet.make("div", { id: "evidence-plot", class: "evidence-plot" });
    const table = islet.make("div", { id: "evidence-data", class: "table-panel", role: "region", tabindex: "0", hidden: true, "aria-label": islet.say("Table of the time course") });
    const button = islet.make(
      "button",
      {
        type: "button",
        id: "evidence-data-button",
        class: "button",
        "aria-expanded": "false",
        "aria-controls": "evidence-data",
        onclick: () => {
          table.hidden = !table.hidden;
          button.setAttribute("aria-expanded", String(!table.hidden));
          if (!table.hidden) table.replaceChildren(islet.evidence.plot.table(course));
        },
      },
      islet.icon("table"),
      islet.say("Table"),
    );
    const key = islet.say("Line: model. Dots and whiskers: people. {note}", { note: course.note });
    return [
      islet.make("p", { class: "small" }, key),
      islet.make("figure", { class: "evidence-figure" }, box, islet.make("figcaption", { class: "small" }, islet.evidence.plot.words(course))),
      islet.make("div", { class: "evidence-tools" }, button, sources(course)),
      table,
    ];
  };

  const draw = () => {
    const one = page().one();
    const course = page().facts.courses[one.course];
    islet.byId("evidence-detail").replaceChildren(
      title(one, course ? course.label : one.label),
      ...figure(one),
      islet.make("p", { class: "evidence-words" }, course ? islet.make("b", {}, `${one.label}. `) : "", sentence(one)),
      islet.make("dl", { class: "evidence-facts" }, ...facts(one)),
    );
    fit();
  };

  let width = 0;

  const fit = () => {
    const box = islet.byId("evidence-plot");
    if (!box) return;
    width = box.clientWidth;
    const course = page().facts.courses[page().one().course];
    if (width) box.replaceChildren(islet.evidence.plot.draw(course, width));
  };

  islet.evidence = {
    ...islet.evidence,
    detail: {
      draw,
      fit: () => {
        const box = islet.byId("evidence-plot");
        if (box && box.clientWidth !== width) fit();
      },
    },
  };
})();
