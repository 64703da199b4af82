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

  const head = (shown) => {
    const rows = islet.rows();
    const node = document.createElement("thead");
    const groups = rows.map((row) => {
      const name = row.note ? `${row.name} ${row.note}` : row.name;
      const text = `${name}, ${islet.numbers.unitOf(row).label}`;
      return cell("th", text, { colspan: shown.length, scope: "colgroup", class: "group" });
    });
    const columns = rows.flatMap(() =>
      shown.map(([name, run]) => cell("th", name, { scope: "col", class: place(run) })),
    );
    const time = cell("th", islet.say("Time"), { rowspan: 2, scope: "col" });
    node.append(line([time, ...groups]), line(columns));
    return node;
  };

  const body = (shown) => {
    const { start, end, table_step: every } = islet.shownView();
    const rows = islet.rows();
    const node = document.createElement("tbody");
    for (let time = start; time <= end; time += every) {
      const values = rows.flatMap((row) =>
        shown.map(([name, run]) => {
          if (!run.signals[row.signal]) return cell("td", "");
          const value = islet.numbers.at(run, row.signal, time);
          return cell("td", islet.numbers.text(row, value), { class: place(run) });
        }),
      );
      node.append(line([cell("th", islet.numbers.clock(time), { scope: "row" }), ...values]));
    }
    return node;
  };

  const draw = () => {
    const panel = islet.byId("table-panel");
    if (panel.hidden || !islet.state.now) return;
    const shown = runs();
    const table = document.createElement("table");
    table.append(cell("caption", islet.say("Values every {count} minutes", { count: islet.shownView().table_step })));
    table.append(head(shown), body(shown));
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
