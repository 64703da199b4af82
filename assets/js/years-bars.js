/* Bars as data: what they are called, how they move and stretch, in which lane they lie. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const LETTER = 6.7; // px of a letter of a name
  const NAME = 30; // px around a name: ends of the bar, and air
  const GAP = 10; // px between two bars of a lane

  const { state } = islet.years;
  const ages = () => state.facts.ages;

  const kindOf = (bar) => state.facts.kinds.find(({ kind }) => kind === bar.kind);

  const round = (age) => Math.round(age * 100) / 100;

  const sizeOf = (bar) => {
    const kind = kindOf(bar);
    return (bar.value - kind.base) / kind.per_shown;
  };

  const sizeText = (bar) => {
    const kind = kindOf(bar);
    if (!kind.sized) return "";
    return `${islet.numbers.plain(sizeOf(bar))} ${kind.unit}`.trim();
  };

  const name = (bar) => [kindOf(bar).label, sizeText(bar)].filter(Boolean).join(", ");

  const period = (bar) => islet.numbers.span(islet.numbers.plain(bar.from), islet.numbers.plain(bar.to));

  /* The free stretches of the line for a kind: two bars cannot set the same number at a time. A
     treatment takes the place of a cause, so those two can. */
  const gaps = ({ kind, id }) => {
    const [first, last] = ages();
    const mine = kindOf({ kind });
    const others = state.bars.filter((other) => {
      const { name: number, cause } = kindOf(other);
      return other.id !== id && number === mine.name && cause === mine.cause;
    });
    const edges = others.sort((one, other) => one.from - other.from);
    return [...edges, { from: last }].map(({ from }, place) => ({ from: place ? edges[place - 1].to : first, to: from }));
  };

  const gapOf = (bar) => gaps(bar).find(({ from, to }) => bar.from >= from && bar.to <= to) || { from: bar.from, to: bar.to };

  /* The whole bar to another age, or the nearest that is free; its length stays. */
  const moved = (bar, goal) => {
    const length = bar.to - bar.from;
    const starts = gaps(bar)
      .filter(({ from, to }) => to - from >= length - 1e-9)
      .map(({ from, to }) => Math.min(to - length, Math.max(from, goal)));
    if (!starts.length) return bar;
    const start = round(starts.reduce((best, one) => (Math.abs(one - goal) < Math.abs(best - goal) ? one : best)));
    return { ...bar, from: start, to: round(start + length) };
  };

  /* One of its ends to another age; what is left of it is a year at least, if it was. */
  const stretched = (bar, end, age) => {
    const { from, to } = gapOf(bar);
    const least = Math.min(1, bar.to - bar.from);
    if (end === "from") return { ...bar, from: round(Math.max(from, Math.min(age, bar.to - least))) };
    return { ...bar, to: round(Math.min(to, Math.max(age, bar.from + least))) };
  };

  /* A new bar of that kind near an age, or null if there is no room for one. */
  const made = (kind, age) => {
    const facts = state.facts.kinds.find((one) => one.kind === kind);
    const least = Math.min(1, facts.years);
    const free = gaps({ kind })
      .filter(({ from, to }) => to - from >= least)
      .map(({ from, to }) => ({ from: Math.min(Math.max(from, age), to - least), to }));
    if (!free.length) return null;
    const { from, to } = free.reduce((best, one) => (Math.abs(one.from - age) < Math.abs(best.from - age) ? one : best));
    return { kind, value: facts.usual, from: round(from), to: round(Math.min(to, from + facts.years)) };
  };

  const wide = (text) => LETTER * text.length + NAME;

  /* Where a bar and its name lie, px: the name inside, else behind it, else before it; in a narrow
     window without the size, and at last cut off. */
  const extent = (bar) => {
    const { x, box } = islet.years.geometry;
    const left = x(bar.from);
    const right = x(bar.to);
    const full = name(bar);
    const short = kindOf(bar).label;
    const leftmost = islet.isPhone() ? 0 : box().margin.left;
    const inside = (text) => right - left >= wide(text) && { left, right, from: left, to: right, place: "inside", text };
    const behind = (text) => right + wide(text) - 8 <= box().width && { left, right, from: left, to: right + wide(text) - 8, place: "behind", text };
    const before = (text) => left - wide(text) + 8 >= leftmost && { left, right, from: left - wide(text) + 8, to: right, place: "before", text };
    return (
      inside(full) || (islet.isPhone() && inside(short)) || behind(full) || before(full) || inside(short) || behind(short) || before(short) ||
      { left, right, from: left, to: right, place: "inside", text: short }
    );
  };

  let lanesOf = {}; // by id: where a bar lies now, so that others do not jump while one is dragged

  /* Every bar in a lane of its own or beside others. */
  const laid = (bars, held) => {
    const order = [...bars].sort((one, other) => (one.id === held) - (other.id === held) || one.from - other.from || one.id - other.id);
    const lanes = [];
    const isFree = (lane, { from, to }) => (lanes[lane] || []).every((one) => to + GAP <= one.from || from >= one.to + GAP);
    const found = {};
    order.forEach((bar) => {
      const space = extent(bar);
      let lane = held === undefined ? 0 : lanesOf[bar.id] || 0;
      if (!isFree(lane, space)) lane = 0;
      while (!isFree(lane, space)) lane += 1;
      lanes[lane] = [...(lanes[lane] || []), space];
      found[bar.id] = { ...space, lane };
    });
    lanesOf = Object.fromEntries(Object.entries(found).map(([id, { lane }]) => [id, lane]));
    return { places: found, lanes: lanes.length };
  };

  const replace = (id, next) => {
    state.bars = state.bars.map((bar) => (bar.id === id ? next : bar));
  };

  islet.years.bars = {
    kindOf,
    sizeOf,
    sizeText,
    name,
    period,
    moved,
    stretched,
    laid,
    replace,
    made,
    gapOf,
    byId: (id) => state.bars.find((bar) => bar.id === id),
    title: (bar) => islet.say("{bar}, age {period}", { bar: name(bar), period: period(bar) }),
    isTreated: (bars) => bars.some((bar) => !kindOf(bar).cause),
    remove: (id) => {
      state.bars = state.bars.filter((bar) => bar.id !== id);
    },
    add: (kind, age) => {
      const [bar] = islet.years.numbered([made(kind, age)]);
      state.bars = [...state.bars, bar];
      return bar;
    },
  };
})();
