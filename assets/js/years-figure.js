/* The curves of a life. Two ways to draw: all of it (theme, unit, size, range), or only curves. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const CONFIG = { staticPlot: true, displayModeBar: false, displaylogo: false, showSendToCloud: false };

  const { state } = islet.years;
  const element = (name) => islet.byId(`years-${name}`).querySelector(".js-plotly-plot");
  const axisName = (place) => (place === 0 ? "y" : `y${place + 1}`);

  const ages = () => state.shown.life.hba1c.map((_, place) => state.shown.first + place * state.shown.step);

  const curve = ({ signal, role }) => {
    const { life, nothing } = state.shown;
    if (role === "life") return life[signal];
    if (role === "steady") return life.steady_hba1c;
    if (role === "low" || role === "high") return (state.band && state.band[role][signal]) || [];
    return nothing ? nothing[signal] : [];
  };

  const traces = () => {
    const signals = islet.years.rowsShown().map(({ signal }) => signal);
    const shown = state.facts.figure.data.filter(({ meta }) => signals.includes(meta.signal));
    return islet.report.figures.coloured(shown).map((trace) => {
      const y = curve(trace.meta);
      return { ...trace, yaxis: axisName(signals.indexOf(trace.meta.signal)), x: y.length ? ages() : [], y };
    });
  };

  const layout = () => {
    const { coloured } = islet.report.figures;
    const { geometry, ranges } = islet.years;
    const { margin, width, height, floor } = geometry.box();
    const drawn = coloured(state.facts.figure.layout);
    Object.assign(drawn, { width, height });
    drawn.margin = { l: margin.left, r: margin.right, t: margin.top, b: height - floor, pad: 0 };
    const rows = islet.years.rowsShown();
    rows.forEach((row, place) => {
      const { values: tickvals, labels: ticktext } = ranges.ticks(row);
      drawn[`yaxis${axisName(place).slice(1)}`] = {
        ...coloured(state.facts.figure.axis),
        domain: geometry.domain(row.signal),
        range: ranges.of(row.signal),
        tickvals,
        ticktext,
      };
    });
    drawn.shapes = rows.map((row, place) => {
      const at = ranges.low(row.signal);
      const line = { color: islet.theme.colour("--edge"), width: 1 };
      return { type: "line", xref: "paper", x0: 0, x1: 1, yref: axisName(place), y0: at, y1: at, line, layer: "below" };
    });
    const [first, last] = state.facts.ages;
    Object.assign(drawn.xaxis, { anchor: axisName(rows.length - 1), range: [first, last], tick0: first, dtick: 10 });
    return drawn;
  };

  islet.years.figure = {
    CONFIG,
    element,
    all: () => window.Plotly.react(element("curves"), traces(), layout(), CONFIG),
    curves: () => {
      const plot = element("curves");
      const y = plot.data.map(({ meta }) => curve(meta));
      const times = ages();
      window.Plotly.restyle(plot, { y, x: y.map((line) => (line.length ? times : [])) }, plot.data.map((_, place) => place));
    },
  };
})();
