/* The sheet of a scenario of Explore: the same request as the page sends, and its figure. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;

  const begin = (facts) => {
    const { state } = islet;
    state.facts = facts.explore;
    state.person = state.facts.first_person;
    state.view = state.facts.first_view;
    state.cursor = state.facts.cursor_at;
    Object.assign(state, islet.stored());
    state.chosen = [...state.facts.first_rows];
    [state.unit] = state.facts.glucose_units;
    return { unknown: islet.address.read(), left: islet.address.left() };
  };

  /* The reader of an address sets the unit and the reference through their switches. */
  const fromAddress = () => {
    const parts = new URLSearchParams(window.location.hash.slice(1));
    const { state } = islet;
    if (state.facts.glucose_units.includes(parts.get("unit"))) state.unit = parts.get("unit");
    if (["case", "healthy", "untreated"].includes(parts.get("compare"))) state.compare = parts.get("compare");
  };

  const ask = async () => {
    const { state } = islet;
    const { person, values, without, view, schedules, therapy } = islet.snapshot();
    const schedule = islet.schedule.happening(state.schedule);
    const { who, key } = islet.wantedReference();
    const run = { person, values, without, view, schedule, therapy };
    const answer = await islet.ask("answer", "request", { run: 1, ...run, signals: [...state.chosen], reference: who });
    if (answer.error) throw new Error(answer.error);
    state.now = { run: 1, ...run, schedules, ...answer.now };
    if (answer.reference) state.reference = { key, compare: state.compare, ...answer.reference };
    if (islet.cohort.isOn()) {
      const question = islet.cohort.question();
      const people = await islet.ask("cohort", "cohort-question", { ask: 1, ...question });
      if (!people.error) islet.cohort.take(question, people);
    }
    islet.ranges.grow();
  };

  const READINGS = [
    ["glucose_peak", "plasma_glucose", () => islet.say("Glucose peak")],
    ["glucose_lowest", "plasma_glucose", () => islet.say("Lowest glucose")],
    ["glucose_mean", "plasma_glucose", () => islet.say("Mean glucose")],
    ["insulin_peak", "plasma_insulin", () => islet.say("Insulin peak")],
    ["glut4_peak", "glut4_surface_fraction", () => islet.say("GLUT4 peak")],
  ];

  const reading = (run, key, signal) => {
    const row = islet.numbers.row(signal);
    const value = `${islet.numbers.text(row, run.outcomes[key])} ${islet.numbers.unitOf(row).label}`;
    const at = run.outcomes[`${key}_time`];
    return at === undefined ? value : islet.say("{value} at {time}", { value, time: islet.numbers.clock(at) });
  };

  const readings = () => {
    const { now, reference } = islet.state;
    const runs = [now, reference].filter(Boolean);
    const heads = ["", islet.say("now"), ...(reference ? [islet.referenceName()] : [])];
    const share_ = (run) => `${Math.round(100 * run.outcomes.time_in_target)} %`;
    return share.sheet.table(heads, [
      [islet.say("Time in target"), ...runs.map(share_)],
      ...READINGS.map(([key, signal, word]) => [word(), ...runs.map((run) => reading(run, key, signal))]),
    ]);
  };

  const questions = () => [
    islet.say("Which part of the curve differs most from the other body, and which organ makes that difference?"),
    islet.say("What would you change first, and what do you expect of glucose and of insulin?"),
    islet.say("What does this model leave out that would matter in a person?"),
  ];

  const draw = async () => {
    const { sheet } = share;
    const { now, facts } = islet.state;
    const spec = share.pages.explore.picture();
    const changed = share.words.changed(now);
    const happens = share.words.happens(now);
    return {
      title: islet.words.headline(),
      about: facts.people[now.person].introduction,
      figure: spec,
      parts: [
        islet.make("p", { class: "handout-summary" }, [islet.words.summary(), islet.cohortWords.sentence()].filter(Boolean).join(" ")),
        islet.make(
          "div",
          { class: "handout-columns" },
          sheet.part(islet.say("Readings"), readings()),
          islet.make(
            "div",
            {},
            sheet.part(islet.say("What was changed"), changed.length ? sheet.list(changed) : islet.make("p", {}, islet.say("Nothing: all is as in the case."))),
            sheet.part(islet.say("What happens"), happens.length ? sheet.list(happens) : islet.make("p", {}, islet.say("Nothing is eaten or taken."))),
          ),
        ),
        sheet.part(islet.say("Questions"), sheet.questions(questions().map((text) => sheet.question(text)))),
      ],
    };
  };

  share.sheet = {
    ...share.sheet,
    explore: {
      read: (facts) => {
        const found = begin(facts);
        fromAddress();
        return found;
      },
      make: async () => {
        await ask();
        return draw();
      },
    },
  };
})();
