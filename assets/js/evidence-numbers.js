/* Outcomes as they are printed: glucose in the unit that is chosen, everything else as published. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const DIGITS = 3;

  const plain = (value, digits = DIGITS) => {
    if (!Number.isFinite(value)) return islet.say("never");
    return islet.printed(Number(value.toPrecision(digits)));
  };

  /* Glucose, and what is per time of it, is written in mmol/L or in mg/dL. */
  const factorTo = (one, facts) => {
    const wanted = islet.state.unit;
    const from = one.unit.startsWith("mmol/L") ? "mmol/L" : "mg/dL";
    if (!one.glucose || from === wanted) return [1, one.unit];
    const ratio = facts.mg_dl_per_mmol_l;
    return [from === "mmol/L" ? ratio : 1 / ratio, one.unit.replace(from, wanted)];
  };

  const shown = (one, facts) => {
    const [factor, unit] = factorTo(one, facts);
    const text = (value) => {
      if (!one.glucose || !Number.isFinite(value)) return plain(value);
      return islet.printed((value * factor).toFixed(islet.state.unit === "mmol/L" ? 1 : 0));
    };
    return { factor, unit, text };
  };

  const range = (one, facts) => {
    const { text } = shown(one, facts);
    if (one.unit === "bool") return islet.say("yes");
    if (one.low === one.high) return text(one.low);
    return islet.say("{low} to {high}", { low: text(one.low), high: text(one.high) });
  };

  islet.evidence = {
    ...islet.evidence,
    numbers: {
      plain,
      unit: (one, facts) => (one.unit === "bool" ? "" : shown(one, facts).unit),
      value: (one, facts) => (one.unit === "bool" ? (one.value ? islet.say("yes") : islet.say("no")) : shown(one, facts).text(one.value)),
      of: (one, value, facts) => shown(one, facts).text(value),
      range,
      /* Ends of an axis that shows the range and what the model gives. */
      span: (one) => {
        const value = Number.isFinite(one.value) ? one.value : one.high;
        const low = Math.min(one.low, value);
        const high = Math.max(one.high, value);
        const room = 0.25 * (high - low || Math.abs(high) || 1);
        return [low - room, high + room];
      },
    },
  };
})();
