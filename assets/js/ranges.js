/* Ranges of the rows: they grow along fixed steps and never shrink while a case is explored,
   else the eye reads a jump of the axis as physiology. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const HAIR = 0.016;
  const LOW_ROOM = 0.8; // a note finds room under a low
  const ROOM = 1.02; // a curve does not touch the top
  const TOO_CLOSE = 0.075; // of the axis between two ticks
  const MOST_TICKS = 4;
  let held = {};
  let isStale = false;

  /* A hair more than the step itself: a gridline on the very edge of an axis is not drawn. */
  const withHair = ([low, high]) => {
    const hair = HAIR * (high - low);
    return [low - hair, high + hair];
  };
  const of = (signal) => withHair(held[signal]);

  /* The steps of a row that take the values in, none smaller than those it has. */
  const next = (row, [low, high], lowest, highest) => {
    const last = row.tops[row.tops.length - 1];
    const top = row.tops.find((step) => step >= highest * ROOM && step >= high) || last;
    const floor = row.bottoms[row.bottoms.length - 1];
    const bottom = row.bottoms.find((step) => step <= lowest * LOW_ROOM && step <= low);
    return [bottom === undefined ? floor : bottom, top];
  };

  const extremes = (signal) => {
    const values = islet.numbers.runs(signal).flatMap(([, run]) => run.signals[signal]);
    values.push(...islet.cohort.extremes(signal));
    return [Math.min(...values), Math.max(...values)];
  };

  /* Let every row take its curves in. Returns whether a range changed. */
  const grow = (mayRefit) => {
    let changed = false;
    if (mayRefit && isStale) {
      held = {};
      isStale = false;
    }
    islet.rows().forEach((row) => {
      const [lowest, highest] = extremes(row.signal);
      const [low, high] = held[row.signal] || [row.bottoms[0], row.tops[0]];
      const wanted = next(row, [low, high], lowest, highest);
      if (!held[row.signal] || wanted[0] !== low || wanted[1] !== high) changed = true;
      held[row.signal] = wanted;
    });
    return changed;
  };

  /* Distance of the round numbers above the thresholds, in the shown unit. */
  const stepFor = (row, height) => {
    const fine = islet.numbers.unitOf(row).tick_step;
    return [fine, 2 * fine, 4 * fine, 10 * fine].find((step) => height / step <= MOST_TICKS) || height;
  };

  /* Ticks: the clinical ones always, then round numbers above them; without a step, half and top. */
  const ticks = (row, [low, high] = held[row.signal]) => {
    const unit = islet.numbers.unitOf(row);
    const values = row.ticks.filter((tick) => tick >= low);
    if (unit.tick_step) {
      const last = row.ticks[row.ticks.length - 1] * unit.factor;
      const top = high * unit.factor;
      const step = stepFor(row, top - last);
      for (let tick = step * Math.ceil(last / step); tick <= top * 1.0001; tick += step) {
        if ((tick - last) / top > TOO_CLOSE) values.push(tick / unit.factor);
      }
    } else values.push(high / 2, high);
    // Whole numbers and thresholds are enough on an axis: 3.9 but 10, not 10.0.
    const label = (value) => islet.printed(islet.numbers.shown(row, value));
    return { values, labels: values.map(label) };
  };

  islet.ranges = {
    of,
    grow,
    ticks,
    next,
    withHair,
    /* The next run finds its ranges anew: another body, or all controls back at the case. */
    refit: () => {
      isStale = true;
    },
  };
})();
