/* The curves as a table, a line every five years; and as a file, a line each quarter of a year. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const EVERY = 5; // years

  const { state } = islet.years;
  const panel = () => islet.byId("years-table");

  const runs = () => [[islet.say("this life"), state.shown.life], [islet.say("nothing done"), state.shown.nothing]].filter(([, run]) => run);

  const head = () => {
    const { make } = islet;
    const rows = islet.years.rowsShown();
    const groups = rows.map((row) =>
      make("th", { colspan: String(runs().length), scope: "colgroup", class: "group" }, `${row.name}, ${islet.years.readings.unit(row)}`),
    );
    const columns = rows.flatMap(() => runs().map(([name]) => make("th", { scope: "col" }, name)));
    return make("thead", {}, make("tr", {}, make("th", { rowspan: "2", scope: "col" }, islet.say("Age")), ...groups), make("tr", {}, ...columns));
  };

  const body = () => {
    const { make } = islet;
    const [first, last] = state.facts.ages;
    const lines = [];
    for (let age = first; age <= last; age += EVERY) {
      const cells = islet.years.rowsShown().flatMap((row) =>
        runs().map(([, run]) => make("td", {}, islet.numbers.text(row, islet.years.readings.at(run[row.signal], age)))),
      );
      lines.push(make("tr", {}, make("th", { scope: "row" }, String(age)), ...cells));
    }
    return make("tbody", {}, ...lines);
  };

  const happening = (label, age) => islet.say("{label} at {age}", { label, age: Math.round(age) });

  const happened = () => {
    const { make } = islet;
    const text = ({ label, age }) => make("li", {}, happening(label, age));
    return make("ul", { class: "years-events" }, ...state.shown.events.map(text));
  };

  const draw = () => {
    if (panel().hidden || !state.shown) return;
    const table = islet.make("table", {}, islet.make("caption", {}, islet.say("Values every {count} years", { count: EVERY })), head(), body());
    panel().replaceChildren(table, ...(state.shown.events.length ? [happened()] : []));
  };

  const notice = () => document.querySelector(".notice").textContent;

  const lines = () => {
    const rows = islet.years.rowsShown();
    const { life, nothing, first, step, events } = state.shown;
    const about = [
      notice(),
      islet.byId("years-headline").textContent,
      islet.say("Life: {life}", { life: islet.years.stored(state.life).label }),
      ...state.bars.map((bar) => islet.years.bars.title(bar)),
      ...events.map(({ label, age }) => happening(label, age)),
    ];
    const titles = rows.flatMap((row) => {
      const title = `${row.name} (${islet.years.readings.unit(row)})`;
      return nothing ? [title, islet.say("{row}, nothing done", { row: title })] : [title];
    });
    const body = life.hba1c.map((_, place) => {
      const values = rows.flatMap((row) => {
        const printed = (run) => islet.numbers.exact(row, run[row.signal][place]);
        return nothing ? [printed(life), printed(nothing)] : [printed(life)];
      });
      return [first + place * step, ...values].join(",");
    });
    const quoted = titles.map((title) => (title.includes(",") ? `"${title}"` : title));
    return [...about.map((text) => `# ${text}`), ["age", ...quoted].join(","), ...body, ""].join("\n");
  };

  islet.years.table = {
    draw,
    csv: lines,
    toggle: () => {
      panel().hidden = !panel().hidden;
      islet.byId("years-table-button").setAttribute("aria-expanded", String(!panel().hidden));
      draw();
      islet.panels.show(panel());
    },
    save: () => {
      if (!state.shown) return;
      const file = new Blob([lines()], { type: "text/csv;charset=utf-8" });
      const link = islet.make("a", { href: URL.createObjectURL(file), download: `islet-years-${state.life}.csv`.replaceAll("_", "-") });
      link.click();
      window.setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    },
  };
})();
