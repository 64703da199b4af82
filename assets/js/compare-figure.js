/* The one Plotly figure: a grid of axes. Two ways to draw: all of it (theme, unit, size, range,
   bodies), or only the curves of the bodies that changed. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const CONFIG = { staticPlot: true, displayModeBar: false, displaylogo: false, showSendToCloud: false };
  const MOST_POINTS = 150; // of a curve that is drawn: a column is about as many pixels wide, twice

  const { state } = islet.compare;
  const element = () => islet.byId("compare-plot").querySelector(".js-plotly-plot");
  const numbered = (name, place) => (place === 0 ? name : `${name}${place + 1}`);

  /* Every second point where a curve has more than its column can show. */
  const thinned = (values) => (values.length > MOST_POINTS ? values.filter((_, place) => place % 2 === 0) : values);
  const times = (run) => thinned(islet.numbers.times(run));

  const columns = () => (islet.compare.isOverlay() ? [null] : state.shown.bodies.map((_, place) => place));
  const yaxis = (column, row) => numbered("y", column * islet.compare.rowsShown().length + row);

  /* Whose curve lies behind that of a body: the first body's, and where one fills the screen all. */
  const behind = (place) => {
    const others = state.shown.bodies.map((_, other) => other).filter((other) => other !== place);
    return islet.compare.geometry.box().isSwiped ? others : others.filter((other) => other === 0);
  };

  /* A line of the grid: whose curve, in which column and row, drawn how. */
  const line = (template, column, row, meta, dress = {}) => ({
    ...template,
    line: { ...template.line, ...dress },
    xaxis: numbered("x", column),
    yaxis: yaxis(column, islet.compare.rowsShown().indexOf(row)),
    meta: { column, signal: row.signal, ...meta },
  });

  const curve = ({ role, body, signal }) => {
    const run = state.shown.runs[body];
    const [edge] = state.facts.target;
    if (role === "edge") return thinned(run.signals[signal]).map(() => edge);
    if (role === "low") return thinned(run.signals[signal]).map((value) => Math.min(value, edge));
    return thinned(run.signals[signal]);
  };

  const ofColumn = (column, row) => {
    const { now, reference, low, dashes } = state.facts.figure;
    if (islet.compare.isOverlay()) {
      return state.shown.bodies.map((_, body) => line(now, 0, row, { role: "now", body }, { color: islet.compare.token(body, state.shown.bodies), dash: dashes[body] }));
    }
    const fill = row.banded && islet.compare.isLow(state.shown.runs[column]);
    return [
      ...(fill ? [line({ ...low, fill: "none" }, column, row, { role: "edge", body: column }), line(low, column, row, { role: "low", body: column })] : []),
      ...behind(column).map((body) => line(reference, column, row, { role: "reference", body })),
      line(now, column, row, { role: "now", body: column }, { color: `--${row.colour}` }),
    ];
  };

  const traces = () => {
    const rows = islet.compare.rowsShown();
    const all = columns().flatMap((_, column) => rows.flatMap((row) => ofColumn(column, row)));
    return islet.report.figures.coloured(all).map((trace) => ({ ...trace, x: times(state.shown.runs[trace.meta.body]), y: curve(trace.meta) }));
  };

  /* Axes of which nothing is drawn: numbers, grid and target lie under the figure. */
  const layout = () => {
    const { geometry, ranges } = islet.compare;
    const { width, height } = geometry.box();
    const { figure } = state.facts;
    const { start, end } = islet.compare.viewShown();
    const rows = islet.compare.rowsShown();
    const drawn = { ...figure.layout, width, height, margin: { l: 0, r: 0, t: 0, b: 0, pad: 0 } };
    columns().forEach((_, column) => {
      const x = { anchor: yaxis(column, rows.length - 1), domain: geometry.columnDomain(column), range: [start, end] };
      drawn[`xaxis${numbered("x", column).slice(1)}`] = { ...figure.axis, ...x };
      rows.forEach((row, place) => {
        const y = { anchor: numbered("x", column), domain: geometry.rowDomain(row.signal), range: ranges.of(row.signal) };
        drawn[`yaxis${yaxis(column, place).slice(1)}`] = { ...figure.axis, ...y };
      });
    });
    return drawn;
  };

  let drawn = []; // runs that are on screen, by place

  islet.compare.figure = {
    element,
    columns,
    behind,
    /* What the grid is made for; another makes all of it anew. */
    shape: () => [state.shown.view, state.layout, state.shown.signals, state.shown.bodies.map(({ id }) => id), state.shown.runs.map(islet.compare.isLow), islet.compare.geometry.box().isSwiped].join(" "),
    all: () => {
      window.Plotly.react(element(), traces(), layout(), CONFIG);
      drawn = [...state.shown.runs];
    },
    curves: () => {
      const plot = element();
      const which = plot.data.map((_, place) => place).filter((place) => {
        const { body } = plot.data[place].meta;
        return drawn[body] !== state.shown.runs[body];
      });
      if (which.length) window.Plotly.restyle(plot, { y: which.map((place) => curve(plot.data[place].meta)) }, which);
      drawn = [...state.shown.runs];
    },
  };
})();
