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
    glucose_rate_of_appearance: "From the gut into blood",
    gluconeogenesis: "Newly made",
    glycogenolysis: "From the glycogen store",
    hepatic_glucose_uptake: "Into the glycogen store",
    insulin_independent_utilisation: "Taken by brain and red cells",
    muscle_glucose_uptake: "Taken by muscle",
    adipose_glucose_uptake: "Taken by fat",
    urinary_glucose_loss: "Lost with urine",
  };

  const flows = (key, facts, values) => {
    const names = facts.flows.filter(({ organ }) => organ === key).flatMap(({ names: found }) => found);
    return names.map((name) => {
      const number = islet.say("{n} mg/min", { n: islet.bodyWords.whole(values[name]) });
      return islet.make("tr", {}, islet.make("th", { scope: "row" }, islet.say(NAMES[name] || name)), islet.make("td", {}, number));
    });
  };

  const ACTS = {
    "1": "more {name}",
    "-1": "less {name}",
    "0": "more or less {name}",
  };

  const TARGETS = {
    gluconeogenesis: "glucose made",
    glycogenolysis: "glucose made",
    hepatic_glucose_uptake: "glucose stored",
    insulin_independent_utilisation: "glucose used",
    muscle_glucose_uptake: "glucose taken up",
    adipose_glucose_uptake: "glucose taken up",
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
      const words = open.map(({ target, sign }) => {
        const name = TARGETS[target] ? islet.say(TARGETS[target]) : islet.say(label(target)).toLowerCase();
        return islet.say(ACTS[sign], { name });
      });
      const text = open.length ? [...new Set(words)].join(", ") : islet.say("switched off");
      return islet.make("tr", {}, islet.make("th", { scope: "row" }, islet.say(one.label)), islet.make("td", {}, text));
    });
  };

  const table = (title, rows, className = "") =>
    rows.length
      ? islet.make("table", { class: className }, islet.make("caption", {}, islet.say(title)), islet.make("tbody", {}, ...rows))
      : "";

  const links = (organ) => {
    if (!organ.mechanisms.length) return "";
    const made = organ.mechanisms.map(({ name, label }) =>
      islet.make("a", { href: islet.modelLink(name) }, islet.say(label)),
    );
    return islet.make("p", { class: "organ-links" }, islet.say("In the model:"), ...made);
  };

  /* The rows of the figure that tell about it and are not there. */
  const offer = (organ) => {
    const { chosen, facts } = islet.state;
    const known = organ.signals.filter((signal) => facts.rows.some((row) => row.signal === signal));
    if (!known.length || known.some((signal) => chosen.includes(signal))) return "";
    const [, most] = facts.number_of_rows;
    const name = islet.say(islet.numbers.row(known[0]).name);
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
      box.setAttribute("aria-label", islet.say(organ.label));
      box.replaceChildren(
        islet.make("h2", {}, islet.say(organ.label)),
        islet.make("p", {}, islet.say(organ.role)),
        table("Glucose now", flows(key, facts, values)),
        table("Acts on it", acting(key, facts), "acting"),
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
