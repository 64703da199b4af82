/* What the page knows. One object; the only writers are the functions of this folder. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  islet.state = {
    facts: null, // limits, people, rows: sent once by the server
    person: null,
    values: {}, // values of the sliders of the body, internal units
    view: "", // "morning" or "day"
    schedules: {}, // by view: entries in the plain form of a Scenario; lists and entries are never changed
    selected: {}, // by kind: place in the schedule of the entry that its sliders move
    therapy: "usual", // insulin treatment: one of facts.therapies
    without: [], // mechanisms switched off
    chosen: [], // signals of the rows on screen
    compare: "healthy", // which reference the visitor chose: "case" or "healthy"
    unit: "mg/dL",
    now: null, // the run on screen: what was asked with what came: start, step, signals, outcomes
    before: null, // the run before this gesture
    pinned: null, // a run that stays as the one before, whatever is moved (lecture mode)
    reference: null, // {key, compare, signals, outcomes}
    people: 0, // how many people like this one are shown with it
    cursor: 0, // minutes after midnight
    history: [], // snapshots before each gesture
    /* What happens in the view: the list that sliders, rings and editor show and change. */
    get schedule() {
      return this.schedules[this.view];
    },
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
  /* What can be undone, and what a link holds: who, what was moved, what happens, what is off. */
  islet.snapshot = () => {
    const { person, values, without, view, schedules, therapy } = islet.state;
    return { person, values: { ...values }, without: [...without], view, schedules: { ...schedules }, therapy };
  };
  /* The person as stored, which is where Reset leads. */
  islet.stored = (person = islet.state.person) => islet.scenario.stored(person, islet.state.view);
  islet.caseValues = () => islet.state.facts.people[islet.state.person].case;
  /* The view that is drawn, which may be older than the one that was chosen. */
  islet.shownView = () => {
    const { facts, now, view } = islet.state;
    return facts.views[now ? now.view : view];
  };
  islet.window = () => [islet.shownView().start, islet.shownView().end];
  // The same width as in css/window-narrow.css.
  islet.isPhone = () => window.matchMedia("(max-width: 767px)").matches;

  /* The reference the visitor wants: who it is, and a key that changes when its curve does. */
  islet.wantedReference = () => {
    const { facts, person, compare, chosen, view, schedule } = islet.state;
    if (compare === facts.treatments.untreated) {
      const body = [islet.untreatedValues(), islet.state.without, islet.schedule.happening(schedule)];
      return { who: compare, own: true, key: [compare, person, view, JSON.stringify(body), ...chosen].join(" ") };
    }
    const who = compare === "case" ? person : facts.healthy;
    const own = who === person;
    const shared = islet.schedule.happening(schedule).filter((entry) => islet.schedule.kindOf(entry).shared);
    const what = own ? "as stored" : JSON.stringify(shared);
    return { who, own, key: [who, view, what, ...chosen].join(" ") };
  };

  /* The name of the reference on screen, which the wanted one may not have replaced yet. */
  islet.referenceName = (short) => {
    const { reference, facts } = islet.state;
    if (reference && reference.compare === facts.treatments.untreated) return islet.untreatedName(short);
    if (islet.state.reference && islet.state.reference.compare === "case") return short ? islet.say("case") : islet.say("own case");
    return short ? islet.say("healthy") : islet.say("healthy body");
  };
})();
