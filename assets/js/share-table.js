/* Signals as a file: asked of the server for what is on the page, then written with the scenario as
   lines of comment. Numbers have a point whatever the language: a file is for a program. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  let ask = 0;

  const asked = async (question) => {
    ask += 1;
    const answer = await islet.ask("share-table", "share-question", { ask, ...question });
    if (answer.error) throw new Error(answer.error);
    return answer;
  };

  const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  const comment = (text) => `# ${text.replaceAll(/\s+/g, " ")}`;

  const lines = ({ time, columns }, about) => {
    const heads = columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
    const body = time.map((minutes, place) => [minutes, islet.numbers.clock(minutes), ...columns.map(({ values }) => values[place])].join(","));
    const names = comment(`${islet.say("Names in the model")}: ${columns.map(({ signal }) => signal).join(", ")}`);
    return [...about.map(comment), names, [islet.say("time (min)"), islet.say("clock"), ...heads].map(quoted).join(","), ...body, ""].join("\n");
  };

  /* The scenario of what is on the page. */
  const about = () => [
    share.notice(),
    islet.words.headline(),
    share.words.caption(islet.state.now),
    `${islet.say("Link")}: ${share.url()}`,
  ];

  /* What the run on screen was asked with. */
  const question = (signals) => {
    const { person, values, without, view, schedule, therapy } = islet.state.now;
    return { person, values, without, view, schedule, therapy, signals, unit: islet.state.unit };
  };

  let names = null;

  share.table = {
    /* All signals that can be asked for: [{signal, label, group}]. */
    names: async () => {
      names = names || (await asked({})).list;
      return names;
    },
    csv: async (signals) => {
      const told = about();
      return lines(await asked(question(signals)), told);
    },
    lines,
    comment,
    quoted,
  };
})();
