/* The Model page: which part is shown, and its address: #liver, #renal_threshold, #numbers&grade=cited */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const ALL = "numbers";
  const GRADES = ["cited", "calibrated", "assumption"];

  const state = { facts: null, part: "", person: "", grade: "", target: "" };
  const parts = new Map();

  const write = () => {
    const { facts, person, grade } = state;
    islet.evidence.place.write(state.target || (state.part === facts.first_part ? "" : state.part), {
      grade: state.part === ALL ? grade : "",
      person: person === facts.first_person ? "" : person,
      unit: islet.state.unit === facts.glucose_units[0] ? "" : islet.state.unit,
    });
  };

  const draw = () => {
    if (state.part === ALL) islet.model.sheet.drawAll();
    else islet.model.sheet.draw(parts.get(state.part));
    islet.model.nav.mark();
  };

  /* What a place in the address means: a part, or something declared in one. */
  const found = (place) => {
    if (!place) return { part: state.facts.first_part, target: "" };
    if (place === ALL || parts.has(place)) return { part: place, target: "" };
    const known = Object.hasOwn(state.facts.symbols, place) && state.facts.symbols[place];
    return known ? { part: known.where, target: place } : null;
  };

  /* Take what the address says; tells whether all of it is known. */
  const read = () => {
    const { place, parts: said } = islet.evidence.place.read();
    const at = found(place);
    const person = said.get("person");
    const isPerson = state.facts.people.some(({ key }) => key === person);
    const grade = said.get("grade") || "";
    const others = [...said.keys()].filter((name) => !["grade", "person", "unit"].includes(name));
    Object.assign(state, at || found(""));
    state.person = isPerson ? person : state.facts.first_person;
    state.grade = GRADES.includes(grade) ? grade : "";
    return Boolean(at) && (person === null || isPerson) && state.grade === grade && !others.length;
  };

  const bring = () => {
    const { target } = state;
    const node = target && (islet.byId(`number-${target}`) || document.querySelector(`.equation[data-name="${target}"]`));
    if (node) {
      node.scrollIntoView({ block: "center" });
      node.focus({ preventScroll: true });
      return;
    }
    islet.byId("model-page").scrollTop = 0;
    if (window.matchMedia("(max-width: 1023px)").matches) window.scrollTo(0, 0);
  };

  const follow = (isUnitKnown = true) => {
    islet.byId("model-note").hidden = read() && isUnitKnown;
    draw();
    bring();
  };

  const begin = () => {
    const isUnitKnown = islet.evidence.begin("model-unit", state.facts.glucose_units);
    read();
    islet.model.nav.build();
    islet.model.file.build();
    follow(isUnitKnown);
    islet.evidence.place.listen(() => {
      follow();
      islet.model.nav.settle();
      if (!state.target) document.querySelector("#model-part h1").focus({ preventScroll: true });
    });
    window.addEventListener("resize", islet.model.sheet.reach);
    document.fonts.ready.then(() => {
      islet.model.sheet.reach();
      if (state.target) bring();
    });
    islet.byId("model-page").dataset.ready = "true";
  };

  islet.model = {
    ...islet.model,
    state,
    part: (name) => parts.get(name),
    symbol: (name) => state.facts.symbols[name],
    choosePerson: (person) => {
      state.person = person;
      write();
      islet.model.file.name();
      islet.model.effects.ask();
    },
    chooseGrade: (grade) => {
      state.grade = grade;
      write();
      draw();
    },
    useUnit: (unit) => {
      if (!state.facts || !islet.byId("model-page") || unit === islet.state.unit) return;
      islet.state.unit = unit;
      write();
      draw();
    },
  };

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.model = {
    start: (facts) => {
      if (!facts || state.facts) return;
      state.facts = facts;
      facts.parts.forEach((one) => parts.set(one.name, one));
      islet.evidence.whenThere("model-page", begin);
    },
    answered: (answer) => void islet.model.effects.told(answer),
    unitChosen: (unit) => void islet.model.useUnit(unit),
  };
})();
