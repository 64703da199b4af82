/* Under the curves of a picture: the axis, what happens when, and what lasts how long. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const { make, colour, text, line, width } = share.svg;
  const LANE = 32;
  const RING = 11; // px, radius

  const axis = ({ ticks, title }, box, x) => [
    ...ticks.flatMap(({ value, label }) => [
      line(x(value), box.bottom, x(value), box.bottom + 5, "edge"),
      text(label, x(value), box.bottom + 21, { size: 13, ink: "ink-3", anchor: "middle" }),
    ]),
    title ? text(title, box.left - 24, box.bottom + 21, { size: 13, ink: "ink-3", anchor: "end" }) : null,
  ];

  const icon = async (name, at, y) => {
    const shapes = await share.light.icon(name);
    const group = make("g", { transform: `translate(${at - 7},${y - 7}) scale(${14 / 24})`, fill: "none", stroke: colour("ink"), "stroke-width": 2, "stroke-linecap": "round", "stroke-linejoin": "round" });
    shapes.forEach((shape) => group.append(document.importNode(shape, true)));
    return group;
  };

  const event = async (one, y, x, box, room) => {
    const at = x(one.at);
    const words = width(one.text, { size: 13 }) + RING + 8 <= room ? text(one.text, at + RING + 6, y + 4.5, { size: 13, ink: "ink-2" }) : null;
    const lasting = one.lasts ? make("rect", { x: at, y: y + RING + 2, width: Math.max(0, Math.min(x(one.at + one.lasts), box.right) - at), height: 3, rx: 1.5, fill: colour("edge"), opacity: 0.6 }) : null;
    return [
      line(at, box.top, at, y - RING, "edge", { "stroke-dasharray": "2 3" }),
      lasting,
      make("circle", { cx: at, cy: y, r: RING, fill: colour("sheet"), stroke: colour("ink-2") }),
      await icon(one.icon, at, y),
      words,
    ];
  };

  /* Lanes of rings; a text is left out where the next ring stands. */
  const events = async (list, box, x) => {
    const lanes = [...new Set(list.map(({ lane }) => lane))].sort();
    const drawn = list.map((one) => {
      const y = box.bottom + 46 + LANE * lanes.indexOf(one.lane);
      const next = list.filter(({ lane, at }) => lane === one.lane && at > one.at).map(({ at }) => x(at) - x(one.at) - RING);
      return event(one, y, x, box, Math.min(box.end - x(one.at), ...next));
    });
    return { nodes: (await Promise.all(drawn)).flat(), bottom: box.bottom + 30 + LANE * lanes.length };
  };

  /* What lasts for years: a bar each, causes striped by an edge, treatments filled. */
  const spans = (list, box, x) => {
    const nodes = list.flatMap((one, place) => {
      const y = box.bottom + 36 + 26 * place;
      const [left, right] = [x(one.from), x(one.to)];
      const room = width(one.text, { size: 13 }) + 8;
      const isInside = right - left > room + 8;
      const after = right + 8 + room < box.end;
      const at = isInside ? left + 8 : after ? right + 8 : left - room;
      return [
        make("rect", { x: left, y, width: Math.max(3, right - left), height: 20, rx: 4, fill: colour(one.isCause ? "well" : "sheet"), stroke: colour("edge") }),
        text(one.text, at, y + 14.5, { size: 13, ink: "ink" }),
      ];
    });
    return { nodes, bottom: box.bottom + 34 + 26 * list.length };
  };

  share.pictureFoot = async (spec, box, x) => {
    const found = spec.spans ? spans(spec.spans, box, x) : await events(spec.events, box, x);
    return { nodes: [...axis(spec.axis, box, x), ...found.nodes], bottom: found.bottom };
  };
})();
