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

  const rows = islet.rowsChooser("compare-rows", {
    facts: () => state.facts,
    chosen: () => state.rows,
    set: (signals) => {
      state.rows = signals;
      islet.compare.gate.ask();
    },
    isFixed: ({ signal }) => signal === state.facts.rows[0].signal,
  });

  islet.compare.menus = {
    draw: () => {
      rows.draw();
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
