/* Bars are moved and stretched: by mouse and finger year by year, by arrow keys, with the curves
   following. A press without a move opens the editor. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const DEAD = 4; // px that a hand may tremble
  const ARROWS = { ArrowLeft: -1, ArrowRight: 1 };

  const { state } = islet.years;
  let held = null; // {id, end, pointer, from, grip, moved}
  let keyed = null; // the bar that the last keys moved
  let dropped = false;

  const barOf = (target) => {
    const node = target.closest && target.closest(".life-bar");
    return node ? islet.years.bars.byId(Number(node.dataset.bar)) : undefined;
  };

  /* Take a bar's next shape, if it is another one. */
  const take = (bar, next) => {
    if (next.from === bar.from && next.to === bar.to) return;
    islet.years.bars.replace(bar.id, next);
    islet.years.line.draw();
    islet.years.gate.ask();
  };

  const press = (event) => {
    const bar = barOf(event.target);
    if (!bar || event.button !== 0 || !state.shown) return;
    const { end } = event.target.dataset;
    const age = islet.years.geometry.ageAt(event.clientX);
    // The hand keeps the distance at which it took the bar.
    const grip = age - (end === "to" ? bar.to : bar.from);
    held = { id: bar.id, end, pointer: event.pointerId, from: event.clientX, grip, moved: false };
    event.target.closest(".life-bar").setPointerCapture(event.pointerId);
  };

  const drag = (event) => {
    if (!held || event.pointerId !== held.pointer) return;
    if (!held.moved && Math.abs(event.clientX - held.from) < DEAD) return;
    if (!held.moved) {
      held.moved = true;
      islet.years.gesture.begin(`pointer bar ${held.id} ${held.end}`);
    }
    const bar = islet.years.bars.byId(held.id);
    if (!bar) return;
    const goal = Math.round(islet.years.geometry.ageAt(event.clientX) - held.grip);
    const { moved, stretched } = islet.years.bars;
    take(bar, held.end ? stretched(bar, held.end, goal) : moved(bar, goal));
  };

  const drop = (event) => {
    if (!held || event.pointerId !== held.pointer) return;
    const { id, moved } = held;
    held = null;
    if (!moved) return;
    const bar = islet.years.bars.byId(id);
    if (bar) islet.years.say(islet.years.bars.title(bar));
    // The click that follows a drag opens nothing.
    dropped = true;
    window.setTimeout(() => { dropped = false; }, 0);
    islet.years.gesture.end();
  };

  const key = (event) => {
    const bar = barOf(event.target);
    if (!bar || !state.shown) return;
    const way = ARROWS[event.key];
    if (way) {
      event.preventDefault();
      const end = event.shiftKey ? "to" : event.ctrlKey ? "from" : "";
      keyed = bar.id;
      islet.years.gesture.burst(`key bar ${bar.id} ${end}`);
      const { moved, stretched } = islet.years.bars;
      const step = (age) => (way > 0 ? Math.floor(age + 1) : Math.ceil(age - 1));
      take(bar, end ? stretched(bar, end, step(bar[end])) : moved(bar, step(bar.from)));
      islet.years.say(islet.say("Age {period}", { period: islet.years.bars.period(islet.years.bars.byId(bar.id)) }));
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      islet.years.editor.remove(bar.id);
    }
  };

  islet.years.drag = {
    held: () => {
      if (held && held.moved) return held.id;
      return islet.years.gesture.isActive() && keyed !== null ? keyed : undefined;
    },
    isActive: () => Boolean(held && held.moved),
    isOf: (id) => Boolean(held && held.moved && held.id === id),
    listen: () => {
      const box = islet.byId("years-bars");
      box.addEventListener("pointerdown", press);
      box.addEventListener("pointermove", drag);
      ["pointerup", "pointercancel"].forEach((name) => box.addEventListener(name, drop));
      box.addEventListener("keydown", key);
      box.addEventListener("click", (event) => {
        const bar = barOf(event.target);
        if (bar && !dropped && state.shown) islet.years.editor.open(bar.id);
      });
    },
  };
})();
