/* What became different in what happens: the beginning of a headline, and a sentence. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const MOVED_WORDS = { meal: "Meal", bolus: "Bolus", injection: "Injection" };

  const minutes = (entry) => islet.schedule.minutesOf(entry);
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const labelOf = (entry) => MOVED_WORDS[entry.entry] || islet.schedule.kindOf(entry).label;

  const ofControl = (control, difference) => {
    const by = islet.numbers.fixed(Math.abs(difference), control.decimals);
    const size = `${by} ${control.unit}`.trim();
    return {
      words: difference > 0 ? control.more : control.less,
      sentence: `${control.label} ${difference > 0 ? "rose" : "fell"} by ${size}.`,
    };
  };

  const ofField = (before, now, field) => {
    const control = islet.state.facts.controls.find(({ entry }) => entry === `${now.entry}.${field.name}`);
    const { valueOf } = islet.schedule;
    const difference = valueOf(now, field.name) - valueOf(before, field.name);
    if (control && difference) return ofControl(control, difference);
    const words = `${labelOf(now)} changed`;
    const shown = (entry) => {
      const found = field.choices && field.choices.find(({ value }) => value === valueOf(entry, field.name));
      return found ? found.label : islet.entryText.size(entry, field);
    };
    return { words, sentence: `${labelOf(now)} at ${now.time}: ${field.label.toLowerCase()} ${shown(now)} instead of ${shown(before)}.` };
  };

  const ofOne = (before, now) => {
    const later = minutes(now) - minutes(before);
    const fields = islet.schedule
      .kindOf(now)
      .fields.filter(({ name }) => islet.schedule.valueOf(before, name) !== islet.schedule.valueOf(now, name));
    if (fields.length + (later ? 1 : 0) > 1) {
      const words = `${labelOf(now)} changed`;
      return { words, sentence: `${words}: it was ${islet.entryText.title(before)}, it is ${islet.entryText.title(now)}.` };
    }
    if (!later) return ofField(before, now, fields[0]);
    const words = `${labelOf(now)} ${islet.numbers.duration(Math.abs(later))} ${later > 0 ? "later" : "earlier"}`;
    return { words, sentence: `${labelOf(now)} moved from ${before.time} to ${now.time}.` };
  };

  /* A slider that brings an entry up from nothing, or takes it away, says so in its own words. */
  const cameOrWent = (entry, isThere) => {
    const [amount] = islet.schedule.kindOf(entry).amounts;
    const control = islet.state.facts.controls.find(({ entry: field }) => field === `${entry.entry}.${amount}`);
    const sentence = `${islet.entryText.title(entry)}: ${isThere ? "added" : "removed"}.`;
    if (control) return { words: isThere ? control.more : control.less, sentence };
    return { words: `${labelOf(entry)} ${isThere ? "added" : "removed"}`, sentence };
  };

  /* Entries that went or came are paired by kind in the order of the day. */
  const between = (before, now) => {
    const went = islet.schedule.inOrder(before.filter((one) => !now.some((other) => same(one, other))));
    const came = islet.schedule.inOrder(now.filter((one) => !before.some((other) => same(one, other))));
    const found = [];
    came.forEach((entry) => {
      const place = went.findIndex((one) => one.entry === entry.entry);
      if (place < 0) found.push(cameOrWent(entry, true));
      else found.push(ofOne(went.splice(place, 1)[0], entry));
    });
    return [...found, ...went.map((entry) => cameOrWent(entry, false))];
  };

  islet.scheduleChange = { between, ofControl };
})();
