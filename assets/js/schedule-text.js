/* What is eaten, in words, and the schedule as the address holds it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const MEALS = {
    2: (values) => islet.say("two meals, {grams} g of carbohydrate", values),
    3: (values) => islet.say("three meals, {grams} g of carbohydrate", values),
    4: (values) => islet.say("four meals, {grams} g of carbohydrate", values),
    5: (values) => islet.say("five meals, {grams} g of carbohydrate", values),
    6: (values) => islet.say("six meals, {grams} g of carbohydrate", values),
  };
  const MANY = (values) => islet.say("{count} meals, {grams} g of carbohydrate", values);
  const NOTHING = "none";

  const grams = (meal) => islet.schedule.valueOf(meal, "carbohydrate");

  const ofOne = (meal, isBreakfast) => {
    const size = `${islet.numbers.plain(grams(meal))} g`;
    if (!grams(meal)) return isBreakfast ? islet.say("breakfast without carbohydrate") : islet.say("meal without carbohydrate");
    const others = islet.schedule.kindOf(meal).amounts.slice(1);
    const isMixed = others.some((field) => islet.schedule.valueOf(meal, field) > 0);
    if (!isMixed) return isBreakfast ? islet.say("breakfast of {size}", { size }) : islet.say("meal of {size}", { size });
    return isBreakfast
      ? islet.say("mixed breakfast, {size} of carbohydrate", { size })
      : islet.say("mixed meal, {size} of carbohydrate", { size });
  };

  /* "breakfast of 75 g"; in a day "three meals, 195 g of carbohydrate". */
  const eaten = (schedule, view) => {
    const meals = schedule.filter(({ entry }) => entry === "meal");
    const isMorning = view === islet.state.facts.first_view;
    if (!meals.length) return isMorning ? islet.say("no breakfast") : islet.say("a day of fasting");
    if (meals.length === 1) return ofOne(meals[0], isMorning);
    const sum = meals.reduce((total, meal) => total + grams(meal), 0);
    return (MEALS[meals.length] || MANY)({ count: meals.length, grams: islet.numbers.plain(sum) });
  };

  /* meal@07:30,carbohydrate:50;bolus@07:30,units:6 */
  const write = (schedule) => {
    const parts = islet.schedule.inOrder(islet.schedule.happening(schedule)).map((entry) => {
      const fields = islet.schedule.kindOf(entry).fields.filter(({ name, default: usual }) => name in entry && entry[name] !== usual);
      return [`${entry.entry}@${entry.time}`, ...fields.map(({ name }) => `${name}:${entry[name]}`)].join(",");
    });
    return parts.join(";") || NOTHING;
  };

  const readField = (field, text) => {
    if (field.choices) return field.choices.some(({ value }) => value === text) ? text : undefined;
    const value = Number(text);
    return text.trim() !== "" && Number.isFinite(value) ? value : undefined;
  };

  /* One entry, or null if anything in it is not known here. */
  const readEntry = (text) => {
    const [head, ...fields] = text.split(",");
    const [name, time] = head.split("@");
    const kind = islet.schedule.kind(name);
    if (!kind || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time || "")) return null;
    const entry = { entry: name, time };
    const isKnown = fields.every((part) => {
      const [key, value = ""] = part.split(":");
      const field = kind.fields.find((one) => one.name === key);
      const read = field && readField(field, value);
      if (read !== undefined && !(key in entry)) entry[key] = read;
      return field && entry[key] === read && read !== undefined;
    });
    return isKnown && kind.fields.every((field) => islet.schedule.isWithin(entry, field)) ? entry : null;
  };

  islet.scheduleText = {
    eaten,
    write,
    /* The entries that can happen, and how many of the text cannot. */
    read: (text) => {
      if (text === NOTHING) return { entries: [], wrong: 0 };
      const parts = text.split(";");
      const entries = [];
      parts.slice(0, islet.state.facts.most_entries).forEach((part) => {
        const entry = readEntry(part);
        if (entry && islet.schedule.happens(entry) && islet.schedule.isFree(entry, entries)) entries.push(entry);
      });
      return { entries: islet.schedule.inOrder(entries), wrong: parts.length - entries.length };
    },
  };
})();
