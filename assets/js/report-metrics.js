/* The numbers, each with its target; met or not met stands there in a word and a shape. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.report = islet.report || {};
  const ZONES = "ABCDE";

  const limit = (metric) => {
    const { relation, limit: value } = metric.target;
    const numbers = islet.report.numbers;
    const printed = metric.kind === "glucose" ? numbers.glucose(value) : islet.numbers.plain(value);
    return `${relation} ${printed} ${numbers.unitOf(metric)}`;
  };

  /* What stands in the place of a target where none is published. */
  const notes = {
    gri: ({ gri, gri_low: low, gri_high: high }) => {
      const zone = ZONES[Math.min(4, Math.max(0, Math.ceil(gri / 20) - 1))];
      const fixed = (value) => islet.numbers.fixed(value, 1);
      return islet.say("zone {zone}; lows {low}, highs {high}", { zone, low: fixed(low), high: fixed(high) });
    },
    low_events: ({ very_low_events: deep, extended_low_events: long }) =>
      islet.say("{deep} below {value}, {long} over 2 h", { deep, long, value: islet.report.numbers.glucose(54) }),
  };

  const extra = {
    glucose_cv: ({ glucose_sd: spread }) =>
      `SD ${islet.report.numbers.glucose(spread)} ${islet.report.numbers.unit()}`,
  };

  const verdict = (met) => {
    const word = met ? islet.say("met") : islet.say("not met");
    const mark = islet.make("i", { class: met ? "met-mark" : "met-mark missed", "aria-hidden": "true" });
    return islet.make("span", { class: "verdict-of-target" }, mark, word);
  };

  const line = (metric) => {
    const { make } = islet;
    const { metrics, met } = islet.report.state.shown;
    const numbers = islet.report.numbers;
    const more = extra[metric.name] ? make("small", {}, ` ${extra[metric.name](metrics)}`) : null;
    const name = make("th", { scope: "row", title: numbers.words(metric.meaning) }, numbers.words(metric.label), more);
    const unit = numbers.unitOf(metric);
    const printed = numbers.metric(metric, metrics[metric.name]);
    const value = make("td", { class: "value" }, printed, unit ? make("small", {}, ` ${unit}`) : null);
    const last = islet.report.state.before;
    const before = last ? make("td", { class: "before" }, numbers.metric(metric, last.metrics[metric.name])) : null;
    if (!metric.target) {
      const note = make("td", { colspan: 2, class: "target" }, notes[metric.name](metrics));
      return make("tr", { "data-metric": metric.name }, name, value, before, note);
    }
    const target = make("td", { class: "target" }, limit(metric));
    const judged = make("td", { class: "met" }, verdict(met[metric.name]));
    return make("tr", { "data-metric": metric.name }, name, value, before, target, judged);
  };

  const head = () => {
    const { make } = islet;
    const cells = [
      [islet.say("Number"), ""],
      [islet.say("Value"), "value"],
      [islet.say("Before"), "before"],
      [islet.say("Target"), "target"],
    ]
      .filter(([, name]) => name !== "before" || islet.report.state.before)
      .map(([word, name]) => make("th", { scope: "col", class: name }, word));
    return make("thead", {}, make("tr", {}, ...cells, make("td", {})));
  };

  islet.report.metrics = {
    limit,
    draw: () => {
      const lines = islet.report.state.facts.metrics.map(line);
      const table = islet.make("table", { class: "report-numbers" }, head(), islet.make("tbody", {}, ...lines));
      islet.byId("report-metrics").replaceChildren(table);
    },
  };
})();
