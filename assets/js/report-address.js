/* The address of the report: that of Explore, and days and number of the fortnight. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.report = islet.report || {};

  const chosen = () => islet.report.state.chosen;
  const facts = () => islet.report.state.facts;

  const take = (key, value, isKnown) => {
    if (isKnown) chosen()[key] = value;
    return isKnown;
  };

  const wholeNumber = (text) => (/^[0-9]{1,4}$/.test(text) ? Number(text) : 0);

  const readers = {
    therapy: (text) => {
      const isKnown = facts().therapies[islet.state.person].includes(text);
      if (isKnown) islet.state.therapy = text;
      return isKnown;
    },
    days: (text) => take("days", wholeNumber(text), facts().days.includes(wholeNumber(text))),
    counting: (text) => take("counting", text, islet.report.isTreated() && Object.hasOwn(facts().counting, text)),
    seed: (text) => {
      const seed = wholeNumber(text);
      return take("seed", seed, seed >= 1 && seed <= facts().largest_seed);
    },
    unit: (text) => {
      const isKnown = islet.state.facts.glucose_units.includes(text);
      if (isKnown) islet.state.unit = text;
      return isKnown;
    },
    /* Kept for the way back. */
    compare: (text) => {
      const isKnown = ["case", "healthy", "untreated"].includes(text);
      if (isKnown) islet.state.compare = text;
      return isKnown;
    },
  };

  const writers = {
    counting: () => (chosen().counting === Object.keys(facts().counting)[0] ? "" : chosen().counting),
    days: () => (chosen().days === facts().first_days ? "" : String(chosen().days)),
    seed: () => (chosen().seed === 1 ? "" : String(chosen().seed)),
  };

  islet.report.address = {
    read: () => {
      Object.assign(islet.address.readers, readers);
      Object.assign(islet.address.more, writers);
      return islet.address.read();
    },
    write: () => {
      islet.address.write();
      const text = islet.address.text(false);
      document.querySelectorAll(".report-back").forEach((link) => {
        link.href = text ? `./#${text}` : "./";
      });
    },
  };
})();
