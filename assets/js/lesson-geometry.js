/* Where things are in the figure of a lesson: margins are fixed, rows share what is left; ranges
   hold all curves of the lesson from the first screen on, so that no axis gives an answer away. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};
  const DESKTOP = { left: 148, right: 140, top: 12, foot: 26, gap: 36, lane: 28 };
  const MANY = 20; // px more above each row of a phone where several bodies have their readings
  const PHONE = { left: 40, right: 10, top: 24, foot: 24, gap: 34, lane: 28 };
  const SHARES = { drawn: 1.7, banded: 1.25, other: 1 };
  const ROOM = 1.03; // a curve does not touch the top
  const ROOM_TO_DRAW = 1.3;
  const TICK_ROOM = 20; // px between two ticks

  const { lessons } = islet;
  const { state } = lessons;
  let held = {};
  let box = null;

  const drawnSignal = () => {
    const step = lessons.question();
    return step && step.draw ? step.draw.signal : "";
  };

  const share = (row) => {
    if (row.signal === drawnSignal() && lessons.trace.isWanted()) return SHARES.drawn;
    return row.banded ? SHARES.banded : SHARES.other;
  };

  /* Profiles have no names at the ends of lines. */
  const desktop = () => (lessons.profile.isOn() ? { ...DESKTOP, right: 44 } : DESKTOP);

  const phone = () => {
    const isMany = !lessons.isGuessing() && lessons.bodies.others().length > 1 && !lessons.profile.isOn();
    return isMany ? { ...PHONE, top: PHONE.top + MANY, gap: PHONE.gap + MANY } : PHONE;
  };

  const measure = () => {
    const stage = islet.byId("lesson-stage");
    const margin = islet.isPhone() ? phone() : desktop();
    const rows = lessons.rowsShown();
    const bottom = margin.foot + margin.lane * lessons.events.lanes();
    const width = Math.max(stage.clientWidth, margin.left + margin.right + 80);
    const height = stage.clientHeight;
    const free = height - margin.top - bottom - margin.gap * (rows.length - 1);
    const shares = rows.reduce((sum, row) => sum + share(row), 0);
    const boxes = {};
    let top = margin.top;
    rows.forEach((row) => {
      const size = (free * share(row)) / shares;
      boxes[row.key] = { top, bottom: top + size, height: size };
      top += size + margin.gap;
    });
    box = { margin, width, height, boxes, right: width - margin.right, floor: top - margin.gap };
    return box;
  };

  const grow = () => {
    const answers = [lessons.authored(), state.tried].filter(Boolean);
    const [from, to] = lessons.clock.window();
    lessons.rowsShown().forEach((row) => {
      const { signal } = row;
      const curves = answers.flatMap((answer) => lessons.bodies.all().map((name) => lessons.bodies.curve(name, signal, answer)));
      const profiles = lessons.profile.isOn() ? answers.flatMap(lessons.profile.extremes) : [];
      const values = profiles.length ? profiles : curves.filter(Boolean).flatMap(({ start, step, values: all }) => all.filter((_, place) => start + place * step >= from && start + place * step <= to));
      const highest = values.reduce((most, value) => Math.max(most, value), -Infinity);
      const lowest = values.reduce((least, value) => Math.min(least, value), Infinity);
      const room = signal === drawnSignal() ? ROOM_TO_DRAW : ROOM;
      const [low, high] = held[signal] || [row.bottoms[0], row.tops[0]];
      const last = row.tops[row.tops.length - 1];
      const top = values.length ? row.tops.find((one) => one >= highest * room && one >= high) || last : high;
      const bottom = values.length ? row.bottoms.find((one) => one <= lowest && one <= low) ?? row.bottoms[row.bottoms.length - 1] : low;
      held = { ...held, [signal]: [bottom, top] };
    });
  };

  const of = (row) => held[row.signal];

  const round = (span, most) => {
    const size = 10 ** Math.floor(Math.log10(span / most));
    return [1, 2, 2.5, 5, 10].map((one) => one * size).find((one) => span / one <= most);
  };

  /* The clinical ticks always, then round numbers in the reader's unit where there is room. */
  const ticks = (row) => {
    const [low, high] = of(row);
    const { factor } = islet.numbers.unitOf(row);
    const { height } = box.boxes[row.key];
    const step = round((high - low) * factor, Math.max(2, Math.min(5, height / TICK_ROOM / 1.5)));
    const values = row.ticks.filter((tick) => tick >= low && tick <= high);
    const distance = (TICK_ROOM * (high - low)) / height;
    for (let tick = Math.ceil((low * factor) / step - 1e-9) * step; tick <= high * factor * 1.0001; tick += step) {
      const value = tick / factor;
      if (values.every((other) => Math.abs(other - value) >= distance)) values.push(value);
    }
    return values.sort((one, other) => one - other);
  };

  const x = (time) => {
    const [start, end] = lessons.clock.window();
    return box.margin.left + ((box.right - box.margin.left) * (time - start)) / (end - start);
  };

  const timeAt = (pixels) => {
    const [start, end] = lessons.clock.window();
    const time = start + ((end - start) * (pixels - box.margin.left)) / (box.right - box.margin.left);
    return Math.min(end, Math.max(start, time));
  };

  const y = (row, value) => {
    const [low, high] = of(row);
    const { bottom, height } = box.boxes[row.key];
    return bottom - (height * (value - low)) / (high - low);
  };

  const valueAt = (row, pixels) => {
    const [low, high] = of(row);
    const { bottom, height } = box.boxes[row.key];
    return Math.min(high, Math.max(low, low + ((high - low) * (bottom - pixels)) / height));
  };

  lessons.geometry = {
    measure,
    grow,
    of,
    ticks,
    x,
    y,
    timeAt,
    valueAt,
    box: () => box,
    forget: () => {
      held = {};
    },
  };
})();
