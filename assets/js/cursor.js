/* One cursor over all rows: mouse, touch (horizontal), Left and Right (Shift: half an hour). */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const STEP = 5;
  const LONG_STEP = 30;
  const ROOM = 46; // px around the tag in which other times hide

  const ring = (row, role, run) => {
    const { overlay, geometry, state } = islet;
    const colour = role === "reference" ? "ref" : row.colour;
    const node = overlay.piece(`ring ${row.signal} ${role}`, `dot dot-${role} edge-${colour}`);
    node.hidden = !run || !run.signals[row.signal];
    if (node.hidden) return;
    const value = islet.numbers.at(run, row.signal, state.cursor);
    overlay.place(node, geometry.x(state.cursor), geometry.y(row.signal, value));
  };

  /* Times of the axis make room for the tags on it. */
  const hideTimes = (...tags) => {
    document.querySelectorAll(".time-label").forEach((label) => {
      const { m41 } = new DOMMatrix(label.style.transform);
      const isCovered = tags.some((left) => Math.abs(m41 - left) < ROOM);
      label.style.visibility = isCovered ? "hidden" : "visible";
    });
  };

  const spoken = () => {
    const { state } = islet;
    const parts = islet.rows().map((row) => {
      const value = islet.numbers.at(state.now, row.signal, state.cursor);
      const read = `${row.name} ${islet.numbers.text(row, value)} ${islet.numbers.unitOf(row).label}`;
      return [read, islet.cohortWords.at(row, true)].filter(Boolean).join(", ");
    });
    return [islet.numbers.clock(state.cursor), ...parts].join(", ");
  };

  const listeners = [];

  const draw = () => {
    const { overlay, geometry, state, box } = islet;
    const left = geometry.x(state.cursor);
    const bottom = box.boxes[islet.lastRow().signal].bottom;
    const line = overlay.piece("cursor line", "cursor-line");
    line.style.height = `${bottom - box.margin.top}px`;
    overlay.place(line, left, box.margin.top);
    islet.rows().forEach((row) => {
      ring(row, "reference", state.reference);
      ring(row, "now", state.now);
    });
    const tag = overlay.piece("cursor tag", "cursor-tag");
    overlay.write(tag, islet.numbers.clock(state.cursor));
    overlay.place(tag, left, bottom + 5);
    const dragged = islet.rings.tagAt();
    // The time of a ring that is dragged wins over that of the cursor.
    tag.hidden = dragged !== null && Math.abs(dragged - left) < ROOM;
    hideTimes(left, ...(dragged === null ? [] : [dragged]));
    const handle = islet.byId("cursor");
    const [start, end] = islet.window();
    handle.setAttribute("aria-valuemin", start);
    handle.setAttribute("aria-valuemax", end);
    handle.setAttribute("aria-valuenow", Math.round(state.cursor));
    handle.setAttribute("aria-valuetext", spoken());
    listeners.forEach((call) => call());
  };

  const move = (minutes) => {
    const [start, end] = islet.window();
    islet.state.cursor = Math.min(end, Math.max(start, minutes));
    draw();
    islet.gutter.draw();
  };

  const follow = (event) => {
    if (!islet.state.now || islet.rings.isDragging()) return;
    move(Math.round(islet.geometry.minutesAt(islet.lectureMode.pointerX(event, islet.byId("stage")))));
  };

  const press = (event) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const [start, end] = islet.window();
    const goal = { Home: start, End: end }[event.key];
    if (!islet.state.now || (!way && goal === undefined)) return;
    event.preventDefault();
    const step = event.shiftKey ? LONG_STEP : STEP;
    move(goal === undefined ? islet.state.cursor + way * step : goal);
  };

  islet.cursor = {
    draw,
    move,
    onDraw: (call) => listeners.push(call),
    /* Another view: the cursor stays at its time, or at the nearest that is on the axis. */
    stay: () => {
      const [start, end] = islet.window();
      islet.state.cursor = Math.min(end, Math.max(start, islet.state.cursor));
    },
    listen: () => {
      const handle = islet.byId("cursor");
      handle.addEventListener("pointermove", follow);
      handle.addEventListener("pointerdown", follow);
      handle.addEventListener("keydown", press);
    },
  };
})();
