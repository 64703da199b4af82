/* A scenario: who, the values of the body, what happens in each view, treatment, what is off. Pure:
   nothing here reads or changes the page, so that Explore has one of them and Compare several.
   Its text is what an address of Explore holds of it: only what is not as stored is written. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const list = (text) => (text ? text.split(",") : []);
  const parts = (control) => control.entry.split(".");

  /* The person as stored. */
  const stored = (person, view) => {
    const { case: values, usual } = islet.state.facts.people[person];
    return { person, values: { ...values }, without: [], view, schedules: { ...usual }, therapy: "usual" };
  };

  const scheduleOf = ({ schedules, view }) => schedules[view];
  const entryOf = (kind, schedule) => schedule[islet.schedule.chosen(kind, schedule)];

  /* The value of a slider: of the body, or of the first entry of its kind. */
  const value = (scenario, control) => {
    if (!control.entry) return scenario.values[control.name];
    const [kind, field] = parts(control);
    const entry = entryOf(kind, scheduleOf(scenario));
    return entry ? islet.schedule.valueOf(entry, field) : islet.schedule.kind(kind).at_rest[field];
  };

  /* The same scenario with another value; where there is no such entry yet, one is made. */
  const withValue = (scenario, control, wanted) => {
    if (!control.entry) return { ...scenario, values: { ...scenario.values, [control.name]: wanted } };
    const [kind, field] = parts(control);
    const now = scheduleOf(scenario);
    const place = islet.schedule.chosen(kind, now);
    const next =
      place >= 0
        ? now.map((one, at) => (at === place ? { ...one, [field]: wanted } : one))
        : [...now, { ...islet.firsts.atRest(kind, scenario), [field]: wanted }];
    return { ...scenario, schedules: { ...scenario.schedules, [scenario.view]: next } };
  };

  /* A slider; those of entries stand in older links, and set the first of their kind. */
  const readValue = (scenario, name, text) => {
    const control = islet.control(name);
    const number = Number(text);
    const isKnown = control && text.trim() !== "" && number >= control.low && number <= control.high;
    if (!isKnown || Number(number.toFixed(control.decimals)) !== number) return null;
    return withValue(scenario, control, number);
  };

  const readSwitches = (scenario, text) => {
    const names = list(text);
    const known = [...new Set(names)].filter((name) => (islet.mechanism(name) || {}).switchable);
    return [{ ...scenario, without: known }, known.length === names.length ? 0 : 1];
  };

  /* One part of a text; returns the scenario and how much of the part was not understood. */
  const readPart = (scenario, name, text) => {
    if (Object.hasOwn(scenario.schedules, name)) {
      const { entries, wrong } = islet.scheduleText.read(text);
      return [{ ...scenario, schedules: { ...scenario.schedules, [name]: entries } }, wrong];
    }
    if (name === "without") return readSwitches(scenario, text);
    if (name === "therapy") {
      const isKnown = islet.state.facts.therapies.includes(text);
      return isKnown ? [{ ...scenario, therapy: text }, 0] : [scenario, 1];
    }
    const found = readValue(scenario, name, text);
    return found ? [found, 0] : [scenario, 1];
  };

  islet.scenario = {
    stored,
    scheduleOf,
    value,
    withValue,
    /* Names and texts of what is not as stored. */
    parts: (scenario) => {
      const { facts } = islet.state;
      const { person, values, view, schedules, therapy, without } = scenario;
      const own = stored(person, view);
      const found = [];
      if (person !== facts.first_person) found.push(["person", person]);
      if (view !== facts.first_view) found.push(["view", view]);
      Object.keys(own.values)
        .filter((name) => values[name] !== own.values[name])
        .forEach((name) => found.push([name, values[name]]));
      Object.keys(own.schedules).forEach((name) => {
        const now = islet.scheduleText.write(schedules[name]);
        if (now !== islet.scheduleText.write(own.schedules[name])) found.push([name, now]);
      });
      if (therapy !== facts.therapies[0]) found.push(["therapy", therapy]);
      if (without.length) found.push(["without", without.join(",")]);
      return found;
    },
    /* Take what a text says but for the names of others; tells how many parts are not known, and
       under which names. */
    read: (texts, others = []) => {
      const { facts } = islet.state;
      const isKnown = (name, among) => texts.has(name) && Object.hasOwn(among, texts.get(name));
      const isWrong = (name, among) => texts.has(name) && !Object.hasOwn(among, texts.get(name));
      const person = isKnown("person", facts.people) ? texts.get("person") : facts.first_person;
      const view = isKnown("view", facts.views) ? texts.get("view") : facts.first_view;
      const left = [...(isWrong("person", facts.people) ? ["person"] : []), ...(isWrong("view", facts.views) ? ["view"] : [])];
      let unknown = left.length;
      let scenario = stored(person, view);
      const isSchedule = (name) => Object.hasOwn(scenario.schedules, name);
      const mine = [...texts].filter(([name]) => !["person", "view", ...others].includes(name));
      // What happens comes first: a slider may set the first of its kind.
      [...mine.filter(([name]) => isSchedule(name)), ...mine.filter(([name]) => !isSchedule(name))].forEach(([name, text]) => {
        const [next, wrong] = readPart(scenario, name, text);
        scenario = next;
        unknown += wrong;
        if (wrong) left.push(name);
      });
      return { scenario, unknown, left };
    },
    /* Parts as the text of an address, readable as far as that goes. */
    text: (pairs) =>
      new URLSearchParams(pairs).toString().replace(/%(2C|2F|3A|3B|40)/g, (code) => decodeURIComponent(code)),
  };
})();
