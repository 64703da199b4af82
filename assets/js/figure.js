/* The Plotly figure. Two ways to draw: all of it (theme, unit, size, range), or only curves. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const CONFIG = { staticPlot: true, displayModeBar: false, displaylogo: false, showSendToCloud: false };

  const element = () => islet.byId("plot").querySelector(".js-plotly-plot");

  /* Put the colours of the theme where the figure names tokens. */
  const coloured = (part) => {
    if (typeof part === "string") return part.startsWith("--") ? islet.theme.colour(part) : part;
    if (Array.isArray(part)) return part.map(coloured);
    if (part && typeof part === "object") {
      return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, coloured(value)]));
    }
    return part;
  };

  const runOf = (role) => {
    if (role === "now") return islet.state.now;
    return role === "before" ? islet.page.before() : islet.state.reference;
  };

  /* Glucose under the target: two curves whose difference is filled. */
  const low = (role) => {
    const run = islet.state.now;
    const [edge] = islet.state.facts.target;
    if (run.outcomes.glucose_lowest >= edge) return [];
    const values = run.signals.plasma_glucose;
    return role === "low-edge" ? values.map(() => edge) : values.map((value) => Math.min(value, edge));
  };

  const curve = ({ signal, role }) => {
    if (role.startsWith("low")) return low(role);
    const run = runOf(role);
    return (run && run.signals[signal]) || [];
  };

  /* Rows take the axes y, y2, y3 from the top. */
  const axisName = (place) => (place === 0 ? "y" : `y${place + 1}`);

  const data = () => {
    const times = islet.numbers.times(islet.state.now);
    const signals = islet.rows().map(({ signal }) => signal);
    const traces = islet.state.facts.figure.data.filter(({ meta }) => signals.includes(meta.signal));
    return coloured(traces).map((trace) => {
      const yaxis = axisName(signals.indexOf(trace.meta.signal));
      if (trace.meta.role === "target") return { ...trace, yaxis, x: islet.window() };
      const y = curve(trace.meta);
      return { ...trace, yaxis, x: y.length ? times : [], y };
    });
  };

  const layout = () => {
    const { facts } = islet.state;
    const { margin, width, height } = islet.geometry.measure();
    const drawn = coloured(facts.figure.layout);
    drawn.width = width;
    drawn.height = height;
    drawn.margin = { l: margin.left, r: margin.right, t: margin.top, b: margin.bottom, pad: 0 };
    const rows = islet.rows();
    rows.forEach((row, place) => {
      const { values: tickvals, labels: ticktext } = islet.ranges.ticks(row);
      drawn[`yaxis${axisName(place).slice(1)}`] = {
        ...coloured(facts.figure.axis),
        zeroline: row.ticks.includes(0),
        domain: islet.geometry.domain(row.signal),
        range: islet.ranges.of(row.signal),
        tickvals,
        ticktext,
      };
    });
    const { tick, start } = islet.shownView();
    Object.assign(drawn.xaxis, { anchor: axisName(rows.length - 1), range: islet.window(), tick0: start, dtick: tick });
    return drawn;
  };

  /* The roles whose curves changed since they were drawn last. */
  let drawnRuns = {};

  const changed = (trace) => {
    if (trace.meta.role === "target") return false;
    const role = trace.meta.role.startsWith("low") ? "now" : trace.meta.role;
    if (runOf(role) === drawnRuns[role]) return false;
    // The low area is empty most of the time: leave it alone then.
    return !trace.meta.role.startsWith("low") || low(trace.meta.role).length > 0 || trace.y.length > 0;
  };

  const remember = () => {
    drawnRuns = Object.fromEntries(["now", "before", "reference"].map((role) => [role, runOf(role)]));
  };

  /* The curve of now in some rows is thicker; in the others it is as it was made. */
  const LOUD = 4; // px
  const emphasise = (signals) => {
    const plot = element();
    const places = [];
    const widths = [];
    plot.data.forEach((trace, place) => {
      if (trace.meta.role !== "now") return;
      const own = islet.state.facts.figure.data.find(
        ({ meta }) => meta.signal === trace.meta.signal && meta.role === "now",
      ).line.width;
      const width = signals.includes(trace.meta.signal) ? LOUD : own;
      if (trace.line.width === width) return;
      places.push(place);
      widths.push(width);
    });
    if (places.length) window.Plotly.restyle(plot, { "line.width": widths }, places);
  };

  islet.figure = {
    element,
    emphasise,
    all: () => {
      const drawn = window.Plotly.react(element(), data(), layout(), CONFIG);
      remember();
      return drawn;
    },
    curves: () => {
      const plot = element();
      const places = plot.data.map((trace, place) => (changed(trace) ? place : -1));
      const which = places.filter((place) => place >= 0);
      if (!which.length) return;
      const y = which.map((place) => curve(plot.data[place].meta));
      const times = islet.numbers.times(islet.state.now);
      const change = { y };
      // Times only where a curve appears or goes: they are the same for all.
      if (which.some((place, rank) => plot.data[place].x.length !== y[rank].length)) {
        change.x = y.map((line) => (line.length ? times : []));
      }
      window.Plotly.restyle(plot, change, which);
      remember();
    },
  };
})();
