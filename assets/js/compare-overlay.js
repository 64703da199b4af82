/* What stands over the curves in HTML: names of rows, readings, times, notes, names at line ends. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const SPREAD = 17; // px between two names at line ends
  const ROOM = 46; // px around the cursor's tag in which times hide

  const READING = 84; // px that a reading covers at the end of a row

  const { state } = islet.compare;
  const piece = (key, name) => islet.overlay.piece(`compare ${key}`, name, "compare-overlay");
  const put = (...all) => islet.overlay.place(...all);
  const write = (...all) => islet.overlay.write(...all);
  const box = () => islet.compare.geometry.box();
  const eachColumn = (call) => islet.compare.figure.columns().forEach((_, column) => call(column));
  const shownRuns = (column) => (islet.compare.isOverlay() ? state.shown.runs : [state.shown.runs[column], ...islet.compare.figure.behind(column).map((body) => state.shown.runs[body])]);

  const unitText = (row) => {
    const unit = islet.numbers.unitOf(row).label;
    return row.note ? `${unit} ${row.note}` : unit;
  };

  /* The name of a row: beside it, or above it on every screen of a phone. */
  const rowName = (row) => {
    const { boxes, isNarrow, columns } = box();
    const top = boxes[row.signal].top - (isNarrow ? 24 : 5);
    const places = isNarrow ? columns.map(({ from }) => from + 16) : [0];
    places.forEach((left, rank) => {
      const name = piece(`name ${row.signal} ${rank}`, `compare-name colour-${row.colour}`);
      write(name, row.name);
      put(name, left, top);
      const unit = piece(`unit ${row.signal} ${rank}`, "compare-unit");
      // Where all share an axis on a phone, the readings stand in its place.
      write(unit, isNarrow && islet.compare.isOverlay() ? "" : unitText(row));
      put(unit, isNarrow ? left + name.offsetWidth + 8 : 0, isNarrow ? top + 2 : top + 18);
    });
    const information = islet.byId(`information-row-${row.signal}`);
    if (information) {
      information.hidden = isNarrow && islet.compare.isOverlay();
      const name = piece(`name ${row.signal} 0`, `compare-name colour-${row.colour}`);
      const width = name.offsetWidth + (isNarrow ? 8 + piece(`unit ${row.signal} 0`, "compare-unit").offsetWidth : 0);
      information.style.transform = `translate(${places[0] + width + 2}px, ${top - 3}px)`;
    }
  };

  const textAt = (row, run) => islet.numbers.text(row, islet.numbers.at(run, row.signal, state.cursor));

  /* The reading of each body: above its curve, or where all share an axis beside the row's name. */
  const reading = (row) => {
    const { boxes, columns, isNarrow } = box();
    const { top } = boxes[row.signal];
    if (!islet.compare.isOverlay()) {
      columns.forEach(({ right }, column) => {
        const node = piece(`reading ${row.signal} ${column}`, "compare-reading");
        write(node, textAt(row, state.shown.runs[column]));
        put(node, right - 80, top - 23);
      });
      return;
    }
    const { bodies, runs } = state.shown;
    const values = runs.map((run, body) => ({ body, value: islet.numbers.at(run, row.signal, state.cursor) }));
    // From high to low, as the curves lie; on a phone in the order of the bodies, in one line.
    if (!isNarrow) values.sort((one, other) => other.value - one.value);
    values.forEach(({ body, value }, rank) => {
      const node = piece(`reading ${row.signal} ${rank}`, "compare-marked");
      const { className } = islet.compare.mark(body, bodies);
      if (!node.firstChild) node.append(islet.make("i", {}), islet.make("span", {}));
      node.firstChild.className = className;
      write(node.lastChild, islet.numbers.text(row, value));
      if (isNarrow) put(node, columns[0].right + 66 - 58 * (values.length - rank), top - 25);
      else put(node, 0, top + 33 + 19 * rank);
    });
  };

  const spread = (names, { bottom }) => {
    names.sort((one, other) => one.y - other.y);
    names.forEach((name, rank) => {
      if (rank) name.y = Math.max(name.y, names[rank - 1].y + SPREAD);
    });
    for (let rank = names.length - 1, limit = bottom; rank >= 0; rank -= 1, limit = names[rank + 1].y - SPREAD) {
      names[rank].y = Math.min(names[rank].y, limit);
    }
  };

  /* Where all share an axis, each line ends in the mark and name of its body. */
  const lineEnds = (row) => {
    const { boxes, columns, isNarrow } = box();
    const { bodies, runs } = state.shown;
    const names = runs.map((run, body) => {
      const curve = run.signals[row.signal];
      return { body, y: islet.compare.geometry.y(row.signal, curve[curve.length - 1]) };
    });
    spread(names, boxes[row.signal]);
    names.forEach(({ body, y }) => {
      const { className, shape } = islet.compare.mark(body, bodies);
      const node = piece(`end ${row.signal} ${body}`, `compare-end end-${shape}`);
      if (!node.firstChild) node.append(islet.make("i", {}), islet.make("span", {}));
      node.firstChild.className = className;
      write(node.lastChild, islet.compare.label(bodies[body]));
      node.style.width = `${(isNarrow ? 66 : 118)}px`;
      put(node, columns[0].right + 8, y - 9);
    });
  };

  const LABEL = 18; // px, height of a note on the plot
  const WIDTH = 92; // px that the words of the target cover

  /* The target's words stand in the first column, where no curve runs. */
  const target = (row) => {
    const { columns } = box();
    const edges = state.facts.target.map((edge) => String(islet.numbers.shown(row, edge)));
    const [bottom, top] = state.facts.target.map((edge) => islet.compare.geometry.y(row.signal, edge));
    const { left, right } = columns[0];
    const { start, end } = islet.compare.viewShown();
    const minutes = (pixels) => start + ((end - start) * pixels) / (right - left);
    const levels = shownRuns(0).flatMap((run) =>
      [0, 0.25, 0.5, 0.75, 1].map((share) => islet.compare.geometry.y(row.signal, islet.numbers.at(run, row.signal, minutes(share * WIDTH)))),
    );
    const isFree = (edge) => !levels.some((level) => level > edge - 2 && level < edge + LABEL + 2);
    const places = [top + 2, bottom - LABEL - 2, top - LABEL - 1, bottom + 1];
    const node = piece("target", "band-label");
    write(node, islet.say("target {low}–{high}", { low: edges[0], high: edges[1] }));
    put(node, left + 2, places.find(isFree) ?? places[0]);
  };

  const notes = (row) => {
    const [low, high] = state.facts.model_range;
    const { boxes, columns } = box();
    eachColumn((column) => {
      const runs = islet.compare.isOverlay() ? state.shown.runs : [state.shown.runs[column]];
      const isOutside = runs.some(({ outcomes }) => outcomes.glucose_lowest < low || outcomes.glucose_peak > high);
      const node = piece(`beyond ${column}`, "beyond-label");
      const range = { low: islet.numbers.text(row, low), high: islet.numbers.text(row, high) };
      write(node, isOutside ? islet.say("outside the range of the model, {low} to {high}", range) : "");
      node.style.maxWidth = `${columns[column].right - columns[column].left - 8}px`;
      put(node, columns[column].left + 4, boxes[row.signal].top + 4);
      const { glucose_lowest: lowest, glucose_lowest_time: time, minutes_low: minutes } = runs[0].outcomes;
      const label = piece(`low ${column}`, "low-label");
      const isLow = !islet.compare.isOverlay() && islet.compare.isLow(runs[0]);
      write(label, isLow ? islet.say("low: {value}, for {duration}", { value: islet.numbers.text(row, lowest), duration: islet.numbers.duration(minutes) }) : "");
      if (!isLow) return;
      const left = Math.min(islet.compare.geometry.x(column, time) - 50, columns[column].right - READING - label.offsetWidth);
      put(label, Math.max(left, columns[column].left + 4), islet.compare.geometry.y(row.signal, lowest) + 4);
    });
  };

  const times = () => {
    const { start, end } = islet.compare.viewShown();
    const { floor } = box();
    const step = islet.compare.tickStep();
    eachColumn((column) => {
      for (let time = start, rank = 0; time <= end; time += step, rank += 1) {
        const node = piece(`time ${column} ${rank}`, "time-label");
        const left = islet.compare.geometry.x(column, time);
        // The first of a column would run into the last of the column before it.
        write(node, rank || islet.compare.isOverlay() ? islet.numbers.clock(time) : "");
        put(node, left, floor + 8);
        const away = Math.abs(left - islet.compare.geometry.x(column, state.cursor));
        node.style.visibility = away < ROOM ? "hidden" : "visible";
      }
    });
  };

  const dot = (key, name, row, column, run) => {
    const node = piece(key, name);
    put(node, islet.compare.geometry.x(column, state.cursor), islet.compare.geometry.y(row.signal, islet.numbers.at(run, row.signal, state.cursor)));
  };

  const dots = (row) => {
    const { bodies, runs } = state.shown;
    if (islet.compare.isOverlay()) {
      runs.forEach((run, body) => dot(`dot ${row.signal} ${body}`, `${islet.compare.mark(body, bodies).className} compare-glyph`, row, 0, run));
      return;
    }
    eachColumn((column) => {
      islet.compare.figure.behind(column).forEach((body) => dot(`dot ${row.signal} ${column} ${body}`, "dot dot-reference edge-ref", row, column, runs[body]));
      dot(`dot ${row.signal} ${column}`, `dot edge-${row.colour}`, row, column, runs[column]);
    });
  };

  const cursorLines = () => {
    const { sizes, floor } = box();
    eachColumn((column) => {
      const left = islet.compare.geometry.x(column, state.cursor);
      const line = piece(`cursor ${column}`, "cursor-line");
      line.style.height = `${floor - sizes.top}px`;
      put(line, left, sizes.top);
      const tag = piece(`tag ${column}`, "cursor-tag");
      write(tag, islet.numbers.clock(state.cursor));
      put(tag, left, floor + 5);
    });
  };

  const cursor = () => {
    cursorLines();
    islet.compare.rowsShown().forEach((row) => {
      dots(row);
      reading(row);
    });
    times();
  };

  islet.compare.overlay = {
    cursor,
    /* Names of rows stand still until the grid is another. */
    names: () => islet.compare.rowsShown().forEach(rowName),
    draw: () => {
      const rows = islet.compare.rowsShown();
      rows.filter(({ banded }) => banded).forEach((row) => {
        target(row);
        notes(row);
      });
      if (islet.compare.isOverlay()) rows.forEach(lineEnds);
      islet.compare.events.draw();
      cursor();
    },
  };
})();
