/* What the page knows. One object; the only writers are the functions of this folder. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  islet.state = {
    facts: null, // limits, people, rows: sent once by the server
    person: null,
    values: {}, // slider values, internal units
    without: [], // mechanisms switched off
    chosen: [], // signals of the rows on screen
    compare: "healthy", // which reference the visitor chose: "case" or "healthy"
    unit: "mg/dL",
    now: null, // the run on screen: {run, person, values, without, start, step, signals, outcomes}
    before: null, // the run before this gesture
    reference: null, // {key, compare, signals, outcomes}
    cursor: 0, // minutes after midnight
    history: [], // {person, values, without} before each gesture
  };

  islet.byId = (id) => document.getElementById(id);
  islet.control = (name) => islet.state.facts.controls.find((control) => control.name === name);
  /* The rows on screen: those of the run that is drawn. */
  islet.rows = () => {
    const { facts, now, chosen } = islet.state;
    const signals = now ? Object.keys(now.signals) : chosen;
    return facts.rows.filter(({ signal }) => signals.includes(signal));
  };
  islet.lastRow = () => islet.rows()[islet.rows().length - 1];
  islet.mechanism = (name) => islet.state.facts.mechanisms.find((one) => one.name === name);
  /* What can be undone, and what a link holds: who, what was moved, what is off. */
  islet.snapshot = () => {
    const { person, values, without } = islet.state;
    return { person, values: { ...values }, without: [...without] };
  };
  islet.caseValues = () => islet.state.facts.people[islet.state.person].case;
  // The same width as in css/window-narrow.css.
  islet.isPhone = () => window.matchMedia("(max-width: 767px)").matches;

  /* The reference the visitor wants: who it is, and a key that changes when its curve does. */
  islet.wantedReference = () => {
    const { facts, person, compare, values, chosen } = islet.state;
    const who = compare === "case" ? person : facts.healthy;
    const own = who === person;
    const shared = facts.controls
      .filter(({ entry }) => facts.shared_events.includes(entry.split(".")[0]))
      .map(({ name }) => values[name]);
    const what = own ? "as stored" : shared.join(" ");
    return { who, own, key: [who, what, ...chosen].join(" ") };
  };

  /* The name of the reference on screen, which the wanted one may not have replaced yet. */
  islet.referenceName = (short) => {
    if (islet.state.reference && islet.state.reference.compare === "case") return short ? "case" : "own case";
    return short ? "healthy" : "healthy body";
  };
})();
