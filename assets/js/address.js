/* The state in the address: behind the #, so that it never reaches the server. Only what is not
   as in the case is written; what is not known here is left at the case, and said. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  let written = "";

  const list = (text) => (text ? text.split(",") : []);

  const readRows = (text) => {
    const { rows, number_of_rows: [fewest, most] } = islet.state.facts;
    const names = list(text);
    const chosen = rows.map(({ signal }) => signal).filter((signal) => names.includes(signal));
    if (chosen.length !== names.length || chosen[0] !== rows[0].signal) return false;
    if (chosen.length < fewest || chosen.length > most) return false;
    islet.state.chosen = chosen;
    return true;
  };

  const choose = (id, value, known) => {
    if (!known.includes(value)) return false;
    if (islet.byId(id)) window.dash_clientside.set_props(id, { value });
    return true;
  };

  const readers = {
    rows: readRows,
    unit: (text) => choose("unit", text, islet.state.facts.glucose_units),
    people: (text) => {
      const people = Number(text);
      if (!islet.state.facts.cohort.numbers.includes(people)) return false;
      islet.state.people = people;
      return true;
    },
    compare: (text) => choose("reference", text, ["case", "healthy", "untreated"]),
  };

  /* What only one page knows: a name and what to write of it, if anything. */
  const more = {};

  /* Names of what the link holds and is not known here. */
  let left = [];

  const text = (withMore = true) => {
    const { state } = islet;
    const { facts } = state;
    const parts = new URLSearchParams(islet.scenario.parts(islet.snapshot()));
    if (state.chosen.join() !== facts.first_rows.join()) parts.set("rows", state.chosen.join(","));
    if (state.unit !== facts.glucose_units[0]) parts.set("unit", state.unit);
    if (state.compare !== "healthy") parts.set("compare", state.compare);
    if (state.people) parts.set("people", String(state.people));
    if (withMore) Object.entries(more).forEach(([name, value]) => value() && parts.set(name, value()));
    return islet.scenario.text(parts);
  };

  islet.address = {
    readers,
    more,
    text,
    left: () => [...new Set(left)],
    /* Take what the address says; returns how many of its parts are not known here. */
    read: () => {
      const parts = new URLSearchParams(window.location.hash.slice(1));
      const found = islet.scenario.read(parts, Object.keys(readers));
      const { view, ...rest } = found.scenario;
      Object.assign(islet.state, rest);
      islet.views.show(view);
      let { unknown } = found;
      left = found.left;
      parts.forEach((value, name) => {
        if (!Object.hasOwn(readers, name) || readers[name](value)) return;
        left.push(name);
        unknown += 1;
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
