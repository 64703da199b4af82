/* Rings under the axis: what happens, each a button that is dragged, moved by arrows, opened. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const LETTER = 6.6; // px, to tell whether an amount has room
  const SHORTEST = 26; // px from which a length is drawn
  const { list, shown, lanes, size, wantedX, laid, top } = islet.ringPlaces;

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
    // Where it has no room it is shown only while the ring is looked at.
    node.classList.toggle("tight", ring.minutes >= start && ring.room <= amount.length * LETTER);
    islet.overlay.write(node.lastChild, amount);
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
    node.style.transform = `translateY(${top() + 2}px)`;
    const { left, right } = islet.isPhone() ? { left: 0, right: 0 } : islet.box.margin;
    node.style.left = `${left}px`;
    node.style.right = `${right}px`;
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
    const before = islet.gesture.isActive() && islet.page.before();
    const key = JSON.stringify([
      rings,
      box.width,
      overlay.floor(),
      state.selected,
      islet.ringDrag.tagged(),
      islet.ringDrag.isActive(),
      before && before.schedule,
    ]);
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
