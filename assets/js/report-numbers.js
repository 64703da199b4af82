/* Numbers of the report as they are printed. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.report = islet.report || {};
  const NEAR_END = 10; // a share below this many percent keeps a digit behind the point

  const row = () => islet.numbers.row("plasma_glucose");
  const unit = () => islet.numbers.unitOf(row());

  islet.report.numbers = {
    /* A value of glucose in the unit that is chosen. */
    glucose: (value) => islet.numbers.text(row(), value),
    unit: () => unit().label,
    /* "{70}" in words is a value of glucose. */
    words: (text) => text.replace(/\{(\d+)\}/g, (_, value) => islet.numbers.text(row(), Number(value))),
    /* A share of time: 55 %, 2.4 %, 99.6 %; only nothing is 0 and only all is 100. */
    share: (value) => {
      if (value > 0 && value < 0.05) return islet.printed("<0.1");
      if (value < 100 && value >= 99.95) return islet.printed(">99.9");
      const isNearEnd = (value > 0 && value < NEAR_END) || (value > 99 && value < 100);
      return islet.numbers.fixed(value, isNearEnd ? 1 : 0);
    },
    metric: (metric, value) => {
      const { kind, decimals, target } = metric;
      if (kind === "glucose") return islet.numbers.text(row(), value);
      const printed = kind === "share" ? islet.report.numbers.share(value) : islet.numbers.fixed(value, decimals);
      // A value beside its limit is not printed as the limit: 25.1, not 25.
      const seemsAtLimit = target && value !== target.limit && islet.numbers.typed(printed) === target.limit;
      return seemsAtLimit ? islet.numbers.fixed(value, decimals + 1) : printed;
    },
    unitOf: ({ kind }) => ({ glucose: unit().label, share: "%" })[kind] || kind,
    duration: (minutes) => (minutes > 0 && minutes < 0.5 ? islet.say("<1 min") : islet.numbers.duration(Math.round(minutes))),
  };
})();
