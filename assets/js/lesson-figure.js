/* The figure of a lesson: rows over one time axis, drawn as one SVG; colours by class. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};

  const { lessons } = islet;
  const { state } = lessons;
  const { svg, text } = lessons;

  const across = (top, className) => {
    const { margin, right } = lessons.geometry.box();
    return svg("path", { class: className, d: `M${margin.left} ${top.toFixed(1)}H${right}` });
  };

  /* The target lies behind the curves of glucose, as far as it is in the range. */
  const band = (row) => {
    if (!row.banded) return [];
    const { geometry } = lessons;
    const { margin, right } = geometry.box();
    const [low, high] = geometry.of(row);
    const [from, to] = state.facts.target.map((edge) => Math.min(high, Math.max(low, edge)));
    const [top, bottom] = [geometry.y(row, to), geometry.y(row, from)];
    const edges = state.facts.target.filter((edge) => edge > low && edge < high).map((edge) => across(geometry.y(row, edge), "lesson-band-edge"));
    return [
      svg("rect", { class: "lesson-band", x: margin.left, y: top, width: right - margin.left, height: bottom - top }),
      ...edges,
    ];
  };

  /* Over the lines of events, under the curves. */
  const bandName = (row) => {
    if (!row.banded || islet.isPhone() || row.body) return [];
    const { geometry } = lessons;
    const [, high] = geometry.of(row);
    const numbers = state.facts.target.map((edge) => islet.printed(islet.numbers.shown(row, edge))).join("–");
    const top = geometry.y(row, Math.min(high, state.facts.target[1]));
    return [text(islet.say("target {range}", { range: numbers }), geometry.box().margin.left + 6, top + 15, { class: "lesson-band-label" })];
  };

  const axis = (row) => {
    const { geometry } = lessons;
    const { margin, boxes } = geometry.box();
    const { bottom } = boxes[row.key];
    const ticks = geometry.ticks(row).flatMap((value) => {
      const y = geometry.y(row, value);
      const label = text(islet.printed(islet.numbers.shown(row, value)), margin.left - 8, y + 4, { class: "lesson-tick", "text-anchor": "end" });
      return Math.abs(y - bottom) < 1 ? [label] : [across(y, "lesson-grid"), label];
    });
    return [...ticks, across(bottom, "lesson-base")];
  };

  /* What is still to be found stands in a frame of dashes. */
  const veil = (row) => {
    if (!lessons.isGuessing()) return [];
    const step = lessons.screen();
    const isDrawn = step.draw && step.draw.signal === row.signal;
    const prelude = lessons.bodies.prelude();
    if (isDrawn || (row.body && row.body === lessons.bodies.reference())) return [];
    const { margin, right, boxes } = lessons.geometry.box();
    const { top, height } = boxes[row.key];
    const left = prelude ? lessons.geometry.x(prelude.until) : margin.left;
    return [svg("rect", { class: "lesson-veil", x: left, y: top, width: right - left, height, rx: 6 })];
  };

  const times = () => {
    const { geometry, clock } = lessons;
    const { floor, right, margin } = geometry.box();
    return clock.ticks(right - margin.left).flatMap((time) => {
      const x = geometry.x(time);
      const anchor = x > right - 16 && islet.isPhone() ? "end" : x < margin.left + 4 && islet.isPhone() ? "start" : "middle";
      return [
        svg("path", { class: "lesson-base", d: `M${x.toFixed(1)} ${floor}v5` }),
        text(clock.text(time), x, floor + 20, { class: "lesson-tick lesson-time", "text-anchor": anchor }),
      ];
    });
  };

  /* Bodies that moved away from the lesson's own run leave it behind as dots. */
  const before = (row) => {
    if (!state.tried || row.body) return [];
    const { bodies } = lessons;
    const hasMoved = (name) => {
      const [now, then] = [bodies.curve(name, row.signal), bodies.curve(name, row.signal, lessons.authored())];
      return now && then && now.values.some((value, place) => Math.abs(value - then.values[place]) > 1e-6);
    };
    return bodies.others().filter(hasMoved).map((name) => lessons.lines.curve(row, name, { before: true }));
  };

  const curves = (row) => {
    const { bodies, lines } = lessons;
    if (row.body) {
      const isShown = bodies.shown().includes(row.body);
      const drawn = isShown ? lessons.profile.draw(row) : [];
      return row.body === bodies.reference() ? { still: drawn, running: [] } : { still: [], running: drawn };
    }
    const prelude = bodies.prelude();
    const early = prelude ? [lines.curve(row, prelude.name, { until: prelude.until })] : [];
    const reference = bodies.shown().filter((name) => name === bodies.reference()).map((name) => lines.curve(row, name));
    const rest = bodies.shown().filter((name) => name !== bodies.reference()).map((name) => lines.curve(row, name));
    return {
      still: [...reference, ...before(row), ...early].filter(Boolean),
      running: rest.filter(Boolean),
    };
  };

  const definitions = () => {
    const { width, height } = lessons.geometry.box();
    const hatch = svg(
      "pattern",
      { id: "lesson-hatch", width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      svg("path", { class: "lesson-hatch", d: "M0 0V7" }),
    );
    const rect = svg("rect", { id: "lesson-front", x: 0, y: 0, width, height });
    return svg("defs", {}, hatch, svg("clipPath", { id: "lesson-run" }, rect));
  };

  const draw = () => {
    if (!state.lesson) return;
    const { geometry, trace, events, gutter } = lessons;
    const stage = islet.byId("lesson-stage");
    const rows = lessons.rowsShown();
    const step = lessons.question();
    const isDrawn = step && step.draw && trace.isWanted();
    stage.style.setProperty("--rows", String(rows.length + (isDrawn ? 0.8 : 0)));
    stage.style.setProperty("--lanes", String(events.lanes()));
    geometry.grow();
    const { width, height } = geometry.measure();
    const drawn = rows.map((row) => ({ row, ...curves(row) }));
    const plot = svg(
      "svg",
      { class: "lesson-plot", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
      definitions(),
      ...rows.flatMap((row) => [...band(row), ...axis(row), ...veil(row)]),
      ...times(),
      ...events.lines(),
      ...rows.flatMap(bandName),
      svg("g", { "clip-path": "url(#lesson-run)" }, ...rows.flatMap((row) => trace.gap(row))),
      ...drawn.flatMap(({ still }) => still),
      svg("g", { class: "lesson-running", "clip-path": "url(#lesson-run)" }, ...drawn.flatMap(({ running }) => running)),
      ...rows.flatMap((row) => trace.line(row)),
      svg("g", { class: "lesson-ends" }, ...(state.running ? [] : rows.flatMap((row) => lessons.lines.ends(row)))),
      svg("g", { id: "lesson-gutter" }),
      svg("g", { id: "lesson-cursor-marks" }),
    );
    islet.byId("lesson-curves").replaceChildren(plot);
    events.draw();
    gutter.draw();
    lessons.cursor.draw();
    lessons.pen.place();
    lessons.key.draw();
  };

  lessons.figure = { draw };
})();
