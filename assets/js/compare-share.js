/* What can be shared of the columns: the link, a picture with all bodies on one axis, a table. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const DIGITS = 2; // more than are on screen

  const { compare } = islet;
  const { state } = compare;
  const isReady = () => Boolean(state.shown);

  /* Whose body it is, what treats it, and each setting that is not as in the case. */
  const about = (one) => {
    const { scenario } = one;
    const { case: stored } = state.facts.people[scenario.person];
    const moved = state.facts.controls.filter(({ entry, name }) => !entry && !Object.hasOwn(state.facts.drugs, name) && scenario.values[name] !== stored[name]);
    const settings = moved.map(({ name, label, unit }) => `${label} ${islet.numbers.plain(scenario.values[name])} ${unit}`.trim());
    const off = scenario.without.map((name) => islet.say("{mechanism} off", { mechanism: islet.mechanism(name).label }));
    return islet.say("{body}: {settings}.", { body: compare.label(one), settings: [compare.heads.treatment(one), ...settings, ...off].join("; ") });
  };

  const dash = (body) => {
    const name = state.facts.figure.dashes[body];
    return name === "solid" ? "none" : name.replaceAll("px", "");
  };

  const band = (row) => {
    if (!row.banded) return null;
    const [low, high] = state.facts.target;
    const [from, to] = [low, high].map((edge) => islet.printed(islet.numbers.shown(row, edge)));
    return { low, high, label: islet.say("target {low} to {high}", { low: from, high: to }) };
  };

  const ofRow = (row) => {
    const [low, high] = compare.ranges.of(row.signal);
    const { values, labels } = compare.ranges.ticks(row);
    const unit = islet.numbers.unitOf(row).label;
    const curves = state.shown.runs.map((run, body) => ({
      role: "now",
      colour: compare.token(body, state.shown.bodies).slice(2),
      dash: dash(body),
      x: islet.numbers.times(run),
      y: run.signals[row.signal],
      label: compare.label(state.shown.bodies[body]),
    }));
    const ticks = values.map((value, place) => ({ value, label: labels[place] }));
    return { name: row.name, unit: row.note ? `${unit} ${row.note}` : unit, colour: row.colour, share: row.share, low, high, ticks, band: band(row), curves };
  };

  /* What happens to any of them, each once. */
  const events = () => {
    const { start, end } = compare.viewShown();
    const all = state.shown.bodies.flatMap((one) => islet.schedule.happening(one.scenario.schedules[state.shown.view]));
    const found = all.map((entry) => ({
      at: islet.schedule.minutesOf(entry),
      lasts: islet.entryText.lasts(entry),
      lane: islet.schedule.kindOf(entry).lane,
      icon: islet.schedule.kindOf(entry).icon,
      text: islet.entryText.amount(entry),
    }));
    const texts = found.map((one) => JSON.stringify(one));
    return found.filter(({ at }, place) => at >= start && at <= end && texts.indexOf(texts[place]) === place);
  };

  const picture = () => {
    const said = compare.words.plain();
    const { start, end, tick } = compare.viewShown();
    const ticks = Array.from({ length: Math.floor((end - start) / tick) + 1 }, (_, rank) => start + rank * tick);
    return {
      title: said.headline,
      subtitle: said.context,
      rows: compare.rowsShown().map(ofRow),
      axis: { low: start, high: end, ticks: ticks.map((value) => ({ value, label: islet.numbers.clock(value) })), title: "" },
      events: events(),
      key: state.shown.bodies.map((one, body) => ({ role: "now", word: compare.label(one), colour: compare.token(body, state.shown.bodies).slice(2), dash: dash(body) })),
      words: [said.summary, ...state.shown.bodies.map(about)],
      link: islet.share.url(),
    };
  };

  /* Numbers have a point whatever the language: a file is for a program. */
  const table = () => {
    const { comment, quoted } = islet.share.table;
    const rows = compare.rowsShown();
    const [first] = state.shown.runs;
    const columns = rows.flatMap((row) => {
      const { label, factor, decimals } = islet.numbers.unitOf(row);
      return state.shown.runs.map((run, body) => ({
        head: islet.say("{row} of {body} ({unit})", { row: row.name, body: compare.label(state.shown.bodies[body]), unit: label }),
        values: run.signals[row.signal].map((value) => (value * factor).toFixed(decimals + DIGITS)),
      }));
    });
    const told = [islet.share.notice(), islet.byId("compare-headline").textContent, ...state.shown.bodies.map(about), `${islet.say("Link")}: ${islet.share.url()}`];
    const heads = [islet.say("time (min)"), islet.say("clock"), ...columns.map(({ head }) => head)].map(quoted).join(",");
    const lines = islet.numbers.times(first).map((time, place) => [time, islet.numbers.clock(time), ...columns.map(({ values }) => values[place])].join(","));
    return [...told.map(comment), heads, ...lines, ""].join("\n");
  };

  /* The other parts of sharing are there once all scripts are. */
  const join = () => {
    islet.share.pages.compare = {
      ...islet.share.pages.compare,
      isReady,
      hash: () => (isReady() ? compare.address.text() : window.location.hash.slice(1)),
      title: () => islet.byId("compare-headline").textContent,
      picture,
      table,
    };
  };

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", join);
  else window.setTimeout(join, 0);
})();
