/* The cell on the whole window, beside four others that the model computed. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  let dialog = null;
  let cell = null;
  let scenes = null;

  const isOpen = () => Boolean(dialog && dialog.open);

  const strip = (scene) => {
    const host = islet.make("div", { class: "strip" });
    const made = islet.cellMap.mount(host, `scene-${scene.key}`);
    made.node.setAttribute("viewBox", "0 14 920 236");
    made.draw(scene.values);
    const { doors } = islet.cellMap.counts(scene.values);
    const numbers = islet.say("{doors} of 12 doors, {n} mg a minute into muscle", {
      doors: String(doors),
      n: islet.bodyWords.whole(scene.values.muscle_glucose_uptake),
    });
    return islet.make("figure", { class: "scene" },
      islet.make("figcaption", {}, islet.make("b", {}, scene.title), islet.make("span", {}, scene.words),
        islet.make("small", {}, numbers)),
      host);
  };

  const make = () => {
    const close = islet.make("button", { type: "button", class: "button", onclick: () => dialog.close() }, islet.icon("x"), islet.say("Close"));
    const play = islet.play.button();
    dialog = islet.make(
      "dialog",
      { id: "cell-dialog", class: "cell-dialog", "aria-labelledby": "cell-title" },
      islet.make("header", {}, islet.make("h2", { id: "cell-title" }), play, close),
      islet.make("div", { class: "cell-page" },
        islet.make("div", { class: "cell-main" }, islet.make("div", { id: "cell-large-host" }), islet.cellMap.key(),
          islet.make("p", { class: "cell-legend" }, islet.cellMap.caption()),
          islet.make("p", { id: "cell-large-words" }),
          islet.make("p", { class: "notice" }, islet.say("Made-up patients, for teaching only. Never use it to decide a treatment."))),
        islet.make("div", { id: "cell-scenes", class: "cell-scenes", role: "group", "aria-label": islet.say("Other cells, to compare") })),
    );
    dialog.addEventListener("close", () => islet.play.pause());
    document.body.append(dialog);
    const layout = window.matchMedia("(min-width: 700px)").matches ? "wide" : "tall";
    cell = islet.cellMap.mount(islet.byId("cell-large-host"), "cell-large", { layout });
  };

  islet.cellLarger = {
    isOpen,
    scenes: () => scenes,
    open: () => {
      if (!dialog) make();
      dialog.showModal();
      islet.bodyPanel.complete();
    },
    draw: (run, minutes) => {
      const person = islet.state.facts.people[run.person].label;
      const title = islet.say("One muscle cell of {person} at {time}", { person: person, time: islet.numbers.clock(minutes) });
      islet.svg.write(islet.byId("cell-title"), title);
      if (run.scenes && !scenes) {
        scenes = run.scenes;
        islet.byId("cell-scenes").replaceChildren(...scenes.map(strip));
      }
      if (!islet.pictures.has(run, "cell")) return;
      const values = islet.pictures.at(run, minutes);
      const taken = islet.pictures.since(run, "muscle_glucose_uptake", minutes);
      cell.draw(values, { taken, from: islet.numbers.clock(run.start) });
      if (!islet.play.isPlaying()) {
        const words = islet.bodyWords.ofCell(values, minutes, islet.cellMap.counts(values));
        islet.svg.write(islet.byId("cell-large-words"), words);
      }
    },
  };
})();
