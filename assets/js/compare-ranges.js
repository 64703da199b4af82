/* One range a row for all bodies: it grows along the row's steps and never shrinks in a drag. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const { state } = islet.compare;
  let held = {};
  let isStale = false;

  islet.compare.ranges = {
    of: (signal) => islet.ranges.withHair(held[signal]),
    ticks: (row) => islet.ranges.ticks(row, held[row.signal]),
    /* Let every row take the curves of all bodies in. Returns whether a range changed. */
    grow: () => {
      if (isStale) held = {};
      let changed = isStale;
      isStale = false;
      islet.compare.rowsShown().forEach((row) => {
        const { signal } = row;
        const before = held[signal] || [row.bottoms[0], row.tops[0]];
        const extremes = state.shown.runs.map((run) => [Math.min(...run.signals[signal]), Math.max(...run.signals[signal])]);
        const lowest = Math.min(...extremes.map(([low]) => low));
        const highest = Math.max(...extremes.map(([, high]) => high));
        const now = islet.ranges.next(row, before, lowest, highest);
        if (!held[signal] || now.some((edge, place) => edge !== before[place])) changed = true;
        held[signal] = now;
      });
      return changed;
    },
    /* The next run finds its ranges anew: other bodies, another view, reset. */
    refit: () => {
      isStale = true;
    },
  };
})();
