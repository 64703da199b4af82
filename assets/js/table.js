/* The same curves as a table, one line each half hour or hour. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const cell = (tag, text, attributes = {}) => {
    const node = document.createElement(tag);
    node.textContent = text;
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    return node;
  };

  const line = (cells) => {
    const node = document.createElement("tr");
    node.append(...cells);
    return node;
  };

  const place = (run) => (run === islet.state.now ? "first" : "");

  const runs = () =>
    [
      [islet.say("now"), islet.state.now],
      [islet.say("before"), islet.page.before()],
      [islet.referenceName(), islet.state.reference],
    ].filter(([, run]) => run);

  /* People like this one: the middle of them, and where 8 in 10 are. */
  const ofPeople = () => {
    const people = islet.cohort.current();
    if (!people) return [];
    const { count } = people;
    // Those of other sliders are not written; their columns wait.
    const isFresh = islet.cohort.isFresh();
    const edge = (name) => (row, time) => islet.numbers.text(row, islet.cohortWords.edge(people, row.signal, name, time));
    const band = (row, time) => islet.numbers.span(edge("low")(row, time), edge("high")(row, time));
    return [
      [islet.say("median of {count}", { count }), edge("middle")],
      [islet.say("8 in 10 of {count}", { count }), band],
    ].map(([name, text]) => [name, (row, time) => (isFresh && people.bands[row.signal] ? text(row, time) : "")]);
  };

  const head = (shown, more) => {
    const rows = islet.rows();
    const node = document.createElement("thead");
    const groups = rows.map((row) => {
      const name = row.note ? `${row.name} ${row.note}` : row.name;
      const text = `${name}, ${islet.numbers.unitOf(row).label}`;
      return cell("th", text, { colspan: shown.length + more.length, scope: "colgroup", class: "group" });
    });
    const columns = rows.flatMap(() => [
      ...shown.map(([name, run]) => cell("th", name, { scope: "col", class: place(run) })),
      ...more.map(([name]) => cell("th", name, { scope: "col" })),
    ]);
    const time = cell("th", islet.say("Time"), { rowspan: 2, scope: "col" });
    node.append(line([time, ...groups]), line(columns));
    return node;
  };

  const body = (shown, more) => {
    const { start, end, table_step: every } = islet.shownView();
    const rows = islet.rows();
    const node = document.createElement("tbody");
    for (let time = start; time <= end; time += every) {
      const values = rows.flatMap((row) => [
        ...shown.map(([name, run]) => {
          if (!run.signals[row.signal]) return cell("td", "");
          const value = islet.numbers.at(run, row.signal, time);
          return cell("td", islet.numbers.text(row, value), { class: place(run) });
        }),
        ...more.map(([, text]) => cell("td", text(row, time))),
      ]);
      node.append(line([cell("th", islet.numbers.clock(time), { scope: "row" }), ...values]));
    }
    return node;
  };

  const draw = () => {
    const panel = islet.byId("table-panel");
    if (panel.hidden || !islet.state.now) return;
    const shown = runs();
    const more = ofPeople();
    const table = document.createElement("table");
    table.append(cell("caption", islet.say("Values every {count} minutes", { count: islet.shownView().table_step })));
    table.append(head(shown, more), body(shown, more));
    panel.replaceChildren(table);
  };

  islet.table = {
    draw,
    toggle: () => {
      const panel = islet.panels.toggle("table");
      draw();
      islet.panels.show(panel);
    },
  };
})();
