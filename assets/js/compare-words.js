/* The finding in words: a headline, a summary of two or three sentences. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const CLEARLY = 1.1; // times, from which one insulin peak is called the higher

  const { state } = islet.compare;
  const glucose = () => islet.compare.row("plasma_glucose");
  const text = (value) => islet.numbers.text(glucose(), value);
  const unit = () => islet.numbers.unitOf(glucose()).label;
  const nameOf = (place) => islet.compare.label(state.shown.bodies[place]);
  const values = (key) => state.shown.runs.map(({ outcomes }) => outcomes[key]);
  const highest = (key) => values(key).indexOf(Math.max(...values(key)));
  const lowest = (key) => values(key).indexOf(Math.min(...values(key)));

  const isMorning = () => state.shown.view === state.facts.first_view;
  const meals = (one) => islet.compare.shared(one.scenario.schedules[state.shown.view]).filter(({ entry }) => entry === "meal");

  /* What they all do, as a headline begins. */
  const setting = () => {
    if (!islet.compare.sameEvents(state.shown.bodies)) return "apart";
    const count = meals(state.shown.bodies[0]).length;
    if (!count) return "fast";
    return isMorning() && count === 1 ? "breakfast" : "day";
  };

  const FALLS = {
    breakfast: (said) => islet.say("Same breakfast: {body} falls to {value} {unit}", said),
    day: (said) => islet.say("Same day: {body} falls to {value} {unit}", said),
    fast: (said) => islet.say("No meal: {body} falls to {value} {unit}", said),
    apart: (said) => islet.say("Different meals: {body} falls to {value} {unit}", said),
  };
  const ABOVE = {
    breakfast: (said) => islet.say("Same breakfast: {body} peaks {size} {unit} above {first}", said),
    day: (said) => islet.say("Same day: {body} peaks {size} {unit} above {first}", said),
    fast: (said) => islet.say("No meal: {body} peaks {size} {unit} above {first}", said),
    apart: (said) => islet.say("Different meals: {body} peaks {size} {unit} above {first}", said),
  };
  const HIGHEST = {
    breakfast: (said) => islet.say("Same breakfast: {body} peaks highest, at {value} {unit}", said),
    day: (said) => islet.say("Same day: {body} peaks highest, at {value} {unit}", said),
    fast: (said) => islet.say("No meal: {body} peaks highest, at {value} {unit}", said),
    apart: (said) => islet.say("Different meals: {body} peaks highest, at {value} {unit}", said),
  };
  const ALIKE = {
    breakfast: (said) => islet.say("Same breakfast: all peak at {value} {unit}", said),
    day: (said) => islet.say("Same day: all peak at {value} {unit}", said),
    fast: (said) => islet.say("No meal: all peak at {value} {unit}", said),
    apart: (said) => islet.say("Different meals: all peak at {value} {unit}", said),
  };

  const headline = () => {
    const peaks = values("glucose_peak");
    const low = values("glucose_lowest");
    const deepest = lowest("glucose_lowest");
    if (islet.compare.isLow(state.shown.runs[deepest])) {
      return FALLS[setting()]({ body: nameOf(deepest), value: text(low[deepest]), unit: unit() });
    }
    const top = highest("glucose_peak");
    const said = { body: nameOf(top), first: nameOf(0), value: text(peaks[top]), unit: unit() };
    if (peaks.every((peak) => text(peak) === text(peaks[0]))) return ALIKE[setting()](said);
    if (top === 0) return HIGHEST[setting()](said);
    const by = islet.numbers.difference(glucose(), peaks[top], peaks[0]);
    const size = islet.numbers.fixed(by, islet.numbers.unitOf(glucose()).decimals);
    return ABOVE[setting()]({ ...said, size });
  };

  /* "75 g at 08:00, one scale for all". */
  const context = () => {
    const kind = setting();
    const found = meals(state.shown.bodies[0]);
    const grams = islet.numbers.plain(found.reduce((sum, meal) => sum + islet.schedule.valueOf(meal, "carbohydrate"), 0));
    if (kind === "breakfast") return islet.say("{grams} g of carbohydrate at {time}, one scale for all", { grams, time: found[0].time });
    if (kind === "day") return islet.say("{count} meals, {grams} g of carbohydrate, one scale for all", { count: found.length, grams });
    return kind === "fast" ? islet.say("Nobody eats, one scale for all") : islet.say("The bodies do not eat or move the same. One scale for all.");
  };

  const peaks = () => {
    const said = Object.fromEntries(values("glucose_peak").flatMap((peak, place) => [[`value${place + 1}`, text(peak)], [`body${place + 1}`, nameOf(place)]]));
    return islet.say(
      state.shown.runs.length === 2
        ? "Glucose peaks at {value1} {unit} in {body1} and {value2} in {body2}."
        : "Glucose peaks at {value1} {unit} in {body1}, {value2} in {body2} and {value3} in {body3}.",
      { ...said, unit: unit() },
    );
  };

  const above = () => {
    const most = highest("minutes_above");
    const minutes = values("minutes_above")[most];
    if (!minutes) return islet.say("Nobody leaves the target upwards.");
    const alike = values("minutes_above").map((one, place) => (one === minutes ? nameOf(place) : "")).filter(Boolean);
    const duration = islet.numbers.duration(minutes);
    if (alike.length === 1) return islet.say("{body} is above target longest, for {duration}.", { body: nameOf(most), duration });
    const bodies = new Intl.ListFormat(islet.language).format(alike);
    return islet.say("{bodies} are above target for {duration}.", { bodies, duration });
  };

  /* Insulin and what it brings about need not go together: that is resistance, in a sentence. */
  const doors = () => {
    const insulin = highest("insulin_peak");
    const fewest = lowest("glut4_peak");
    const peaksOf = values("insulin_peak");
    const others = Math.max(...peaksOf.filter((_, place) => place !== insulin));
    if (peaksOf[insulin] < CLEARLY * others) return "";
    if (insulin === fewest) return islet.say("{body} has the most insulin and yet the fewest GLUT4 doors at the surface.", { body: nameOf(insulin) });
    return islet.say("{body} has the highest insulin, {other} the fewest GLUT4 doors at the surface.", { body: nameOf(insulin), other: nameOf(fewest) });
  };

  const write = (id, words) => {
    if (islet.byId(id).textContent !== words) islet.byId(id).textContent = words;
  };

  islet.compare.words = {
    headline: () => {
      write("compare-headline", headline());
      write("compare-context", context());
    },
    summary: () => write("compare-summary", [peaks(), above(), doors()].filter(Boolean).join(" ")),
    /* The same without writing it, for a picture and for paper. */
    plain: () => ({ headline: headline(), context: context(), summary: [peaks(), above(), doors()].filter(Boolean).join(" ") }),
    summaryText: () => islet.byId("compare-summary").textContent,
  };
})();
