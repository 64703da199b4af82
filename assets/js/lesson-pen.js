/* Drawing a guess: by mouse, pen or finger along the row; with the keyboard arrows move a point
   and Enter sets it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};
  const COLUMNS = 61; // points of a drawing
  const KEY_STEP = 5; // columns between two points that are set by key
  const LEVELS = 40; // steps of a key from the foot to the top
  const NEAR = 2; // columns at either end that need not be reached
  const BIG = 5; // times a step, with Shift

  const { lessons } = islet;
  let held = null; // column under the pen while it is down
  let point = null; // {column, value} of the keyboard

  const step = () => lessons.screen();
  const isOn = () => Boolean(lessons.state.lesson) && lessons.isGuessing() && Boolean(step().draw);
  const times = ({ draw }) => Array.from({ length: COLUMNS }, (_, place) => draw.from + ((draw.to - draw.from) * place) / (COLUMNS - 1));
  const row = () => lessons.row(step().draw.signal);
  const empty = () => Array(COLUMNS).fill(null);
  const values = () => (lessons.guess(step().index).drawing || { values: empty() }).values;
  const pad = () => islet.byId("lesson-pad");

  const between = (from, to, share) => from + (to - from) * share;

  /* Whole once it reaches from end to end: a hair is added, nothing else. */
  const finished = (drawn) => {
    const set = drawn.map((value, place) => (value === null ? -1 : place)).filter((place) => place >= 0);
    const [first, last] = [set[0], set[set.length - 1]];
    const isWhole = set.length > 0 && first <= NEAR && last >= COLUMNS - 1 - NEAR && set.length === last - first + 1;
    if (!isWhole) return { values: drawn, isWhole };
    return { values: drawn.map((value, place) => value ?? drawn[place < first ? first : last]), isWhole };
  };

  const store = (drawn) => {
    lessons.setGuess(step().index, { drawing: { values: drawn, isWhole: finished(drawn).isWhole }, unknown: false });
    lessons.figure.draw();
    lessons.story.guessed();
  };

  /* From the column before to this one in a straight line. */
  const stroke = (from, to) => {
    const drawn = [...values()];
    const length = Math.abs(to.column - from.column);
    for (let rank = 0; rank <= length; rank += 1) {
      const column = from.column + Math.sign(to.column - from.column) * rank;
      drawn[column] = between(from.value, to.value, length ? rank / length : 1);
    }
    store(drawn);
  };

  const under = (event) => {
    const { left, top } = islet.byId("lesson-stage").getBoundingClientRect();
    const { geometry } = lessons;
    const { draw } = step();
    const share = (geometry.timeAt(event.clientX - left) - draw.from) / (draw.to - draw.from);
    const column = Math.round(Math.min(1, Math.max(0, share)) * (COLUMNS - 1));
    return { column, value: geometry.valueAt(row(), event.clientY - top) };
  };

  const down = (event) => {
    if (!isOn() || event.button) return;
    event.preventDefault();
    pad().setPointerCapture(event.pointerId);
    pad().focus({ preventScroll: true });
    held = under(event);
    point = null;
    stroke(held, held);
  };

  const moved = (event) => {
    if (!held || !isOn()) return;
    const next = under(event);
    stroke(held, next);
    held = next;
  };

  const up = () => {
    if (!held) return;
    held = null;
    if (isOn()) store(finished(values()).values);
    tell();
  };

  const first = () => {
    const { geometry, bodies } = lessons;
    const { draw } = step();
    const reference = bodies.reference() && bodies.curve(bodies.reference(), draw.signal);
    const [low, high] = geometry.of(row());
    const level = reference && bodies.at(reference, draw.from);
    return { column: 0, value: level ?? between(low, high, 0.3) };
  };

  const spoken = (at) => {
    const { label } = islet.numbers.unitOf(row());
    return islet.say("{time}, {value} {unit}", {
      time: lessons.clock.full(times(step())[at.column]),
      value: islet.numbers.text(row(), at.value),
      unit: label,
    });
  };

  const tell = () => {
    const drawn = values();
    const set = drawn.filter((value) => value !== null).length;
    const at = point || first();
    const [low, high] = lessons.geometry.of(row());
    const shown = (value) => islet.numbers.shown(row(), value);
    const share = islet.say("{share} % drawn", { share: Math.round((100 * set) / COLUMNS) });
    Object.entries({ valuemin: shown(low), valuemax: shown(high), valuenow: shown(at.value), valuetext: `${spoken(at)}, ${share}` }).forEach(([name, value]) =>
      pad().setAttribute(`aria-${name}`, value),
    );
    const node = islet.byId("lesson-point");
    node.hidden = !point;
    if (!point) return;
    const { x, y } = lessons.geometry;
    node.style.transform = `translate(${x(times(step())[point.column]).toFixed(1)}px, ${y(row(), point.value).toFixed(1)}px)`;
  };

  /* Enter sets the point, with a straight line from the one before it. */
  const set = () => {
    const before = values().slice(0, point.column).findLastIndex((value) => value !== null);
    const from = before >= 0 ? { column: before, value: values()[before] } : point;
    stroke(from, point);
    const next = Math.min(COLUMNS - 1, point.column + KEY_STEP);
    if (next !== point.column) point = { ...point, column: next };
    else store(finished(values()).values);
    lessons.say(islet.say("Set: {point}", { point: spoken(from === point ? point : { ...point, column: Math.min(point.column, COLUMNS - 1) }) }));
  };

  const key = (event) => {
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
    const way = ways[event.key];
    const known = way || ["Enter", " ", "Home", "End", "Backspace", "Delete"].includes(event.key);
    if (!isOn() || !known) return;
    event.preventDefault();
    const { geometry } = lessons;
    const [low, high] = geometry.of(row());
    const isNew = !point;
    point = point || first();
    const size = event.shiftKey ? BIG : 1;
    if (way && (way[1] || !isNew)) {
      point = {
        column: Math.min(COLUMNS - 1, Math.max(0, point.column + way[0] * KEY_STEP)),
        value: Math.min(high, Math.max(low, point.value + (way[1] * size * (high - low)) / LEVELS)),
      };
    } else if (event.key === "Home" || event.key === "End") point = { ...point, column: event.key === "End" ? COLUMNS - 1 : 0 };
    else if (event.key.startsWith("B") || event.key.startsWith("D")) store(values().map((value, place) => (place >= point.column - KEY_STEP ? null : value)));
    else if (!way) set();
    tell();
  };

  lessons.pen = {
    times,
    isOn,
    isDrawing: ({ values: drawn }) => Array.isArray(drawn) && drawn.length === COLUMNS && drawn.every((value) => value === null || Number.isFinite(value)),
    hasInk: () => isOn() && values().some((value) => value !== null),
    clear: () => {
      point = null;
      lessons.setGuess(step().index, { drawing: undefined });
      lessons.figure.draw();
      lessons.story.guessed();
      lessons.say(islet.say("Drawing cleared."));
    },
    forget: () => {
      point = null;
      held = null;
    },
    /* Over the stretch of the row that is drawn on. */
    place: () => {
      pad().hidden = !isOn();
      islet.byId("lesson-point").hidden = true;
      if (!isOn()) return;
      const { geometry } = lessons;
      const { draw } = step();
      const { boxes } = geometry.box();
      const box = boxes[row().key];
      const [left, right] = [geometry.x(draw.from), geometry.x(draw.to)];
      Object.assign(pad().style, { left: `${left}px`, top: `${box.top}px`, width: `${right - left}px`, height: `${box.height}px` });
      const name = row().name;
      pad().setAttribute("aria-label", islet.say("Draw your guess of {row}: arrows move the point, Enter sets it, Backspace takes it back", { row: name }));
      islet.byId("lesson-pad-hint").textContent = lessons.pen.hasInk() ? "" : islet.say("draw {row} in here", { row: name.toLowerCase() });
      tell();
    },
    listen: () => {
      pad().addEventListener("pointerdown", down);
      pad().addEventListener("pointermove", moved);
      ["pointerup", "pointercancel"].forEach((name) => pad().addEventListener(name, up));
      pad().addEventListener("keydown", key);
    },
  };
})();
