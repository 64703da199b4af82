/* What map and cell show, in words and as rows of a table. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const AHEAD = 5; // min over which a level is called rising or falling
  const STEADY = 0.5; // mg/dL in that time

  const whole = (value) => String(Math.abs(Math.round(value)));

  const glucoseText = (value) => {
    const row = islet.numbers.row("plasma_glucose");
    return { value: islet.numbers.text(row, value), unit: islet.numbers.unitOf(row).label };
  };

  const trend = (minutes) => {
    const { now } = islet.state;
    const [start, end] = islet.window();
    const from = Math.min(Math.max(minutes, start), end - AHEAD);
    const at = (time) => islet.numbers.at(now, "plasma_glucose", time);
    const change = at(from + AHEAD) - at(from);
    if (Math.abs(change) < STEADY) return 0;
    return Math.sign(change);
  };

  const LEVELS = {
    "1": (values) => islet.say("Glucose is {value} {unit} and rises.", values),
    "-1": (values) => islet.say("Glucose is {value} {unit} and falls.", values),
    "0": (values) => islet.say("Glucose is {value} {unit} and steady.", values),
  };

  const source = (sums) => {
    const values = { gut: whole(sums["gut-liver"]), liver: whole(sums["liver-net"]) };
    const isEating = sums["gut-liver"] >= 0.5;
    const keeps = sums["liver-net"] < 0;
    if (isEating && keeps) {
      return islet.say("The gut brings {gut} mg of glucose a minute and the liver keeps {liver} of it.", values);
    }
    if (isEating) return islet.say("The gut brings {gut} mg of glucose a minute, the liver makes {liver}.", values);
    if (keeps) return islet.say("Nothing comes from the gut; the liver keeps {liver} mg of glucose a minute.", values);
    return islet.say("Nothing comes from the gut; the liver makes {liver} mg of glucose a minute.", values);
  };

  const sinks = (sums) =>
    islet.say("Muscle takes {muscle}, the brain {brain} and fat {fat}; the kidney loses {kidney}.", {
      muscle: whole(sums["blood-muscle"]),
      brain: whole(sums["blood-brain"]),
      fat: whole(sums["blood-fat"]),
      kidney: whole(sums["blood-kidney"]),
    });

  const ofMap = (values, sums, minutes) =>
    [
      islet.say("At {time}.", { time: islet.numbers.clock(minutes) }),
      source(sums),
      sinks(sums),
      LEVELS[trend(minutes)](glucoseText(values.plasma_glucose)),
    ].join(" ");

  const percent = (share) => {
    const value = 100 * share;
    return islet.numbers.fixed(value, value < 10 ? 1 : 0);
  };

  const ofCell = (values, minutes, shown) =>
    [
      islet.say("At {time}.", { time: islet.numbers.clock(minutes) }),
      islet.say("Insulin sits on {bound} % of the receptors.", { bound: percent(values.receptor_occupancy) }),
      islet.say("{signal} % of the strongest signal gets through.", { signal: percent(values.insulin_signal) }),
      shown.doors === 1
        ? islet.say("1 of 12 doors is open.")
        : islet.say("{n} of 12 doors are open.", { n: String(shown.doors) }),
      islet.say("All muscle together takes {n} mg of glucose a minute.", { n: whole(values.muscle_glucose_uptake) }),
    ].join(" ");

  islet.bodyWords = { ofMap, ofCell, percent, whole, glucoseText };
})();
