/* The curves of a scene: bodies laid over each other, in rows over one axis. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const { state } = lecture;
  const CONFIG = { staticPlot: true, displayModeBar: false, displaylogo: false, showSendToCloud: false };
  const LEAST = 2.5; // px, the thinnest line on a phone

  const element = () => islet.byId("lecture-curves").querySelector(".js-plotly-plot");
  const axisName = (place) => (place === 0 ? "y" : `y${place + 1}`);

  const coloured = (part) => {
    if (typeof part === "string") return part.startsWith("--") ? islet.theme.colour(part) : part;
    if (Array.isArray(part)) return part.map(coloured);
    if (part && typeof part === "object") return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, coloured(value)]));
    return part;
  };

  const dash = (parts, scale) => (parts.length ? parts.map((part) => `${(part * scale).toFixed(1)}px`).join(",") : "solid");

  const trace = (look, run, signal, { colour, parts }, yaxis) => {
    const { scale } = lecture.geometry.box();
    const width = Math.max(LEAST, look.line.width * scale);
    const line = { ...look.line, width, color: islet.theme.colour(`--${colour}`), dash: dash(parts, Math.max(scale, 0.6)) };
    const y = run.signals[signal];
    return { ...look, line, yaxis, x: y.map((_, place) => run.start + place * run.step), y };
  };

  /* Between which values half of many days run, and nine of ten. */
  const spreads = (run, colour, yaxis) => {
    if (!run || !run.percentiles) return [];
    const x = run.percentiles["50"].map((_, place) => run.start + place * run.step);
    return [["5", "95", 12], ["25", "75", 22]].flatMap(([low, high, share]) => {
      const edge = { ...state.facts.figure.now, line: { width: 0 }, yaxis, x };
      const fill = { fill: "tonexty", fillcolor: islet.theme.colour(`--${colour} ${share}%`) };
      return [{ ...edge, y: run.percentiles[low] }, { ...edge, ...fill, y: run.percentiles[high] }];
    });
  };

  const band = (row, yaxis) => {
    if (!row.banded) return [];
    return coloured(state.facts.figure.band).map((edge, place) => {
      const level = state.facts.target[place];
      return { ...edge, yaxis, x: lecture.window(), y: [level, level] };
    });
  };

  const traces = () => {
    const { now, before, before_dash: dots } = state.facts.figure;
    return lecture.rows().flatMap((row, place) => {
      const yaxis = axisName(place);
      const shown = lecture.bodies().filter(({ name }) => lecture.isSeen(row.signal, name));
      const ghosts = shown
        .filter(({ name }) => state.ghost && state.ghost[name] && state.ghost[name].signals[row.signal])
        .map(({ name, style }) => trace(before, state.ghost[name], row.signal, { colour: style.colour, parts: dots }, yaxis));
      const curves = shown
        .filter(({ name }) => lecture.curve(name, row.signal))
        .map(({ name, style }) => trace(now, lecture.curve(name, row.signal), row.signal, { colour: style.colour, parts: style.dash }, yaxis));
      const spread = shown.flatMap(({ name, style }) => spreads(lecture.curve(name, row.signal), style.colour, yaxis));
      return [...band(row, yaxis), ...spread, ...ghosts, ...curves];
    });
  };

  const layout = () => {
    const { width, height, left, right, top, floor, letter } = lecture.geometry.box();
    const drawn = coloured(state.facts.figure.layout);
    Object.assign(drawn, { width, height });
    drawn.margin = { l: left, r: width - right, t: top, b: height - floor, pad: 0 };
    const rows = lecture.rows();
    rows.forEach((row, place) => {
      const { values: tickvals, labels: ticktext } = lecture.ranges.ticks(row);
      const tickfont = { size: 0.92 * letter, color: islet.theme.colour("--ink-2") };
      drawn[`yaxis${axisName(place).slice(1)}`] = {
        ...coloured(state.facts.figure.axis),
        tickfont,
        domain: lecture.geometry.domain(row.signal),
        range: lecture.ranges.of(row.signal),
        tickvals,
        ticktext,
      };
    });
    const { step, start } = lecture.overlay.timeTicks();
    Object.assign(drawn.xaxis, { anchor: axisName(rows.length - 1), range: lecture.window(), tick0: start, dtick: step });
    return drawn;
  };

  lecture.figure = {
    element,
    draw: () => window.Plotly.react(element(), traces(), layout(), CONFIG),
  };
})();
