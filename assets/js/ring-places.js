/* Where rings stand. Kinds have lanes, so that a meal and its dose at one time lie above each
   other; within a lane rings move aside. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const BELOW = 28; // px from the base line to the first lane
  const FINGER = window.matchMedia("(pointer: coarse), (max-width: 767px)"); // as in css/schedule.css
  const SIZE = { mouse: 28, finger: 44 }; // px, of a ring's target and so of a lane
  const OUTSIDE = 30; // px from the axis to what happens before or after the view

  /* The list that belongs to the drawing: that of the view on screen. */
  const list = () => {
    const { now, schedules, view } = islet.state;
    return schedules[now ? now.view : view];
  };

  const shown = () => list().map((entry, place) => ({ entry, place })).filter(({ entry }) => islet.schedule.happens(entry));

  const lanes = () => {
    const taken = shown().map(({ entry }) => islet.schedule.kindOf(entry).lane);
    return taken.length ? [...new Set(taken)].sort() : [0];
  };

  const size = () => (FINGER.matches ? SIZE.finger : SIZE.mouse);

  /* Where a ring stands: at its time, or beside the axis if that lies before or after the view. */
  const wantedX = (minutes) => {
    const [start, end] = islet.window();
    const { box, geometry } = islet;
    if (minutes < start) return box.margin.left - OUTSIDE;
    return minutes > end ? box.right + OUTSIDE : geometry.x(minutes);
  };

  /* Rings of one lane from left to right, none nearer to another than it may be. */
  const spread = (rings) => {
    rings.sort((one, other) => one.x - other.x || one.place - other.place);
    // A very full lane has them closer together, but all of them on the page.
    const gap = Math.min(size(), (islet.box.width - islet.box.margin.left) / rings.length);
    rings.forEach((ring, rank) => {
      if (rank) ring.x = Math.max(ring.x, rings[rank - 1].x + gap);
    });
    const limit = islet.box.width - gap / 2;
    for (let rank = rings.length - 1; rank >= 0; rank -= 1) {
      const most = rank === rings.length - 1 ? limit : rings[rank + 1].x - gap;
      rings[rank].x = Math.min(rings[rank].x, most);
    }
    rings.forEach((ring, rank) => {
      ring.room = (rank + 1 < rings.length ? rings[rank + 1].x - gap / 2 : islet.box.width) - ring.x - gap / 2;
    });
    return rings;
  };

  const laid = () => {
    const rings = shown().map(({ entry, place }) => {
      const minutes = islet.schedule.minutesOf(entry);
      return { entry, place, minutes, x: wantedX(minutes), lane: islet.schedule.kindOf(entry).lane };
    });
    return lanes().flatMap((lane, rank) => {
      const top = islet.overlay.floor() + BELOW + rank * size();
      return spread(rings.filter((ring) => ring.lane === lane)).map((ring) => ({ ...ring, top }));
    });
  };

  islet.ringPlaces = {
    list,
    shown,
    lanes,
    size,
    wantedX,
    laid,
    isFinger: () => FINGER.matches,
    top: () => islet.overlay.floor() + BELOW,
  };
})();
