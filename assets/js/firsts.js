/* Entries to begin with: what a new one holds, and when it is put. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const LATEST = 1435;

  /* Times at which a ring can stand. */
  const span = (view = islet.state.view) => {
    const { start, end } = islet.state.facts.views[view];
    return [start, Math.min(end, LATEST)];
  };

  const inside = (minutes, view = islet.state.view) => Math.min(span(view)[1], Math.max(span(view)[0], minutes));

  const usual = (kind, { person, view } = islet.state) => {
    const { facts } = islet.state;
    return facts.people[person].usual[view].find(({ entry }) => entry === kind);
  };

  /* Basal insulin begins with the person's own, where it has been computed. */
  const own = (kind) => {
    const { therapy } = islet.state.facts.people[islet.state.person];
    if (!therapy) return {};
    if (kind === "basal_rate") return { rate: Number(therapy.basal_rate.toFixed(2)) };
    return kind === "injection" ? { units: Math.round(24 * therapy.basal_rate) } : {};
  };

  const placed = (entry, others) => {
    const { minutesOf, freeTime } = islet.schedule;
    const time = freeTime(entry, inside(minutesOf(entry)), others, span());
    return time === undefined ? null : { ...entry, time: islet.numbers.clock(time) };
  };

  islet.firsts = {
    span,
    inside,
    /* A new entry at its own time or the nearest that is free; null if no time is. The first of
       a kind is the usual one, if there is one. */
    make: (kind) => {
      const { at: time, first } = islet.schedule.kind(kind);
      const others = islet.state.schedule;
      const isFirst = !islet.schedule.happening(others).some(({ entry }) => entry === kind);
      const isUsual = isFirst && usual(kind);
      return placed(isUsual ? { ...usual(kind) } : { entry: kind, time, ...first, ...own(kind) }, others);
    },
    /* One that does not happen yet: its sliders stand at the case. */
    atRest: (kind, whose = islet.state) => {
      const { at, at_rest: rest } = islet.schedule.kind(kind);
      // A dose of someone who usually takes none goes with the first meal.
      const like = usual(kind, whose) || (kind === "bolus" && usual("meal", whose));
      const time = islet.numbers.clock(inside(islet.schedule.minutesOf(like || { time: at }), whose.view));
      return { entry: kind, time, ...rest };
    },
  };
})();
