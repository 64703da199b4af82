/* Rings under the axis: what happens, each a button that is dragged, moved by arrows, opened.
   Kinds stand in lanes, so that a meal and its dose at one time lie above each other; within a
   lane rings move aside. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const BELOW = 28; // px from the base line to the first lane
  const FINGER = window.matchMedia("(pointer: coarse), (max-width: 767px)"); // as in css/schedule.css
  const SIZE = { mouse: 28, finger: 44 }; // px, of a ring's target and so of a lane
  const OUTSIDE = 30; // px from the axis to what happens before or after the view
  const LETTER = 6.6; // px, to tell whether an amount has room
  const SHORTEST = 26; // px from which a length is drawn

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
    const gap = size();
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

  const line = (ring, rank) => {
    const [start, end] = islet.window();
    const node = islet.overlay.piece(`event line ${rank}`, "event-line");
    node.hidden = ring.minutes < start || ring.minutes > end;
    node.style.height = `${islet.overlay.floor() - islet.box.margin.top}px`;
    islet.overlay.place(node, islet.geometry.x(ring.minutes), islet.box.margin.top);
  };

  /* How long it lasts, as far as the view shows it. */
  const length = (ring, rank) => {
    const { start, end } = islet.shownView();
    const { geometry, overlay } = islet;
    const until = ring.minutes + islet.entryText.lasts(ring.entry);
    const from = Math.min(end, Math.max(start, ring.minutes));
    const width = geometry.x(Math.min(until, end)) - geometry.x(from);
    const node = overlay.piece(`event length ${rank}`, "event-length");
    node.hidden = width < SHORTEST;
    node.style.width = `${Math.max(0, width)}px`;
    overlay.place(node, geometry.x(from), ring.top + size() - 3);
  };

  let nodes = []; // by place in the list, so that the focus stays on an entry that moves

  const build = () => {
    const node = islet.make("button", { type: "button", class: "ring-button" });
    node.innerHTML = '<i class="ring"><i></i></i><span></span>';
    islet.byId("rings").append(node);
    return node;
  };

  /* The Tab key goes through the day. The ring in hand stays where it is in the document, the
     others are put around it: else it would lose the focus. */
  const order = (rings) => {
    const box = islet.byId("rings");
    const wanted = [...rings].sort((one, other) => one.minutes - other.minutes || one.place - other.place).map(({ place }) => nodes[place]);
    const present = [...box.children].filter((node) => wanted.includes(node));
    if (wanted.every((node, rank) => node === present[rank])) return;
    const fixed = wanted.find((node) => node === document.activeElement || islet.ringDrag.isOf(Number(node.dataset.place)));
    const rank = wanted.indexOf(fixed);
    wanted.forEach((node, at) => {
      if (at < rank) box.insertBefore(node, fixed);
      else if (at > rank) box.append(node);
    });
  };

  const paint = (node, ring) => {
    const { entry, place } = ring;
    const kind = islet.schedule.kindOf(entry);
    const alike = shown().filter((one) => one.entry.entry === entry.entry).length;
    const isChosen = alike > 1 && islet.schedule.chosen(entry.entry, list()) === place;
    const amount = islet.entryText.amount(entry);
    node.className = `ring-button${isChosen ? " chosen" : ""}${islet.ringDrag.isOf(place) ? " dragged" : ""}`;
    node.firstChild.firstChild.className = `icon icon-${kind.icon}`;
    // Before the axis the amount stands outside as well.
    const [start] = islet.window();
    node.classList.toggle("before-axis", ring.minutes < start);
    const hasRoom = ring.minutes < start || ring.room > amount.length * LETTER;
    islet.overlay.write(node.lastChild, hasRoom ? amount : "");
    node.dataset.place = place;
    const label = islet.entryText.spoken(entry);
    if (node.getAttribute("aria-label") !== label) node.setAttribute("aria-label", label);
    islet.overlay.place(node, ring.x, ring.top);
    node.hidden = false;
  };

  const empty = (rings) => {
    const node = islet.byId("nothing");
    node.hidden = rings.length > 0;
    node.firstChild.textContent = islet.shownView().empty;
    node.style.transform = `translateY(${islet.overlay.floor() + BELOW + 2}px)`;
    node.style.left = `${islet.box.margin.left}px`;
    node.style.right = `${islet.box.margin.right}px`;
  };

  /* Where the entry that is moved stood before: a ring of dots. */
  const ghost = (rings) => {
    const before = islet.page.before();
    const node = islet.overlay.piece("ring before", "ring-before");
    const ring = before && rings.find(({ place }) => islet.ringDrag.isMoving(place));
    const was = ring && before.schedules[before.view][ring.place];
    const isThere = Boolean(was) && was.entry === ring.entry.entry && was.time !== ring.entry.time;
    node.hidden = !isThere;
    if (isThere) islet.overlay.place(node, wantedX(islet.schedule.minutesOf(was)), ring.top + size() / 2);
  };

  let drawn = "";

  /* Whether anything is to be drawn: while a slider moves the body, nothing is. */
  const isAsDrawn = (rings) => {
    const { box, state, overlay } = islet;
    const moving = rings.map(({ place }) => islet.ringDrag.isMoving(place));
    const before = islet.page.before();
    const all = [rings, moving, box.width, overlay.floor(), state.selected, moving.includes(true) && before && before.schedule];
    const key = JSON.stringify(all);
    const isSame = key === drawn && nodes.length === list().length;
    drawn = key;
    return isSame;
  };

  /* One node for each place in the list, so that the focus stays where it is. */
  const draw = () => {
    if (!islet.state.now) return;
    const rings = laid();
    if (isAsDrawn(rings)) return;
    nodes.splice(list().length).forEach((node) => node.remove());
    list().forEach((_, place) => {
      const ring = rings.find((one) => one.place === place);
      nodes[place] = nodes[place] || build();
      if (ring) paint(nodes[place], ring);
      else nodes[place].hidden = true;
    });
    order(rings);
    document.querySelectorAll(".event-line, .event-length").forEach((node) => {
      node.hidden = true;
    });
    rings.forEach(line);
    rings.forEach(length);
    ghost(rings);
    islet.ringDrag.drawTag(rings);
    empty(rings);
  };

  islet.rings = {
    draw,
    /* The overlay was emptied: everything is drawn again. */
    forget: () => {
      drawn = "";
    },
    lanes,
    size,
    node: (place) => nodes[place],
    isDragging: () => islet.ringDrag.isActive(),
    tagAt: () => islet.ringDrag.tagAt(),
    listen: () => islet.ringDrag.listen(islet.byId("rings")),
  };
})();
