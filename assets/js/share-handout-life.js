/* The sheet of a life: its curves, its bars, and what differs from nothing done. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const ROW = 54; // px, the height of a row of one share on paper: how many ticks it has room for

  const begin = (facts) => {
    const { years } = islet;
    const { state } = years;
    state.facts = facts.years;
    state.cursor = facts.years.cursor_at;
    islet.state.facts = { rows: facts.years.rows, controls: [], glucose_units: facts.years.glucose_units };
    [islet.state.unit] = facts.years.glucose_units;
    const unknown = years.address.read();
    // There is no stage to measure here.
    const boxes = Object.fromEntries(facts.years.rows.map((row) => [row.signal, { height: ROW * row.share }]));
    years.geometry.box = () => ({ boxes });
    return { unknown, left: years.address.left() };
  };

  const ask = async () => {
    const { state, plain } = islet.years;
    const request = { run: 1, life: state.life, bars: state.bars.map(plain), signals: [...state.rows], detail: "fine" };
    const answer = await islet.ask("years-answer", "years-request", request);
    if (answer.error) throw new Error(answer.error);
    state.shown = { ...answer, key: request.life, bars: request.bars, signals: request.signals };
    state.told = answer.told;
    islet.years.ranges.grow();
  };

  const AGES = [40, 50, 60, 70, 80];

  const readings = () => {
    const { years } = islet;
    const lines = years.rowsShown().flatMap((row) => {
      const value = (run, age) => islet.numbers.text(row, years.readings.at(run[row.signal], age));
      const { life, nothing } = years.state.shown;
      const name = `${row.name}, ${years.readings.unit(row)}`;
      const own = [name, ...AGES.map((age) => value(life, age))];
      return nothing ? [own, [islet.say("with nothing done"), ...AGES.map((age) => value(nothing, age))]] : [own];
    });
    return share.sheet.table([islet.say("Age"), ...AGES.map(String)], lines);
  };

  const questions = () => [
    islet.say("When does glucose leave the normal range, and which of the two failed first: sensitivity or beta cells?"),
    islet.say("What would the same treatment have done ten years earlier or later?"),
    islet.say("What does this model leave out that would matter in a person?"),
  ];

  share.sheet = {
    ...share.sheet,
    years: {
      read: begin,
      make: async () => {
        await ask();
        const { sheet } = share;
        const { state } = islet.years;
        return {
          title: state.told.headline,
          about: islet.years.stored(state.life).label,
          figure: share.pages.years.picture(),
          parts: [
            islet.make("p", { class: "handout-summary" }, `${state.told.summary} ${share.lifeCaption()}`),
            sheet.part(islet.say("Readings"), readings()),
            sheet.part(islet.say("Questions"), sheet.questions(questions().map((text) => sheet.question(text)))),
          ],
        };
      },
    },
  };
})();
