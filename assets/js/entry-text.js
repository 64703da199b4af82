/* An entry in words: beside its ring, and for those who hear it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const amountField = (entry) => {
    const { amounts, fields } = islet.schedule.kindOf(entry);
    const found = amounts.find((name) => islet.schedule.valueOf(entry, name) > 0);
    return islet.schedule.field(entry, found) || fields.find(({ choices }) => !choices);
  };

  const size = (entry, field) =>
    `${islet.numbers.plain(islet.schedule.valueOf(entry, field.name))} ${field.unit}`.trim();

  /* "45 g", "6 U"; what is no carbohydrate is named: "20 g fat". */
  const amount = (entry) => {
    const field = amountField(entry);
    if (!field) return "";
    const [main] = islet.schedule.kindOf(entry).amounts;
    return main && field.name !== main ? `${size(entry, field)} ${islet.lowered(field.label)}` : size(entry, field);
  };

  /* "Meal at 08:00" */
  const at = (entry) => islet.say("{entry} at {time}", { entry: islet.schedule.kindOf(entry).label, time: entry.time });

  const title = (entry) => {
    const { label } = islet.schedule.kindOf(entry);
    return islet.say("{entry}, {amount} at {time}", { entry: label, amount: amount(entry), time: entry.time });
  };

  islet.entryText = {
    amount,
    at,
    title,
    size,
    /* Minutes that it lasts, 0 for what is soon over. */
    lasts: (entry) => {
      const { valueOf, field, kindOf } = islet.schedule;
      if (field(entry, "hours")) return 60 * valueOf(entry, "hours");
      return kindOf(entry).alone && field(entry, "minutes") ? valueOf(entry, "minutes") : 0;
    },
    spoken: (entry) => islet.say("{entry}. Arrow keys move it.", { entry: title(entry) }),
  };
})();
