/* One cursor for all bodies: mouse, a tap, Left and Right (Shift: half an hour). */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const STEP = 5;
  const LONG_STEP = 30;

  const { state } = islet.compare;

  const spoken = () => {
    const ofBody = (one, place) => {
      const readings = islet.compare.rowsShown().map((row) => {
        const value = islet.numbers.text(row, islet.numbers.at(state.shown.runs[place], row.signal, state.cursor));
        return `${row.name} ${value} ${islet.numbers.unitOf(row).label}`;
      });
      return `${islet.compare.label(one)}: ${readings.join(", ")}`;
    };
    return [islet.numbers.clock(state.cursor), ...state.shown.bodies.map(ofBody)].join(". ");
  };

  const tell = () => {
    const { start, end } = islet.compare.viewShown();
    const handle = islet.byId("compare-cursor");
    handle.setAttribute("aria-valuemin", start);
    handle.setAttribute("aria-valuemax", end);
    handle.setAttribute("aria-valuenow", Math.round(state.cursor));
    handle.setAttribute("aria-valuetext", spoken());
  };

  /* The cursor stays at its time, or at the nearest that is on the axis. */
  const stay = () => {
    const { start, end } = islet.compare.viewShown();
    state.cursor = Math.min(end, Math.max(start, state.cursor));
  };

  let saving = 0;

  const move = (minutes) => {
    if (!state.shown) return;
    state.cursor = minutes;
    stay();
    islet.compare.overlay.cursor();
    tell();
    window.clearTimeout(saving);
    saving = window.setTimeout(islet.compare.settle, 250);
  };

  const follow = (event) => {
    if (!state.shown) return;
    move(Math.round(islet.compare.geometry.minutesAt(islet.lectureMode.pointerX(event, islet.byId("compare-stage")))));
  };

  const press = (event) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const { start, end } = islet.compare.viewShown();
    const goal = { Home: start, End: end }[event.key];
    if (!way && goal === undefined) return;
    event.preventDefault();
    move(goal === undefined ? state.cursor + way * (event.shiftKey ? LONG_STEP : STEP) : goal);
  };

  islet.compare.cursor = {
    tell,
    stay,
    move,
    listen: () => {
      const handle = islet.byId("compare-cursor");
      // A finger that moves sideways goes to the next body: it sets the cursor by a tap.
      handle.addEventListener("pointermove", (event) => event.pointerType === "mouse" && follow(event));
      handle.addEventListener("click", follow);
      handle.addEventListener("keydown", press);
    },
  };
})();
