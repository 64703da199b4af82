/* The sheet of a lesson, with the own guesses that the browser keeps, or of a set of scenes. It asks
   and leaves room; answers are in the lesson. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const KEPT = "islet-lessons";
  const GLUCOSE = /\{mgdl:(\d+(?:\.\d+)?)\}/g;
  let facts = null;
  let found = null;

  /* A fixed glucose in the unit of the reader; what only a run could fill in stays open. */
  const words = (text) => {
    const row = facts.explore.rows.find(({ signal }) => signal === "plasma_glucose");
    const printed = (_, value) => `${islet.numbers.text(row, Number(value))} ${islet.numbers.unitOf(row).label}`;
    return text.replace(GLUCOSE, printed).replace(/\{[^}]*\}/g, "\u2026");
  };

  const isTable = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

  const guesses = (id) => {
    try {
      const kept = JSON.parse(window.localStorage.getItem(KEPT) || "{}");
      const own = isTable(kept) && isTable(kept.guesses) ? kept.guesses[id] : {};
      return isTable(own) ? own : {};
    } catch {
      return {};
    }
  };

  /* An own guess in words, as far as it can be said. */
  const said = (question, guess) => {
    if (!isTable(guess)) return "";
    if (guess.unknown === true) return islet.say("I do not know yet");
    if (Number.isInteger(guess.option) && question.options[guess.option]) return words(question.options[guess.option]);
    if (Number.isFinite(guess.number)) return islet.printed(guess.number);
    if (Array.isArray(guess.order)) return guess.order.map((place) => question.items[place]).filter(Boolean).map(words).join(", ");
    return isTable(guess.drawing) ? islet.say("drawn as a curve") : "";
  };

  const ways = ({ options, items, range, draw }) => {
    const choices = [...options, ...items].map(words);
    if (choices.length) return islet.make("ul", { class: "handout-options" }, ...choices.map((text) => islet.make("li", {}, text)));
    if (range.length) return islet.make("p", { class: "small" }, islet.say("A number from {low} to {high}", { low: range[0], high: range[1] }));
    return draw ? islet.make("p", { class: "small" }, islet.say("Draw a curve.")) : null;
  };

  const asked = (question, guess) => {
    const own = said(question, guess);
    const mine = own ? islet.make("p", { class: "handout-own" }, islet.say("My guess: {guess}", { guess: own })) : null;
    const lead = [question.title, question.text].filter(Boolean).map(words).join(": ");
    return share.sheet.question(lead, question.question ? islet.make("p", { class: "handout-asked" }, words(question.question)) : null, ways(question), mine);
  };

  const begin = (list, key) => (given) => {
    facts = given;
    islet.state.facts = { rows: facts.explore.rows, controls: [], glucose_units: facts.explore.glucose_units };
    [islet.state.unit] = facts.explore.glucose_units;
    const parts = new URLSearchParams(window.location.hash.slice(1));
    const [first] = [...parts.keys()];
    const isOf = (one, id) => one.id === id || one.questions.some(({ place }) => String(place) === String(id).toUpperCase());
    found = facts[list].find((one) => isOf(one, parts.get(key))) || facts[list].find((one) => isOf(one, first));
    if (facts.explore.glucose_units.includes(parts.get("unit"))) islet.state.unit = parts.get("unit");
    const left = found ? [] : [key];
    if (!found) [found] = facts[list];
    return { unknown: left.length, left };
  };

  const make = async () => {
    const own = guesses(found.id);
    return {
      title: words(found.title),
      about: words(found.goal),
      figure: null,
      parts: [share.sheet.questions(found.questions.map((question) => asked(question, own[question.place])))],
    };
  };

  share.sheet = {
    ...share.sheet,
    lessons: { read: begin("lessons", "lesson"), make },
    lecture: { read: begin("sets", "set"), make },
  };
})();
