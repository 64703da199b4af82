/* The controls of the rail: one slider for all bodies, or one for each where the chain is open.
   They are made when they are first seen, and made anew when the chain or the bodies change. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const LONG_STEP = 10;
  const KEYS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -LONG_STEP, PageUp: LONG_STEP };

  const { state, chains } = islet.compare;
  const text = (control, value) => islet.numbers.fixed(value, control.decimals);
  const percent = (control, value) => (100 * (value - control.low)) / (control.high - control.low);
  const nodeOf = (control) => islet.byId(`compare-row-${control.name}`);
  const names = (places) => places.map((place) => islet.compare.label(state.bodies[place])).join(", ");

  /* On the slider's own steps, the ends included. */
  const snapped = (control, value) => {
    const steps = Math.round((value - control.low) / control.step);
    return chains.onStep(control, Math.min(control.high, Math.max(control.low, control.low + steps * control.step)));
  };

  const move = (control, places, value) => {
    if (value === chains.valueOf(control, places[0]) && places.every((place) => chains.valueOf(control, place) === value)) return;
    chains.set(control, places, value);
    paint(control);
  };

  const press = (control, places, event) => {
    const now = chains.valueOf(control, places[0]);
    const goal = { Home: control.low, End: control.high }[event.key];
    const steps = KEYS[event.key];
    if (steps === undefined && goal === undefined) return;
    event.preventDefault();
    islet.compare.gesture.burst(`key ${control.name} ${places}`);
    const next = goal === undefined ? now + steps * control.step : goal;
    move(control, places, chains.onStep(control, Math.min(control.high, Math.max(control.low, next))));
  };

  const type = (control, places, input) => {
    const message = nodeOf(control).querySelector(".control-message");
    const typed = input.value.trim().replace(",", ".").replace("\u2212", "-");
    const value = typed === "" ? NaN : Number(typed);
    const isAllowed = value >= control.low && value <= control.high;
    input.setAttribute("aria-invalid", String(!isAllowed));
    const range = { low: text(control, control.low), high: text(control, control.high), unit: control.unit };
    message.textContent = isAllowed ? "" : islet.say("{low} to {high} {unit}", range).trim();
    if (isAllowed) {
      islet.compare.gesture.once(`number ${control.name} ${places}`, () => move(control, places, chains.onStep(control, value)));
      paint(control);
    }
  };

  const slider = (control, places, name) => {
    const range = islet.make("input", { type: "range", min: control.low, max: control.high, step: "any", class: "compare-range", "aria-label": name });
    const begin = () => islet.compare.gesture.begin(`drag ${control.name} ${places}`);
    range.addEventListener("input", () => {
      begin();
      move(control, places, snapped(control, Number(range.value)));
    });
    range.addEventListener("change", () => islet.compare.gesture.end());
    range.addEventListener("keydown", (event) => press(control, places, event));
    const number = islet.make("input", { type: "text", inputmode: "decimal", autocomplete: "off", class: "compare-number", "aria-label": name, "aria-describedby": `compare-message-${control.name}` });
    number.addEventListener("change", () => type(control, places, number));
    return { range, number };
  };

  const unitOf = (control) => islet.make("span", { class: "control-unit" }, control.unit);

  /* "Meal carbohydrate, g" or "Visceral fat of Type 1, cm²". */
  const spokenName = (control, places) => {
    const { label, unit } = control;
    const whole = chains.isOpen(control) ? islet.say("{label} of {body}", { label, body: names(places) }) : label;
    return unit ? `${whole}, ${unit}` : whole;
  };

  const chain = (control) => {
    const isOpen = chains.isOpen(control);
    const button = islet.make("button", { type: "button", class: "chain", "aria-pressed": String(!isOpen), "aria-label": islet.say("{label}: one for all", { label: control.label }) });
    button.append(islet.icon(isOpen ? "unlink" : "link"));
    if (isOpen) button.append(islet.say("open"));
    button.title = isOpen ? islet.say("Close the chain: all where the first body is") : islet.say("Open the chain: each body apart");
    button.addEventListener("click", () => {
      islet.compare.gesture.once(`chain ${control.name}`, () => chains.toggle(control));
      paint(control);
      nodeOf(control).querySelector(".chain").focus();
      islet.compare.settle();
    });
    return button;
  };

  /* The bodies that a control does not move, and why. */
  const without = (control) => {
    const places = state.bodies.map((_, place) => place).filter((place) => !chains.places(control).includes(place));
    if (!places.length) return null;
    const words = islet.say("{bodies}: no insulin treatment, so no dose", { bodies: names(places) });
    return islet.make("p", { class: "small compare-without" }, words);
  };

  const shapeOf = (control) => JSON.stringify([chains.sliders(control), state.bodies.map(({ id }) => id), state.bodies.map(islet.compare.label)]);

  const head = (control, places, number) => {
    const { make } = islet;
    const label = make("span", { class: "control-label" }, control.label);
    const name = make("div", { class: "control-name" }, label, control.weak ? islet.badge(islet.say("evidence weak")) : null);
    const what = islet.say("What is {name}", { name: control.label });
    const information = make("button", { type: "button", id: `information-${control.name}`, class: "information-button", "aria-label": what, "aria-expanded": "false", "aria-haspopup": "dialog" });
    const link = places.length > 1 ? chain(control) : make("span", { class: "chain" });
    return make("div", { class: "control-head" }, name, information, link, number || make("span", {}), unitOf(control));
  };

  const apart = (control, places) => {
    const { range, number } = slider(control, places, spokenName(control, places));
    const mark = islet.make("i", { class: islet.compare.mark(places[0]).className, title: names(places) });
    return islet.make("div", { class: "compare-apart" }, mark, range, number);
  };

  const content = (control) => {
    const { make } = islet;
    const groups = chains.sliders(control);
    const isOne = groups.length === 1;
    const all = chains.places(control);
    const single = isOne && all.length ? slider(control, all, spokenName(control, all)) : null;
    // One body alone that it moves: its mark says whose it is.
    const isOwn = isOne && all.length === 1;
    const rows = isOwn || !isOne ? groups.filter((group) => group.length).map((group) => apart(control, group)) : single ? [single.range] : [];
    const back = make("button", { type: "button", class: "link-button", "aria-label": islet.say("{label}: back to case", { label: control.label }) }, islet.say("back to case"));
    back.addEventListener("click", () => {
      islet.compare.gesture.once(`case ${control.name}`, () => chains.backToCase(control));
      paint(control);
      nodeOf(control).querySelector("input[type=range]").focus();
    });
    return [
      head(control, all, isOwn || !single ? null : single.number),
      ...rows,
      without(control),
      make("div", { class: "control-message", role: "alert", id: `compare-message-${control.name}` }),
      make("div", { class: "control-foot" }, make("span", {}), back),
    ].filter(Boolean);
  };

  const paintSlider = (control, places, range, number) => {
    const value = chains.valueOf(control, places[0]);
    const stored = chains.caseOf(control, places[0]);
    if (Number(range.value) !== value) range.value = value;
    range.style.setProperty("--v", percent(control, value));
    range.style.setProperty("--c", percent(control, stored));
    range.setAttribute("aria-valuetext", `${text(control, value)} ${control.unit}`.trim());
    if (document.activeElement !== number || number.getAttribute("aria-invalid") !== "true") {
      number.value = text(control, value);
      number.removeAttribute("aria-invalid");
    }
  };

  const paint = (control) => {
    const node = nodeOf(control);
    if (!node) return;
    const shape = shapeOf(control);
    if (node.dataset.shape !== shape) {
      node.dataset.shape = shape;
      node.replaceChildren(...content(control));
    }
    const ranges = node.querySelectorAll("input[type=range]");
    const numbers = node.querySelectorAll(".compare-number");
    chains.sliders(control).forEach((places, rank) => places.length && paintSlider(control, places, ranges[rank], numbers[rank]));
    const isMoved = chains.isMoved(control);
    node.classList.toggle("moved", isMoved);
    const cases = chains.places(control).map((place) => text(control, chains.caseOf(control, place)));
    const isOneCase = new Set(cases).size === 1;
    node.querySelector(".control-foot span").textContent = isOneCase ? islet.say("case {value}", { value: cases[0] }) : "";
    if (!numbers.length || ![...numbers].some((number) => number.getAttribute("aria-invalid") === "true")) {
      node.querySelector(".control-message").textContent = "";
    }
    count(node.closest(".group"));
  };

  const build = (box, controls) => {
    box.append(...controls.map((control) => islet.make("div", { class: "control", id: `compare-row-${control.name}` })));
    controls.forEach(paint);
  };

  const controlsOf = (id) => state.facts.groups[id].map(islet.control);

  /* A closed group says how many of its sliders are not at the case. */
  const count = (group) => {
    if (!group) return;
    const moved = controlsOf(group.id.replace("compare-", "")).filter(chains.isMoved).length;
    group.classList.toggle("moved", moved > 0);
    group.querySelector(".group-moved").textContent = moved ? islet.say("{count} changed", { count: moved }) : "";
  };

  const eachGroup = (call) => Object.keys(state.facts.groups).forEach((id) => call(id, islet.byId(`compare-${id}`)));

  islet.compare.controls = {
    /* Everything follows the bodies: undo, reset, other bodies, another view. */
    paint: () => {
      state.facts.controls.forEach(paint);
      eachGroup((_, group) => count(group));
    },
    listen: () => {
      build(islet.byId("compare-controls"), state.facts.first_controls.map(islet.control));
      eachGroup((id, group) => {
        count(group);
        group.addEventListener("toggle", () => {
          const box = group.querySelector(".group-rows");
          if (group.open && !box.childElementCount) build(box, controlsOf(id));
        });
      });
      islet.information.caseOf = (control) => {
        const places = chains.places(control);
        const cases = places.map((place) => text(control, chains.caseOf(control, place)));
        const value = new Set(cases).size === 1 ? cases[0] : places.map((place, rank) => `${names([place])} ${cases[rank]}`).join("; ");
        return `${value || "–"} ${control.unit}`.trim();
      };
      const rail = islet.byId("compare-rail");
      const drawer = islet.byId("compare-drawer");
      drawer.addEventListener("click", () => {
        const isOpen = rail.classList.toggle("open");
        drawer.setAttribute("aria-expanded", String(isOpen));
        islet.byId("compare-drawer-word").textContent = isOpen ? islet.say("Fewer controls") : islet.say("All controls");
      });
      islet.byId("compare-undo").addEventListener("click", islet.compare.gesture.undo);
      islet.byId("compare-message-undo").addEventListener("click", islet.compare.gesture.undo);
      islet.byId("compare-reset").addEventListener("click", islet.compare.reset);
    },
  };
})();
