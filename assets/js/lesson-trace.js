/* The guess on the curves: ink dots, and stripes over the gap between the guess and the run. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};

  const { lessons } = islet;
  const { svg, text } = lessons;

  /* Until something is tried the guess stays on the curves. */
  const isWanted = () => !["try", "check"].includes(lessons.screen().kind);

  /* The drawing that belongs to a row on this screen, with the question it answers. */
  const drawn = (row) => {
    const step = lessons.question();
    const { drawing } = step ? lessons.guess(step.index) : {};
    return drawing && step.draw.signal === row.signal ? { drawing, step } : null;
  };

  /* Points of a drawing in pixels; what is not drawn yet is left out. */
  const points = ({ drawing, step }) => {
    const { geometry } = lessons;
    return lessons.pen
      .times(step)
      .map((time, place) => [time, drawing.values[place]])
      .filter(([, value]) => value !== null)
      .map(([time, value]) => [geometry.x(time), geometry.y(lessons.row(step.draw.signal), value)]);
  };

  const line = (row) => {
    const found = drawn(row);
    if (!found || !isWanted()) return [];
    const places = points(found);
    if (!places.length) return [];
    const isOpen = lessons.isGuessing();
    const highest = places.reduce((best, one) => (one[1] < best[1] ? one : best));
    const last = places[places.length - 1];
    const words = isOpen && !found.drawing.isWhole ? islet.say("your guess so far") : islet.say("your guess");
    const { right } = lessons.geometry.box();
    const [x, y] = isOpen && !found.drawing.isWhole ? last : highest;
    const isLate = x > right - 90;
    return [
      svg("path", { class: isOpen ? "lesson-pen" : "lesson-guess", d: lessons.lines.path(places) }),
      text(words, x + (isLate ? -8 : 8), Math.max(12, y - 10), { class: "lesson-end lesson-halo fill-ink", "text-anchor": isLate ? "end" : "start" }),
    ];
  };

  const gap = (row) => {
    const found = drawn(row);
    if (!found || lessons.isGuessing() || !isWanted()) return [];
    const { geometry, bodies, lines } = lessons;
    const { body, signal } = found.step.draw;
    const curve = bodies.curve(body, signal);
    if (!curve) return [];
    const guess = points(found);
    const run = lessons.pen
      .times(found.step)
      .map((time) => [geometry.x(time), bodies.at(curve, time)])
      .filter(([, value]) => value !== null)
      .map(([x, value]) => [x, geometry.y(row, value)]);
    if (!guess.length || !run.length) return [];
    return [svg("path", { class: "lesson-gap", d: `${lines.path([...guess, ...run.reverse()])}Z` })];
  };

  /* The drawing at a time, straight between two points. */
  const at = (step, time) => {
    const { values } = lessons.guess(step.index).drawing;
    const { from, to } = step.draw;
    return lessons.bodies.at({ start: from, step: (to - from) / (values.length - 1), values }, time);
  };

  lessons.trace = { line, gap, at, isWanted };
})();
