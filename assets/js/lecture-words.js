/* A read-out in words and units: numbers come in internal units, and are shown in the hall's. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;

  const number = (value, decimals) => islet.numbers.fixed(value, decimals);

  /* Unit, factor and digits of a quantity that has a row of its own. */
  const unitOf = (quantity, signal) => {
    const name = { glucose: "plasma_glucose", insulin: "plasma_insulin" }[quantity] || signal;
    const { rows, life_rows: ofLife } = lecture.state.facts;
    const row = (lecture.isYears() ? ofLife : rows).find((one) => one.signal === name);
    return row ? islet.numbers.unitOf(row) : null;
  };

  const withUnit = ({ value, unit, quantity, signal, kind }) => {
    const shown = unitOf(quantity, signal);
    const size = shown ? value * shown.factor : value;
    const decimals = shown ? shown.decimals : Math.abs(value) >= 20 ? 0 : Math.abs(value) >= 2 ? 1 : 2;
    const text = number(size, decimals);
    const sign = kind === "difference" && Number(text) > 0 ? "+" : "";
    return [`${sign}${text}`, shown ? shown.label : unit].filter(Boolean).join(" ");
  };

  const ways = {
    time: ({ value }) => islet.numbers.clock(value),
    duration: ({ value, unit }) => islet.say("{hours} h", { hours: number(unit === "min" ? value / 60 : value, 1) }),
    ratio: ({ value }) => islet.say("{ratio} times", { ratio: number(value, 1) }),
    percent: ({ value }) => islet.say("{share} %", { share: number(value, 0) }),
    difference_percent: ({ value }) => islet.say("{points} points", { points: `${value > 0 ? "+" : ""}${number(value, 0)}` }),
    text: ({ value }) => String(value),
  };

  lecture.words = {
    value: (told) => {
      if (told.value === null) return islet.say("not within the run");
      return (ways[told.kind] || withUnit)(told);
    },
  };
})();
