/* Beside each row: its name, unit, the reading at the cursor and what it differs from. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const LONGEST_NAME = 92; // px

  const build = (row) => {
    const node = document.createElement("div");
    node.className = "gutter-row";
    node.dataset.signal = row.signal;
    node.innerHTML =
      `<b class="colour-${row.colour}"></b><span class="gutter-unit"></span>` +
      '<span class="reading"></span><span class="aside"></span><span class="aside"></span><span class="aside aside-people"></span>';
    node.children[0].textContent = row.name;
    islet.byId("gutter").append(node);
    return node;
  };

  const nodeOf = (row) =>
    islet.byId("gutter").querySelector(`[data-signal=${row.signal}]`) || build(row);

  const unitText = (row) => {
    const unit = islet.numbers.unitOf(row).label;
    if (row.signal === "plasma_glucose" && islet.isPhone()) {
      const edges = islet.state.facts.target.map((edge) => islet.numbers.shown(row, edge));
      return islet.say("{unit}, target {range}", { unit, range: edges.map(islet.printed).join("–") });
    }
    return row.note ? `${unit} ${row.note}` : unit;
  };

  const againstBefore = (row, value) => {
    const before = islet.page.before();
    if (!before || !before.signals[row.signal]) return "";
    const other = islet.numbers.at(before, row.signal, islet.state.cursor);
    const difference = islet.numbers.difference(row, value, other);
    if (!difference) return islet.say("as before");
    const size = islet.numbers.fixed(Math.abs(difference), islet.numbers.unitOf(row).decimals);
    return difference > 0 ? islet.say("{size} above before", { size }) : islet.say("{size} below before", { size });
  };

  /* Put a row beside its curves, and its "i" behind its name: only when the stage changes. */
  const arrange = (row) => {
    const node = nodeOf(row);
    const { top } = islet.box.boxes[row.signal];
    const [name, unit] = node.children;
    // Beside a long name there is no room before the axis; beside its unit there is.
    const isLong = name.offsetWidth > LONGEST_NAME && !islet.isPhone();
    const beside = isLong ? unit : name;
    const information = islet.byId(`row-information-${row.signal}`);
    node.style.transform = `translateY(${islet.isPhone() ? top - 24 : top - 4}px)`;
    information.style.transform = `${node.style.transform} translateY(${isLong ? 17 : 0}px)`;
    information.style.left = `${node.offsetLeft + beside.offsetLeft + beside.offsetWidth + 3}px`;
  };

  const read = (row) => {
    const { now, reference, cursor } = islet.state;
    const value = islet.numbers.at(now, row.signal, cursor);
    const node = nodeOf(row);
    const held = reference && reference.signals[row.signal];
    const other = held && islet.numbers.at(reference, row.signal, cursor);
    const texts = [
      null,
      unitText(row),
      islet.numbers.text(row, value),
      againstBefore(row, value),
      held ? `${islet.referenceName()} ${islet.numbers.text(row, other)}` : "",
      islet.cohortWords.at(row),
    ];
    texts.forEach((text, place) => {
      if (text !== null && node.children[place].textContent !== text) {
        node.children[place].textContent = text;
      }
    });
  };

  islet.gutter = {
    arrange: () => islet.rows().forEach(arrange),
    draw: () => islet.rows().forEach(read),
  };
})();
