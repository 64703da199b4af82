/* The two menus: one more body, and which rows stand there. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const { state } = islet.compare;

  const close = (name, isReturning) => {
    const menu = islet.byId(`compare-${name}`);
    if (!menu.open) return;
    menu.open = false;
    if (isReturning) menu.querySelector("summary").focus();
  };

  const add = (wish) => {
    close("add", true);
    islet.compare.bodies.add(wish);
  };

  const item = (wish, label, shape) => {
    const mark = shape ? [islet.make("i", { class: `shape shape-${shape}` })] : [];
    return islet.make("button", { type: "button", class: "menu-item", onclick: () => add(wish) }, ...mark, islet.make("span", {}, label));
  };

  /* A link of Explore that was sent by someone. */
  const pasted = () => {
    const { make } = islet;
    const input = make("input", { type: "text", id: "compare-paste", autocomplete: "off", spellcheck: "false", "aria-describedby": "compare-paste-message" });
    const message = make("p", { id: "compare-paste-message", class: "control-message", role: "alert" });
    const take = () => {
      const hash = islet.compare.saved.hashOf(input.value);
      message.textContent = hash === null ? islet.say("This is not a link of the Explore page.") : "";
      if (hash !== null) add({ name: islet.say("From a link"), hash });
    };
    input.addEventListener("keydown", (event) => event.key === "Enter" && take());
    const button = make("button", { type: "button", class: "button", onclick: take }, islet.say("Add"));
    const label = make("label", { for: "compare-paste" }, islet.say("Link of Explore"));
    return make("fieldset", { class: "compare-paste" }, label, make("div", {}, input, button), message);
  };

  const drawAdd = () => {
    const { make } = islet;
    const most = state.facts.number_of_bodies[1];
    if (state.bodies.length >= most) {
      const full = islet.say("Up to {count} bodies at once. Remove one first, or choose another in its column.", { count: most });
      islet.byId("compare-add-menu").replaceChildren(make("p", { class: "menu-hint" }, full));
      return;
    }
    const people = Object.entries(state.facts.people).map(([person, { label, shape }]) => item({ person }, label, shape));
    const saved = islet.compare.saved.list();
    const none = make("p", { class: "menu-hint" }, islet.say("None yet. Explore can save some."));
    islet.byId("compare-add-menu").replaceChildren(
      make("fieldset", {}, make("legend", {}, islet.say("People")), ...people),
      make("fieldset", {}, make("legend", {}, islet.say("Saved scenarios")), ...(saved.length ? saved.map((one) => item(one, one.name)) : [none])),
      pasted(),
    );
  };

  const choose = (signal, wanted) => {
    const names = wanted ? [...state.rows, signal] : state.rows.filter((one) => one !== signal);
    state.rows = state.facts.rows.map((row) => row.signal).filter((one) => names.includes(one));
    paintRows();
    islet.compare.gate.ask();
  };

  const buildRows = () => {
    const { rows, number_of_rows: [, most] } = state.facts;
    const { make } = islet;
    const line = (row) =>
      make(
        "label",
        {},
        make("input", { type: "checkbox", value: row.signal, onchange: (event) => choose(row.signal, event.target.checked) }),
        make("span", { class: "menu-word" }, row.name),
        make("small", {}, islet.numbers.unitOf(row).label),
      );
    const groups = [...new Set(rows.map((row) => row.group))].map((name) =>
      make("fieldset", {}, make("legend", {}, name), ...rows.filter((row) => row.group === name).map(line)),
    );
    islet.byId("compare-rows-menu").replaceChildren(...groups, make("p", { class: "menu-hint" }, islet.say("Up to {count} rows at once.", { count: most })));
  };

  /* What cannot be chosen now cannot be pressed: glucose, and what would be too few or too many. */
  const paintRows = () => {
    const { rows, number_of_rows: [fewest, most] } = state.facts;
    islet.byId("compare-rows-menu").querySelectorAll("input").forEach((input) => {
      input.checked = state.rows.includes(input.value);
      const isFixed = input.value === rows[0].signal;
      input.disabled = isFixed || (input.checked ? state.rows.length <= fewest : state.rows.length >= most);
    });
    islet.byId("compare-rows-count").textContent = String(state.rows.length);
  };

  islet.compare.menus = {
    draw: () => {
      buildRows();
      paintRows();
      drawAdd();
    },
    listen: () => {
      islet.compare.menus.draw();
      islet.byId("compare-add").addEventListener("toggle", drawAdd);
      ["add", "rows"].forEach((name) => {
        const menu = islet.byId(`compare-${name}`);
        document.addEventListener("pointerdown", (event) => !menu.contains(event.target) && close(name, false));
        menu.addEventListener("keydown", (event) => event.key === "Escape" && close(name, true));
      });
    },
  };
})();
