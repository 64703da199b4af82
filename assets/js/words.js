/* The finding in words: a headline of at most twelve words, a summary of two or three sentences. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const THERAPIES = {
    usual: islet.say("Usual treatment"),
    mdi: islet.say("Injections"),
    pump: islet.say("Pump"),
    closed_loop: islet.say("Closed loop"),
  };

  const glucose = () => islet.numbers.row("plasma_glucose");
  const size = (row, difference) =>
    islet.numbers.fixed(Math.abs(difference), islet.numbers.unitOf(row).decimals);

  const differenceOf = (key, row) => {
    const { now } = islet.state;
    const before = islet.page.before();
    return islet.numbers.difference(row, now.outcomes[key], before.outcomes[key]);
  };

  /* What is not as it was: sliders, mechanisms that went off or on, what happens. Each with the
     beginning of a headline and a sentence. */
  const changes = () => {
    const { now, facts } = islet.state;
    const before = islet.page.before();
    if (!before) return [];
    const moved = facts.controls.filter(({ entry, name }) => !entry && now.values[name] !== before.values[name]);
    const switched = facts.mechanisms.filter(
      ({ name }) => now.without.includes(name) !== before.without.includes(name),
    );
    return [
      ...moved.map(ofSlider),
      ...switched.map(({ name, label }) => {
        const isOff = now.without.includes(name);
        const words = isOff ? islet.say("{name} off", { name: label }) : islet.say("{name} on", { name: label });
        return { words, sentence: `${words}.`, isSwitch: true };
      }),
      ...islet.scheduleChange.between(before.schedule, now.schedule),
      ...(now.therapy === before.therapy ? [] : [ofTherapy(now.therapy)]),
    ];
  };

  const ofTherapy = (therapy) => {
    const words = THERAPIES[therapy] || therapy;
    return { words, sentence: islet.say("{treatment} instead of the treatment before.", { treatment: words }) };
  };

  const ofSlider = (control) => {
    const difference = islet.state.now.values[control.name] - islet.page.before().values[control.name];
    return islet.scheduleChange.ofControl(control, difference);
  };

  const isCase = () => {
    const { values, without, schedule, therapy, person, view } = islet.state.now;
    const stored = islet.stored(person);
    const now = [values, without, islet.schedule.inOrder(schedule), therapy];
    return JSON.stringify(now) === JSON.stringify([stored.values, [], stored.schedules[view], stored.therapy]);
  };

  const cause = (found) => {
    const regimen = islet.treatments.cause();
    if (regimen) return regimen;
    if (found.length === 1) return found[0].words;
    return isCase() ? islet.say("Back to the case") : islet.say("Several changes");
  };

  /* The headline of a change: its cause, and what it does to glucose. */
  const finding = (what) => {
    const { now, facts } = islet.state;
    const before = islet.page.before();
    const { glucose_lowest: lowest } = now.outcomes;
    const [low] = facts.target;
    const row = glucose();
    if (lowest < low && islet.numbers.difference(row, lowest, before.outcomes.glucose_lowest) < 0) {
      return islet.say("{cause}: glucose falls to {value}", { cause: what, value: islet.numbers.text(row, lowest) });
    }
    const peak = differenceOf("glucose_peak", row);
    if (!peak) return islet.say("{cause}: glucose peaks as before", { cause: what });
    const values = { cause: what, size: size(row, peak) };
    return peak > 0
      ? islet.say("{cause}: glucose peaks {size} higher", values)
      : islet.say("{cause}: glucose peaks {size} lower", values);
  };

  const meal = () => islet.scheduleText.eaten(islet.state.now.schedule, islet.state.now.view);

  const person = () => islet.state.facts.people[islet.state.now.person].label;

  const off = () => islet.switches.words(islet.state.now.without);

  const headline = () => {
    const found = changes();
    if (found.length) return finding(cause(found));
    return [islet.say("{person}: {meal}", { person: person(), meal: meal() }), islet.lowered(off())].filter(Boolean).join(", ");
  };

  const changeSentence = (found) => (found.length === 1 ? found[0].sentence : `${cause(found)}.`);

  /* What is off and not just said to be. */
  const offSentence = (found) => {
    const { without } = islet.state.now;
    const said = found.length === 1 && found[0].isSwitch && without.length === 1;
    if (!without.length || said) return "";
    return islet.say("Switched off: {names}.", { names: without.map((name) => islet.mechanism(name).label).join(", ") });
  };

  const peakSentence = () => {
    const row = glucose();
    const { now } = islet.state;
    const before = islet.page.before();
    const unit = islet.numbers.unitOf(row).label;
    const value = islet.numbers.text(row, now.outcomes.glucose_peak);
    const peak = differenceOf("glucose_peak", row);
    const later = now.outcomes.glucose_peak_time - before.outcomes.glucose_peak_time;
    const higher = peak > 0 ? islet.say("{size} higher", { size: size(row, peak) }) : islet.say("{size} lower", { size: size(row, peak) });
    const height = peak ? higher : islet.say("as high as before");
    if (!later) return islet.say("Glucose peaks at {value} {unit}, {height}.", { value, unit, height });
    const time = islet.numbers.duration(Math.abs(later));
    return later > 0
      ? islet.say("Glucose peaks at {value} {unit}, {height} and {time} later.", { value, unit, height, time })
      : islet.say("Glucose peaks at {value} {unit}, {height} and {time} earlier.", { value, unit, height, time });
  };

  const restSentence = () => {
    const insulin = differenceOf("insulin_peak", islet.numbers.row("plasma_insulin"));
    const glut4 = differenceOf("glut4_peak", islet.numbers.row("glut4_surface_fraction"));
    if (!insulin && !glut4) return islet.say("Insulin and GLUT4 at the surface peak as before.");
    if (!insulin) {
      return glut4 > 0
        ? islet.say("There is more GLUT4 at the surface at the same insulin peak.")
        : islet.say("There is less GLUT4 at the surface at the same insulin peak.");
    }
    if (!glut4) {
      return insulin > 0
        ? islet.say("There is more insulin, and as much GLUT4 at the surface.")
        : islet.say("There is less insulin, and as much GLUT4 at the surface.");
    }
    if (insulin > 0) {
      return glut4 > 0
        ? islet.say("There is more insulin, and more GLUT4 at the surface.")
        : islet.say("There is more insulin, yet less GLUT4 at the surface.");
    }
    return glut4 > 0
      ? islet.say("There is less insulin, yet more GLUT4 at the surface.")
      : islet.say("There is less insulin, and less GLUT4 at the surface.");
  };

  const lowSentence = () => {
    const { outcomes } = islet.state.now;
    if (outcomes.glucose_lowest >= islet.state.facts.target[0]) return "";
    const row = glucose();
    const lowest = `${islet.numbers.text(row, outcomes.glucose_lowest)} ${islet.numbers.unitOf(row).label}`;
    return islet.say("It falls to {value} and stays low for {time}.", { value: lowest, time: islet.numbers.duration(outcomes.minutes_low) });
  };

  const atRest = () => {
    const { outcomes } = islet.state.now;
    const row = glucose();
    const unit = islet.numbers.unitOf(row).label;
    const at = islet.numbers.clock(outcomes.glucose_peak_time);
    const share = Math.round(100 * outcomes.time_in_target);
    const start = islet.numbers.text(row, outcomes.glucose_start);
    const peak = islet.numbers.text(row, outcomes.glucose_peak);
    const course = islet.say(
      "{person}: {meal}. Glucose starts at {start} and peaks at {peak} {unit} at {at}; " +
        "it is in the target range {share} % of the time.",
      { person: person(), meal: meal(), start, peak, unit, at, share },
    );
    return joined(course, lowSentence(), offSentence(changes()));
  };

  const joined = (...sentences) => sentences.filter(Boolean).join(" ");

  const summary = () => {
    const found = changes();
    if (!found.length) return atRest();
    return joined(changeSentence(found), peakSentence(), lowSentence(), restSentence(), offSentence(found));
  };

  const set = (id, text) => {
    const node = islet.byId(id);
    if (node.textContent !== text) node.textContent = text;
  };

  islet.words = {
    headline,
    summary,
    drawHeadline: () => {
      set("headline", headline());
      set("context", [person(), meal(), islet.lowered(off())].filter(Boolean).join(" · "));
      set("key-reference-word", islet.referenceName());
      islet.byId("key-before").hidden = !islet.page.before();
    },
    drawSummary: () => {
      const text = summary();
      const node = islet.byId("summary");
      if (node.textContent === text) return;
      node.textContent = text;
      // The only thing that moves by itself, and only once the hand has stopped.
      if (!window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
        node.animate([{ opacity: 0.2 }, { opacity: 1 }], { duration: 120 });
      }
    },
  };
})();
