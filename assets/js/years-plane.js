/* Demand and supply: the life as a path between sensitivity and output, with ages on it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const MARGIN = { l: 26, r: 10, t: 6, b: 26 };
  const EVERY = 10; // years between two rings
  const APART = 17; // px between two rings
  const FROM = 0.5; // the plane shows at least so much of the healthy line
  const ROOM = 1.12;
  const STEPS = [1.2, 1.6, 2, 2.5, 3, 4, 5, 6, 8, 10];

  const { state } = islet.years;
  let held = { x: 0, y: 0 };

  const piece = (key, name) => islet.overlay.piece(`plane ${key}`, name, "years-plane-overlay");
  const { place, write } = islet.overlay;

  const size = () => {
    const width = islet.byId("years-plane").clientWidth;
    return { width, height: islet.byId("years-plane").clientHeight };
  };

  const grow = () => {
    const runs = [state.shown.life, state.shown.nothing].filter(Boolean);
    const most = (signal) => ROOM * Math.max(...runs.flatMap((run) => run[signal]));
    const step = (value) => STEPS.find((one) => one >= value) || value;
    held = {
      x: Math.max(held.x, step(Math.max(most("insulin_sensitivity"), 1 + FROM / 2))),
      y: Math.max(held.y, step(Math.max(most("beta_cell_output"), 1 + FROM))),
    };
  };

  const x = (value) => MARGIN.l + ((size().width - MARGIN.l - MARGIN.r) * value) / held.x;
  const y = (value) => size().height - MARGIN.b - ((size().height - MARGIN.t - MARGIN.b) * value) / held.y;

  const point = (age) => {
    const { readings } = islet.years;
    return { age, s: readings.life("insulin_sensitivity", age), o: readings.life("beta_cell_output", age) };
  };

  /* Rings every ten years, as far as they are apart. */
  const rings = () => {
    const [first, last] = state.facts.ages;
    const found = [];
    for (let age = first; age <= last; age += EVERY) {
      const one = point(age);
      const isFree = found.every((other) => Math.hypot(x(one.s) - x(other.s), y(one.o) - y(other.o)) >= APART);
      if (isFree) found.push(one);
    }
    return found;
  };

  const curve = (role, found) => {
    const { life, nothing } = state.shown;
    const of = (run) => (run ? { x: run.insulin_sensitivity, y: run.beta_cell_output } : { x: [], y: [] });
    if (role === "life") return of(life);
    if (role === "nothing") return of(nothing);
    if (role === "ages") return { x: found.map(({ s }) => s), y: found.map(({ o }) => o) };
    if (role === "now") return { x: [point(state.cursor).s], y: [point(state.cursor).o] };
    return {};
  };

  /* Beside its ring, where the fewest points of the path and no other words lie. */
  const SIDES = [[14, 0], [-14, 0], [0, -14], [0, 14], [12, -11], [12, 11], [-12, -11], [-12, 11]];

  const labels = (found) => {
    const { life } = state.shown;
    const path = life.insulin_sensitivity.map((s, at) => [x(s), y(life.beta_cell_output[at])]);
    const marks = [...found, point(state.cursor)].map(({ s, o }) => [x(s), y(o)]);
    const taken = [];
    const { width, height } = size();
    const now = point(state.cursor);
    const isNear = ({ s, o, age }) => age !== state.cursor && Math.hypot(x(s) - x(now.s), y(o) - y(now.o)) < APART + 4;
    const named = [now, ...found.filter((one) => one.age !== state.cursor && !isNear(one))];
    islet.byId("years-plane-overlay").querySelectorAll(".plane-age").forEach((node) => write(node, ""));
    named.forEach((one, rank) => {
      const away = one.age === state.cursor ? 1.35 : 1;
      const places = SIDES.map(([dx, dy]) => [x(one.s) + dx * away, y(one.o) + dy * away]);
      const cost = ([left, top]) => {
        const hits = (points, wide, high) => points.filter(([px, py]) => Math.abs(px - left) < wide && Math.abs(py - top) < high).length;
        const isOut = left < MARGIN.l + 10 || left > width - 8 || top < 8 || top > height - MARGIN.b - 8;
        return hits(path, 10, 9) + 30 * hits(taken, 20, 15) + 20 * hits(marks, 12, 11) + (isOut ? 500 : 0);
      };
      const best = places.reduce((found_, other) => (cost(other) < cost(found_) ? other : found_));
      taken.push(best);
      const node = piece(`age ${rank}`, one.age === state.cursor ? "plane-age plane-now" : "plane-age");
      write(node, String(one.age));
      place(node, best[0], best[1]);
    });
  };

  const names = () => {
    const { width, height } = size();
    const across = piece("x", "plane-axis plane-x");
    write(across, islet.say("Insulin sensitivity →"));
    place(across, width - MARGIN.r, height - MARGIN.b + 5);
    const up = piece("y", "plane-axis plane-y");
    write(up, islet.say("Beta-cell output →"));
    place(up, 0, height - MARGIN.b);
    // On the line, where it is high: no life gets there.
    const top = 0.93 * held.y;
    const healthy = piece("healthy", "plane-axis");
    write(healthy, islet.say("the healthy line"));
    place(healthy, x(1 / top) + 12, y(top) - 2);
  };

  const layout = () => {
    const { coloured } = islet.report.figures;
    const drawn = coloured(state.facts.plane.layout);
    Object.assign(drawn, size(), { margin: { ...MARGIN, pad: 0 } });
    drawn.xaxis.range = [0, held.x];
    drawn.yaxis.range = [0, held.y];
    return drawn;
  };

  islet.years.plane = {
    forget: () => {
      held = { x: 0, y: 0 };
    },
    draw: () => {
      grow();
      const found = rings();
      const traces = islet.report.figures.coloured(state.facts.plane.data);
      const data = traces.map((trace) => ({ ...trace, ...curve(trace.meta.role, found) }));
      const { element, CONFIG } = islet.years.figure;
      window.Plotly.react(element("plane"), data, layout(), CONFIG);
      names();
      labels(found);
    },
    cursor: () => {
      const plot = islet.years.figure.element("plane");
      const at = plot.data.findIndex(({ meta }) => meta.role === "now");
      const { x: s, y: o } = curve("now");
      window.Plotly.restyle(plot, { x: [s], y: [o] }, [at]);
      labels(rings());
    },
  };
})();
