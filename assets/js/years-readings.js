/* Readings of the answer on screen at an age, and how they are printed. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};

  const { state } = islet.years;

  /* A value at an age, straight between two points. */
  const at = (curve, age) => {
    const place = (age - state.shown.first) / state.shown.step;
    const left = Math.max(0, Math.min(curve.length - 1, Math.floor(place)));
    const right = Math.min(curve.length - 1, left + 1);
    return curve[left] + (curve[right] - curve[left]) * Math.min(1, Math.max(0, place - left));
  };

  const text = (row, value) => islet.numbers.text(row, value);

  islet.years.readings = {
    at,
    text,
    unit: (row) => islet.numbers.unitOf(row).label,
    life: (signal, age = state.cursor) => at(state.shown.life[signal], age),
    nothing: (signal, age = state.cursor) => (state.shown.nothing ? at(state.shown.nothing[signal], age) : null),
    /* All rows at the cursor, for who cannot see it. */
    spoken: () => {
      const parts = islet.years.rowsShown().map((row) => {
        const own = `${row.name} ${text(row, islet.years.readings.life(row.signal))} ${islet.years.readings.unit(row)}`;
        const other = islet.years.readings.nothing(row.signal);
        return other === null ? own : islet.say("{reading}, with nothing done {value}", { reading: own, value: text(row, other) });
      });
      return [islet.say("age {age}", { age: state.cursor }), ...parts].join("; ");
    },
  };
})();
