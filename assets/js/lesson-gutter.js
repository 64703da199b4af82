/* Beside each row: its name, unit, and readings at the cursor; a question mark while guessing. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};
  const LINE = 18; // px
  const LETTER = 7.6; // px
  const SIGN = 22; // px, of a mark before a reading
  const NAME = 15; // letters of a line of a body's name

  const { lessons } = islet;
  const { svg, text } = lessons;

  /* While the curves are drawn no number runs ahead of them. */
  const isHidden = () => lessons.isGuessing() || lessons.state.running;

  const number = (row, value) => (value === null ? "–" : islet.numbers.text(row, value));

  const readAt = (row, name) => {
    const curve = lessons.bodies.curve(name, row.signal);
    return curve ? lessons.bodies.at(curve, lessons.cursor.time()) : null;
  };

  const guessed = (row) => {
    const step = lessons.question();
    const drawing = step && step.draw && step.draw.signal === row.signal && lessons.guess(step.index).drawing;
    return drawing && drawing.isWhole && lessons.trace.isWanted() ? step : null;
  };

  /* The large reading: the one body that is asked about, or a question mark. */
  const large = (row) => {
    if (isHidden() && !(row.body && row.body === lessons.bodies.reference())) return "?";
    const { bodies } = lessons;
    if (row.body) return number(row, readAt(row, row.body));
    const others = bodies.others();
    return others.length === 1 ? number(row, readAt(row, others[0])) : "";
  };

  const note = (row) => {
    if (row.body && (!lessons.isGuessing() || row.body === lessons.bodies.reference())) return [{ words: islet.say("median") }];
    if (!lessons.isGuessing()) return [];
    const step = lessons.screen();
    const isDrawn = step.draw && step.draw.signal === row.signal;
    return [{ words: isDrawn ? islet.say("draw here") : islet.say("after your guess") }];
  };

  /* The smaller readings: each body with its mark, the drawing, the reference. */
  const small = (row) => {
    const { bodies } = lessons;
    if (row.body) return [];
    const isMany = bodies.others().length > 1;
    const several = isHidden() || !isMany ? [] : bodies.others().map((name) => ({ line: bodies.line(name), words: number(row, readAt(row, name)) }));
    const step = guessed(row);
    const time = lessons.cursor.time();
    const isInside = step && time >= step.draw.from && time <= step.draw.to;
    const own = isInside && !isHidden() ? [{ words: islet.say("you drew {value}", { value: number(row, lessons.trace.at(step, time)) }) }] : [];
    const reference = bodies.reference();
    const shown = reference && bodies.shown().includes(reference) && !lessons.cursor.isResting() ? [{ words: number(row, readAt(row, reference)), line: bodies.line(reference) }] : [];
    return [...several, ...own, ...shown];
  };

  const unitText = (row) => {
    const { label } = islet.numbers.unitOf(row);
    return row.note ? `${label} ${row.note}` : label;
  };

  /* A short stroke of the reference's line, or the shape of a body, before its reading. */
  const sign = (line, x, y) =>
    line.thin
      ? svg("path", { class: "lesson-line lesson-reference stroke-ref", "stroke-dasharray": line.dash, d: `M${x - 6} ${y}h19` })
      : lessons.lines.mark(line, x, y);

  const beside = (row) => {
    const { boxes } = lessons.geometry.box();
    const { top: edge, height } = boxes[row.key];
    const reading = large(row);
    const names = row.body ? lessons.lines.wrapped(row.name, NAME) : [row.name];
    const top = edge + 16 * (names.length - 1);
    const nodes = [
      ...names.map((name, rank) => text(name, 0, edge + 8 + 16 * rank, { class: `lesson-row-name fill-${row.body ? "ink" : row.colour}` })),
      text(unitText(row), 0, top + 24, { class: "lesson-row-unit" }),
      ...(reading ? [text(reading, 0, top + 54, { class: "lesson-reading" })] : []),
    ];
    let y = top + (reading ? 73 : 46);
    [...note(row), ...small(row)].forEach(({ words, line }) => {
      if (y > edge + height + 12) return;
      const hasSign = Boolean(line && (line.shape || line.thin));
      if (hasSign) nodes.push(sign(line, 6, y - 4));
      nodes.push(text(words, hasSign ? (line.thin ? 26 : 20) : 0, y, { class: line && line.shape ? "lesson-small-reading" : "lesson-row-note" }));
      y += LINE;
    });
    return nodes;
  };

  /* Readings beside each other, from a left edge on. */
  const line = (parts, left, y) => {
    let x = left;
    return parts.flatMap(({ words, line: drawn }) => {
      const hasSign = Boolean(drawn && (drawn.shape || drawn.thin));
      const nodes = [...(hasSign ? [sign(drawn, x + 6, y - 4)] : []), text(words, x + (hasSign ? SIGN : 0), y, { class: "lesson-small-reading" })];
      x += words.length * LETTER + (hasSign ? SIGN : 0) + 10;
      return nodes;
    });
  };

  /* On a phone: above the row, in a second line where there are several bodies. */
  const above = (row) => {
    const { boxes, right } = lessons.geometry.box();
    const y = boxes[row.key].top - 8;
    const parts = small(row);
    const isMany = parts.length > 2;
    const top = isMany ? y - LINE : y;
    const name = text(row.name, 0, top, { class: `lesson-row-name fill-${row.body ? "ink" : row.colour}` });
    if (!row.body) name.append(svg("tspan", { class: "lesson-row-unit", dx: 6 }, unitText(row)));
    const reading = large(row);
    const own = reading ? reading.length * 10 + 12 : 0;
    const width = own + parts.reduce((sum, { words, line: drawn }) => sum + words.length * LETTER + (drawn ? SIGN + 10 : 10), 0);
    const numbers = isMany ? line(parts, 0, y) : line(parts, right - width + own, y);
    const largest = reading ? [text(reading, isMany || !parts.length ? right : right - width + own - 12, top, { class: "lesson-reading", "text-anchor": "end" })] : [];
    return [name, ...largest, ...numbers];
  };

  lessons.gutter = {
    draw: () => {
      const nodes = lessons.rowsShown().flatMap((row) => (islet.isPhone() ? above(row) : beside(row)));
      islet.byId("lesson-gutter").replaceChildren(...nodes);
    },
  };
})();
