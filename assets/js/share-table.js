/* Signals as a file: asked of the server for what is on the page, then written with the scenario as
   lines of comment. Numbers have a point whatever the language: a file is for a program. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  let ask = 0;

  const asked = async (output, question) => {
    ask += 1;
    const answer = await islet.ask(output, `${output}-question`, { ask, ...question });
    if (answer.error) throw new Error(answer.error);
    return answer;
  };

  const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  const comment = (text) => `# ${text.replaceAll(/\s+/g, " ")}`;

  /* Minutes and the clock, as the first columns. */
  const clocks = (times) => ({
    heads: [islet.say("time (min)"), islet.say("clock")],
    places: times.map((minutes) => [minutes, islet.numbers.clock(minutes)]),
  });

  const lines = ({ heads, places, columns }, about) => {
    const titles = columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
    const body = places.map((first, place) => [...first, ...columns.map(({ values }) => values[place])].join(","));
    const names = comment(`${islet.say("Names in the model")}: ${columns.map(({ signal }) => signal).join(", ")}`);
    return [...about.map(comment), names, [...heads, ...titles].map(quoted).join(","), ...body, ""].join("\n");
  };

  /* The scenario of what is on the page. */
  const about = () => [
    share.notice(),
    islet.words.headline(),
    share.words.caption(islet.state.now),
    `${islet.say("Link")}: ${share.url()}`,
  ];

  /* What the run on screen was asked with. */
  const run = () => {
    const { person, values, without, view, schedule, therapy } = islet.state.now;
    return { person, values, without, view, schedule, therapy };
  };

  const question = (signals) => ({ ...run(), signals, unit: islet.state.unit });

  let names = null;

  share.table = {
    /* All signals that can be asked for: [{signal, label, group}]. */
    names: async () => {
      names = names || (await asked("share-table", {})).list;
      return names;
    },
    csv: async (signals) => {
      const told = [...about(), islet.cohortWords.sentence()].filter(Boolean);
      const people = islet.cohort.columns(signals);
      const { time, columns } = await asked("share-table", question(signals));
      return lines({ ...clocks(time), columns: [...columns, ...people] }, told);
    },
    run,
    asked,
    clocks,
    lines,
    comment,
    quoted,
  };
})();
