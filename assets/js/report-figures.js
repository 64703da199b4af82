/* Both figures of the report. They are drawn whole: at another width, theme, unit or on paper. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.report = islet.report || {};
  const CONFIG = { staticPlot: true, displayModeBar: false, displaylogo: false, showSendToCloud: false };
  const PHONE = 560; // px of the sheet below which the strips are two in a row

  const MARGIN = { l: 40, r: 62, t: 10, b: 28 };

  const coloured = (part) => {
    if (typeof part === "string") return part.startsWith("--") ? islet.theme.colour(part) : part;
    if (Array.isArray(part)) return part.map(coloured);
    if (part && typeof part === "object") {
      return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, coloured(value)]));
    }
    return part;
  };

  const plot = (name) => islet.byId(`report-${name}`).querySelector(".js-plotly-plot");

  /* Whole numbers and thresholds are enough on an axis: 3.9 but 10, not 10.0. */
  const label = (value) => String(islet.numbers.shown(islet.numbers.row("plasma_glucose"), value));

  const width = () => islet.report.print.width() || islet.byId("report-agp").clientWidth;
  const clock = (hours) => `${String(hours).padStart(2, "0")}:00`;

  /* Names at the ends of the curves, apart by at least so many units of glucose. */
  const ends = (curves, apart) => {
    const places = [];
    curves.forEach(({ value, words }) => {
      const last = places[places.length - 1];
      places.push({ words, at: last ? Math.max(value, last.at + apart) : value });
    });
    return places;
  };

  const NAMES = { 5: "5 %", 25: "25 %", 50: "median", 75: "75 %", 95: "95 %" };

  const annotations = (top, height) => {
    const { percentiles } = islet.report.state.shown;
    const [low, high] = islet.state.facts.target;
    const target = {
      text: "target",
      x: 0, y: (low + high) / 2, xanchor: "right", yanchor: "middle", xshift: -4, xref: "x", yref: "y",
    };
    const curves = percentiles
      ? Object.entries(NAMES).map(([key, words]) => {
          const curve = percentiles[key];
          return { value: curve[curve.length - 1] || 0, words };
        })
      : [];
    const named = ends(curves, (15 * top) / height).map(({ words, at }) => ({
      text: words === "median" ? `<b>${words}</b>` : words,
      x: 1440, y: at, xanchor: "left", yanchor: "middle", xshift: 6, xref: "x", yref: "y",
    }));
    const style = { showarrow: false, font: { size: 12, color: "--ink-2" } };
    return coloured([target, ...named].map((one) => ({ ...style, ...one })));
  };

  /* The median of the report before, which is not for paper. */
  const before = () => {
    const { shown, before: last } = islet.report.state;
    const isKnown = last && last.percentiles && shown.percentiles && !islet.report.print.isOn();
    return isKnown ? last.percentiles[50] : null;
  };

  const agpData = () => {
    const { facts, shown } = islet.report.state;
    const [low, high] = islet.state.facts.target;
    const day = shown.strips[0];
    const count = day.length;
    const times = Array.from({ length: count + 1 }, (_, place) => place * shown.interval);
    // The end of the day is its beginning.
    const closed = (curve) => [...curve, curve[0]];
    return coloured(facts.agp.data).map((trace) => {
      const { role } = trace.meta;
      if (role === "target-low") return { ...trace, x: [0, 1440], y: [low, low] };
      if (role === "target-high") return { ...trace, x: [0, 1440], y: [high, high] };
      if (role === "day") return shown.percentiles ? trace : { ...trace, x: times.slice(0, count), y: day };
      const drawn = role === "before" ? before() : shown.percentiles && shown.percentiles[role];
      return drawn ? { ...trace, x: times, y: closed(drawn) } : trace;
    });
  };

  const agpTop = () => {
    const { facts, shown } = islet.report.state;
    const values = shown.percentiles ? shown.percentiles[95] : shown.strips[0];
    const [usual, most] = facts.agp.tops;
    return Math.max(...values) > 0.98 * usual ? most : usual;
  };

  /* The edges of the target always; another tick only where its number has room. */
  const apart = (ticks, room) =>
    ticks.filter(
      (tick) =>
        islet.state.facts.target.includes(tick) ||
        islet.state.facts.target.every((edge) => Math.abs(edge - tick) >= room),
    );

  const agpHeight = () => (islet.report.print.isOn() ? 196 : 330);

  const drawAgp = () => {
    const { facts } = islet.report.state;
    const height = agpHeight();
    const margin = { ...MARGIN, pad: 0 };
    const top = agpTop();
    const narrow = width() < PHONE;
    const hours = [0, 3, 6, 9, 12, 15, 18, 21, 24].filter((hour) => !narrow || hour % 6 === 0);
    const layout = coloured(facts.agp.layout);
    Object.assign(layout, { width: width(), height, margin, annotations: annotations(top, height - 38) });
    Object.assign(layout.xaxis, { tickvals: hours.map((hour) => hour * 60), ticktext: hours.map(clock) });
    const ticks = apart([...facts.agp.ticks.filter((tick) => tick < top), top], (13 * top) / (height - 38));
    // A gridline on the very edge of an axis is not drawn: a hair more.
    layout.yaxis = { ...coloured(facts.agp.axis), range: [0, top * 1.005], tickvals: ticks, ticktext: ticks.map(label) };
    window.Plotly.react(plot("agp"), agpData(), layout, CONFIG);
  };

  /* Days in rows; each row is one axis of minutes. */
  const rows = () => {
    const { strips } = islet.report.state.shown;
    const many = width() < PHONE && !islet.report.print.isOn() ? 2 : 7;
    const found = [];
    for (let first = 0; first < strips.length; first += many) found.push(strips.slice(first, first + many));
    return { many, found };
  };

  const curveOf = (role, values) => {
    const [low, high] = islet.state.facts.target;
    const known = (change) => values.map((value) => (value === null ? null : change(value)));
    return {
      "high-edge": () => known(() => high),
      high: () => known((value) => Math.max(value, high)),
      "low-edge": () => known(() => low),
      low: () => known((value) => Math.min(value, low)),
      curve: () => values,
    }[role]();
  };

  /* Meals and what went wrong, at the foot of the row that begins at a minute. */
  const marks = (role, start, length) => {
    const { facts, shown } = islet.report.state;
    const x = shown.marks[role].map((minute) => minute - start).filter((minute) => minute >= 0 && minute < length);
    return { x, y: x.map(() => facts.strips.marks_at) };
  };

  const stripData = ({ many, found }) => {
    const { facts, shown } = islet.report.state;
    const [low, high] = islet.state.facts.target;
    return found.flatMap((days, place) => {
      const axes = { xaxis: place ? `x${place + 1}` : "x", yaxis: place ? `y${place + 1}` : "y" };
      const values = days.flat();
      const times = values.map((_, index) => index * shown.interval);
      const end = days.length * 1440;
      const start = place * many * 1440;
      return coloured(facts.strips.data).map((trace) => {
        const { role } = trace.meta;
        if (role === "target-low") return { ...trace, ...axes, x: [0, end], y: [low, low] };
        if (role === "target-high") return { ...trace, ...axes, x: [0, end], y: [high, high] };
        if (role in shown.marks) return { ...trace, ...axes, ...marks(role, start, end) };
        return { ...trace, ...axes, x: times, y: curveOf(role, values) };
      });
    });
  };

  const stripLayout = ({ many, found }) => {
    const { facts } = islet.report.state;
    const print = islet.report.print.isOn();
    const each = print ? 76 : 104;
    const gap = 8;
    const margin = { l: 40, r: print ? 4 : 62, t: 4, b: 22, pad: 0 };
    if (width() < PHONE) margin.r = 4;
    const inner = found.length * each + (found.length - 1) * gap;
    const layout = { ...coloured(facts.strips.layout), width: width(), height: inner + margin.t + margin.b, margin };
    layout.shapes = [];
    layout.annotations = [];
    const [bottom, top] = facts.strips.range;
    const [low, high] = islet.state.facts.target;
    found.forEach((days, place) => {
      const number = place ? String(place + 1) : "";
      const upper = 1 - (place * (each + gap)) / inner;
      const last = place === found.length - 1;
      layout[`xaxis${number}`] = {
        ...coloured(facts.strips.time),
        range: [0, many * 1440],
        anchor: `y${number}`,
        showticklabels: last,
        tickvals: days.map((_, day) => day * 1440 + 720),
        ticktext: days.map(() => "12:00"),
      };
      layout[`yaxis${number}`] = {
        ...coloured(facts.strips.axis),
        range: [bottom, top],
        domain: [Math.max(0, upper - each / inner), Math.min(1, upper)],
        anchor: `x${number}`,
        tickvals: [low, high],
        ticktext: [low, high].map(label),
      };
      days.forEach((_, day) => {
        const refs = { xref: `x${number}`, yref: `y${number} domain` };
        const edge = (x, dash) => ({ type: "line", ...refs, x0: x, x1: x, y0: 0, y1: 1, layer: "below", line: { width: 1, color: "--line", dash } });
        layout.shapes.push(edge(day * 1440 + 720, "2px,3px"), edge((day + 1) * 1440, "solid"));
        if (day === 0) layout.shapes.push(edge(0, "solid"));
        layout.annotations.push({
          ...refs, x: day * 1440, y: 1, xanchor: "left", yanchor: "top", xshift: 2, showarrow: false,
          text: `Day ${place * many + day + 1}`, font: { size: 12, color: "--ink-2" },
        });
      });
    });
    layout.shapes = coloured(layout.shapes);
    layout.annotations = coloured(layout.annotations);
    return layout;
  };

  const drawStrips = () => {
    const { shown } = islet.report.state;
    const one = shown.days === 1;
    document.querySelector(".report-part-strips").hidden = one;
    if (one) return;
    const arranged = rows();
    window.Plotly.react(plot("strips"), stripData(arranged), stripLayout(arranged), CONFIG);
  };

  const words = () => {
    const { shown } = islet.report.state;
    const { unit } = islet.report.numbers;
    islet.byId("report-agp-title").textContent = shown.percentiles ? "A day in percentiles" : "The day";
    const dotted = before() ? ` Dotted: the median before (${islet.report.words.short(islet.report.state.before)}).` : "";
    islet.byId("report-agp-note").textContent = shown.percentiles
      ? `${unit()}. All days laid over each other by the clock: half of the readings lie in the dark band, nine of ten in the light one.${dotted}`
      : `${unit()}. Percentiles need at least five days; this is the curve itself.`;
    const legend = [
      ["meal", "ticks are meals"],
      ["missed", "rings meals without a bolus"],
      ["rescue", "triangles sugar against a low"],
    ].filter(([role]) => shown.marks[role].length);
    const marked = legend.length ? ` At the foot, ${legend.map(([, name]) => name).join(", ")}.` : "";
    islet.byId("report-strips-note").textContent =
      `${unit()}. Midnight to midnight; filled where glucose is out of range.${marked}`;
  };

  islet.report.figures = {
    /* Where the modal day lies in its box, px, and what its axis reaches up to. */
    box: () => ({ ...MARGIN, width: width(), height: agpHeight() }),
    draw: () => {
      if (!islet.report.state.shown) return;
      words();
      drawAgp();
      drawStrips();
      islet.report.cursor.draw();
    },
  };
})();
