/* Signals as a file: asked of the server for what is on the page, then written with the scenario as
   lines of comment. Numbers have a point whatever the language: a file is for a program. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const LATE = 20000; // ms until no answer is waited for any more
  let ask = 0;
  let waiting = null;

  const send = (data) =>
    new Promise((resolve, reject) => {
      const timer = window.setTimeout(() => waiting && waiting.failed(0), LATE);
      const end = (call) => (value) => {
        window.clearTimeout(timer);
        waiting = null;
        call(value);
      };
      waiting = { ask: data.ask, told: end(resolve), failed: end(reject) };
      window.dash_clientside.set_props("share-question", { data });
    });

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
    ask += 1;
    return { ask, person, values, without, view, schedule, therapy, signals, unit: islet.state.unit };
  };

  let names = null;

  share.table = {
    /* All signals that can be asked for: [{signal, label, group}]. */
    names: async () => {
      if (!names) {
        ask += 1;
        names = (await send({ ask })).list;
      }
      return names;
    },
    csv: async (signals) => {
      const told = about();
      const answer = await send(question(signals));
      if (answer.error) throw new Error(answer.error);
      return lines(answer, told);
    },
    told: (answer) => {
      if (answer && waiting && [null, waiting.ask].includes(answer.ask)) waiting.told(answer);
    },
    /* As link.js tells it. */
    failed: (status) => waiting && waiting.failed(status),
  };

  islet.waiters = { ...islet.waiters, "share-table.data": share.table };
})();
