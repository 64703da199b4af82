/* Explore's figure as a picture. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const PARTS = 4; // dashes of parts

  const words = () => ({
    now: islet.say("now"),
    before: islet.say("before"),
    reference: islet.referenceName(),
  });

  const curve = (row, role, run) => ({
    role,
    colour: role === "reference" ? "ref" : row.colour,
    x: islet.numbers.times(run),
    y: run.signals[row.signal],
    label: words()[role],
  });

  /* What a row is made of, if it is of several pieces. */
  const parts = (row) => {
    const { now } = islet.state;
    const found = Object.entries((now.parts || {})[row.signal] || {});
    if (found.length < 2) return [];
    return found.map(([label, y], rank) => ({ role: `part-${rank % PARTS}`, colour: row.colour, x: islet.numbers.times(now), y, label: label.split(" ")[0] }));
  };

  /* Glucose under the target. */
  const low = (row) => {
    const { now, facts } = islet.state;
    const [edge] = facts.target;
    if (!row.banded || now.outcomes.glucose_lowest >= edge) return [];
    const y = now.signals[row.signal].map((value) => Math.min(value, edge));
    return [{ role: "area", colour: row.colour, opacity: 0.28, x: islet.numbers.times(now), y, base: y.map(() => edge) }];
  };

  /* People like this one: their band and the middle of them. */
  const people = (row) => {
    const found = islet.cohort.isFresh() && islet.cohort.current();
    const edges = found && found.bands[row.signal];
    if (!edges) return [];
    const common = { colour: row.colour, x: edges.low.map((_, place) => found.start + place * found.step) };
    return [
      { ...common, role: "area", opacity: 0.14, y: edges.high, base: edges.low },
      { ...common, role: "edge", y: edges.high, width: 0.8, dash: "" },
      { ...common, role: "edge", y: edges.low, width: 0.8, dash: "" },
      { ...common, role: "median", y: edges.middle, width: 1.6, dash: "11 5", label: islet.say("median") },
    ];
  };

  /* What the band is, in the key. */
  const peopleKey = () => {
    if (!islet.cohort.isFresh()) return [];
    const { count } = islet.cohort.current();
    return [{ role: "band", word: islet.say("8 in 10 of {count} people like this one", { count }), colour: "ink", isArea: true }];
  };

  const band = (row) => {
    if (!row.banded) return null;
    const [bottom, top] = islet.state.facts.target;
    const [from, to] = [bottom, top].map((edge) => islet.printed(islet.numbers.shown(row, edge)));
    return { low: bottom, high: top, label: islet.say("target {low} to {high}", { low: from, high: to }) };
  };

  const ofRow = (row) => {
    const [bottom, top] = islet.ranges.of(row.signal);
    const { values, labels } = islet.ranges.ticks(row);
    const runs = islet.numbers.runs(row.signal);
    const unit = islet.numbers.unitOf(row).label;
    return {
      name: row.name,
      unit: row.note ? `${unit} ${row.note}` : unit,
      colour: row.colour,
      share: row.share,
      low: bottom,
      high: top,
      ticks: values.map((value, place) => ({ value, label: labels[place] })),
      band: band(row),
      // The newest last, over the others.
      curves: [...people(row), ...low(row), ...parts(row), ...runs.reverse().map(([role, run]) => curve(row, role, run))],
    };
  };

  const events = () =>
    islet.state.now.schedule.map((entry) => ({
      at: islet.schedule.minutesOf(entry),
      lasts: islet.entryText.lasts(entry),
      lane: islet.schedule.kindOf(entry).lane,
      icon: islet.schedule.kindOf(entry).icon,
      text: islet.entryText.amount(entry),
    }));

  const axis = () => {
    const { start, end, tick } = islet.shownView();
    const count = Math.floor((end - start) / tick) + 1;
    const ticks = Array.from({ length: count }, (_, rank) => start + rank * tick);
    return { low: start, high: end, ticks: ticks.map((value) => ({ value, label: islet.numbers.clock(value) })), title: "" };
  };

  const spec = () => {
    const { now } = islet.state;
    const [start, end] = islet.window();
    const roles = islet.numbers.runs("plasma_glucose").map(([role]) => role);
    return {
      title: islet.words.headline(),
      subtitle: [islet.state.facts.people[now.person].label, islet.scheduleText.eaten(now.schedule, now.view)].join(" \u00b7 "),
      rows: islet.rows().map(ofRow),
      axis: axis(),
      events: events().filter(({ at }) => at >= start && at <= end),
      key: [...roles.map((role) => ({ role, word: words()[role], colour: role === "reference" ? "ref" : "ink" })), ...peopleKey()],
      words: [[islet.words.summary(), islet.cohortWords.sentence()].filter(Boolean).join(" "), share.words.caption(now)],
      link: share.url(),
    };
  };

  share.pages.explore.picture = spec;
})();
