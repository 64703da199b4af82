/* What the Compare page knows: the bodies, how they are shown, and the answers it has.
   A body is {id, name, scenario}; scenarios are never changed, only replaced. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const LETTERS = ["a", "b", "c"];

  const state = {
    facts: null, // those of Explore and a few more: sent once by the server
    bodies: [], // in the order of the columns; the first is what the others are held against
    view: "", // "morning" or "day", the same for all
    rows: [], // signals of the rows on screen
    layout: "columns", // or "overlay"
    open: [], // controls whose chain is open although all bodies stand at one value
    cursor: 0, // minutes after midnight
    shown: null, // {view, signals, bodies, runs}: what is drawn, runs by place of the body
    history: [], // bodies and open chains before each gesture
  };
  let lastId = 0;

  const body = (scenario, name = "") => {
    lastId += 1;
    return { id: lastId, name, scenario };
  };

  const person = ({ scenario }) => state.facts.people[scenario.person];

  const VARIANTS = ["", " hollow", " half"];

  /* The mark of a body. A second body of the same shape has a hollow one, a third a half one. */
  const mark = (place, bodies = state.bodies) => {
    const { shape } = person(bodies[place]);
    const before = bodies.slice(0, place).filter((other) => person(other).shape === shape).length;
    return { shape, className: `shape shape-${shape}${VARIANTS[before]}` };
  };

  const ownLabel = (one) => one.name || person(one).label;

  /* What a body is called; where two are called the same, the later ones are counted. */
  const label = (one) => {
    const list = [state.bodies, state.shown ? state.shown.bodies : []].find((bodies) => bodies.some(({ id }) => id === one.id)) || [];
    const place = list.findIndex(({ id }) => id === one.id);
    const before = list.slice(0, Math.max(0, place)).filter((other) => ownLabel(other) === ownLabel(one)).length;
    return before ? islet.say("{body} ({number})", { body: ownLabel(one), number: before + 1 }) : ownLabel(one);
  };

  const TOKENS = { circle: "--healthy", ring: "--healthy", triangle: "--type1", square: "--type2" };

  /* What bodies share: they eat the same and move the same, their insulin is their own. */
  const shared = (schedule) => islet.schedule.inOrder(islet.schedule.happening(schedule).filter((entry) => islet.schedule.kindOf(entry).shared));
  const sameEvents = (bodies) => {
    const texts = bodies.map(({ scenario }) => islet.scheduleText.write(shared(islet.scenario.scheduleOf(scenario))));
    return texts.every((text) => text === texts[0]);
  };

  islet.compare = {
    state,
    LETTERS,
    body,
    person,
    mark,
    shared,
    sameEvents,
    token: (place, bodies) => TOKENS[mark(place, bodies).shape],
    label,
    row: (signal) => state.facts.rows.find((row) => row.signal === signal),
    /* The rows on screen: those of the answer that is drawn. */
    rowsShown: () => state.facts.rows.filter(({ signal }) => (state.shown ? state.shown.signals : state.rows).includes(signal)),
    /* Low as far as the number on screen tells: 69.9 reads as 70, and 70 is in the target. */
    isLow: ({ outcomes }) => {
      const row = islet.compare.row("plasma_glucose");
      return islet.numbers.shown(row, outcomes.glucose_lowest) < islet.numbers.shown(row, state.facts.target[0]);
    },
    viewShown: () => state.facts.views[state.shown ? state.shown.view : state.view],
    isOverlay: () => state.layout === "overlay",
    snapshot: () => ({ bodies: state.bodies, open: state.open }),
    setBodies: (bodies) => {
      state.bodies = bodies;
    },
    /* The same scenario in another view. */
    inView: (one) => ({ ...one, scenario: { ...one.scenario, view: state.view } }),
    /* Another body at the events of this one, its own insulin beside them. */
    atEventsOf: (scenario, other) => {
      const views = Object.keys(scenario.schedules).map((view) => {
        const own = scenario.schedules[view].filter((entry) => !islet.schedule.kindOf(entry).shared);
        return [view, islet.schedule.inOrder([...shared(other.schedules[view]), ...own])];
      });
      return { ...scenario, schedules: Object.fromEntries(views) };
    },
    say: (text) => {
      islet.byId("compare-status").textContent = text;
    },
  };
})();
