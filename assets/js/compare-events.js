/* What happens, as rings under the axes: shown here, changed on Explore. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const BELOW = 32; // px from the base line to the first lane
  const GAP = 25; // px between the middles of two rings
  const LETTER = 6.6; // px, to tell whether an amount has room

  const { state } = islet.compare;

  /* What happens to a body in the view, in the order of the day. */
  const seen = (one) => {
    const { start, end } = islet.compare.viewShown();
    const { minutesOf, happening, inOrder } = islet.schedule;
    return inOrder(happening(one.scenario.schedules[state.shown.view])).filter((entry) => minutesOf(entry) >= start && minutesOf(entry) <= end);
  };

  const isShared = (entry) => islet.schedule.kindOf(entry).shared;

  /* Lanes of a grid of columns: one for each kind of event, the same in all columns. */
  const inColumns = () => {
    const all = state.shown.bodies.map(seen);
    const lanes = [...new Set(all.flat().map((entry) => islet.schedule.kindOf(entry).lane))].sort();
    return all.flatMap((entries, column) => entries.map((entry) => ({ column, entry, lane: lanes.indexOf(islet.schedule.kindOf(entry).lane) })));
  };

  /* Lanes where all share an axis: what all do, then what is each body's own with its mark. */
  const overlaid = () => {
    const { bodies } = state.shown;
    const all = bodies.map(seen);
    const isSame = islet.compare.sameEvents(bodies);
    const common = isSame ? all[0].filter(isShared).map((entry) => ({ column: 0, entry, lane: 0 })) : [];
    const own = all.map((entries) => (isSame ? entries.filter((entry) => !isShared(entry)) : entries));
    let lane = common.length ? 0 : -1;
    const rest = own.flatMap((entries, body) => {
      if (entries.length) lane += 1;
      return entries.map((entry) => ({ column: 0, entry, lane, body }));
    });
    return [...common, ...rest];
  };

  const items = () => (islet.compare.isOverlay() ? overlaid() : inColumns());

  /* Rings of one lane from left to right, none nearer to another than it may be. */
  const placed = (list) => {
    list.forEach((one) => { one.x = islet.compare.geometry.x(one.column, islet.schedule.minutesOf(one.entry)); });
    list.sort((one, other) => one.x - other.x);
    list.forEach((one, rank) => {
      if (rank) one.x = Math.max(one.x, list[rank - 1].x + GAP);
    });
    list.forEach((one, rank) => {
      const { right } = islet.compare.geometry.box().columns[one.column];
      one.room = (rank + 1 < list.length ? list[rank + 1].x - 13 : right + 20) - one.x - 15;
    });
    return list;
  };

  const laid = () => {
    const found = items();
    const lanes = new Map();
    found.forEach((one) => {
      const key = `${one.column} ${one.lane}`;
      lanes.set(key, [...(lanes.get(key) || []), one]);
    });
    return [...lanes.values()].flatMap(placed);
  };

  const paint = (one, rank) => {
    const { geometry } = islet.compare;
    const { floor, sizes } = geometry.box();
    const kind = islet.schedule.kindOf(one.entry);
    const node = islet.overlay.piece(`compare event ${rank}`, "compare-event", "compare-overlay");
    const amount = islet.entryText.amount(one.entry);
    const text = one.room > amount.length * LETTER ? amount : "";
    const mark = one.body === undefined ? "" : islet.compare.mark(one.body, state.shown.bodies).className;
    const key = [kind.icon, text, mark].join(" ");
    if (node.dataset.key !== key) {
      node.dataset.key = key;
      const ring = islet.make("i", { class: "ring" }, islet.make("i", { class: `icon icon-${kind.icon}` }));
      node.replaceChildren(...(mark ? [islet.make("i", { class: `${mark} event-mark` })] : []), ring, islet.make("span", {}, text));
    }
    node.hidden = false;
    islet.overlay.place(node, one.x, floor + BELOW + one.lane * geometry.RING);
    const line = islet.overlay.piece(`compare event line ${rank}`, "event-line", "compare-overlay");
    line.hidden = false;
    line.style.height = `${floor - sizes.top}px`;
    islet.overlay.place(line, geometry.x(one.column, islet.schedule.minutesOf(one.entry)), sizes.top);
  };

  islet.compare.events = {
    lanes: () => Math.max(0, ...items().map(({ lane }) => lane + 1)),
    draw: () => {
      document.querySelectorAll("#compare-overlay :is(.compare-event, .event-line)").forEach((node) => { node.hidden = true; });
      laid().forEach(paint);
    },
  };
})();
