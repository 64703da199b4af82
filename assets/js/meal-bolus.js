/* Part of the editor of a meal, for a body that is treated with insulin: its bolus, as the
   carbohydrate that was counted for it, which may not be what is eaten. Nothing is kept here:
   what is counted is the bolus of the schedule times the body's own ratio. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const NEAR = 45; // minutes between a meal and its bolus
  const DOSE_STEP = 0.05; // units
  const MOST = 200; // g

  let meal = -1;

  const ratio = () => {
    const { therapy } = islet.state.facts.people[islet.state.person];
    return therapy ? therapy.carbohydrate_ratio : 0;
  };

  const far = (one, other) => Math.abs(islet.schedule.minutesOf(one) - islet.schedule.minutesOf(other));

  /* The nearest bolus that no other meal is nearer to; -1 if there is none. */
  const bolusOf = (place) => {
    const { schedule } = islet.state;
    const meals = schedule.filter((entry) => entry.entry === "meal");
    const near = schedule
      .map((entry, at) => ({ entry, at, distance: far(entry, schedule[place]) }))
      .filter(({ entry, distance }) => entry.entry === "bolus" && islet.schedule.happens(entry) && distance <= NEAR)
      .filter(({ entry, distance }) => meals.every((other) => far(entry, other) >= distance))
      .sort((one, other) => one.distance - other.distance);
    return near.length ? near[0].at : -1;
  };

  const units = (grams) => Number((Math.round(grams / ratio() / DOSE_STEP) * DOSE_STEP).toFixed(2));

  const counted = () => {
    const at = bolusOf(meal);
    return at < 0 ? null : Math.round(islet.schedule.valueOf(islet.state.schedule[at], "units") * ratio());
  };

  const give = (grams) => {
    const at = bolusOf(meal);
    const { schedule } = islet.state;
    islet.gesture.once("counted", () => {
      if (at >= 0) islet.schedule.replace(at, { ...schedule[at], units: units(grams) });
      else islet.schedule.add({ entry: "bolus", time: schedule[meal].time, units: units(grams) });
    });
    follow();
  };

  const stop = () => {
    const at = bolusOf(meal);
    // Its place stays in the list, so that the meal keeps its own; without a dose it does not happen.
    if (at >= 0) islet.gesture.once("counted", () => islet.schedule.replace(at, { ...islet.state.schedule[at], units: 0 }));
    follow();
  };

  const follow = () => {
    const check = islet.byId("entry-with-bolus");
    if (!check) return;
    const grams = counted();
    const eaten = islet.schedule.valueOf(islet.state.schedule[meal], "carbohydrate");
    check.checked = grams !== null;
    islet.byId("entry-counted-row").hidden = grams === null;
    if (document.activeElement !== islet.byId("entry-counted")) islet.byId("entry-counted").value = String(grams ?? eaten);
    const bolus = islet.state.schedule[bolusOf(meal)];
    const size = `${islet.numbers.plain(Math.round(10 * ratio()) / 10)} g`;
    islet.byId("entry-bolus-note").textContent = bolus
      ? islet.say("{units} U at {time}: one unit for {size}, computed for this made-up body.", {
          units: islet.numbers.plain(bolus.units),
          time: bolus.time,
          size,
        })
      : islet.say("One unit for {size}, computed for this made-up body.", { size });
  };

  const typed = () => {
    const grams = islet.entryFields.parse(islet.byId("entry-counted").value);
    const isRight = grams >= 0 && grams <= MOST;
    islet.entryFields.say("counted", isRight ? "" : islet.say("Allowed is {range}.", { range: islet.numbers.span("0", String(MOST), "g") }));
    if (isRight && grams !== counted()) give(grams);
  };

  islet.mealBolus = {
    bolusOf,
    follow,
    build: (place) => {
      meal = place;
      const entry = islet.state.schedule[place];
      if (entry.entry !== "meal" || !ratio()) return [];
      const check = islet.make("input", {
        id: "entry-with-bolus",
        type: "checkbox",
        onchange: (event) =>
          event.target.checked ? give(islet.schedule.valueOf(islet.state.schedule[meal], "carbohydrate")) : stop(),
      });
      const input = islet.make("input", {
        id: "entry-counted",
        type: "text",
        inputmode: "decimal",
        autocomplete: "off",
        "aria-describedby": "entry-counted-message entry-bolus-note",
        onchange: typed,
        onkeydown: (event) => event.key === "Enter" && typed(),
      });
      const row = islet.entryFields.row("counted", islet.say("Counted"), input, islet.make("span", { class: "entry-unit" }, "g"));
      const label = islet.make("label", { class: "entry-check" }, check, islet.say("With a bolus for the carbohydrate counted"));
      const note = islet.make("p", { id: "entry-bolus-note", class: "entry-note" });
      window.setTimeout(follow, 0);
      return [islet.make("div", { class: "entry-bolus", role: "group", "aria-label": islet.say("Bolus") }, label, row, note)];
    },
  };
})();
