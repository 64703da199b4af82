/* The parts of the model, place by place, each with its switch. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const lineId = (name) => `mechanism-${name}`;

  const toggle = (one) =>
    islet.make("button", {
      type: "button",
      class: "switch",
      role: "switch",
      "aria-labelledby": `${lineId(one.name)}-label`,
      "aria-describedby": `${lineId(one.name)}-summary`,
      "data-switch": one.name,
      onclick: () => islet.switches.toggle(one.name),
    });

  const line = (one) => {
    const id = lineId(one.name);
    const label = islet.make("span", { id: `${id}-label`, class: "mechanism-label" }, one.label);
    const state = islet.make("span", { class: "mechanism-state" }, one.switchable ? "" : islet.say("always on"));
    const summary = islet.make("p", { id: `${id}-summary` }, one.summary);
    const name = islet.say("Equations of {name}", { name: one.label });
    const more = islet.make("a", { class: "mechanism-link", href: islet.modelLink(one.name), "aria-label": name }, islet.say("Equations"));
    const head = islet.make(
      "div",
      { class: "mechanism-head" },
      label,
      one.weak ? islet.badge(islet.say("evidence weak")) : "",
      state,
      one.switchable ? toggle(one) : "",
    );
    return islet.make("li", { id, class: "mechanism", tabindex: "-1" }, head, summary, more);
  };

  const place = (title) => {
    const members = islet.state.facts.mechanisms.filter((one) => one.place === title);
    const list = islet.make("ul", {}, ...members.map(line));
    return islet.make("section", { class: "place" }, islet.make("h3", {}, title), list);
  };

  const search = () => {
    const wanted = islet.byId("mechanism-search").value.trim().toLowerCase();
    let found = 0;
    islet.state.facts.mechanisms.forEach((one) => {
      const isFound = `${one.label} ${one.summary} ${one.place}`.toLowerCase().includes(wanted);
      islet.byId(lineId(one.name)).hidden = !isFound;
      found += isFound;
    });
    islet.byId("mechanisms-panel").querySelectorAll(".place").forEach((section) => {
      section.hidden = !section.querySelector("li:not([hidden])");
    });
    islet.byId("mechanism-found").textContent = wanted ? islet.say("{count} found", { count: found }) : "";
  };

  const tools = () => {
    const field = islet.make("input", {
      id: "mechanism-search",
      type: "search",
      placeholder: islet.say("Search"),
      autocomplete: "off",
      "aria-label": islet.say("Search mechanisms"),
      oninput: search,
    });
    const box = islet.make("span", { class: "search" }, islet.icon("search"), field);
    const all = islet.make(
      "button",
      { id: "all-on", type: "button", class: "button", onclick: () => islet.switches.allOn() },
      islet.say("All on"),
    );
    return islet.make("div", { class: "side-tools" }, box, all);
  };

  const build = () => {
    const { mechanisms } = islet.state.facts;
    const places = [...new Set(mechanisms.map((one) => one.place))];
    const lead = islet.say("Switch a mechanism off and the body is computed without it.");
    islet.byId("mechanisms-panel").replaceChildren(
      islet.make("h2", { class: "unseen" }, islet.say("Mechanisms")),
      tools(),
      islet.make("p", { class: "side-lead" }, lead),
      islet.make("p", { id: "mechanism-found", class: "side-lead", role: "status" }),
      ...places.map(place),
    );
  };

  const paint = () => {
    const { without, facts } = islet.state;
    facts.mechanisms.filter((one) => one.switchable).forEach(({ name }) => {
      const isOff = without.includes(name);
      const node = islet.byId(lineId(name));
      node.classList.toggle("off", isOff);
      node.querySelector(".switch").setAttribute("aria-checked", String(!isOff));
      node.querySelector(".mechanism-state").textContent = isOff ? islet.say("off") : "";
    });
    islet.byId("all-on").setAttribute("aria-disabled", String(!without.length));
    islet.byId("tab-count-mechanisms").textContent = without.length ? islet.say("{count} off", { count: without.length }) : "";
  };

  islet.mechanisms = {
    paint,
    listen: () => {
      build();
      paint();
    },
    /* Open the panel at one mechanism: from a claim, from a cause. */
    reveal: (name) => {
      islet.tabs.show("mechanisms");
      islet.byId("mechanism-search").value = "";
      search();
      const node = islet.byId(lineId(name));
      node.scrollIntoView({ block: "center" });
      node.focus({ preventScroll: true });
    },
  };
})();
