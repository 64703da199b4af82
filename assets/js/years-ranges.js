/* Ranges of the rows: they grow along fixed steps and never shrink while one life is changed. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const HAIR = 0.012; // a gridline on the very edge of an axis is not drawn
  const ROOM = 1.02; // a curve does not touch the top
  const APART = 15; // px between two ticks
  let held = {};

  const { state } = islet.years;

  const of = (signal) => {
    const [low, high] = held[signal];
    const hair = HAIR * (high - low);
    return [low - hair, high + hair];
  };

  const values = (signal) => {
    const runs = [state.shown.life, state.shown.nothing, ...(state.band ? [state.band.low, state.band.high] : [])];
    return runs.flatMap((run) => (run && run[signal]) || []);
  };

  const next = (row) => {
    const drawn = values(row.signal);
    const highest = Math.max(...drawn);
    const lowest = Math.min(...drawn);
    const [low, high] = held[row.signal] || [row.bottoms[0], row.tops[0]];
    const top = row.tops.find((step) => step >= highest * ROOM && step >= high) || row.tops[row.tops.length - 1];
    const bottom = row.bottoms.find((step) => step <= lowest && step <= low);
    return [bottom === undefined ? row.bottoms[row.bottoms.length - 1] : bottom, top];
  };

  /* The clinical ticks first; foot, top and middle where they have room beside them. */
  const ticks = (row) => {
    const [low, high] = held[row.signal];
    const { height } = islet.years.geometry.box().boxes[row.signal];
    const room = (APART * (high - low)) / height;
    // The last of the clinical ones is the limit of diabetes.
    const clinical = row.ticks.filter((tick) => tick > low && tick < high).reverse();
    const kept = [];
    const wanted = [...clinical, low, high, (low + high) / 2];
    wanted.forEach((tick) => kept.every((one) => Math.abs(one - tick) >= room) && kept.push(tick));
    const places = kept.sort((one, other) => one - other);
    return { values: places, labels: places.map((value) => islet.printed(islet.numbers.shown(row, value))) };
  };

  islet.years.ranges = {
    of,
    ticks,
    shows: (row, value) => ticks(row).values.includes(value),
    low: (signal) => held[signal][0],
    forget: () => {
      held = {};
    },
    /* Let every row take its curves in. Returns whether a range changed. */
    grow: () => {
      const before = JSON.stringify(held);
      held = Object.fromEntries(islet.years.rowsShown().map((row) => [row.signal, next(row)]));
      return JSON.stringify(held) !== before;
    },
  };
})();
