/* Under each column: its outcomes, and how far they are from those of the first body. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const { state } = islet.compare;

  const HEIGHT = [(size) => islet.say("{size} higher", { size }), (size) => islet.say("{size} lower", { size })];
  const LENGTH = [(size) => islet.say("{size} longer", { size }), (size) => islet.say("{size} shorter", { size })];

  /* signal: the row whose unit the number has; without one it is a time in minutes. */
  const OUTCOMES = [
    { key: "glucose_peak", signal: "plasma_glucose", label: () => islet.say("Glucose peak"), words: HEIGHT },
    { key: "minutes_above", label: () => islet.say("Above target"), words: LENGTH },
    { key: "glucose_lowest", signal: "plasma_glucose", label: () => islet.say("Lowest glucose"), words: HEIGHT, isShown: (runs) => runs.some(islet.compare.isLow) },
    { key: "insulin_peak", signal: "plasma_insulin", label: () => islet.say("Insulin peak"), words: HEIGHT },
    { key: "glut4_peak", signal: "glut4_surface_fraction", label: () => islet.say("GLUT4 peak"), words: HEIGHT },
  ];

  const value = ({ key, signal }, { outcomes }) => {
    if (signal) return islet.numbers.text(islet.compare.row(signal), outcomes[key]);
    return outcomes[key] ? islet.numbers.duration(outcomes[key]) : islet.say("never");
  };

  const unit = ({ signal }) => (signal ? islet.numbers.unitOf(islet.compare.row(signal)).label : "");

  const difference = ({ key, signal }, run, first) => {
    if (!signal) return run.outcomes[key] - first.outcomes[key];
    return islet.numbers.difference(islet.compare.row(signal), run.outcomes[key], first.outcomes[key]);
  };

  /* An arrow and words: never a sign or a colour alone. */
  const change = (outcome, run, first) => {
    const by = difference(outcome, run, first);
    if (!by) return { mark: "same", text: islet.say("the same") };
    const { signal } = outcome;
    const size = signal ? islet.numbers.fixed(Math.abs(by), islet.numbers.unitOf(islet.compare.row(signal)).decimals) : islet.numbers.duration(Math.abs(by));
    return { mark: by > 0 ? "up" : "down", text: outcome.words[by > 0 ? 0 : 1](size) };
  };

  const line = (outcome, place) => {
    const { make } = islet;
    const [first] = state.shown.runs;
    const run = state.shown.runs[place];
    const number = make("dd", {}, make("b", {}, value(outcome, run)), unit(outcome) ? make("small", {}, ` ${unit(outcome)}`) : null);
    if (place > 0) {
      const { mark, text } = change(outcome, run, first);
      number.append(make("span", { class: "compare-change" }, make("i", { class: `mark mark-${mark}` }), text));
    }
    return make("div", { class: "compare-outcome", "data-outcome": outcome.key }, make("dt", {}, outcome.label()), number);
  };

  let drawn = "";

  islet.compare.outcomes = {
    OUTCOMES,
    value,
    draw: () => {
      const { runs, bodies } = state.shown;
      const shown = OUTCOMES.filter(({ isShown }) => !isShown || isShown(runs));
      const box = islet.byId("compare-outcomes");
      const key = JSON.stringify([islet.state.unit, bodies.map(islet.compare.label), shown.map(({ key: name }) => runs.map(({ outcomes }) => outcomes[name]))]);
      if (key === drawn) return;
      drawn = key;
      const lists = bodies.map((one, place) =>
        islet.make("dl", { class: "compare-list", "aria-label": islet.compare.label(one) }, ...shown.map((outcome) => line(outcome, place))),
      );
      box.replaceChildren(...lists);
    },
  };
})();
