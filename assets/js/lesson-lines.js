/* Curves of a lesson as paths, and the names at their ends. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};
  const LINE = 14; // px, of a name at a line's end
  const LETTERS = 19; // of such a line
  const MOST_LINES = 3;

  const { lessons } = islet;
  const { svg, text } = lessons;

  /* Points of a curve on screen, not more than its pixels. */
  const points = (curve, row, until = Infinity) => {
    const { geometry } = lessons;
    const [from, end] = lessons.clock.window();
    const to = Math.min(end, until);
    const every = Math.max(1, Math.floor(curve.values.length / 1200));
    const times = curve.values.map((_, place) => curve.start + place * curve.step).filter((time, place) => time > from && time < to && place % every === 0);
    return [from, ...times, to]
      .map((time) => [geometry.x(time), lessons.bodies.at(curve, time)])
      .filter(([, value]) => value !== null)
      .map(([x, value]) => [x, geometry.y(row, value)]);
  };

  const path = (line) => line.map(([x, y], rank) => `${rank ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

  const colourOf = (row, line) => line.colour || row.colour;

  const curve = (row, name, { until, before } = {}) => {
    const found = lessons.bodies.curve(name, row.signal, before ? lessons.authored() : undefined);
    if (!found) return null;
    const line = lessons.bodies.line(name);
    const className = before ? "lesson-line lesson-before" : `lesson-line ${line.thin ? "lesson-reference" : ""}`;
    return svg("path", {
      class: `${className} stroke-${colourOf(row, line)}`,
      "data-signal": row.signal,
      "data-body": name,
      "stroke-dasharray": before ? null : line.dash || null,
      d: path(points(found, row, until)),
    });
  };

  const wrapped = (label, letters = LETTERS) => {
    const lines = [""];
    label.split(" ").forEach((word) => {
      const last = lines[lines.length - 1];
      if (last && `${last} ${word}`.length > letters) lines.push(word);
      else lines[lines.length - 1] = last ? `${last} ${word}` : word;
    });
    return lines;
  };

  const SHAPES = {
    circle: "M0 -5A5 5 0 1 1 0 5A5 5 0 1 1 0 -5Z",
    triangle: "M0 -6L6 5L-6 5Z",
    square: "M-5 -5H5V5H-5Z",
    diamond: "M0 -6.5L6.5 0L0 6.5L-6.5 0Z",
  };

  const mark = (line, x, y) =>
    svg("path", { class: `lesson-mark fill-${line.colour}`, d: SHAPES[line.shape], transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` });

  /* Names keep their order and their distance inside the row. */
  const spread = (names, { top, bottom }) => {
    const apart = (one, other) => (one.height + other.height) / 2;
    names.sort((one, other) => one.y - other.y);
    names.forEach((name, rank) => {
      name.y = rank ? Math.max(name.y, names[rank - 1].y + apart(names[rank - 1], name)) : Math.max(name.y, top);
    });
    for (let rank = names.length - 1; rank >= 0; rank -= 1) {
      const below = names[rank + 1];
      const limit = below ? below.y - apart(below, names[rank]) : bottom + LINE / 2 - names[rank].height / 2;
      names[rank].y = Math.min(names[rank].y, limit);
    }
  };

  /* What stands at the ends of the lines of a row. */
  const ends = (row) => {
    const { bodies, geometry } = lessons;
    const { right, boxes } = geometry.box();
    if (islet.isPhone() || row.body) return [];
    const [, end] = lessons.clock.window();
    const names = bodies.shown().flatMap((name) => {
      const found = bodies.curve(name, row.signal);
      const value = found && bodies.at(found, Math.min(end, found.start + found.step * (found.values.length - 1)));
      if (!found || value === null) return [];
      const lines = wrapped(bodies.label(name));
      return [{ name, lines, y: geometry.y(row, value), height: lines.length * LINE + 2 }];
    });
    // Where names have no room only the marks stand; the key above the curves has them all.
    const isFull = names.reduce((sum, { height }) => sum + height, 0) > boxes[row.key].height + LINE;
    names.filter(({ lines }) => isFull || lines.length > MOST_LINES).forEach((name) => Object.assign(name, { lines: [], height: LINE }));
    spread(names, boxes[row.key]);
    return names.flatMap(({ name, lines, y }) => {
      const line = bodies.line(name);
      const left = right + (line.shape ? 24 : 8);
      const words = lines.map((one, rank) =>
        text(one, left, y + 4 + rank * LINE - ((lines.length - 1) * LINE) / 2, { class: `lesson-end fill-${colourOf(row, line)}` }),
      );
      return line.shape ? [mark(line, right + 13, y), ...words] : words;
    });
  };

  lessons.lines = { wrapped, path, points, curve, ends, mark, colourOf };
})();
