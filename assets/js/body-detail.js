/* The box of an organ: what it does, what flows now, what acts on it, and where the model says so. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const EDGE = 8; // px to the border of the window

  let box = null;
  let opener = null;

  const close = (isReturning) => {
    if (!opener) return;
    const back = opener;
    opener = null;
    box.hidden = true;
    back.setAttribute("aria-expanded", "false");
    if (isReturning) back.focus({ preventScroll: true });
  };

  const place = () => {
    const at = opener.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box;
    const side = islet.byId("side").getBoundingClientRect().left - width - EDGE;
    if (side > 300) {
      // Beside the map, so that it stays in view.
      const high = Math.max(EDGE, Math.min(at.top, window.innerHeight - height - EDGE));
      box.style.transform = `translate(${side}px, ${high}px)`;
      return;
    }
    const left = Math.max(EDGE, Math.min(at.left, window.innerWidth - width - EDGE));
    const below = at.bottom + 4;
    const top = below + height + EDGE > window.innerHeight ? at.top - 4 - height : below;
    const highest = window.innerHeight - height - EDGE;
    box.style.transform = `translate(${left}px, ${Math.max(EDGE, Math.min(top, highest))}px)`;
  };

  /* What each flow of the model is called here. */
  const NAMES = {
    glucose_rate_of_appearance: () => islet.say("From the gut into blood"),
    gluconeogenesis: () => islet.say("Newly made"),
    glycogenolysis: () => islet.say("From the glycogen store"),
    hepatic_glucose_uptake: () => islet.say("Into the glycogen store"),
    insulin_independent_utilisation: () => islet.say("Taken by brain and red cells"),
    muscle_glucose_uptake: () => islet.say("Taken by muscle"),
    adipose_glucose_uptake: () => islet.say("Taken by fat"),
    urinary_glucose_loss: () => islet.say("Lost with urine"),
  };

  const flows = (key, facts, values) => {
    const names = facts.flows.filter(({ organ }) => organ === key).flatMap(({ names: found }) => found);
    return names.map((name) => {
      const number = islet.say("{n} mg/min", { n: islet.bodyWords.whole(values[name]) });
      return islet.make("tr", {}, islet.make("th", { scope: "row" }, NAMES[name]()), islet.make("td", {}, number));
    });
  };

  /* What more of a messenger does to a target, by the sign of its action. */
  const MADE = {
    "1": () => islet.say("more glucose made"),
    "-1": () => islet.say("less glucose made"),
    "0": () => islet.say("glucose made: it depends"),
  };
  const TAKEN = {
    "1": () => islet.say("more glucose taken up"),
    "-1": () => islet.say("less glucose taken up"),
    "0": () => islet.say("glucose taken up: it depends"),
  };
  const EFFECTS = {
    gluconeogenesis: MADE,
    glycogenolysis: MADE,
    hepatic_glucose_uptake: {
      "1": () => islet.say("more glucose stored"),
      "-1": () => islet.say("less glucose stored"),
      "0": () => islet.say("glucose stored: it depends"),
    },
    insulin_independent_utilisation: TAKEN,
    muscle_glucose_uptake: TAKEN,
    adipose_glucose_uptake: TAKEN,
  };
  const LEVEL = {
    "1": (name) => islet.say("more of: {name}", { name }),
    "-1": (name) => islet.say("less of: {name}", { name }),
    "0": (name) => islet.say("{name}: it depends", { name }),
  };

  const acting = (key, facts) => {
    const { without } = islet.state.now;
    const label = (name) => facts.messengers.find((one) => one.key === name).label;
    const isOpen = (ways) => ways.some((way) => !way.some((name) => without.includes(name)));
    const groups = facts.messengers
      .map((one) => ({ one, these: facts.actions.filter((action) => action.messenger === one.key && action.organ === key) }))
      .filter(({ these }) => these.length);
    return groups.map(({ one, these }) => {
      const open = these.filter(({ ways }) => isOpen(ways));
      const words = open.map(({ target, sign }) =>
        EFFECTS[target] ? EFFECTS[target][sign]() : LEVEL[sign](islet.lowered(label(target))),
      );
      const text = open.length ? [...new Set(words)].join(", ") : islet.say("switched off");
      return islet.make("tr", {}, islet.make("th", { scope: "row" }, one.label), islet.make("td", {}, text));
    });
  };

  const table = (title, rows, className = "") =>
    rows.length
      ? islet.make("table", { class: className }, islet.make("caption", {}, title), islet.make("tbody", {}, ...rows))
      : "";

  const links = (organ) => {
    if (!organ.mechanisms.length) return "";
    const made = organ.mechanisms.map(({ name, label }) =>
      islet.make("a", { href: islet.modelLink(name) }, label),
    );
    return islet.make("p", { class: "organ-links" }, islet.say("In the model:"), ...made);
  };

  /* The rows of the figure that tell about it and are not there. */
  const offer = (organ) => {
    const { chosen, facts } = islet.state;
    const known = organ.signals.filter((signal) => facts.rows.some((row) => row.signal === signal));
    if (!known.length || known.some((signal) => chosen.includes(signal))) return "";
    const [, most] = facts.number_of_rows;
    const name = islet.numbers.row(known[0]).name;
    const add = () => {
      const kept = chosen.length < most ? chosen : chosen.slice(0, -1);
      const names = [...kept, known[0]];
      islet.rowsMenu.set(facts.rows.map(({ signal }) => signal).filter((one) => names.includes(one)));
      islet.gate.ask();
      close(true);
    };
    return islet.make("button", { type: "button", class: "button", onclick: add }, islet.icon("plus"),
      islet.say("Show the curve: {name}", { name }));
  };

  const make = () => {
    box = islet.make("div", { id: "organ-box", class: "information organ-box", role: "dialog", tabindex: "-1" });
    box.hidden = true;
    document.body.append(box);
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close(true);
      if (event.key !== "Tab") return;
      const stops = [...box.querySelectorAll("a, button")];
      const here = stops.indexOf(document.activeElement);
      const isLeaving = event.shiftKey ? here <= 0 : here === stops.length - 1;
      if (!isLeaving) return;
      event.preventDefault();
      close(true);
    });
    document.addEventListener("pointerdown", (event) => {
      if (opener && !box.contains(event.target) && !opener.contains(event.target)) close(false);
    });
    window.addEventListener("resize", () => close(false));
  };

  islet.bodyDetail = {
    close,
    toggle: (button, key, values) => {
      if (!box) make();
      const wasOpen = opener === button;
      close(wasOpen);
      if (wasOpen) return;
      const facts = islet.state.facts.body;
      const organ = facts.organs.find((one) => one.key === key);
      opener = button;
      button.setAttribute("aria-expanded", "true");
      box.setAttribute("aria-label", organ.label);
      box.replaceChildren(
        islet.make("h2", {}, organ.label),
        islet.make("p", {}, organ.role),
        table(islet.say("Glucose now"), flows(key, facts, values)),
        table(islet.say("Acts on it"), acting(key, facts), "acting"),
        links(organ),
        offer(organ),
      );
      box.hidden = false;
      place();
      box.focus({ preventScroll: true });
    },
  };

  /* The page of the model, at one mechanism. */
  islet.modelLink = (name) => `${islet.modelPath || "model"}#${encodeURIComponent(name)}`;
})();
