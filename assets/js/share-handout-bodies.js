/* The sheet of bodies side by side: one figure, their readings in columns. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;

  const begin = (facts) => {
    const { state } = islet.compare;
    state.facts = { ...facts.explore, ...facts.compare };
    islet.state.facts = state.facts;
    [islet.state.unit] = state.facts.glucose_units;
    state.view = state.facts.first_view;
    state.rows = [...state.facts.first_rows];
    state.cursor = state.facts.cursor_at;
    const unknown = islet.compare.address.read();
    return { unknown, left: [] };
  };

  const ask = async () => {
    const { state } = islet.compare;
    const bodies = state.bodies.map(({ scenario: { person, values, without, therapy, ...rest } }) => ({
      person,
      values,
      without,
      schedule: islet.schedule.happening(islet.scenario.scheduleOf(rest)),
      therapy,
    }));
    const answer = await islet.ask("compare-answer", "compare-request", { run: 1, view: state.view, signals: [...state.rows], bodies });
    if (answer.error) throw new Error(answer.error);
    state.shown = { view: state.view, signals: [...state.rows], bodies: state.bodies, runs: answer.bodies };
    islet.compare.ranges.grow();
  };

  const questions = () => [
    islet.say("Which body has the most insulin, and why does it not help as much as in the first?"),
    islet.say("What would you change in one body to bring its curve onto that of the first?"),
    islet.say("What does this model leave out that would matter in a person?"),
  ];

  const make = async () => {
    await ask();
    const { sheet } = share;
    const { bodies, runs } = islet.compare.state.shown;
    const value = (run, key, row) => `${islet.numbers.text(row, run.outcomes[key])} ${islet.numbers.unitOf(row).label}`;
    const [glucose, insulin, glut4] = ["plasma_glucose", "plasma_insulin", "glut4_surface_fraction"].map(islet.compare.row);
    const readings = sheet.table(
      ["", ...bodies.map(islet.compare.label)],
      [
        [islet.say("Glucose peak"), ...runs.map((run) => value(run, "glucose_peak", glucose))],
        [islet.say("Lowest glucose"), ...runs.map((run) => value(run, "glucose_lowest", glucose))],
        [islet.say("Above target"), ...runs.map((run) => islet.numbers.duration(run.outcomes.minutes_above))],
        [islet.say("Insulin peak"), ...runs.map((run) => value(run, "insulin_peak", insulin))],
        [islet.say("GLUT4 peak"), ...runs.map((run) => value(run, "glut4_peak", glut4))],
      ],
    );
    const spec = share.pages.compare.picture();
    return {
      title: spec.title,
      about: "",
      figure: spec,
      parts: [
        sheet.list(spec.words),
        sheet.part(islet.say("Readings"), readings),
        sheet.part(islet.say("Questions"), sheet.questions(questions().map((text) => sheet.question(text)))),
      ],
    };
  };

  share.sheet = { ...share.sheet, compare: { read: begin, make } };
})();
