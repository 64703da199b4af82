/* The state in the address: behind the #, so that it never reaches the server. Only what is not
   as in the case is written; what is not known here is left at the case, and said. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  let written = "";

  const list = (text) => (text ? text.split(",") : []);

  /* A slider; those of entries stand in older links, and set the first of their kind. */
  const readValue = (name, text) => {
    const control = islet.control(name);
    const value = Number(text);
    const isKnown = control && text.trim() !== "" && value >= control.low && value <= control.high;
    if (!isKnown || Number(value.toFixed(control.decimals)) !== value) return false;
    islet.values.set(control, value);
    return true;
  };

  const readSchedule = (view, text) => {
    const { entries, wrong } = islet.scheduleText.read(text);
    islet.state.schedules = { ...islet.state.schedules, [view]: entries };
    return wrong;
  };

  const readRows = (text) => {
    const { rows, number_of_rows: [fewest, most] } = islet.state.facts;
    const names = list(text);
    const chosen = rows.map(({ signal }) => signal).filter((signal) => names.includes(signal));
    if (chosen.length !== names.length || chosen[0] !== rows[0].signal) return false;
    if (chosen.length < fewest || chosen.length > most) return false;
    islet.state.chosen = chosen;
    return true;
  };

  const readSwitches = (text) => {
    const names = list(text);
    const known = [...new Set(names)].filter((name) => (islet.mechanism(name) || {}).switchable);
    islet.state.without = known;
    return known.length === names.length;
  };

  const choose = (id, value, known) => {
    if (!known.includes(value)) return false;
    if (islet.byId(id)) window.dash_clientside.set_props(id, { value });
    return true;
  };

  const readers = {
    without: readSwitches,
    rows: readRows,
    unit: (text) => choose("unit", text, islet.state.facts.glucose_units),
    compare: (text) => choose("reference", text, ["case", "healthy", "untreated"]),
    therapy: (text) => {
      const isKnown = islet.state.facts.therapies.includes(text);
      if (isKnown) islet.state.therapy = text;
      return isKnown;
    },
  };

  /* What only one page knows: a name and what to write of it, if anything. */
  const more = {};

  /* Names of what the link holds and is not known here. */
  let left = [];

  const text = (withMore = true) => {
    const { state } = islet;
    const { facts } = state;
    const parts = new URLSearchParams();
    if (state.person !== facts.first_person) parts.set("person", state.person);
    const { values, schedules } = islet.stored();
    if (state.view !== facts.first_view) parts.set("view", state.view);
    Object.keys(values)
      .filter((name) => state.values[name] !== values[name])
      .forEach((name) => parts.set(name, state.values[name]));
    Object.keys(schedules).forEach((view) => {
      const now = islet.scheduleText.write(state.schedules[view]);
      if (now !== islet.scheduleText.write(schedules[view])) parts.set(view, now);
    });
    if (state.therapy !== facts.therapies[0]) parts.set("therapy", state.therapy);
    if (state.without.length) parts.set("without", state.without.join(","));
    if (state.chosen.join() !== facts.first_rows.join()) parts.set("rows", state.chosen.join(","));
    if (state.unit !== facts.glucose_units[0]) parts.set("unit", state.unit);
    if (state.compare !== "healthy") parts.set("compare", state.compare);
    if (withMore) Object.entries(more).forEach(([name, value]) => value() && parts.set(name, value()));
    return parts.toString().replace(/%(2C|2F|3A|3B|40)/g, (code) => decodeURIComponent(code));
  };

  islet.address = {
    readers,
    more,
    text,
    left: () => [...new Set(left)],
    /* Take what the address says; returns how many of its parts are not known here. */
    read: () => {
      const { state } = islet;
      const parts = new URLSearchParams(window.location.hash.slice(1));
      const person = parts.get("person");
      let unknown = 0;
      left = [];
      const leave = (name, count = 1) => {
        if (count) left.push(name);
        unknown += count;
      };
      if (person !== null && !Object.hasOwn(state.facts.people, person)) leave("person");
      else if (person !== null) state.person = person;
      const { values, schedules } = islet.stored();
      Object.assign(state, { values: { ...values }, schedules });
      const view = parts.get("view");
      if (Object.hasOwn(state.facts.views, view)) islet.views.show(view);
      else if (view !== null) leave("view");
      Object.keys(schedules).forEach((name) => {
        if (parts.has(name)) leave(name, readSchedule(name, parts.get(name)));
      });
      ["person", "view", ...Object.keys(schedules)].forEach((name) => parts.delete(name));
      parts.forEach((value, name) => {
        const read = Object.hasOwn(readers, name) ? readers[name](value) : readValue(name, value);
        if (!read) leave(name);
      });
      return unknown;
    },
    write: () => {
      written = text();
      const { pathname, search, hash } = window.location;
      if (hash.slice(1) === written) return;
      const address = pathname + search + (written ? `#${written}` : "");
      window.history.replaceState(window.history.state, "", address);
    },
    listen: () => {
      window.addEventListener("hashchange", () => {
        if (window.location.hash.slice(1) !== written) window.location.reload();
      });
    },
  };
})();
