/* One cursor over all rows once curves are there: mouse, touch, arrows. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};
  const STEPS = 72; // of a key, over the window
  const LONG = 6; // times a step, with Shift
  const EDGE = 0.03; // of the window: a peak there is none
  const ROOM = 18; // px between the tag and a time of the axis

  const { lessons } = islet;
  const { state, svg, text } = lessons;

  const window_ = () => lessons.clock.window();

  /* Where the first row is highest: there is something to read. */
  const usual = () => {
    const [from, to] = window_();
    const [row] = lessons.rowsShown();
    const name = lessons.bodies.others()[0] || lessons.bodies.reference();
    const curve = row && name && lessons.bodies.curve(name, row.signal, lessons.authored());
    if (!curve) return (from + to) / 2;
    const inside = curve.values.map((value, place) => [curve.start + place * curve.step, value]).filter(([time]) => time >= from && time <= to);
    const [top] = inside.length ? inside.reduce((best, one) => (one[1] > best[1] ? one : best)) : [from];
    const isAtEnd = top - from < EDGE * (to - from) || to - top < EDGE * (to - from);
    return isAtEnd ? from + (2 / 3) * (to - from) : top;
  };

  const time = () => {
    const [from, to] = window_();
    // While the answer is hidden, so is where its peak lies.
    const place = state.cursor ?? (lessons.isGuessing() ? (from + to) / 2 : usual());
    return Math.min(to, Math.max(from, place));
  };

  const dots = (row) =>
    (row.body ? lessons.bodies.shown().filter((name) => name === row.body) : lessons.bodies.shown()).flatMap((name) => {
      const curve = lessons.bodies.curve(name, row.signal);
      const value = curve && lessons.bodies.at(curve, time());
      if (!curve || value === null) return [];
      const line = lessons.bodies.line(name);
      const [x, y] = [lessons.geometry.x(time()), lessons.geometry.y(row, value)];
      if (line.shape && !row.body) return [lessons.lines.mark(line, x, y)];
      return [svg("circle", { class: `lesson-dot stroke-${row.body ? row.colour : lessons.lines.colourOf(row, line)}`, cx: x, cy: y, r: line.thin && !row.body ? 4 : 5 })];
    });

  const spoken = () => {
    const parts = lessons.rowsShown().map((row) => {
      const values = lessons.bodies.shown().map((name) => {
        const curve = lessons.bodies.curve(name, row.signal);
        const value = curve && lessons.bodies.at(curve, time());
        return `${lessons.bodies.label(name)} ${value === null ? "–" : islet.numbers.text(row, value)}`;
      });
      return `${row.name}, ${islet.numbers.unitOf(row).label}: ${values.join(", ")}`;
    });
    return [lessons.clock.full(time()), ...parts].join("; ");
  };

  /* Times of the axis make room for the tag on it. */
  const hideTimes = (tag, half) => {
    document.querySelectorAll(".lesson-time").forEach((label) => {
      const isCovered = tag !== null && Math.abs(Number(label.getAttribute("x")) - tag) < half + ROOM;
      label.setAttribute("visibility", isCovered ? "hidden" : "visible");
    });
  };

  /* While guessing there is no cursor until someone asks for it. */
  const isResting = () => lessons.isGuessing() && state.cursor === null;

  const place = (handle) => {
    const { margin, floor, right } = lessons.geometry.box();
    const [from, to] = window_();
    Object.assign(handle.style, { left: `${margin.left}px`, width: `${right - margin.left}px`, top: `${margin.top}px`, height: `${floor - margin.top}px` });
    const values = { valuemin: Math.round(from), valuemax: Math.round(to), valuenow: Math.round(time()), valuetext: spoken() };
    Object.entries(values).forEach(([name, value]) => handle.setAttribute(`aria-${name}`, value));
  };

  const isOn = () => Boolean(lessons.answer()) && !state.running && lessons.bodies.shown().length > 0;

  const draw = () => {
    const handle = islet.byId("lesson-cursor");
    const marks = islet.byId("lesson-cursor-marks");
    handle.hidden = !isOn();
    marks.replaceChildren();
    hideTimes(null, 0);
    if (!isOn()) return;
    const { margin, floor, right } = lessons.geometry.box();
    const x = lessons.geometry.x(time());
    const width = lessons.clock.isDays() ? 96 : window_()[1] > 1440 ? 84 : 48;
    place(handle);
    if (isResting()) return;
    const tag = Math.min(right + 10 - width / 2, Math.max(margin.left - 10 + width / 2, x));
    marks.append(
      svg("path", { class: "lesson-cursor-line", d: `M${x.toFixed(1)} ${margin.top}V${floor}` }),
      ...lessons.rowsShown().flatMap(dots),
      svg("rect", { class: "lesson-tag", x: tag - width / 2, y: floor + 5, width, height: 21, rx: 4 }),
      text(lessons.clock.full(time()), tag, floor + 20, { class: "lesson-tag-text", "text-anchor": "middle" }),
    );
    hideTimes(tag, width / 2);
  };

  const move = (to) => {
    const [from, end] = window_();
    state.cursor = Math.min(end, Math.max(from, to));
    draw();
    lessons.gutter.draw();
  };

  const follow = (event) => {
    if (!isOn()) return;
    const { left } = islet.byId("lesson-stage").getBoundingClientRect();
    move(lessons.geometry.timeAt(event.clientX - left));
  };

  const key = (event) => {
    const way = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    const [from, to] = window_();
    const goal = { Home: from, End: to }[event.key];
    if (!isOn() || (!way && goal === undefined)) return;
    event.preventDefault();
    move(goal === undefined ? time() + (way * (event.shiftKey ? LONG : 1) * (to - from)) / STEPS : goal);
  };

  lessons.cursor = {
    time,
    isResting,
    draw,
    listen: () => {
      const handle = islet.byId("lesson-cursor");
      handle.addEventListener("pointermove", follow);
      handle.addEventListener("pointerdown", follow);
      handle.addEventListener("keydown", key);
    },
  };
})();
