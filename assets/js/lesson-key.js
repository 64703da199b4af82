/* Above the curves: which line is which body; below them what they show, in words and as a table. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};
  const LINES = 13; // of the table

  const { lessons } = islet;
  const { state, svg } = lessons;

  const sample = (line) => {
    const stroke = svg("path", { class: `lesson-line stroke-${line.colour || "ink"}${line.thin ? " lesson-reference" : ""}`, "stroke-dasharray": line.dash || null, d: "M0 7H34" });
    const mark = line.shape ? [lessons.lines.mark(line, 17, 7)] : [];
    return svg("svg", { class: "lesson-sample", width: 34, height: 14, "aria-hidden": "true" }, stroke, ...mark);
  };

  const draw = () => {
    const { bodies } = lessons;
    // All bodies from the first screen on: they are the set-up, not the answer.
    const all = [...new Set([bodies.reference(), ...bodies.others()])].filter(Boolean);
    const names = lessons.profile.isOn() ? [] : all;
    const entries = names.map((name) => islet.make("span", {}, sample(bodies.line(name)), bodies.label(name)));
    islet.byId("lesson-key").replaceChildren(...(names.length > 1 ? entries : []));
    words();
    table();
  };

  const shown = () => {
    const answer = lessons.answer();
    if (!answer || state.running) return [];
    const prelude = lessons.bodies.prelude();
    return lessons.bodies.shown().length || !prelude ? lessons.bodies.shown() : [];
  };

  const ofRow = (row) => {
    const { bodies, clock } = lessons;
    const [from, to] = lessons.clock.window();
    return shown().flatMap((name) => {
      const curve = bodies.curve(name, row.signal);
      if (!curve) return [];
      const inside = curve.values.map((value, place) => [curve.start + place * curve.step, value]).filter(([time]) => time >= from && time <= to);
      if (!inside.length) return [];
      const best = inside.reduce((one, other) => (other[1] > one[1] ? other : one));
      const least = inside.reduce((one, other) => (other[1] < one[1] ? other : one));
      const value = ([, one]) => islet.numbers.text(row, one);
      return [
        islet.say("{row}, {body}: from {first} to {last} {unit}, highest {high} at {high_time}, lowest {low} at {low_time}.", {
          row: row.name,
          body: bodies.label(name),
          first: value(inside[0]),
          last: value(inside[inside.length - 1]),
          unit: islet.numbers.unitOf(row).label,
          high: value(best),
          high_time: clock.full(best[0]),
          low: value(least),
          low_time: clock.full(least[0]),
        }),
      ];
    });
  };

  const happened = () =>
    lessons.events.found().flatMap(({ time, kind, parts }) =>
      parts.map(({ label, bodies, isOwn }) => {
        const values = { time: lessons.clock.full(time), event: `${lessons.events.nameOf(kind)} ${label}`.trim(), bodies: bodies.map(lessons.bodies.label).join(", ") };
        return isOwn ? islet.say("{time}: {event} ({bodies}).", values) : islet.say("{time}: {event}.", values);
      }),
    );

  const words = () => {
    const rows = lessons.rowsShown();
    const start = lessons.isGuessing() ? [islet.say("The curves appear after your guess.")] : [];
    islet.byId("lesson-summary").textContent = [...start, ...rows.flatMap(ofRow), ...happened()].join(" ");
  };

  const table = () => {
    const panel = islet.byId("lesson-table");
    const button = islet.byId("lesson-table-button");
    button.hidden = !shown().length;
    if (button.hidden) {
      panel.hidden = true;
      button.setAttribute("aria-expanded", "false");
    }
    if (panel.hidden) return;
    const { make } = islet;
    const rows = lessons.rowsShown();
    const names = shown();
    const [from, to] = lessons.clock.window();
    const groups = rows.map((row) => make("th", { colspan: String(names.length), scope: "colgroup", class: "group" }, `${row.name}, ${islet.numbers.unitOf(row).label}`));
    const columns = rows.flatMap(() => names.map((name) => make("th", { scope: "col" }, lessons.bodies.label(name))));
    const head = make("thead", {}, make("tr", {}, make("th", { rowspan: "2", scope: "col" }, islet.say("Time")), ...groups), make("tr", {}, ...columns));
    const lines = Array.from({ length: LINES }, (_, rank) => {
      const time = from + ((to - from) * rank) / (LINES - 1);
      const cells = rows.flatMap((row) =>
        names.map((name) => {
          const curve = lessons.bodies.curve(name, row.signal);
          const value = curve ? lessons.bodies.at(curve, time) : null;
          return make("td", {}, value === null ? "–" : islet.numbers.text(row, value));
        }),
      );
      return make("tr", {}, make("th", { scope: "row" }, lessons.clock.full(time)), ...cells);
    });
    panel.replaceChildren(make("table", {}, make("caption", {}, islet.say("The curves as numbers")), head, make("tbody", {}, ...lines)));
  };

  lessons.key = {
    draw,
    toggleTable: () => {
      const panel = islet.byId("lesson-table");
      panel.hidden = !panel.hidden;
      islet.byId("lesson-table-button").setAttribute("aria-expanded", String(!panel.hidden));
      table();
      islet.panels.show(panel);
    },
  };
})();
