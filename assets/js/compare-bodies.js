/* Another body in a column, one more, one less: from the people, a saved scenario or a link. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const { state } = islet.compare;

  /* A person comes to the meal that is on the table, with an insulin of its own; a scenario stays
     as it was saved. */
  const made = ({ person, name, hash }, others) => {
    if (!person) {
      const found = islet.compare.address.readBody(hash, name);
      // Said once the gesture has begun, which puts the last note away.
      window.setTimeout(() => islet.compare.message.unknown(found), 0);
      return islet.compare.inView(found.body);
    }
    const stored = islet.scenario.stored(person, state.view);
    const joined = islet.compare.chains.join(stored);
    return islet.compare.body(others.length ? islet.compare.atEventsOf(joined, others[0].scenario) : joined);
  };

  const change = (source, bodies) => {
    islet.compare.gesture.begin(source);
    islet.compare.ranges.refit();
    islet.compare.show({ bodies, open: state.open });
    islet.compare.gesture.end();
  };

  islet.compare.bodies = {
    /* A link whose body cannot be run gets its person as stored; false if it is that already. */
    recover: (one, answer) => {
      const place = state.bodies.findIndex(({ id }) => id === one.id);
      const { person } = one.scenario;
      const stored = islet.compare.body(islet.scenario.stored(person, state.view));
      if (place < 0 || !answer || islet.scenario.text(islet.scenario.parts(one.scenario)) === islet.scenario.text(islet.scenario.parts(stored.scenario))) return false;
      islet.compare.message.replaced(answer.error, one);
      islet.compare.show({ bodies: state.bodies.map((other, at) => (at === place ? stored : other)), open: state.open });
      return true;
    },
    replace: (place, wish) => {
      const body = made(wish, state.bodies.filter((_, other) => other !== place));
      change("replace", state.bodies.map((one, other) => (other === place ? body : one)));
      islet.compare.say(islet.compare.label(body));
    },
    add: (wish) => {
      if (state.bodies.length >= state.facts.number_of_bodies[1]) return;
      const body = made(wish, state.bodies);
      change("add", [...state.bodies, body]);
      islet.compare.say(islet.say("{body} added.", { body: islet.compare.label(body) }));
    },
    remove: (place) => {
      if (state.bodies.length <= state.facts.number_of_bodies[0]) return;
      const gone = islet.compare.label(state.bodies[place]);
      change("remove", state.bodies.filter((_, other) => other !== place));
      islet.byId("compare-heads").querySelector("select").focus();
      islet.compare.say(islet.say("{body} removed.", { body: gone }));
    },
  };
})();
