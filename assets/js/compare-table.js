/* The same curves as a table, one line each half hour or hour, and the outcomes above them. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const { state } = islet.compare;
  const panel = () => islet.byId("compare-table");

  const head = (first, groups) => {
    const { make } = islet;
    const names = state.shown.bodies.map(islet.compare.label);
    const titles = groups.map((title) => make("th", { colspan: String(names.length), scope: "colgroup", class: "group" }, title));
    const columns = groups.flatMap(() => names.map((name, place) => make("th", { scope: "col", class: place ? "" : "first" }, name)));
    return make("thead", {}, make("tr", {}, make("th", { rowspan: "2", scope: "col" }, first), ...titles), make("tr", {}, ...columns));
  };

  const curves = () => {
    const { make } = islet;
    const rows = islet.compare.rowsShown();
    const { start, end, table_step: every } = islet.compare.viewShown();
    const titles = rows.map((row) => `${row.note ? `${row.name} ${row.note}` : row.name}, ${islet.numbers.unitOf(row).label}`);
    const lines = [];
    for (let time = start; time <= end; time += every) {
      const cells = rows.flatMap((row) =>
        state.shown.runs.map((run, place) => make("td", { class: place ? "" : "first" }, islet.numbers.text(row, islet.numbers.at(run, row.signal, time)))),
      );
      lines.push(make("tr", {}, make("th", { scope: "row" }, islet.numbers.clock(time)), ...cells));
    }
    const caption = make("caption", {}, islet.say("Values every {count} minutes", { count: every }));
    return make("table", {}, caption, head(islet.say("Time"), titles), make("tbody", {}, ...lines));
  };

  const draw = () => {
    if (panel().hidden || !state.shown) return;
    panel().replaceChildren(curves());
  };

  islet.compare.table = {
    draw,
    toggle: () => {
      panel().hidden = !panel().hidden;
      islet.byId("compare-table-button").setAttribute("aria-expanded", String(!panel().hidden));
      draw();
      if (!panel().hidden) panel().scrollIntoView({ block: "nearest" });
    },
  };
})();
