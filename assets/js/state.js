/* What the page knows. One object; the only writers are the functions of this folder. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  islet.state = {
    facts: null, // limits, people, rows: sent once by the server
    person: null,
    values: {}, // slider values, internal units
    compare: "healthy", // which reference the visitor chose: "case" or "healthy"
    unit: "mg/dL",
    now: null, // the run on screen: {run, person, values, start, step, signals, outcomes}
    before: null, // the run before this gesture
    reference: null, // {key, compare, signals, outcomes}
    cursor: 0, // minutes after midnight
    history: [], // {person, values} before each gesture
  };

  islet.byId = (id) => document.getElementById(id);
  islet.control = (name) => islet.state.facts.controls.find((control) => control.name === name);
  islet.caseValues = () => islet.state.facts.people[islet.state.person].case;
  // The same width as in css/window-narrow.css.
  islet.isPhone = () => window.matchMedia("(max-width: 767px)").matches;

  /* The reference the visitor wants: who it is, and a key that changes when its curve does. */
  islet.wantedReference = () => {
    const { facts, person, compare, values } = islet.state;
    const who = compare === "case" ? person : facts.healthy;
    const own = who === person;
    return { who, own, key: own ? `${who} as stored` : `${who} ${values.meal_carbohydrate}` };
  };

  /* The name of the reference on screen, which the wanted one may not have replaced yet. */
  islet.referenceName = (short) => {
    if (islet.state.reference && islet.state.reference.compare === "case") return short ? "case" : "own case";
    return short ? "healthy" : "healthy body";
  };
})();
