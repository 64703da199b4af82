/* What stands over the curves in HTML: names of rows and bodies, times, and the cursor. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const STEPS = { minutes: [15, 30, 60, 120, 180, 240, 360, 720, 1440, 2880, 10080], years: [1, 2, 5, 10, 20] };
  const SPREAD = 1.3; // letters between two names at line ends
  const ROOM = 3.3; // letters around the tag in which other times hide

  const pieces = new Map();
  const piece = (key, className) => {
    const node = pieces.get(key) || islet.make("span");
    if (!node.isConnected) islet.byId("lecture-overlay").append(node);
    pieces.set(key, node);
    node.className = className;
    node.hidden = false;
    return node;
  };

  /* Pieces whose name begins so are not shown until they are drawn again. */
  const drop = (prefix) => pieces.forEach((node, key) => key.startsWith(prefix) && (node.hidden = true));

  const place = (node, left, top) => {
    node.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px)`;
  };

  const write = (node, text) => node.textContent !== text && (node.textContent = text);
  const shape = (style) => islet.make("span", { class: `shape lecture-shape look-${style.shape}` });

  const timeTicks = () => {
    const [start, end] = lecture.window();
    const { left, right, letter } = lecture.geometry.box();
    const most = (right - left) / (4.6 * letter);
    const steps = STEPS[lecture.isYears() ? "years" : "minutes"];
    const step = steps.find((one) => (end - start) / one <= most) || steps[steps.length - 1];
    return { step, start: step * Math.ceil(start / step), end };
  };

  const times = () => {
    const { step, start, end } = timeTicks();
    const { floor, letter } = lecture.geometry.box();
    for (let time = start, rank = 0; time <= end; time += step, rank += 1) {
      const node = piece(`time ${rank}`, "lecture-time");
      node.dataset.left = String(lecture.geometry.x(time));
      write(node, lecture.time(time));
      place(node, lecture.geometry.x(time), floor + 0.45 * letter);
    }
  };

  const heads = () => {
    const { boxes, letter } = lecture.geometry.box();
    lecture.rows().forEach((row) => {
      const node = piece(`head ${row.signal}`, lecture.geometry.isNarrow() ? "lecture-row lecture-row-above" : "lecture-row");
      if (!node.children.length) node.append(islet.make("b"), islet.make("span"));
      const [name, unit] = node.children;
      const { label } = islet.numbers.unitOf(row);
      name.className = `colour-${row.colour}`;
      write(name, row.name);
      write(unit, row.note ? islet.say("{unit} {note}", { unit: label, note: row.note }) : label);
      place(node, 0, boxes[row.signal].top - (lecture.geometry.isNarrow() ? 1.75 : 0.55) * letter);
    });
  };

  /* Whether no curve runs where the words of the band would stand. */
  const isFree = (row, from, size) => {
    const { left, letter } = lecture.geometry.box();
    const times = [0, 3, 6].map((letters) => lecture.geometry.timeAt(left + letters * letter));
    return lecture.bodies().every(({ name }) => {
      const run = lecture.isSeen(row.signal, name) && lecture.curve(name, row.signal);
      if (!run) return true;
      const levels = times.map((time) => lecture.geometry.y(row.signal, islet.numbers.at(run, row.signal, time)));
      return Math.min(...levels) > from + size || Math.max(...levels) < from;
    });
  };

  const band = () => {
    const row = lecture.rows().find(({ banded }) => banded);
    if (!row) return;
    const [low, high] = lecture.state.facts.target.map((edge) => String(islet.numbers.shown(row, edge)));
    const node = piece("band", "lecture-band");
    write(node, islet.isPhone() ? "" : islet.say("target {low}–{high}", { low, high }));
    const { left, letter } = lecture.geometry.box();
    const [bottom, top] = lecture.state.facts.target.map((edge) => lecture.geometry.y(row.signal, edge));
    const places = [top + 0.1 * letter, top - 1.35 * letter, bottom - 1.35 * letter, bottom + 0.1 * letter];
    place(node, left + 0.3 * letter, places.find((y) => isFree(row, y, 1.25 * letter)) ?? places[0]);
  };

  /* Names at the line ends, in their order and apart, inside the row. */
  const ends = () => {
    const { boxes, right, letter, width } = lecture.geometry.box();
    lecture.rows().forEach((row) => {
      const names = lecture
        .bodies()
        .filter(({ name }) => lecture.isSeen(row.signal, name) && lecture.curve(name, row.signal))
        .map((body) => ({ ...body, y: lecture.geometry.y(row.signal, islet.numbers.at(lecture.curve(body.name, row.signal), row.signal, lecture.window()[1])) }))
        .sort((one, other) => one.y - other.y);
      const room = width - right - 0.4 * letter;
      names.forEach((name) => {
        name.size = (lecture.geometry.isLong(name.label, room) ? 2 : 1) * SPREAD * letter;
      });
      const apart = (rank) => (names[rank].size + names[rank + 1].size) / 2;
      names.forEach((name, rank) => {
        if (rank) name.y = Math.max(name.y, names[rank - 1].y + apart(rank - 1));
      });
      for (let rank = names.length - 1; rank >= 0; rank -= 1) {
        const limit = rank === names.length - 1 ? boxes[row.signal].bottom : names[rank + 1].y - apart(rank);
        names[rank].y = Math.min(names[rank].y, limit);
      }
      names.forEach(({ name, label, style, y, size }) => {
        const node = piece(`end ${row.signal} ${name}`, `lecture-end colour-${style.colour}`);
        node.replaceChildren(shape(style), islet.make("span", {}, lecture.geometry.isBare() ? "" : label));
        node.style.maxWidth = `${room}px`;
        node.style.height = `${size}px`;
        place(node, right + 0.5 * letter, y - size / 2);
      });
    });
  };

  const cursor = () => {
    const { state } = lecture;
    const { top, floor, letter } = lecture.geometry.box();
    const left = lecture.geometry.x(state.cursor);
    const line = piece("cursor line", "lecture-line");
    line.style.height = `${floor - top}px`;
    place(line, left, top);
    drop("dot");
    lecture.rows().forEach((row) => {
      lecture.bodies().forEach(({ name, style }) => {
        const run = lecture.isSeen(row.signal, name) && lecture.curve(name, row.signal);
        if (!run) return;
        const dot = piece(`dot ${row.signal} ${name}`, `lecture-dot shape look-${style.shape}`);
        place(dot, left, lecture.geometry.y(row.signal, islet.numbers.at(run, row.signal, state.cursor)));
      });
    });
    const tag = piece("cursor tag", "lecture-tag");
    write(tag, lecture.time(state.cursor));
    place(tag, left, floor + 0.2 * letter);
    document.querySelectorAll(".lecture-time").forEach((time) => {
      time.style.visibility = Math.abs(Number(time.dataset.left) - left) < ROOM * letter ? "hidden" : "visible";
    });
  };

  lecture.overlay = {
    piece,
    place,
    drop,
    shape,
    timeTicks,
    cursor,
    draw: () => {
      drop("");
      times();
      heads();
      band();
      ends();
      lecture.events.draw();
      cursor();
    },
  };
})();
