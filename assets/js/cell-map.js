/* The muscle cell: mount(element, id, {layout}) makes one, its draw(values) only sets attributes.
   Counts are the model's shares, rounded; what is scaled is said in the caption. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const RECEPTORS = 6;
  const SITES = 12;
  const SEEN = 5; // times as many receptors with insulin are drawn as there are
  const HEXAGON = 10; // mg/dL of glucose that one hexagon in the blood stands for
  const FREE = 60; // pmol/L of insulin that one molecule in the blood stands for
  const STORED = 5; // g that one hexagon inside stands for
  const IN_VESICLE = 4;
  const LITTLE = 0.02; // of the brake

  const show = (list, count) => [...list].forEach((one, place) => islet.svg.show(one, place < count));

  /* What is drawn of each thing. */
  const counts = (values) => {
    const number = values.insulin_receptor_number;
    const lost = Math.max(0, Math.round(RECEPTORS * (1 - number)));
    const held = RECEPTORS * number * values.receptor_occupancy * SEEN;
    const doors = Math.min(SITES, Math.round(SITES * values.glut4_share));
    const all = (SITES * values.glut4_share) / values.glut4_surface_fraction;
    return {
      lost,
      bound: Math.min(RECEPTORS - lost, Math.round(held)),
      doors,
      inUse: Math.round(doors * values.doors_in_use),
      inside: Math.max(0, Math.round(all) - doors),
      glucose: Math.round(values.plasma_glucose / HEXAGON),
      free: Math.round(values.plasma_insulin / FREE),
      brake: Math.max(0, 1 - values.muscle_responsiveness),
    };
  };

  const drawReceptors = (root, { lost, bound }) => {
    root.querySelectorAll(".receptor").forEach((node, place) => {
      node.classList.toggle("bound", place < bound);
      node.classList.toggle("lost", place >= RECEPTORS - lost);
      islet.svg.show(node.querySelector(".insulin"), place < bound);
    });
  };

  const drawSites = (root, { doors, inUse }) => {
    const sites = root.querySelectorAll(".site");
    islet.cellDrawing.ORDER.forEach((place, rank) => {
      const [, gate, glucose, enters] = sites[place].children;
      islet.svg.show(gate, rank < doors);
      [glucose, enters].forEach((part) => islet.svg.show(part, rank < inUse));
    });
  };

  const drawSignal = (root, values, { brake }) => {
    root.querySelector(".signal-line").setAttribute("stroke-width", (1.5 + 7 * values.insulin_signal).toFixed(2));
    const bar = root.querySelector(".brake");
    islet.svg.show(bar, brake > LITTLE);
    bar.setAttribute("stroke-width", (1.5 + 4.5 * brake).toFixed(2));
  };

  /* GLUT4 that is not at the surface, in as many vesicles as it fills. */
  const drawVesicles = (node, { inside }) => {
    show(node.querySelectorAll(".carried"), inside);
    show(node.querySelectorAll(".vesicle"), Math.ceil(inside / IN_VESICLE));
  };

  const texts = (values, found, { taken, from }) => {
    const percent = islet.bodyWords.percent;
    return {
      receptors: islet.say("Receptors"),
      bound: islet.say("{n} % hold insulin", { n: percent(values.receptor_occupancy) }),
      lost: found.lost ? islet.say("{n} of 6 are lost", { n: String(found.lost) }) : islet.say("none is lost"),
      brake: found.brake > LITTLE ? islet.say("Brake") : islet.say("No brake"),
      dims: islet.say("muscle answers {n} %", { n: percent(values.muscle_responsiveness) }),
      signal: islet.say("Signal {n} %", { n: percent(values.insulin_signal) }),
      through: islet.say("gets through"),
      doors: islet.say("Doors open"),
      open: islet.say("{n} of 12", { n: String(found.doors) }),
      stores: islet.say("Stores"),
      vesicles: islet.say("GLUT4 in vesicles"),
      taken: taken === undefined ? "" : islet.say("Taken in"),
      since: taken === undefined ? "" : islet.say("{n} g since {time}", { n: taken.toFixed(0), time: from }),
      blood: islet.say("blood"),
      inside: islet.say("inside the muscle cell"),
    };
  };

  const spoken = (found) =>
    islet.say(
      "A muscle cell: {bound} of 6 receptors are drawn with insulin, {lost} are lost, {doors} of 12 doors are open",
      { bound: String(found.bound), lost: String(found.lost), doors: String(found.doors) },
    );

  const mount = (element, id, { layout = "wide" } = {}) => {
    const root = islet.cellDrawing.build(islet.cellDrawing.LAYOUTS[layout], id);
    root.classList.add(layout);
    element.replaceChildren(root);
    const part = (name) => root.querySelector(`#${id}-cell-${name}`);
    return {
      node: root,
      /* values: as the picture "cell" has them at one time, with plasma_glucose in mg/dL;
         taken: g of glucose since the time from, if that is known. */
      draw: (values, { taken, from = "" } = {}) => {
        const found = counts(values);
        drawReceptors(root, found);
        drawSites(root, found);
        drawSignal(root, values, found);
        show(part("glucose").children, found.glucose);
        show(part("insulin-free").children, found.free);
        show(part("glycogen").children, taken === undefined ? 0 : Math.round(taken / STORED));
        drawVesicles(part("vesicles"), found);
        part("moving").classList.toggle("still", values.insulin_signal < LITTLE && values.contraction < LITTLE);
        Object.entries(texts(values, found, { taken, from })).forEach(([key, words]) => {
          const node = root.querySelector(`.text-${key}`);
          if (node && islet.svg.write(node, words)) islet.svg.fit(node);
        });
        root.setAttribute("aria-label", spoken(found));
      },
    };
  };

  /* What is what, for a larger view. */
  const key = () => {
    const { GATE, hexagon, insulin } = islet.cellDrawing;
    const glyph = (words, ...parts) => {
      const node = islet.svg.node("svg", { class: "cell-map glyph", viewBox: "-14 -20 28 40", "aria-hidden": "true" });
      node.append(...parts);
      return islet.make("span", {}, node, words);
    };
    return islet.make("p", { class: "cell-key" },
      glyph(islet.say("glucose"), islet.svg.path("glucose", hexagon(0, 0, 9))),
      glyph(islet.say("insulin"), insulin(-4, -2, 1.4)),
      glyph(islet.say("GLUT4, the door for glucose"), islet.svg.path("glut", GATE)),
      islet.make("span", {}, islet.say("line width: how much of the message gets through")));
  };

  const caption = () =>
    islet.say(
      "Counts are the model's shares, rounded. Twelve doors are the most GLUT4 that insulin brings out; receptors " +
        "with insulin are drawn five times as many as there are.",
    );

  const rows = (values) => {
    const percent = (value) => `${islet.bodyWords.percent(value)} %`;
    return [
      [islet.say("Receptors, of normal"), percent(values.insulin_receptor_number)],
      [islet.say("Receptors with insulin"), percent(values.receptor_occupancy)],
      [islet.say("Answer of muscle, of normal"), percent(values.muscle_responsiveness)],
      [islet.say("Signal, of the strongest"), percent(values.insulin_signal)],
      [islet.say("GLUT4 at the surface, of all"), percent(values.glut4_surface_fraction)],
      [islet.say("Open doors in use"), percent(values.doors_in_use)],
      [islet.say("Muscle at work, of full effort"), percent(values.contraction)],
      [islet.say("Glucose into muscle"), islet.say("{n} mg/min", { n: islet.bodyWords.whole(values.muscle_glucose_uptake) })],
    ];
  };

  islet.cellMap = { mount, counts, caption, key, rows };
})();
