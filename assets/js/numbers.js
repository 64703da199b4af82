/* Numbers as they are printed. Values inside are internal; they are converted only here. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const unitOf = (row) => row.units[islet.state.unit] || row.units[""];

  const rounded = (value, decimals) => {
    const scale = 10 ** decimals;
    return Math.round(value * scale) / scale;
  };

  /* The one way in which numbers are printed; addresses and files hold them as they are. */
  const fixed = (value, decimals) => islet.printed(value.toFixed(decimals));

  islet.numbers = {
    unitOf,
    fixed,
    /* A value of a slider without needless zeros. */
    plain: (value) => islet.printed(rounded(value, 3)),
    /* A number as someone types it, with a point or a comma; not a number if it is none. */
    typed: (text) => {
      const digits = String(text).trim().replace(",", ".").replace("\u2212", "-");
      return digits === "" ? NaN : Number(digits);
    },
    /* A range of printed numbers, with its unit if there is one. */
    span: (low, high, unit = "") =>
      unit ? islet.say("{low} to {high} {unit}", { low, high, unit }) : islet.say("{low} to {high}", { low, high }),
    /* The number that stands on screen, so that differences agree with what is read. */
    shown: (row, value) => rounded(value * unitOf(row).factor, unitOf(row).decimals),
    /* For a file: with a point and a plain minus. */
    exact: (row, value) => islet.numbers.shown(row, value).toFixed(unitOf(row).decimals),
    text: (row, value) => fixed(islet.numbers.shown(row, value), unitOf(row).decimals),
    difference: (row, value, other) =>
      rounded(
        islet.numbers.shown(row, value) - islet.numbers.shown(row, other),
        unitOf(row).decimals,
      ),
    clock: (minutes) => {
      const hours = String(Math.floor(minutes / 60)).padStart(2, "0");
      return `${hours}:${String(Math.round(minutes % 60)).padStart(2, "0")}`;
    },
    duration: (minutes) => {
      const hours = Math.floor(minutes / 60);
      const rest = Math.round(minutes % 60);
      if (!hours) return `${rest} min`;
      return rest ? `${hours} h ${rest} min` : `${hours} h`;
    },
    row: (signal) => islet.state.facts.rows.find((row) => row.signal === signal),
    /* Now, before and reference, as far as they have a curve in that row. */
    runs: (signal) => {
      const { now, reference } = islet.state;
      const roles = [["now", now], ["before", islet.page.before()], ["reference", reference]];
      return roles.filter(([, run]) => run && run.signals[signal]);
    },
    /* A value of a run at a time, straight between two points. */
    at: (run, signal, minutes) => {
      const curve = run.signals[signal];
      const place = (minutes - run.start) / run.step;
      const left = Math.max(0, Math.min(curve.length - 1, Math.floor(place)));
      const right = Math.min(curve.length - 1, left + 1);
      return curve[left] + (curve[right] - curve[left]) * Math.min(1, Math.max(0, place - left));
    },
    times: (run) => run.signals.plasma_glucose.map((_, place) => run.start + place * run.step),
  };
})();
