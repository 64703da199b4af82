/* The curves of a scene as a table, as far as they may be seen. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const MOST = 25; // lines of a table

  const columns = () =>
    lecture.rows().flatMap((row) =>
      lecture
        .bodies()
        .filter(({ name }) => lecture.isSeen(row.signal, name) && lecture.curve(name, row.signal))
        .map((body) => ({ row, body })),
    );

  const head = (shown) => {
    const cells = shown.map(({ row, body }) =>
      islet.make("th", { scope: "col" }, islet.say("{name}, {body}, {unit}", { name: row.name, body: body.label, unit: islet.numbers.unitOf(row).label })),
    );
    const time = lecture.isYears() ? islet.say("Age") : islet.say("Time");
    return islet.make("thead", {}, islet.make("tr", {}, islet.make("th", { scope: "col" }, time), ...cells));
  };

  const line = (shown, time) => {
    const cells = shown.map(({ row, body }) =>
      islet.make("td", {}, islet.numbers.text(row, islet.numbers.at(lecture.curve(body.name, row.signal), row.signal, time))),
    );
    return islet.make("tr", {}, islet.make("th", { scope: "row" }, lecture.time(time)), ...cells);
  };

  const draw = () => {
    const panel = islet.byId("lecture-table");
    if (panel.hidden || !lecture.state.shown) return;
    const shown = columns();
    const [start, end] = lecture.window();
    const steps = lecture.isYears() ? [1, 2, 5, 10] : [15, 30, 60, 120, 240];
    const step = steps.find((one) => (end - start) / one <= MOST) || steps[steps.length - 1];
    const times = Array.from({ length: Math.floor((end - start) / step) + 1 }, (_, place) => start + place * step);
    const table = islet.make(
      "table",
      {},
      islet.make("caption", {}, shown.length ? lecture.scene().title : islet.say("Nothing is shown before the question is answered.")),
      head(shown),
      islet.make("tbody", {}, ...(shown.length ? times.map((time) => line(shown, time)) : [])),
    );
    panel.replaceChildren(table);
  };

  lecture.table = {
    draw,
    toggle: () => {
      const panel = islet.byId("lecture-table");
      panel.hidden = !panel.hidden;
      islet.byId("lecture-table-button").setAttribute("aria-expanded", String(!panel.hidden));
      draw();
      if (!panel.hidden) panel.scrollIntoView({ block: "start" });
    },
  };
})();
