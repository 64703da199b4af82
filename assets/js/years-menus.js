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

  const rows = islet.rowsChooser("years-rows", {
    facts: () => state.facts,
    chosen: () => state.rows,
    set: (signals) => {
      state.rows = signals;
      islet.years.address.write();
      islet.years.gate.ask();
    },
  });

  islet.years.menus = {
    draw: rows.draw,
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
