/* The large readings at the right: bodies at the cursor from high to low, then what the scene
   reads off the whole run. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const { state } = lecture;

  const reading = (row, run) => ({
    row,
    number: islet.numbers.text(row, islet.numbers.at(run, row.signal, state.cursor)),
    unit: islet.numbers.unitOf(row).label,
  });

  /* Bodies with their readings at the cursor, the highest of the first row first. */
  const read = () => {
    const rows = lecture.allRows();
    return lecture
      .bodies()
      .map((body) => {
        const of = rows.filter(({ signal }) => lecture.isSeen(signal, body.name) && lecture.curve(body.name, signal));
        const level = of.length ? islet.numbers.at(lecture.curve(body.name, of[0].signal), of[0].signal, state.cursor) : -Infinity;
        return { ...body, level, readings: of.map((row) => reading(row, lecture.curve(body.name, row.signal))) };
      })
      .filter(({ readings }) => readings.length)
      .sort((one, other) => other.level - one.level);
  };

  const small = ({ row, number, unit }) => islet.say("{name} {number} {unit}", { name: row.note ? `${row.name} ${row.note}` : row.name, number, unit });

  const block = ({ label, style, readings: [first, ...rest] }) => {
    const who = islet.make("div", { class: "lecture-who" }, lecture.overlay.shape(style), label);
    const value = islet.make("div", { class: "lecture-value" }, first.number, islet.make("small", {}, ` ${first.unit}`));
    return islet.make("div", { class: "lecture-body-reading" }, who, value, ...rest.map((one) => islet.make("div", { class: "lecture-also" }, small(one))));
  };

  const spoken = (bodies) => {
    const parts = bodies.map(({ label, readings }) => islet.say("{body}: {values}", { body: label, values: readings.map(small).join(", ") }));
    return [lecture.at(state.cursor), ...parts].join(". ");
  };

  /* A read-out; of a small share, as HbA1c is one, the first decimal as well. */
  const told = (found) => {
    const isSmall = found.kind === "percent" && Math.abs(found.value) < 10;
    return isSmall ? islet.say("{share} %", { share: islet.numbers.fixed(found.value, 1) }) : islet.teaching.value(found);
  };

  /* Read-outs of the whole run that the scene names. */
  const values = () => {
    const found = state.shown.readings || [];
    const nodes = (lecture.scene().readings || [])
      .map((name, place) => [name, found[place]])
      .filter(([, one]) => one)
      .map(([name, one]) => islet.make("div", {}, islet.make("dt", {}, name), islet.make("dd", {}, told(one))));
    islet.byId("lecture-values").replaceChildren(...nodes);
  };

  const draw = () => {
    const bodies = read();
    islet.byId("lecture-at").textContent = lecture.at(state.cursor);
    const box = islet.byId("lecture-bodies");
    box.replaceChildren(...bodies.map(block));
    box.dataset.count = String(bodies.length);
    const handle = islet.byId("lecture-cursor");
    const [start, end] = lecture.window();
    handle.setAttribute("aria-valuemin", start);
    handle.setAttribute("aria-valuemax", end);
    handle.setAttribute("aria-valuenow", Math.round(state.cursor));
    handle.setAttribute("aria-valuetext", spoken(bodies));
  };

  lecture.readings = {
    draw: () => {
      if (!state.shown) return;
      draw();
      values();
    },
    cursor: () => state.shown && draw(),
    /* The whole of it in words, once, for who does not see it. */
    summary: () => spoken(read()),
  };
})();
