/* The report in words: headline, what it is about, the settings, a summary. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.report = islet.report || {};

  const MOST_NAMED = 6; // settings below the headline; all of them stand at the left

  const shown = () => islet.report.state.shown;
  const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

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
        return { words: `${label} ${value}${unit ? ` ${unit}` : ""}`, before: `case ${before}` };
      });
    const off = without.map((name) => ({ words: `${islet.mechanism(name).label} off`, before: "" }));
    const view = islet.report.state.facts.meals_of;
    const eaten = meals ? [{ words: islet.scheduleText.eaten(meals, view), before: "" }] : [];
    const dosed = insulin.length ? [{ words: `insulin ${units(insulin)} U a day`, before: "" }] : [];
    return [...moved, ...off, ...eaten, ...dosed];
  };

  const period = (days) => (days === 1 ? "1 day" : `${days} days`);

  const therapyWords = ({ person, therapy, insulin }) => {
    const { therapies, therapy_labels: labels } = islet.report.state.facts;
    if (therapies[person].length > 1) return labels[therapy];
    return insulin.length ? `Fixed insulin, ${units(insulin)} U a day` : "No insulin treatment";
  };

  const headline = () => {
    const { asked, metrics, met } = shown();
    const { label } = islet.state.facts.people[asked.person];
    const share = islet.report.numbers.share(metrics.time_in_range);
    // Whether the sensor was worn says nothing about glucose.
    const judged = Object.keys(met).filter((name) => name !== "sensor_active");
    const count = judged.filter((name) => met[name]).length;
    const all = judged.length;
    const targets = count === all ? "all targets met" : `${count} of ${all} targets met`;
    return `${label}: ${share} % of the time in range, ${targets}`;
  };

  const countingWords = ({ counting }) => {
    const [usual] = Object.keys(islet.report.state.facts.counting);
    return counting === usual ? [] : [`counting: ${islet.report.state.facts.counting[counting].label.toLowerCase()}`];
  };

  const about = ({ asked, days }) => [therapyWords(asked), ...countingWords(asked), period(days), `no. ${asked.seed}`];

  const subline = () => {
    // Insulin stands there already, as the treatment.
    const moved = changes({ ...shown().asked, insulin: [] }).map(({ words }) => words);
    const rest = moved.length > MOST_NAMED ? ` and ${moved.length - MOST_NAMED} more` : "";
    const settings = moved.length ? moved.slice(0, MOST_NAMED).join(", ") + rest : "settings as in the case";
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
    return (
      ` The median of all days is highest at ${high.clock} with ${glucose(high.value)} ${unit()}` +
      ` and lowest at ${low.clock} with ${glucose(low.value)}.`
    );
  };

  const ofLows = () => {
    const { low_events: all, very_low_events: deep, extended_low_events: long } = shown().metrics;
    if (!all) return " There is no low event.";
    const below = islet.report.numbers.glucose(54);
    return (
      ` There ${all === 1 ? "is" : "are"} ${plural(all, "low event", "low events")},` +
      ` ${deep || "none"} of them below ${below} for 15 min, ${long || "none"} longer than two hours.`
    );
  };

  const summary = () => {
    const { days, metrics } = shown();
    const { share, words, unit } = islet.report.numbers;
    return (
      `In ${period(days)} ${share(metrics.time_in_range)} % of the readings are in range` +
      words(` ({70} to {180} ${unit()}), `) +
      `${share(metrics.time_below_70)} % below and ${share(metrics.time_above_180)} % above it.` +
      ofMiddle() +
      ofLows()
    );
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
      const none = islet.make("li", { class: "small" }, "All as in the case.");
      islet.byId("report-settings").replaceChildren(...(list.length ? list : [none]));
    },
  };
})();
