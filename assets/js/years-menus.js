/* The two menus: what can be added to the life-line, and which rows stand there. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};

  const { state } = islet.years;

  const close = (name, isReturning) => {
    const menu = islet.byId(`years-${name}`);
    if (!menu.open) return;
    menu.open = false;
    if (isReturning) menu.querySelector("summary").focus();
  };

  const add = (kind) => {
    close("add", false);
    let bar = null;
    islet.years.gesture.once(`add ${kind}`, () => {
      bar = islet.years.bars.add(kind, state.cursor);
    });
    islet.years.say(islet.say("{entry} added.", { entry: islet.years.bars.title(bar) }));
    islet.years.editor.open(bar.id);
  };

  const group = (title, kinds) => {
    const items = kinds.map(({ kind, label, meaning }) =>
      islet.make("button", { type: "button", class: "menu-item", id: `years-add-${kind}`, title: meaning, onclick: () => add(kind) }, label),
    );
    return islet.make("fieldset", {}, islet.make("legend", {}, title), ...items);
  };

  const buildAdd = () => {
    const { kinds } = state.facts;
    islet.byId("years-add-menu").replaceChildren(
      group(islet.say("What brings it about"), kinds.filter(({ cause }) => cause)),
      group(islet.say("What is done about it"), kinds.filter(({ cause }) => !cause)),
    );
  };

  const paintAdd = () => {
    const isFull = state.bars.length >= state.facts.most_bars;
    state.facts.kinds.forEach(({ kind }) => {
      islet.byId(`years-add-${kind}`).disabled = isFull || !islet.years.bars.made(kind, state.cursor);
    });
  };

  const choose = (signal, wanted) => {
    const names = wanted ? [...state.rows, signal] : state.rows.filter((one) => one !== signal);
    state.rows = state.facts.rows.map((row) => row.signal).filter((one) => names.includes(one));
    paintRows();
    islet.years.address.write();
    islet.years.gate.ask();
  };

  const buildRows = () => {
    const { rows, number_of_rows: [, most] } = state.facts;
    const { make } = islet;
    const box = (row) =>
      make(
        "label",
        {},
        make("input", { type: "checkbox", value: row.signal, onchange: (event) => choose(row.signal, event.target.checked) }),
        make("span", { class: "menu-word" }, row.name),
        make("small", {}, islet.numbers.unitOf(row).label),
      );
    const groups = [...new Set(rows.map((row) => row.group))].map((name) =>
      make("fieldset", {}, make("legend", {}, name), ...rows.filter((row) => row.group === name).map(box)),
    );
    islet.byId("years-rows-menu").replaceChildren(...groups, make("p", { class: "menu-hint" }, islet.say("Up to {count} rows at once.", { count: most })));
  };

  const paintRows = () => {
    const [fewest, most] = state.facts.number_of_rows;
    islet.byId("years-rows-menu").querySelectorAll("input").forEach((input) => {
      input.checked = state.rows.includes(input.value);
      input.disabled = input.checked ? state.rows.length <= fewest : state.rows.length >= most;
    });
    islet.byId("years-rows-count").textContent = String(state.rows.length);
  };

  islet.years.menus = {
    draw: () => {
      buildRows();
      paintRows();
    },
    listen: () => {
      buildAdd();
      islet.years.menus.draw();
      islet.byId("years-add").addEventListener("toggle", paintAdd);
      ["add", "rows"].forEach((name) => {
        const menu = islet.byId(`years-${name}`);
        document.addEventListener("pointerdown", (event) => !menu.contains(event.target) && close(name, false));
        menu.addEventListener("keydown", (event) => event.key === "Escape" && close(name, true));
      });
    },
  };
})();
