/* What stands over the curves in HTML: names at line ends, times, events, notes. Drawing them
   here keeps the renderer down to the curves. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const SPREAD = 15; // px between two names at line ends
  const LABEL = 18; // px, height of a note on the plot
  const LABEL_WIDTH = 90;
  const LAST = 3; // px that the lowest name stays above the base line

  /* A labelled piece of the overlay; made once, then only moved. */
  const pieces = {};
  const piece = (key, className, parent = "overlay") => {
    if (!pieces[key] || !pieces[key].isConnected) {
      pieces[key] = document.createElement("span");
      islet.byId(parent).append(pieces[key]);
    }
    pieces[key].className = className;
    return pieces[key];
  };

  const place = (node, left, top) => {
    node.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px)`;
  };

  const write = (node, text) => {
    if (node.textContent !== text) node.textContent = text;
    node.hidden = text === "";
  };

  /* The base line of the lowest row. */
  const floor = () => islet.box.boxes[islet.lastRow().signal].bottom;

  /* Keep names in their order and apart, inside the row. */
  const spread = (names, box) => {
    names.sort((one, other) => one.y - other.y);
    names.forEach((name, rank) => {
      if (rank) name.y = Math.max(name.y, names[rank - 1].y + SPREAD);
    });
    const over = names.length ? names[names.length - 1].y - (box.bottom - LAST) : 0;
    for (let rank = names.length - 1; over > 0 && rank >= 0; rank -= 1) {
      const limit = rank === names.length - 1 ? box.bottom - LAST : names[rank + 1].y - SPREAD;
      names[rank].y = Math.min(names[rank].y, limit);
    }
  };

  const lineEnds = (row) => {
    const runs = Object.fromEntries(islet.numbers.runs(row.signal));
    const words = { now: islet.parts.only(row) || islet.say("now"), before: islet.say("before"), reference: islet.referenceName(islet.isPhone()), median: islet.say("median") };
    const names = Object.keys(runs).map((role) => {
      const curve = runs[role].signals[row.signal];
      return { role, y: islet.geometry.y(row.signal, curve[curve.length - 1]) };
    });
    names.push(...islet.parts.ends(row), ...islet.cohort.ends(row));
    spread(names, islet.box.boxes[row.signal]);
    islet.parts.write(row, names);
    Object.keys(words).forEach((role) => {
      const colour = role === "reference" ? "ref" : row.colour;
      const node = piece(`${row.signal} ${role}`, `line-end ${role}-end colour-${colour}`);
      const name = names.find((candidate) => candidate.role === role);
      write(node, name ? words[role] : "");
      if (name) place(node, islet.box.right + 8, name.y - 9);
    });
  };

  const band = () => {
    const row = islet.numbers.row("plasma_glucose");
    const [low, high] = islet.state.facts.target.map((edge) => islet.printed(islet.numbers.shown(row, edge)));
    const node = piece("target", "band-label");
    write(node, islet.isPhone() ? "" : islet.say("target {low}–{high}", { low, high }));
    const [bottom, top] = islet.state.facts.target.map((edge) => islet.geometry.y(row.signal, edge));
    // Above the band, else at its upper or its lower edge: where no curve runs.
    const runs = islet.numbers.runs(row.signal).map(([, run]) => run).concat(islet.cohort.lines(row.signal));
    const times = [0, LABEL_WIDTH / 2, LABEL_WIDTH].map((x) =>
      islet.geometry.minutesAt(islet.box.margin.left + x),
    );
    const isFree = (edge) =>
      !runs.some((run) => {
        const levels = times.map((time) => islet.geometry.y(row.signal, islet.numbers.at(run, row.signal, time)));
        return Math.min(...levels) < edge + LABEL + 2 && Math.max(...levels) > edge - 2;
      });
    const places = [top - LABEL, top + 2, bottom - LABEL - 2, bottom + 2];
    place(node, islet.box.margin.left + 2, places.find(isFree) ?? places[0]);
  };

  const low = () => {
    const { glucose_lowest: lowest, glucose_lowest_time: time, minutes_low: minutes } =
      islet.state.now.outcomes;
    const row = islet.numbers.row("plasma_glucose");
    const node = piece("low", "low-label");
    const isLow = lowest < islet.state.facts.target[0];
    const length = islet.numbers.duration(minutes);
    write(node, isLow ? islet.say("low: {value}, for {length}", { value: islet.numbers.text(row, lowest), length }) : "");
    const left = Math.min(islet.geometry.x(time) - 60, islet.box.right - 150);
    const below = islet.geometry.y("plasma_glucose", lowest) + 4;
    place(node, Math.max(left, islet.box.margin.left + 4), below);
  };

  const beyond = () => {
    const [low, high] = islet.state.facts.model_range;
    const { glucose_lowest: lowest, glucose_peak: peak } = islet.state.now.outcomes;
    const node = piece("beyond", "beyond-label");
    const outside = lowest < low || peak > high;
    const row = islet.numbers.row("plasma_glucose");
    const range = islet.numbers.span(islet.numbers.text(row, low), islet.numbers.text(row, high));
    write(node, outside ? islet.say("outside the range of the model, {range}", { range }) : "");
    const { top } = islet.box.boxes.plasma_glucose;
    place(node, islet.box.margin.left + 8, top + 6);
  };

  const times = () => {
    const { start, end, tick, narrow_tick: narrow } = islet.shownView();
    const step = islet.isPhone() ? narrow : tick;
    const count = Math.floor((end - start) / step) + 1;
    for (let rank = 0; rank < count; rank += 1) {
      const time = start + rank * step;
      const node = piece(`time ${rank}`, "time-label");
      write(node, islet.numbers.clock(time));
      place(node, islet.geometry.x(time), floor() + 8);
    }
    document.querySelectorAll(".time-label").forEach((label, rank) => rank >= count && write(label, ""));
  };

  islet.overlay = {
    piece,
    place,
    floor,
    write,
    draw: () => {
      islet.rows().forEach(lineEnds);
      islet.parts.draw();
      band();
      low();
      beyond();
      times();
      islet.rings.draw();
    },
  };
})();
