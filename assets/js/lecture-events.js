/* What happens in a scene: rings under the axis, one lane for what all bodies share. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const { state } = lecture;
  const MOST = 8; // rings in a lane; more would be a crowd

  /* What stands beside a ring: "75 g"; of a share of one's own setting, the percent. */
  const label = ({ amount, unit, kind }) => {
    if (lecture.isYears()) {
      const change = state.facts.changes.find(({ name, low, high }) => name === kind && amount >= low && amount <= high);
      return change ? change.label : "";
    }
    if (amount === null || amount === undefined) return "";
    if (unit === "of own") return islet.say("{percent} %", { percent: Math.round(100 * amount) });
    return islet.say("{amount} {unit}", { amount: islet.numbers.plain(amount), unit });
  };

  const told = () => {
    const [start, end] = lecture.window();
    const events = (state.shown && state.shown.events) || state.set.events;
    const found = new Map();
    lecture.bodies().forEach((body) => {
      (events[body.name] || [])
        .filter(({ time, amount }) => time >= start && time <= end && amount !== 0)
        .forEach((mark) => {
          const event = { ...mark, label: label(mark) };
          const key = JSON.stringify([event.time, event.kind, event.label]);
          found.set(key, { ...event, of: [...((found.get(key) || {}).of || []), body] });
        });
    });
    return [...found.values()].sort((one, other) => one.time - other.time).slice(0, 2 * MOST);
  };

  /* Rings too near to each other stand in two lanes. */
  const placed = () => {
    const { letter } = lecture.geometry.box() || { letter: 24 };
    const ends = [];
    return told().map((event) => {
      const left = lecture.geometry.box() ? lecture.geometry.x(event.time) : 0;
      const width = (2.4 + 0.58 * String(event.label || "").length) * letter;
      let lane = ends.findIndex((end) => left - 0.8 * letter >= end);
      if (lane < 0) lane = ends.length;
      ends[lane] = left + width;
      return { ...event, left, lane: Math.min(lane, 2) };
    });
  };

  lecture.events = {
    lanes: () => Math.min(2, new Set(placed().map(({ lane }) => lane)).size),
    draw: () => {
      const { piece, place, drop } = lecture.overlay;
      const { top, floor, letter } = lecture.geometry.box();
      drop("event");
      placed().forEach((event, rank) => {
        const line = piece(`event line ${rank}`, "event-line");
        line.style.height = `${floor - top}px`;
        place(line, event.left, top);
        const ring = piece(`event ring ${rank}`, "lecture-event");
        const isOwn = event.of.length < lecture.bodies().length;
        const icon = islet.icon(state.facts.icons[event.kind] || "circle-dot");
        const marks = isOwn ? event.of.map(({ style }) => lecture.overlay.shape(style)) : [];
        ring.replaceChildren(islet.make("i", {}, icon), ...marks, event.label || "");
        place(ring, event.left, floor + (2.75 + 1.9 * Math.min(event.lane, 1)) * letter);
      });
    },
  };
})();
