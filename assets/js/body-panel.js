/* The tab Body of Explore: map or cell at the cursor, hormones to choose, words and a table. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const STILL = 500; // ms without a move until the words are said

  const panel = { picture: "map", shown: [], map: null, cell: null, spoken: { run: -1, at: 0 } };
  let wordsTimer = 0;

  const host = () => islet.byId("body-panel");
  const facts = () => islet.state.facts.body;
  const isOpen = () => islet.tabs.isOpen("body");

  /* What the next run has to bring along, see gate.js. */
  const wanted = () => {
    if (islet.cellLarger && islet.cellLarger.isOpen()) return islet.cellLarger.scenes() ? "cell" : "scenes";
    return isOpen() ? panel.picture : "";
  };

  const choice = (value, word) => {
    const input = islet.make("input", {
      type: "radio", name: "picture", value, checked: panel.picture === value,
      onchange: () => choose(value),
    });
    return islet.make("label", {}, input, islet.make("span", {}, word));
  };

  const head = () =>
    islet.make(
      "div",
      { class: "body-head" },
      islet.make(
        "fieldset",
        { class: "body-choice" },
        islet.make("legend", { class: "unseen" }, islet.say("Picture")),
        choice("map", islet.say("Body")),
        choice("cell", islet.say("Cell")),
      ),
      islet.make("span", { id: "body-at", class: "body-at" }),
    );

  const sample = (one) => {
    const node = islet.svg.node("svg", { viewBox: "0 0 20 8", class: `sample colour-${one.colour}`, "aria-hidden": "true" });
    node.append(islet.svg.path("hormone-line", "M0 4H20", { "stroke-dasharray": one.dash }));
    return node;
  };

  const light = (organs, messenger, rows) => {
    panel.map.light(organs, messenger);
    islet.figure.emphasise(rows);
  };

  const unlight = () => light([], "", []);

  const toggle = (key) => {
    panel.shown = panel.shown.includes(key) ? panel.shown.filter((one) => one !== key) : [...panel.shown, key];
    draw();
  };

  const chip = (one) =>
    islet.make(
      "button",
      {
        type: "button", class: "hormone-chip", "data-key": one.key,
        onclick: () => toggle(one.key),
        onpointerenter: () => light([], one.key, [one.row]),
        onpointerleave: unlight,
        onfocus: () => light([], one.key, [one.row]),
        onblur: unlight,
      },
      sample(one),
      islet.make("span", {}, one.label),
    );

  const build = () => {
    panel.shown = [...facts().shown_at_first];
    const words = islet.make("p", { id: "body-words" });
    const table = islet.make("div", { id: "body-table" });
    const more = islet.make("button", { type: "button", id: "cell-larger", class: "button", onclick: () => islet.cellLarger.open() },
      islet.icon("expand"), islet.say("Larger"));
    host().replaceChildren(
      islet.make("h2", { class: "unseen" }, islet.say("Body and cell")),
      head(),
      islet.make("div", { id: "body-map-host", class: "picture" }),
      islet.make("div", { id: "cell-host", class: "picture" }),
      islet.make("div", { id: "cell-foot", class: "cell-foot" }, islet.make("p", { id: "cell-caption" }), more),
      islet.make("div", { id: "hormones", class: "hormones", role: "group", "aria-label": islet.say("Hormones on the map") },
        ...facts().messengers.map(chip)),
      islet.make("p", { id: "body-live", class: "unseen", role: "status" }),
      islet.make("details", { id: "body-details" }, islet.make("summary", {}, islet.say("In words, as a table, keys")), words, table,
        islet.make("p", { class: "side-lead" }, islet.say("Broad arrows are glucose, as broad as its flux. Dashed arrows act from afar: a head means more, a bar less, a dot both.")),
        islet.play.spaceSwitch()),
    );
    panel.map = islet.bodyMap.mount(islet.byId("body-map-host"), "map");
    panel.cell = islet.cellMap.mount(islet.byId("cell-host"), "cell", { layout: "tall" });
    listen(panel.map.node);
  };

  const organOf = (event) => event.target.closest("[data-organ]");

  const rowsOf = (part) => {
    const { organ, messenger } = part.dataset;
    const one = messenger && facts().messengers.find(({ key }) => key === messenger);
    return one ? [one.row] : facts().organs.find(({ key }) => key === organ).signals;
  };

  const listen = (map) => {
    const enter = (event) => {
      const part = organOf(event);
      if (part) light(part.dataset.messenger ? [] : [part.dataset.organ], part.dataset.messenger || "", rowsOf(part));
    };
    map.addEventListener("pointerover", enter);
    map.addEventListener("pointerleave", unlight);
    map.addEventListener("focusin", enter);
    map.addEventListener("focusout", unlight);
    const open = (event) => {
      const part = organOf(event);
      if (!part || !islet.pictures.has(islet.state.now, "map")) return;
      event.preventDefault();
      const { organ } = part.dataset;
      islet.bodyDetail.toggle(panel.map.node.querySelector(`[id$=organ-${organ}]`), organ, panel.values);
    };
    map.addEventListener("click", open);
    map.addEventListener("keydown", (event) => ["Enter", " "].includes(event.key) && open(event));
  };

  const drawChips = (values) => {
    facts().messengers.forEach((one) => {
      const node = host().querySelector(`.hormone-chip[data-key=${one.key}]`);
      node.setAttribute("aria-pressed", String(panel.shown.includes(one.key)));
      const value = islet.numbers.fixed(values[one.signal] * one.factor, one.decimals);
      const words = { name: one.label, value, unit: one.unit };
      node.title = islet.say("{name}: {value} {unit}", words);
    });
  };

  const drawMap = (run, values) => {
    const options = { largest: run.picture.largest, without: run.without, shown: panel.shown };
    panel.map.draw(values, options);
    drawChips(values);
  };

  const table = (rows) =>
    islet.make("table", {}, islet.make("tbody", {}, ...rows.map(([name, value]) =>
      islet.make("tr", {}, islet.make("th", { scope: "row" }, name), islet.make("td", {}, value)))));

  const mapRows = (values) => {
    const sums = panel.map.fluxes(values);
    const number = (key) => islet.say("{n} mg/min", { n: islet.numbers.fixed(sums[key], 0) });
    const levels = facts().messengers.map((one) => {
      const value = islet.numbers.fixed(values[one.signal] * one.factor, one.decimals);
      return [one.label, `${value} ${one.unit}`];
    });
    return [
      [islet.say("Gut brings"), number("gut-liver")],
      [islet.say("Liver makes (minus: keeps)"), number("liver-net")],
      [islet.say("Muscle takes"), number("blood-muscle")],
      [islet.say("Brain takes"), number("blood-brain")],
      [islet.say("Fat takes"), number("blood-fat")],
      [islet.say("Kidney loses"), number("blood-kidney")],
      ...levels,
    ];
  };

  const say = () => {
    const { now, cursor } = islet.state;
    if (!isOpen() || !islet.pictures.has(now, panel.picture)) return;
    const isMap = panel.picture === "map";
    const text = isMap
      ? islet.bodyWords.ofMap(panel.values, panel.map.fluxes(panel.values), cursor)
      : islet.bodyWords.ofCell(panel.values, cursor, islet.cellMap.counts(panel.values));
    islet.svg.write(islet.byId("body-words"), text);
    if (panel.spoken.at !== cursor) islet.svg.write(islet.byId("body-live"), text);
    panel.spoken.at = cursor;
    islet.byId("body-table").replaceChildren(table(isMap ? mapRows(panel.values) : islet.cellMap.rows(panel.values)));
    host().dataset.said = String(Math.round(cursor));
  };

  /* Words and table once nothing moves: neither the hand nor the clock. */
  const sayLater = () => {
    window.clearTimeout(wordsTimer);
    wordsTimer = window.setTimeout(() => (islet.play.isPlaying() || islet.gesture.isActive() ? sayLater() : say()), STILL);
  };

  /* After a gesture the summary under the curves speaks; here only a cursor that was moved. */
  const listenAnew = (run, cursor) => {
    if (panel.spoken.run === run) return;
    panel.spoken = { run, at: cursor };
    islet.svg.write(islet.byId("body-live"), "");
  };

  const draw = () => {
    const { now, cursor } = islet.state;
    if (!now || !panel.map) return;
    const isMap = panel.picture === "map";
    const isLarge = islet.cellLarger.isOpen();
    if (isLarge) islet.cellLarger.draw(now, cursor);
    if (!isOpen()) return;
    host().dataset.picture = panel.picture;
    islet.svg.write(islet.byId("body-at"), isMap
      ? islet.say("at {time}, in mg a minute", { time: islet.numbers.clock(cursor) })
      : islet.say("one muscle cell at {time}", { time: islet.numbers.clock(cursor) }));
    if (!islet.pictures.has(now, panel.picture)) return;
    panel.values = islet.pictures.at(now, cursor);
    if (isMap) drawMap(now, panel.values);
    else {
      const taken = islet.pictures.since(now, "muscle_glucose_uptake", cursor);
      panel.cell.draw(panel.values, { taken, from: islet.numbers.clock(now.start) });
      islet.svg.write(islet.byId("cell-caption"), islet.cellMap.caption());
    }
    listenAnew(now.run, cursor);
    host().dataset.drawn = `${now.run} ${Math.round(cursor)} ${panel.picture}`;
    sayLater();
  };

  /* Values that the run on screen lacks are asked for: once, a run that fails is not tried again. */
  let askedFor = "";
  const complete = () => {
    const { now } = islet.state;
    const name = wanted();
    draw();
    if (!name || !now || islet.pictures.has(now, name) || islet.gesture.isActive()) return;
    const key = `${now.run} ${name}`;
    if (key === askedFor) return;
    askedFor = key;
    islet.gate.ask();
  };

  const choose = (picture) => {
    panel.picture = picture;
    host().dataset.picture = picture;
    complete();
  };

  islet.bodyPanel = {
    wanted,
    draw,
    complete,
    choose,
    light: (organs, messenger) => isOpen() && panel.map && panel.map.light(organs, messenger),
    play: (isPlaying) => host().classList.toggle("playing", isPlaying),
    listen: () => {
      build();
      islet.cursor.onDraw(draw);
      islet.tabs.onChange(() => {
        islet.bodyDetail.close(false);
        complete();
      });
      islet.rowLinks.listen();
      host().dataset.picture = panel.picture;
    },
  };
})();
