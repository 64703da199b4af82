/* Rings are moved: by mouse and finger in steps of five minutes, by arrow keys, with the curves
   following through the same gate as a slider. A press without a move opens the editor. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const LONG_STEP = 30; // minutes with Shift
  const DEAD = 4; // px that a hand may tremble
  const WHOLE_DAY = [0, 1435]; // minutes
  const ARROWS = { ArrowLeft: -1, ArrowRight: 1 };

  let held = null; // {place, pointer, from, grip, moved}
  let tag = null; // px
  let dropped = false;

  const placeOf = (target) => {
    const node = target.closest && target.closest(".ring-button");
    return node ? Number(node.dataset.place) : -1;
  };

  const entryAt = (place) => islet.state.schedule[place];

  const others = (place) => islet.state.schedule.filter((_, at) => at !== place);

  const announce = (text) => {
    islet.byId("schedule-status").textContent = text;
  };

  const isOnAxis = (minutes) => islet.firsts.inside(minutes) === minutes;

  /* To the wanted time or the nearest at which nothing is in the way. */
  const moveTo = (place, wanted, way) => {
    const entry = entryAt(place);
    const { STEP, freeTime, minutesOf } = islet.schedule;
    // What happens before or after the view is moved by keys through the rest of the day.
    const [low, high] = way && !isOnAxis(minutesOf(entry)) ? WHOLE_DAY : islet.firsts.span();
    const onStep = Math.min(high, Math.max(low, Math.round(wanted / STEP) * STEP));
    const time = freeTime(entry, onStep, others(place), [low, high], way);
    if (time === undefined || time === minutesOf(entry)) return;
    islet.schedule.replace(place, { ...entry, time: islet.numbers.clock(time) });
  };

  const press = (event) => {
    const place = placeOf(event.target);
    if (place < 0 || event.button !== 0 || !islet.state.now || islet.state.now.view !== islet.state.view) return;
    const minutes = islet.schedule.minutesOf(entryAt(place));
    // The hand keeps the distance to the time at which it took the ring.
    const grip = isOnAxis(minutes) ? islet.lectureMode.pointerX(event, islet.byId("stage")) - islet.geometry.x(minutes) : 0;
    held = { place, pointer: event.pointerId, from: event.clientX, grip, moved: false };
    event.target.closest(".ring-button").setPointerCapture(event.pointerId);
  };

  const drag = (event) => {
    if (!held || event.pointerId !== held.pointer) return;
    if (!held.moved && Math.abs(event.clientX - held.from) < DEAD) return;
    if (!held.moved) {
      held.moved = true;
      islet.gesture.begin(`pointer ring ${held.place}`);
      islet.schedule.select(held.place);
    }
    moveTo(held.place, islet.geometry.minutesAt(islet.lectureMode.pointerX(event, islet.byId("stage")) - held.grip), 0);
  };

  const drop = (event) => {
    if (!held || event.pointerId !== held.pointer) return;
    const { place, moved } = held;
    held = null;
    if (moved) {
      announce(islet.entryText.title(entryAt(place)));
      // The click that follows a drag opens nothing.
      dropped = true;
      window.setTimeout(() => { dropped = false; }, 0);
    }
    islet.page.redrawSchedule();
  };

  const key = (event) => {
    const place = placeOf(event.target);
    if (place < 0 || !islet.state.now) return;
    const way = ARROWS[event.key];
    if (way) {
      event.preventDefault();
      islet.gesture.burst(`key ring ${place}`);
      islet.schedule.select(place);
      const { STEP, minutesOf } = islet.schedule;
      moveTo(place, minutesOf(entryAt(place)) + way * (event.shiftKey ? LONG_STEP : STEP), way);
      announce(entryAt(place).time);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      islet.entryEditor.remove(place);
    }
  };

  /* The ring whose time is shown: the one that is dragged, or that the keys would move. */
  const tagged = () => {
    if (held && held.moved) return held.place;
    const { activeElement: node } = document;
    return node && node.matches(".ring-button:focus-visible") ? placeOf(node) : -1;
  };

  islet.ringDrag = {
    announce,
    tagged,
    isActive: () => Boolean(held && held.moved),
    isOf: (place) => Boolean(held && held.moved && held.place === place),
    /* Moved now, or by the last keys. */
    isMoving: (place) => islet.gesture.isActive() && tagged() === place,
    tagAt: () => tag,
    /* The time of that ring, on the axis. */
    drawTag: (rings) => {
      const node = islet.overlay.piece("ring tag", "cursor-tag ring-tag");
      const ring = rings.find(({ place }) => place === tagged());
      const isShown = Boolean(ring) && isOnAxis(ring.minutes);
      tag = isShown ? islet.geometry.x(ring.minutes) : null;
      islet.overlay.write(node, isShown ? ring.entry.time : "");
      if (isShown) islet.overlay.place(node, tag, islet.overlay.floor() + 5);
    },
    listen: (box) => {
      box.addEventListener("pointerdown", press);
      box.addEventListener("pointermove", drag);
      ["pointerup", "pointercancel"].forEach((name) => box.addEventListener(name, drop));
      box.addEventListener("keydown", key);
      ["focusin", "focusout"].forEach((name) => box.addEventListener(name, () => window.setTimeout(islet.page.redrawSchedule, 0)));
      box.addEventListener("click", (event) => {
        const place = placeOf(event.target);
        if (place >= 0 && !dropped) islet.entryEditor.open(place);
      });
    },
  };
})();
