/* Which bodies a control moves. A closed chain moves every body it applies to; it is open where
   someone opened it, and where the bodies do not stand at one value. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const { state } = islet.compare;

  const onStep = (control, value) => Number(value.toFixed(control.decimals));
  const valueOf = (control, place) => onStep(control, islet.scenario.value(state.bodies[place].scenario, control));
  const caseOf = (control, place) => {
    const { person, view } = state.bodies[place].scenario;
    return onStep(control, islet.scenario.value(islet.scenario.stored(person, view), control));
  };

  /* A dose moves only who takes insulin. */
  const applies = (control, place) => {
    if (!control.entry) return true;
    const [kind] = control.entry.split(".");
    if (islet.schedule.kind(kind).shared) return true;
    const { scenario } = state.bodies[place];
    const isGiven = islet.scenario.scheduleOf(scenario).some(({ entry }) => entry === kind);
    return isGiven || Boolean(islet.compare.person(state.bodies[place]).therapy);
  };

  const places = (control) => state.bodies.map((_, place) => place).filter((place) => applies(control, place));

  const isOpen = (control) => {
    const values = places(control).map((place) => valueOf(control, place));
    return values.length > 1 && (state.open.includes(control.name) || values.some((value) => value !== values[0]));
  };

  const set = (control, which, value) => {
    const next = state.bodies.map((one, place) =>
      which.includes(place) ? { ...one, scenario: islet.scenario.withValue(one.scenario, control, onStep(control, value(place))) } : one,
    );
    islet.compare.setBodies(next);
    islet.compare.gate.ask();
  };

  islet.compare.chains = {
    onStep,
    valueOf,
    caseOf,
    places,
    isOpen,
    isMoved: (control) => places(control).some((place) => valueOf(control, place) !== caseOf(control, place)),
    /* The bodies that each slider of a control moves. */
    sliders: (control) => (isOpen(control) ? places(control).map((place) => [place]) : [places(control)]),
    set: (control, which, value) => set(control, which, () => value),
    backToCase: (control) => set(control, places(control), (place) => caseOf(control, place)),
    /* Open it, or close it: then all bodies go where the first one is. */
    toggle: (control) => {
      if (!isOpen(control)) {
        state.open = [...state.open, control.name];
        return;
      }
      state.open = state.open.filter((name) => name !== control.name);
      const which = places(control);
      const goal = valueOf(control, which[0]);
      if (which.some((place) => valueOf(control, place) !== goal)) set(control, which, () => goal);
    },
    /* A new body joins closed chains that were moved: it stands where the others do. */
    join: (scenario) => {
      if (!state.bodies.length) return scenario;
      const moved = state.facts.controls.filter((control) => {
        if (control.entry || isOpen(control)) return false;
        return state.bodies.every((_, place) => valueOf(control, place) !== caseOf(control, place));
      });
      return moved.reduce((found, control) => islet.scenario.withValue(found, control, valueOf(control, 0)), scenario);
    },
  };
})();
