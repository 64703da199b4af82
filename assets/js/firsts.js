/* Entries to begin with: what a new one holds, and when it is put. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const LATEST = 1435;

  /* Times at which a ring can stand. */
  const span = () => {
    const { start, end } = islet.state.facts.views[islet.state.view];
    return [start, Math.min(end, LATEST)];
  };

  const inside = (minutes) => Math.min(span()[1], Math.max(span()[0], minutes));

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
    /* A new entry at its usual time or the next that is free; null if no time is. */
    make: (kind) => {
      const { at: time, first } = islet.schedule.kind(kind);
      return placed({ entry: kind, time, ...first, ...own(kind) }, islet.state.schedule);
    },
    /* One that does not happen yet: its sliders stand at the case. */
    atRest: (kind) => {
      const { at, at_rest: rest } = islet.schedule.kind(kind);
      const usual = islet.state.facts.people[islet.state.person].usual[islet.state.view];
      const meal = kind === "bolus" && usual.find(({ entry }) => entry === "meal");
      const time = islet.numbers.clock(inside(islet.schedule.minutesOf({ time: meal ? meal.time : at })));
      return { entry: kind, time, ...rest };
    },
  };
})();
