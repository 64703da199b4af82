/* The report in words: headline, what it is about, the settings, a summary. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.report = islet.report || {};

  const MOST_NAMED = 6; // settings below the headline; all of them stand at the left

  const shown = () => islet.report.state.shown;

  /* The meals of Explore's day, or null where they are the usual ones. */
  const ownMeals = () => {
    const { facts, person, schedules } = islet.state;
    const view = islet.report.state.facts.meals_of;
    const meals = (list) => islet.schedule.happening(list).filter(({ entry }) => entry === "meal");
    const mine = meals(schedules[view]);
    const usual = meals(facts.people[person].usual[view]);
    const { write } = islet.scheduleText;
    return write(mine) === write(usual) ? null : mine;
  };

  /* The insulin of Explore's day, for who has no usual insulin treatment. */
  const fixedDoses = () => {
    const { meals_of: view, fixed_doses: kinds } = islet.report.state.facts;
    if (islet.report.isTreated()) return [];
    return islet.schedule.happening(islet.state.schedules[view]).filter(({ entry }) => kinds.includes(entry));
  };

  const units = (doses) => islet.numbers.plain(doses.reduce((sum, dose) => sum + dose.units, 0));

  /* What differs from the case and belongs to the body, in words. */
  const changes = ({ person, values, without, meals, insulin }) => {
    const { facts } = islet.state;
    const stored = facts.people[person].case;
    const moved = facts.controls
      .filter(({ name }) => name in stored && values[name] !== stored[name])
      .map(({ name, label, unit }) => {
        const value = islet.numbers.plain(values[name]);
        const before = islet.numbers.plain(stored[name]);
        return { words: `${label} ${value}${unit ? ` ${unit}` : ""}`, before: islet.say("case {value}", { value: before }) };
      });
    const off = without.map((name) => ({ words: islet.say("{name} off", { name: islet.mechanism(name).label }), before: "" }));
    const view = islet.report.state.facts.meals_of;
    const eaten = meals ? [{ words: islet.scheduleText.eaten(meals, view), before: "" }] : [];
    const dosed = insulin.length ? [{ words: islet.say("insulin {units} U a day", { units: units(insulin) }), before: "" }] : [];
    return [...moved, ...off, ...eaten, ...dosed];
  };

  const period = (days) => (days === 1 ? islet.say("1 day") : islet.say("{count} days", { count: days }));

  const therapyWords = ({ person, therapy, insulin }) => {
    const { therapies, therapy_labels: labels } = islet.report.state.facts;
    if (therapies[person].length > 1) return labels[therapy];
    return insulin.length
      ? islet.say("Fixed insulin, {units} U a day", { units: units(insulin) })
      : islet.say("No insulin treatment");
  };

  const headline = () => {
    const { asked, metrics, met } = shown();
    const { label } = islet.state.facts.people[asked.person];
    const share = islet.report.numbers.share(metrics.time_in_range);
    // Whether the sensor was worn says nothing about glucose.
    const judged = Object.keys(met).filter((name) => name !== "sensor_active");
    const count = judged.filter((name) => met[name]).length;
    const all = judged.length;
    if (count === all) return islet.say("{name}: {share} % of the time in range, all targets met", { name: label, share });
    return islet.say("{name}: {share} % of the time in range, {met} of {count} targets met", {
      name: label,
      share,
      met: count,
      count: all,
    });
  };

  const countingWords = ({ counting }) => {
    const [usual] = Object.keys(islet.report.state.facts.counting);
    const { label } = islet.report.state.facts.counting[counting];
    return counting === usual ? [] : [islet.say("counting: {way}", { way: islet.lowered(label) })];
  };

  const about = ({ asked, days }) => [therapyWords(asked), ...countingWords(asked), period(days), islet.say("no. {number}", { number: asked.seed })];

  const subline = () => {
    // Insulin stands there already, as the treatment.
    const moved = changes({ ...shown().asked, insulin: [] }).map(({ words }) => words);
    const named = moved.slice(0, MOST_NAMED).join(", ");
    const others = moved.length - MOST_NAMED;
    const listed = others > 0 ? islet.say("{settings} and {count} more", { settings: named, count: others }) : named;
    const settings = moved.length ? listed : islet.say("settings as in the case");
    return [...about(shown()), settings].join(" · ");
  };

  const peak = (curve, pick) => {
    const value = pick(...curve.filter((one) => one !== null));
    const { interval } = shown();
    return { value, clock: islet.numbers.clock(curve.indexOf(value) * interval) };
  };

  const ofMiddle = () => {
    const { percentiles } = shown();
    if (!percentiles) return "";
    const { glucose, unit } = islet.report.numbers;
    const high = peak(percentiles[50], Math.max);
    const low = peak(percentiles[50], Math.min);
    return islet.say("The median of all days is highest at {late} with {high} {unit} and lowest at {early} with {low}.", {
      late: high.clock,
      high: glucose(high.value),
      unit: unit(),
      early: low.clock,
      low: glucose(low.value),
    });
  };

  const ofLows = () => {
    const { low_events: all, very_low_events: deep, extended_low_events: long } = shown().metrics;
    if (!all) return islet.say("There is no low event.");
    const none = islet.say("none");
    const values = { count: all, deep: deep || none, long: long || none, value: islet.report.numbers.glucose(54) };
    return all === 1
      ? islet.say("There is 1 low event, {deep} of them below {value} for 15 min, {long} longer than two hours.", values)
      : islet.say("There are {count} low events, {deep} of them below {value} for 15 min, {long} longer than two hours.", values);
  };

  const summary = () => {
    const { days, metrics } = shown();
    const { share, glucose, unit } = islet.report.numbers;
    const range = islet.numbers.span(glucose(70), glucose(180), unit());
    const readings = islet.say(
      "In {period} {inside} % of the readings are in range ({range}), {below} % below and {above} % above it.",
      {
        period: period(days),
        inside: share(metrics.time_in_range),
        range,
        below: share(metrics.time_below_70),
        above: share(metrics.time_above_180),
      },
    );
    return [readings, ofMiddle(), ofLows()].filter(Boolean).join(" ");
  };

  islet.report.words = {
    ownMeals,
    fixedDoses,
    short: (report) => about(report).join(", "),
    draw: () => {
      islet.byId("report-headline").textContent = headline();
      islet.byId("report-subline").textContent = subline();
      islet.byId("report-summary").textContent = summary();
    },
    settings: () => {
      const list = changes({ ...islet.snapshot(), meals: ownMeals(), insulin: fixedDoses() }).map(({ words, before }) =>
        islet.make("li", {}, words[0].toUpperCase() + words.slice(1), before ? islet.make("small", {}, ` ${before}`) : null),
      );
      islet.byId("report-life").textContent = islet.report.state.facts.life[islet.state.person];
      const none = islet.make("li", { class: "small" }, islet.say("All as in the case."));
      islet.byId("report-settings").replaceChildren(...(list.length ? list : [none]));
    },
  };
})();
