/* What became different in what happens: the beginning of a headline, and a sentence. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const MOVED_WORDS = { meal: islet.say("Meal"), bolus: islet.say("Bolus"), injection: islet.say("Injection") };

  const minutes = (entry) => islet.schedule.minutesOf(entry);
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const labelOf = (entry) => MOVED_WORDS[entry.entry] || islet.schedule.kindOf(entry).label;

  const ofControl = (control, difference) => {
    const by = islet.numbers.fixed(Math.abs(difference), control.decimals);
    const size = `${by} ${control.unit}`.trim();
    return {
      words: difference > 0 ? control.more : control.less,
      sentence:
        difference > 0
          ? islet.say("{name} rose by {size}.", { name: control.label, size })
          : islet.say("{name} fell by {size}.", { name: control.label, size }),
    };
  };

  const ofField = (before, now, field) => {
    const control = islet.state.facts.controls.find(({ entry }) => entry === `${now.entry}.${field.name}`);
    const { valueOf } = islet.schedule;
    const difference = valueOf(now, field.name) - valueOf(before, field.name);
    if (control && difference) return ofControl(control, difference);
    const words = islet.say("{entry} changed", { entry: labelOf(now) });
    const shown = (entry) => {
      const found = field.choices && field.choices.find(({ value }) => value === valueOf(entry, field.name));
      return found ? found.label : islet.entryText.size(entry, field);
    };
    const sentence = islet.say("{entry} at {time}: {field} {now} instead of {before}.", {
      entry: labelOf(now),
      time: now.time,
      field: islet.lowered(field.label),
      now: shown(now),
      before: shown(before),
    });
    return { words, sentence };
  };

  const ofOne = (before, now) => {
    const later = minutes(now) - minutes(before);
    const fields = islet.schedule
      .kindOf(now)
      .fields.filter(({ name }) => islet.schedule.valueOf(before, name) !== islet.schedule.valueOf(now, name));
    if (fields.length + (later ? 1 : 0) > 1) {
      const titles = { before: islet.entryText.title(before), now: islet.entryText.title(now) };
      return {
        words: islet.say("{entry} changed", { entry: labelOf(now) }),
        sentence: islet.say("{entry} changed: it was {before}, it is {now}.", { entry: labelOf(now), ...titles }),
      };
    }
    if (!later) return ofField(before, now, fields[0]);
    const by = { entry: labelOf(now), time: islet.numbers.duration(Math.abs(later)) };
    const words = later > 0 ? islet.say("{entry} {time} later", by) : islet.say("{entry} {time} earlier", by);
    const sentence = islet.say("{entry} moved from {from} to {to}.", { entry: labelOf(now), from: before.time, to: now.time });
    return { words, sentence };
  };

  /* A slider that brings an entry up from nothing, or takes it away, says so in its own words. */
  const cameOrWent = (entry, isThere) => {
    const [amount] = islet.schedule.kindOf(entry).amounts;
    const control = islet.state.facts.controls.find(({ entry: field }) => field === `${entry.entry}.${amount}`);
    const title = islet.entryText.title(entry);
    const sentence = isThere ? islet.say("{entry}: added.", { entry: title }) : islet.say("{entry}: removed.", { entry: title });
    if (control) return { words: isThere ? control.more : control.less, sentence };
    const label = labelOf(entry);
    const words = isThere ? islet.say("{entry} added", { entry: label }) : islet.say("{entry} removed", { entry: label });
    return { words, sentence };
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
