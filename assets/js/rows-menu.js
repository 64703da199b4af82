/* The choice of rows: a few at a time, glucose always. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const choose = (signal, wanted) => {
    const { facts, chosen } = islet.state;
    const kept = chosen.filter((one) => one !== signal);
    const names = wanted ? [...kept, signal] : kept;
    islet.rowsMenu.set(facts.rows.map((row) => row.signal).filter((one) => names.includes(one)));
    islet.gate.ask();
  };

  const box = (row) => {
    const input = islet.make("input", {
      type: "checkbox",
      value: row.signal,
      onchange: (event) => choose(row.signal, event.target.checked),
    });
    const unit = islet.numbers.unitOf(row).label;
    const words = islet.make("span", { class: "menu-word" }, row.name);
    return islet.make("label", {}, input, words, islet.make("small", {}, unit));
  };

  const build = () => {
    const { rows, number_of_rows: [, most] } = islet.state.facts;
    const groups = [...new Set(rows.map((row) => row.group))];
    const fields = groups.map((group) => {
      const title = islet.make("legend", {}, group);
      const boxes = rows.filter((row) => row.group === group).map(box);
      return islet.make("fieldset", {}, title, ...boxes);
    });
    const hint = islet.make("p", { class: "menu-hint" }, islet.say("Up to {count} rows at once.", { count: most }));
    islet.byId("rows-menu").replaceChildren(...fields, hint);
  };

  /* What cannot be chosen now cannot be pressed: glucose, and what would be too few or too many. */
  const paint = () => {
    const { facts, chosen } = islet.state;
    const [fewest, most] = facts.number_of_rows;
    islet.byId("rows-menu").querySelectorAll("input").forEach((input) => {
      input.checked = chosen.includes(input.value);
      const isFixed = input.value === facts.rows[0].signal;
      const isLast = input.checked && chosen.length <= fewest;
      input.disabled = isFixed || isLast || (!input.checked && chosen.length >= most);
    });
    islet.byId("rows-count").textContent = String(chosen.length);
  };

  const close = (isReturning) => {
    const menu = islet.byId("rows");
    if (!menu.open) return;
    menu.open = false;
    if (isReturning) menu.querySelector("summary").focus();
  };

  islet.rowsMenu = {
    set: (signals) => {
      islet.state.chosen = signals;
      paint();
    },
    /* The units in it follow the unit switch. */
    draw: () => {
      build();
      paint();
    },
    listen: () => {
      islet.rowsMenu.draw();
      const menu = islet.byId("rows");
      document.addEventListener("pointerdown", (event) => !menu.contains(event.target) && close());
      menu.addEventListener("keydown", (event) => event.key === "Escape" && close(true));
    },
  };
})();
