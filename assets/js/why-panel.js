/* The causes as signed bars: solid raises, striped lowers, and a sum that is the chip's change. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const WORDS = {
    empty: islet.say("Move a slider: the causes of the change appear here."),
    known: islet.say("Nothing that changed moves it."),
    pending: islet.say("Looking for the causes …"),
    failed: islet.say("The causes of this change could not be computed. The curves are right all the same."),
  };

  const rowOf = (outcome) =>
    outcome.signal ? islet.numbers.row(outcome.signal) : islet.chips.SHARE_ROW;

  const signed = (value, decimals) =>
    `${value > 0 ? "+" : ""}${islet.numbers.fixed(value, decimals)}`;

  /* What the chip says changed: the sum of all bars. */
  const total = (outcome) => {
    const before = islet.page.before();
    const { now } = islet.state;
    const { outcome: key } = outcome;
    return islet.numbers.difference(rowOf(outcome), now.outcomes[key], before.outcomes[key]);
  };

  /* The shares as they are printed; what rounding leaves belongs to the others. */
  const bars = (causes, outcome) => {
    const row = rowOf(outcome);
    const shown = causes
      .map((cause) => ({ ...cause, size: islet.numbers.shown(row, cause.share) }))
      .filter(({ size }) => size !== 0);
    const sum = shown.reduce((all, { size }) => all + size, 0);
    const { decimals } = islet.numbers.unitOf(row);
    const others = Number((total(outcome) - sum).toFixed(decimals));
    return { shown, others };
  };

  const eye = ({ name, label }) => {
    const mechanism = islet.mechanism(name);
    if (!mechanism || !mechanism.switchable) return islet.make("span", {});
    const isOff = islet.switches.isOff(name);
    return islet.make(
      "button",
      {
        type: "button",
        class: "eye",
        title: isOff ? islet.say("Switch on") : islet.say("Switch off"),
        "aria-label": isOff ? islet.say("Switch {name} on", { name: label }) : islet.say("Switch {name} off", { name: label }),
        onclick: () => islet.switches.toggle(name),
      },
      islet.icon(isOff ? "eye-off" : "eye"),
    );
  };

  const title = (cause) => {
    if (!cause.name || !islet.mechanism(cause.name)) return islet.make("span", {}, cause.label);
    const open = () => islet.mechanisms.reveal(cause.name);
    return islet.make("button", { type: "button", class: "cause-name", onclick: open }, cause.label);
  };

  /* The bar leads to the page of the model, at that mechanism. */
  const barOf = (cause, bar) => {
    if (!cause.name || !islet.mechanism(cause.name)) {
      return islet.make("span", { class: "cause-bar", "aria-hidden": "true" }, bar);
    }
    const label = islet.say("{cause} on the page of the model", { cause: cause.label });
    return islet.make("a", { class: "cause-bar", href: islet.modelLink(cause.name), "aria-label": label, title: label }, bar);
  };

  const line = (cause, largest, decimals) => {
    const width = largest ? (100 * Math.abs(cause.size)) / largest : 0;
    const bar = islet.make("i", { class: cause.size < 0 ? "lowers" : "raises" });
    bar.style.width = `${width}%`;
    return islet.make(
      "li",
      { class: cause.name && islet.switches.isOff(cause.name) ? "cause off" : "cause" },
      cause.name ? eye(cause) : islet.make("span", {}),
      title(cause),
      barOf(cause, bar),
      islet.make("span", { class: "cause-size" }, signed(cause.size, decimals)),
    );
  };

  const known = (causes, outcome) => {
    const { shown, others } = bars(causes, outcome);
    const { decimals } = islet.numbers.unitOf(rowOf(outcome));
    const all = others ? [...shown, { label: islet.say("All others"), size: others }] : shown;
    const largest = Math.max(...all.map(({ size }) => Math.abs(size)), 0);
    const sum = islet.make(
      "li",
      { class: "cause sum" },
      islet.make("span", {}),
      islet.make("span", {}, islet.say("Change")),
      islet.make("span", {}),
      islet.make("span", { class: "cause-size" }, signed(total(outcome), decimals)),
    );
    const lines = all.map((cause) => line(cause, largest, decimals));
    return islet.make("ul", { class: "causes" }, ...lines, sum);
  };

  const heading = (outcome, isKnown) => {
    if (!isKnown) return islet.say("Why?");
    const change = total(outcome);
    const name = islet.lowered(outcome.label);
    if (!change) return islet.say("Why did the {name} stay?", { name });
    return change > 0 ? islet.say("Why did the {name} rise?", { name }) : islet.say("Why did the {name} fall?", { name });
  };

  const choice = (why) => {
    const options = islet.state.facts.explained.map(({ key, label }) =>
      islet.make("option", { value: key }, label),
    );
    const onchange = (event) => why.choose(event.target.value);
    return islet.make(
      "select",
      { id: "why-outcome", "aria-label": islet.say("What is explained"), onchange },
      ...options,
    );
  };

  /* What the marks of a step say: rose, fell, switched off or on. */
  const MOVES = {
    "1": () => ["mark", islet.say("more")],
    "-1": () => ["mark mark-down", islet.say("less")],
    "0": () => ["", islet.say("off")],
    "2": () => ["", islet.say("on")],
  };

  const step = ({ label, mechanism, direction }) => {
    const [mark, word] = MOVES[direction]();
    const name = mechanism
      ? islet.make("a", { href: islet.modelLink(mechanism) }, label)
      : islet.make("b", {}, label);
    const way = mark
      ? islet.make("span", { class: "step-way" }, islet.make("i", { class: mark }), islet.make("span", { class: "unseen" }, word))
      : islet.make("span", { class: "step-way" }, word);
    return islet.make("li", {}, name, way);
  };

  /* From what was changed to the outcome, if one thing was changed. */
  const way = (path) =>
    path
      ? [
          islet.make("h3", { class: "way-title" }, islet.say("The main way through the model")),
          islet.make("ol", { class: "way" }, ...path.map(step)),
        ]
      : [];

  islet.whyPanel = {
    build: (why) => {
      islet.byId("why-panel").replaceChildren(
        islet.make("div", { class: "why-choice" }, choice(why), islet.make("span", { id: "why-unit" })),
        islet.make("h2", { id: "why-title" }),
        islet.make("div", { id: "why-causes" }),
        islet.make("p", { id: "why-words", class: "side-lead" }),
      );
    },
    draw: ({ state, causes, path }, outcome) => {
      const isKnown = state === "known" && Boolean(islet.page.before());
      const panel = islet.byId("why-panel");
      panel.classList.remove("stale");
      panel.dataset.state = state;
      islet.byId("why-unit").textContent = islet.numbers.unitOf(rowOf(outcome)).label;
      islet.byId("why-title").textContent = heading(outcome, isKnown);
      islet.byId("why-causes").replaceChildren(...(isKnown ? [known(causes, outcome), ...way(path)] : []));
      const isMoved = isKnown && panel.querySelector(".cause:not(.sum)");
      const legend = islet.say("Solid bars raise it, striped bars lower it. The eye switches a cause off.");
      islet.byId("why-words").textContent = isMoved ? legend : WORDS[state] || WORDS.empty;
    },
  };
})();
