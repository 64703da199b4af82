/* Over weeks: what the drugs change in HbA1c, fasting glucose and weight. Asked when it is open. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const KEPT = 24;
  const LINES = [
    { key: "hba1c_change", label: "HbA1c", unit: "%", decimals: 1 },
    { key: "fasting_glucose_change", label: islet.say("Fasting glucose"), isGlucose: true },
    { key: "weight_change", label: islet.say("Weight"), unit: "kg", decimals: 1 },
    { key: "minimum_glucose", label: islet.say("Lowest in a day"), isGlucose: true, isLevel: true },
  ];
  const kept = new Map();
  let failure = "";

  const node = () => islet.byId("weeks-panel");
  const question = () => {
    const { person, values, without } = islet.state.now;
    return { person, values, without };
  };
  const keyOf = (asked) => JSON.stringify([asked.person, asked.values, asked.without]);
  const isTaken = () =>
    islet.treatments.facts().drugs.some(({ dose }) => islet.state.now.values[dose] > 0);

  const asker = islet.asker("weeks", {
    known: (asked, answer) => {
      kept.set(keyOf(asked), answer);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value);
      failure = "";
      update();
    },
    failed: (asked, words) => {
      failure = words;
      draw();
    },
  });

  const printed = (line, value) => {
    const row = islet.numbers.row("plasma_glucose");
    const unit = line.isGlucose ? islet.numbers.unitOf(row) : line;
    const shown = Number((line.isGlucose ? value * unit.factor : value).toFixed(unit.decimals));
    const sign = line.isLevel || shown === 0 ? "" : shown > 0 ? "+" : "\u2212";
    return `${sign}${islet.numbers.fixed(Math.abs(shown), unit.decimals)}`;
  };

  const line = (answer) => (one) => {
    const unit = one.isGlucose ? islet.numbers.unitOf(islet.numbers.row("plasma_glucose")).label : one.unit;
    const name = islet.make("th", { scope: "row" }, one.label, islet.make("small", {}, ` ${unit}`));
    const cells = answer[one.key].map((value) => islet.make("td", {}, printed(one, value)));
    return islet.make("tr", {}, name, ...cells);
  };

  const table = (answer) => {
    const head = answer.weeks.map((weeks) => islet.make("th", { scope: "col" }, String(weeks)));
    const corner = islet.make("th", { scope: "col" }, islet.say("Weeks"));
    return islet.make(
      "table",
      { class: "weeks" },
      islet.make("thead", {}, islet.make("tr", {}, corner, ...head)),
      islet.make("tbody", {}, ...LINES.map(line(answer))),
    );
  };

  const WORDS = {
    none: islet.say("No drug is taken. Choose one, or move a dose: insulin and life style show within the day."),
    asking: islet.say("Living these weeks …"),
    known: islet.say("Against no drug, on the usual meals and insulin. The lowest is that of the last day."),
  };

  const stateNow = () => {
    if (!isTaken()) return "none";
    if (kept.has(keyOf(question()))) return "known";
    return failure ? "failed" : "asking";
  };

  const draw = () => {
    if (!node() || !islet.state.now) return;
    const state = stateNow();
    const answer = kept.get(keyOf(question()));
    node().dataset.state = state;
    islet.byId("weeks-words").textContent = state === "failed" ? failure : WORDS[state];
    const box = islet.byId("weeks-table");
    // While new weeks are lived the last ones stay, paler.
    if (state === "known") box.replaceChildren(table(answer));
    else if (state !== "asking") box.replaceChildren();
  };

  const update = () => {
    if (!node() || !node().open || !islet.state.now || !islet.tabs.isOpen("treatments")) return;
    if (isTaken() && !kept.has(keyOf(question()))) {
      failure = "";
      asker.pose(question());
    }
    draw();
  };

  islet.weeks = {
    build: () =>
      islet.make(
        "details",
        { id: "weeks-panel", class: "weeks-panel", ontoggle: update },
        islet.make("summary", {}, islet.icon("chevron-right"), islet.say("Over weeks")),
        islet.make("div", { id: "weeks-table" }),
        islet.make("p", { id: "weeks-words", class: "side-lead", role: "status" }),
      ),
    settle: update,
    redraw: draw,
    told: (answer) => asker.answered(answer),
  };
})();
