/* Beside each row: its name, unit, the reading at the cursor, and that of nothing done. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const LONGEST_NAME = 84; // px

  const { state } = islet.years;

  const build = (row) => {
    const { make } = islet;
    const node = make(
      "div",
      { class: "gutter-row", "data-signal": row.signal },
      make("b", { class: `colour-${row.colour}` }, row.name),
      ...["gutter-unit", "reading", "aside", "aside"].map((name) => make("span", { class: name })),
    );
    islet.byId("years-gutter").append(node);
    return node;
  };

  const nodeOf = (row) => islet.byId("years-gutter").querySelector(`[data-signal=${row.signal}]`) || build(row);

  const read = (row) => {
    const { readings } = islet.years;
    const other = readings.nothing(row.signal);
    const goingOn = row.signal === "hba1c" ? readings.text(row, readings.life("steady_hba1c")) : "";
    const own = readings.text(row, readings.life(row.signal));
    const texts = [
      null,
      readings.unit(row),
      own,
      other === null ? "" : islet.say("nothing {value}", { value: readings.text(row, other) }),
      goingOn && goingOn !== own ? islet.say("if it went on {value}", { value: goingOn }) : "",
    ];
    const node = nodeOf(row);
    texts.forEach((text, place) => {
      if (text !== null && node.children[place].textContent !== text) node.children[place].textContent = text;
    });
  };

  const arrange = (row) => {
    const node = nodeOf(row);
    const { top } = islet.years.geometry.box().boxes[row.signal];
    const phone = islet.isPhone();
    const [name, unit] = node.children;
    const isLong = name.offsetWidth > LONGEST_NAME && !phone;
    const beside = isLong ? unit : name;
    node.style.transform = `translateY(${phone ? top - 24 : top - 4}px)`;
    const information = islet.byId(`row-information-${row.signal}`);
    information.style.transform = `${node.style.transform} translateY(${isLong ? 17 : 0}px)`;
    information.style.left = `${node.offsetLeft + beside.offsetLeft + beside.offsetWidth + 3}px`;
  };

  islet.years.gutter = {
    draw: () => islet.years.rowsShown().forEach(read),
    arrange: () => {
      const shown = islet.years.rowsShown().map(({ signal }) => signal);
      state.facts.rows.forEach(({ signal }) => {
        islet.byId(`row-information-${signal}`).hidden = !shown.includes(signal);
        const node = islet.byId("years-gutter").querySelector(`[data-signal=${signal}]`);
        if (node) node.hidden = !shown.includes(signal);
      });
      islet.years.gutter.draw();
      islet.years.rowsShown().forEach(arrange);
    },
  };
})();
