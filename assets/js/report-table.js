/* The figures as tables: percentiles every hour, and a line for each day. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.report = islet.report || {};

  const table = (caption, heads, lines) => {
    const { make } = islet;
    const head = make("tr", {}, ...heads.map((word) => make("th", { scope: "col" }, word)));
    const body = lines.map(([first, ...rest]) =>
      make("tr", {}, make("th", { scope: "row" }, first), ...rest.map((cell) => make("td", {}, cell))),
    );
    return make("table", {}, make("caption", {}, caption), make("thead", {}, head), make("tbody", {}, ...body));
  };

  const printed = (value) => (value === null || value === undefined ? "" : islet.report.numbers.glucose(value));

  const byTheClock = () => {
    const { percentiles, interval } = islet.report.state.shown;
    if (!percentiles) return null;
    const keys = [5, 25, 50, 75, 95];
    const lines = Array.from({ length: 24 }, (_, hour) => {
      const place = Math.round((hour * 60) / interval);
      return [islet.numbers.clock(hour * 60), ...keys.map((key) => printed(percentiles[key][place]))];
    });
    const heads = [islet.say("Time"), ...keys.map((key) => `${key} %`)];
    return table(islet.say("Percentiles by the time of day, {unit}", { unit: islet.report.numbers.unit() }), heads, lines);
  };

  /* Eaten, counted and taken against lows; counting and lows are for who takes insulin. */
  const sums = () => {
    const eaten = { eaten: islet.say("Eaten, g") };
    if (!islet.report.isTreated()) return eaten;
    return { ...eaten, counted: islet.say("Counted, g"), sugar: islet.say("Against lows, g") };
  };

  const grams = (place) => Object.keys(sums()).map((name) => String(islet.report.state.shown.sums[place][name]));

  const dayLine = (values, place) => {
    const known = values.filter((value) => value !== null);
    if (!known.length) return [islet.say("Day {number}", { number: place + 1 }), islet.say("no readings")];
    const [low, high] = islet.state.facts.target;
    const share = (test) => `${islet.report.numbers.share((100 * known.filter(test).length) / known.length)} %`;
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    return [
      islet.say("Day {number}", { number: place + 1 }),
      printed(mean),
      printed(Math.min(...known)),
      printed(Math.max(...known)),
      share((value) => value < low),
      share((value) => value >= low && value <= high),
      share((value) => value > high),
      ...grams(place),
    ];
  };

  const byDay = () => {
    const heads = [
      islet.say("Day"),
      islet.say("Mean"),
      islet.say("Lowest"),
      islet.say("Highest"),
      islet.say("Below"),
      islet.say("In range"),
      islet.say("Above"),
      ...Object.values(sums()),
    ];
    const lines = islet.report.state.shown.strips.map(dayLine);
    return table(islet.say("Day by day, glucose in {unit}", { unit: islet.report.numbers.unit() }), heads, lines);
  };

  islet.report.table = {
    draw: () => {
      const panel = islet.byId("report-table");
      if (panel.hidden) return;
      panel.replaceChildren(...[byTheClock(), byDay()].filter(Boolean));
    },
    toggle: () => {
      const panel = islet.byId("report-table");
      panel.hidden = !panel.hidden;
      islet.byId("report-table-button").setAttribute("aria-expanded", String(!panel.hidden));
      islet.report.table.draw();
      islet.panels.show(panel);
    },
  };
})();
