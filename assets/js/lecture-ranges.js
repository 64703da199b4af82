/* Ranges of the rows of a scene. Glucose has room for every body from the start, so that the axis
   tells nobody what is about to be shown. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const HAIR = 0.016;
  const ROOM = 1.03; // a curve does not touch the top
  const TOO_CLOSE = 0.09; // of the axis between two ticks
  const MOST_TICKS = 2;
  const AT_LEAST = { plasma_glucose: 300 };
  let held = {};

  const of = (signal) => {
    const [low, high] = held[signal];
    const hair = HAIR * (high - low);
    return [low - hair, high + hair];
  };

  const values = (signal) => {
    const runs = [lecture.state.shown && lecture.state.shown.bodies, lecture.state.ghost];
    return runs.filter(Boolean).flatMap((bodies) =>
      Object.values(bodies).flatMap((run) => (run.signals[signal] || []).filter(Number.isFinite)),
    );
  };

  const extremes = (signal) =>
    values(signal).reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, AT_LEAST[signal] ?? -Infinity]);

  const grow = () => {
    lecture.rows().forEach((row) => {
      const [lowest, highest] = extremes(row.signal);
      const [low, high] = held[row.signal] || [row.bottoms[0], row.tops[0]];
      const most = row.tops[row.tops.length - 1];
      const need = row.signal in AT_LEAST && highest === AT_LEAST[row.signal] ? highest : highest * ROOM;
      const top = row.tops.find((step) => step >= need && step >= high) || most;
      const bottom = row.bottoms.find((step) => step <= lowest && step <= low);
      held[row.signal] = [bottom === undefined ? row.bottoms[row.bottoms.length - 1] : bottom, top];
    });
  };

  const stepFor = (row, height) => {
    const fine = islet.numbers.unitOf(row).tick_step;
    return [fine, 2 * fine, 4 * fine, 10 * fine].find((step) => height / step <= MOST_TICKS) || height;
  };

  /* The clinical ticks always, then round numbers above them; few, for they are large. */
  const ticks = (row) => {
    const unit = islet.numbers.unitOf(row);
    const [low, high] = held[row.signal];
    const found = row.ticks.filter((tick) => tick >= low && tick <= high);
    const top = high * unit.factor;
    if (unit.tick_step) {
      const last = (found[found.length - 1] ?? low) * unit.factor;
      const step = stepFor(row, top - last);
      for (let tick = step * Math.ceil(last / step); tick <= top * 1.0001; tick += step) {
        if ((tick - last) / top > TOO_CLOSE) found.push(tick / unit.factor);
      }
    } else [high / 2, high].forEach((tick) => found.every((one) => Math.abs(one - tick) > TOO_CLOSE * high) && found.push(tick));
    return { values: found, labels: found.map((value) => String(islet.numbers.shown(row, value))) };
  };

  lecture.ranges = {
    of,
    grow,
    ticks,
    forget: () => {
      held = {};
    },
  };
})();
