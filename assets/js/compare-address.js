/* The bodies in the address, behind the #: each as the text that Explore has for it.
   a=person=healthy&b=person=type1&layout=overlay&rows=plasma_glucose,plasma_insulin
   With one body alone ("Compare" on Explore) a healthy body is put beside it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const LONGEST_NAME = 60;
  let written = "";

  const { state } = islet.compare;

  /* A body from a text of Explore; what only looks (rows, unit) is left out. */
  const readBody = (text, name = "") => {
    const texts = new URLSearchParams(text);
    const called = (name || texts.get("name") || "").trim().slice(0, LONGEST_NAME);
    const { scenario, unknown, left } = islet.scenario.read(texts, ["name", ...Object.keys(islet.address.readers)]);
    return { body: islet.compare.body(scenario, called), unknown, left };
  };

  /* Who a body is always stands there, so that a link can be read. */
  const partsOf = ({ scenario, name }, withName) => {
    const parts = islet.scenario.parts(scenario).filter(([key]) => key !== "person" && (key !== "view" || !withName));
    return [["person", scenario.person], ...parts, ...(name && withName ? [["name", name]] : [])];
  };

  const bodyText = (one) => islet.scenario.text(partsOf(one, true));

  const opening = () => state.facts.opening.map((person) => islet.compare.body(islet.scenario.stored(person, state.view)));

  const sameBodies = (bodies, others) =>
    bodies.length === others.length && bodies.every((one, place) => bodyText(one) === bodyText(others[place]));

  const choose = (key, text, allowed) => {
    if (allowed.includes(text)) state[key] = text;
    return allowed.includes(text);
  };

  const readers = {
    view: (text) => choose("view", text, Object.keys(state.facts.views)),
    layout: (text) => choose("layout", text, ["columns", "overlay"]),
    rows: (text) => {
      const { rows, number_of_rows: [fewest, most] } = state.facts;
      const names = text.split(",");
      const chosen = rows.map(({ signal }) => signal).filter((signal) => names.includes(signal));
      const isKnown = chosen.length === names.length && chosen[0] === rows[0].signal && chosen.length >= fewest && chosen.length <= most;
      if (isKnown) state.rows = chosen;
      return isKnown;
    },
    unit: (text) => {
      const isKnown = state.facts.glucose_units.includes(text);
      if (isKnown) islet.state.unit = text;
      return isKnown;
    },
    open: (text) => {
      const names = text.split(",");
      state.open = names.filter((name) => islet.control(name));
      return state.open.length === names.length;
    },
    at: (text) => {
      const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text);
      if (match) state.cursor = 60 * Number(match[1]) + Number(match[2]);
      return Boolean(match);
    },
  };

  /* The bodies of an address; one alone gets a healthy body beside it, at the same events. */
  const readBodies = (parts) => {
    const found = islet.compare.LETTERS.filter((letter) => parts.has(letter)).map((letter) => readBody(parts.get(letter)));
    const unknown = found.reduce((sum, one) => sum + one.unknown, 0);
    const left = found.flatMap((one) => one.left);
    if (!found.length) return { bodies: opening(), unknown, left };
    const bodies = found.map(({ body }) => body);
    if (!parts.has("view")) state.view = bodies[0].scenario.view;
    if (bodies.length === 1) {
      const healthy = islet.scenario.stored(state.facts.healthy, state.view);
      bodies.unshift(islet.compare.body(islet.compare.atEventsOf(healthy, bodies[0].scenario)));
    }
    return { bodies: bodies.map(islet.compare.inView), unknown, left };
  };

  const text = () => {
    const { facts } = state;
    const parts = [];
    if (!sameBodies(state.bodies, opening())) {
      state.bodies.forEach((one, place) => parts.push([islet.compare.LETTERS[place], bodyText(one)]));
    }
    if (state.view !== facts.first_view) parts.push(["view", state.view]);
    if (state.layout !== "columns") parts.push(["layout", state.layout]);
    if (state.rows.join() !== facts.first_rows.join()) parts.push(["rows", state.rows.join(",")]);
    if (islet.state.unit !== facts.glucose_units[0]) parts.push(["unit", islet.state.unit]);
    if (state.open.length) parts.push(["open", state.open.join(",")]);
    if (state.cursor !== facts.cursor_at) parts.push(["at", islet.numbers.clock(state.cursor)]);
    // Inside a part a second "=" needs no escape.
    return islet.scenario.text(parts).replace(/%3D/g, "=");
  };

  islet.compare.address = {
    text,
    opening,
    readBody,
    /* What Explore is opened with to change this body. */
    exploreText: (one) => islet.scenario.text([...partsOf(one, false), ...(islet.state.unit !== state.facts.glucose_units[0] ? [["unit", islet.state.unit]] : [])]),
    /* Take what the address says; returns how many of its parts are not known here, and their names. */
    read: () => {
      const parts = new URLSearchParams(window.location.hash.slice(1));
      const names = [];
      parts.forEach((value, name) => {
        if (islet.compare.LETTERS.includes(name)) return;
        if (!Object.hasOwn(readers, name) || !readers[name](value)) names.push(name);
      });
      const found = readBodies(parts);
      state.bodies = found.bodies;
      return { unknown: names.length + found.unknown, left: [...new Set([...names, ...found.left])] };
    },
    write: () => {
      written = text();
      const { pathname, search, hash } = window.location;
      if (hash.slice(1) === written) return;
      window.history.replaceState(window.history.state, "", pathname + search + (written ? `#${written}` : ""));
    },
    listen: () => {
      // The button of the bar on top copies what this page writes.
      islet.address.write = islet.compare.address.write;
      window.addEventListener("hashchange", () => {
        if (window.location.hash.slice(1) !== written) window.location.reload();
      });
    },
  };
})();
