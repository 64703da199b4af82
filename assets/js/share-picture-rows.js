/* The rows of a picture: band, grid, curves, their names, over one axis. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const { make, colour, text, line, path, DASHES } = share.svg;
  const SPREAD = 17; // px between two names at line ends
  const WIDTHS = { now: 3, before: 2.4, reference: 1.8 };

  const band = ({ low, high, label }, box, y, isFree) => {
    const [top, bottom] = [y(high), y(low)].map((at) => Math.max(box.top, Math.min(box.bottom, at)));
    const area = make("rect", { x: box.left, y: top, width: box.right - box.left, height: bottom - top, fill: colour("band") });
    const edges = [low, high].map(y).filter((at) => at >= box.top && at <= box.bottom);
    const places = [top + 15, top - 5, bottom - 6, bottom + 14];
    const words = text(label, box.left + 6, places.find(isFree) ?? places[0], { size: 13, ink: "ink-2" });
    return { ground: [area], over: [...edges.map((at) => line(box.left, at, box.right, at, "band-edge")), words] };
  };

  /* The lowest tick of most rows: its line is that of the foot. */
  const isBase = (at, box) => box.bottom - at < 5;

  const grid = (row, box, y) =>
    row.ticks.flatMap(({ value, label }) => [
      line(box.left, y(value), box.right, y(value), isBase(y(value), box) ? "edge" : "line"),
      text(label, box.left - 10, y(value) + 4.5, { size: 13, ink: "ink-3", anchor: "end" }),
    ]);

  const points = (curve, x, y) => curve.x.map((at, place) => [x(at), y(curve.y[place])]);

  /* Between a curve and a level, or between two curves. */
  const area = (curve, x, y) => {
    const upper = points(curve, x, y);
    const lower = curve.x.map((at, place) => [x(at), y(curve.base[place])]).reverse();
    return path([...upper, ...lower], { fill: colour(curve.colour), "fill-opacity": curve.opacity, stroke: "none" });
  };

  const stroke = (curve, x, y) =>
    path(points(curve, x, y), {
      stroke: colour(curve.colour),
      "stroke-width": curve.width || WIDTHS[curve.role] || 1.6,
      "stroke-dasharray": curve.dash === undefined ? DASHES[curve.role] : curve.dash,
      "stroke-opacity": curve.role === "before" ? 0.78 : undefined,
    });

  const names = (row, box, y) => {
    const found = row.curves
      .filter(({ label, y: values }) => label && values.length)
      .map(({ label, colour: ink, y: values }) => ({ label, ink, at: y(values[values.length - 1]) }))
      .sort((one, other) => one.at - other.at);
    found.forEach((name, place) => {
      if (place) name.at = Math.max(name.at, found[place - 1].at + SPREAD);
    });
    for (let place = found.length - 1; place >= 0; place -= 1) {
      const limit = place === found.length - 1 ? box.bottom - 2 : found[place + 1].at - SPREAD;
      found[place].at = Math.min(found[place].at, limit);
    }
    return found.map(({ label, ink, at }) => text(label, box.right + 10, at + 4.5, { size: 14, weight: 600, ink }));
  };

  /* Name and unit beside the ticks, on as many lines as they need. */
  const head = (row, box, left) => {
    const room = box.left - left - 48;
    const type = { size: 17, weight: 600, ink: row.colour };
    const name = share.svg.wrapped(row.name, room, type).map((words, place) => text(words, left, box.top + 16 + 20 * place, type));
    const under = box.top + 15 + 20 * name.length;
    const unit = share.svg.wrapped(row.unit, room, { size: 13 }).map((words, place) => text(words, left, under + 17 * place, { size: 13, ink: "ink-3" }));
    return [...name, ...unit];
  };

  const PALE = ["area", "edge"]; // legible through

  /* Whether no curve runs where a label of the band would stand, and not the foot of the row. */
  const freeAt = (row, box, y) => (at) =>
    at < box.bottom - 4 &&
    !row.curves.filter(({ role }) => !PALE.includes(role)).some((curve) => {
      const first = curve.y.slice(0, Math.ceil(curve.y.length / 8)).map(y);
      return first.length && Math.min(...first) < at + 4 && Math.max(...first) > at - 15;
    });

  /* The ground of a row, and what lies over the dotted lines of what happens. */
  share.pictureRow = (row, box, x, left) => {
    const y = (value) => box.bottom - ((box.bottom - box.top) * (value - row.low)) / (row.high - row.low);
    const strokes = row.curves.filter(({ role, y: values }) => role !== "area" && values.length);
    const areas = row.curves.filter(({ role }) => role === "area");
    const { ground, over } = row.band ? band(row.band, box, y, freeAt(row, box, y)) : { ground: [], over: [] };
    const drawn = [
      ...over,
      ...grid(row, box, y),
      ...areas.map((curve) => area(curve, x, y)),
      ...strokes.map((curve) => stroke(curve, x, y)),
      row.ticks.some(({ value }) => isBase(y(value), box)) ? null : line(box.left, box.bottom, box.right, box.bottom, "edge"),
      ...names(row, box, y),
      ...head(row, box, left),
    ];
    return { ground, drawn };
  };
})();
