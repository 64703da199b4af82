/* Day beside day: seven in a row on a sheet, two on a phone; each row is one axis of minutes. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.report = islet.report || {};
  const MARGIN = { l: 40, r: 62, t: 4, b: 22, pad: 0 };
  const HEIGHT = { screen: 104, paper: 76 };
  const GAP = 8;
  const A_WEEK = 7;
  const ON_A_PHONE = 2;
  const DAY = 1440;
  const NOON = 720;
  const LEGEND = {
    meal: islet.say("ticks are meals"),
    missed: islet.say("rings are meals without a bolus"),
    rescue: islet.say("triangles are sugar against a low"),
  };

  const figures = () => islet.report.figures;
  const state = () => islet.report.state;
  const isPaper = () => islet.report.print.isOn();
  const axisName = (letter, place) => (place ? `${letter}${place + 1}` : letter);

  /* The days, row by row, and how many have room in one. */
  const arranged = () => {
    const { strips } = state().shown;
    const many = figures().isNarrow() && !isPaper() ? ON_A_PHONE : A_WEEK;
    const count = Math.ceil(strips.length / many);
    const rows = Array.from({ length: count }, (_, row) => strips.slice(row * many, (row + 1) * many));
    return { many, rows };
  };

  const curve = (role, values) => {
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
    const { facts, shown } = state();
    const minutes = shown.marks[role].map((minute) => minute - start);
    const x = minutes.filter((minute) => minute >= 0 && minute < length);
    return { x, y: x.map(() => facts.strips.marks_at) };
  };

  const points = (role, days, start) => {
    const { shown } = state();
    const end = days.length * DAY;
    const edge = { "target-low": 0, "target-high": 1 }[role];
    if (edge !== undefined) {
      const level = islet.state.facts.target[edge];
      return { x: [0, end], y: [level, level] };
    }
    if (role in shown.marks) return marks(role, start, end);
    const values = days.flat();
    return { x: values.map((_, place) => place * shown.interval), y: curve(role, values) };
  };

  const data = ({ many, rows }) =>
    rows.flatMap((days, place) =>
      state().facts.strips.data.map((trace) => ({
        ...trace,
        ...points(trace.meta.role, days, place * many * DAY),
        xaxis: axisName("x", place),
        yaxis: axisName("y", place),
      })),
    );

  /* Midnights, noons and names of the days of a row. */
  const between = (days, place, first) => {
    const refs = { xref: axisName("x", place), yref: `${axisName("y", place)} domain` };
    const rule = (x, dash) => ({
      ...refs, type: "line", x0: x, x1: x, y0: 0, y1: 1, layer: "below", line: { width: 1, color: "--line", dash },
    });
    const shapes = [rule(0, "solid")];
    const annotations = days.map((_, day) => {
      shapes.push(rule(day * DAY + NOON, "2px,3px"), rule((day + 1) * DAY, "solid"));
      return {
        ...refs, x: day * DAY, y: 1, xanchor: "left", yanchor: "top", xshift: 2, showarrow: false,
        text: islet.say("Day {number}", { number: first + day + 1 }), font: { size: 12, color: "--ink-2" },
      };
    });
    return { shapes, annotations };
  };

  const layout = ({ many, rows }) => {
    const { strips } = state().facts;
    const each = isPaper() ? HEIGHT.paper : HEIGHT.screen;
    const margin = { ...MARGIN, r: isPaper() || figures().isNarrow() ? 4 : MARGIN.r };
    const inner = rows.length * each + (rows.length - 1) * GAP;
    const made = { ...strips.layout, width: figures().width(), height: inner + margin.t + margin.b, margin };
    Object.assign(made, { shapes: [], annotations: [] });
    const { target } = islet.state.facts;
    rows.forEach((days, place) => {
      const upper = 1 - (place * (each + GAP)) / inner;
      made[`xaxis${axisName("", place)}`] = {
        ...strips.time,
        range: [0, many * DAY],
        anchor: axisName("y", place),
        showticklabels: place === rows.length - 1,
        tickvals: days.map((_, day) => day * DAY + NOON),
        ticktext: days.map(() => "12:00"),
      };
      made[`yaxis${axisName("", place)}`] = {
        ...strips.axis,
        range: strips.range,
        domain: [Math.max(0, upper - each / inner), Math.min(1, upper)],
        anchor: axisName("x", place),
        tickvals: target,
        ticktext: target.map(figures().label),
      };
      const { shapes, annotations } = between(days, place, place * many);
      made.shapes.push(...shapes);
      made.annotations.push(...annotations);
    });
    return made;
  };

  const words = () => {
    const { shown } = state();
    const marked = Object.keys(LEGEND).filter((role) => shown.marks[role].length);
    const about = islet.say("{unit}. Midnight to midnight; filled where glucose is out of range.", {
      unit: islet.report.numbers.unit(),
    });
    const marks = marked.map((role) => LEGEND[role]).join(", ");
    const legend = marked.length ? islet.say("At the foot: {marks}.", { marks }) : "";
    islet.byId("report-strips-note").textContent = [about, legend].filter(Boolean).join(" ");
  };

  islet.report.strips = {
    draw: () => {
      // One day stands above in full.
      const isOne = state().shown.days === 1;
      document.querySelector(".report-part-strips").hidden = isOne;
      if (isOne) return;
      words();
      const { coloured, react } = figures();
      const rows = arranged();
      react("strips", coloured(data(rows)), coloured(layout(rows)));
    },
  };
})();
