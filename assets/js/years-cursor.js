/* One age on all rows: pressed and dragged by mouse and finger, arrow keys (Shift: five years). */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const LONG_STEP = 5;

  const { state } = islet.years;
  let isHeld = false;

  const move = (age) => {
    const [first, last] = state.facts.ages;
    const goal = Math.min(last, Math.max(first, Math.round(age)));
    if (goal === state.cursor || !state.shown) return;
    state.cursor = goal;
    islet.years.drawCursor();
    islet.years.address.write();
  };

  const press = (event) => {
    if (event.button !== 0) return;
    isHeld = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    move(islet.years.geometry.ageAt(event.clientX));
  };

  const key = (event) => {
    const way = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    const [first, last] = state.facts.ages;
    const goal = { Home: first, End: last }[event.key];
    if (!way && goal === undefined) return;
    event.preventDefault();
    move(goal === undefined ? state.cursor + way * (event.shiftKey ? LONG_STEP : 1) : goal);
  };

  islet.years.cursor = {
    move,
    listen: () => {
      const handle = islet.byId("years-cursor");
      handle.addEventListener("pointerdown", press);
      handle.addEventListener("pointermove", (event) => isHeld && move(islet.years.geometry.ageAt(event.clientX)));
      ["pointerup", "pointercancel"].forEach((name) => handle.addEventListener(name, () => { isHeld = false; }));
      handle.addEventListener("keydown", key);
    },
  };
})();
