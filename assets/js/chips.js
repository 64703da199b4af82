/* Outcome chips: label, value, and the signed change since before this gesture. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const SHARE_ROW = { units: { "": { decimals: 0, factor: 100, label: "%" } } };

  /* A change upwards and downwards: alone, and against what the curves are held against. */
  const HIGHER = {
    up: (values) => islet.say("{size} higher", values),
    down: (values) => islet.say("{size} lower", values),
    upThan: (values) => islet.say("{size} higher than {other}", values),
    downThan: (values) => islet.say("{size} lower than {other}", values),
  };
  const MORE = {
    up: (values) => islet.say("{size} more", values),
    down: (values) => islet.say("{size} less", values),
    upThan: (values) => islet.say("{size} more than {other}", values),
    downThan: (values) => islet.say("{size} less than {other}", values),
  };

  /* better: which way is better where a target defines it. */
  const CHIPS = [
    {
      key: "glucose_peak",
      signal: "plasma_glucose",
      label: islet.say("Glucose peak"),
      short: islet.say("Peak"),
      words: HIGHER,
      better: "glucose",
    },
    {
      key: "time_in_target",
      label: islet.say("Time in target"),
      short: islet.say("In target"),
      words: MORE,
      better: "more",
    },
    {
      key: "insulin_peak",
      signal: "plasma_insulin",
      label: islet.say("Insulin peak"),
      short: islet.say("Insulin"),
      words: HIGHER,
    },
    {
      key: "glut4_peak",
      signal: "glut4_surface_fraction",
      label: islet.say("GLUT4 peak"),
      short: "GLUT4",
      words: HIGHER,
    },
  ];

  const rowOf = (chip) =>
    chip.signal ? islet.numbers.row(chip.signal) : SHARE_ROW;

  const verdict = (chip, difference, now, before) => {
    if (chip.better === "more") return difference > 0 ? islet.say("better") : islet.say("worse");
    if (chip.better !== "glucose") return "";
    // A peak is judged only against the upper edge of the target, and a fall never below the lower.
    const [low, high] = islet.state.facts.target;
    if (Math.max(now.glucose_peak, before.glucose_peak) <= high) return "";
    if (difference < 0 && now.glucose_lowest < Math.min(low, before.glucose_lowest)) return "";
    return difference > 0 ? islet.say("worse") : islet.say("better");
  };

  const change = (chip) => {
    const before = islet.page.before();
    if (!before) return { mark: "", text: "", judged: "" };
    const row = rowOf(chip);
    const now = islet.state.now.outcomes;
    const difference = islet.numbers.difference(row, now[chip.key], before.outcomes[chip.key]);
    if (!difference) return { mark: "same", text: islet.say("no change"), judged: "" };
    const size = islet.numbers.fixed(Math.abs(difference), islet.numbers.unitOf(row).decimals);
    return {
      mark: difference > 0 ? "up" : "down",
      text: chip.words[difference > 0 ? "up" : "down"]({ size }),
      judged: verdict(chip, difference, now, before.outcomes),
    };
  };

  /* The same against no treatment, while that is what the curves are held against; not where it
     is what was before, and said already. */
  const againstNone = (chip) => {
    const { reference, facts, now } = islet.state;
    if (!reference || reference.compare !== facts.treatments.untreated) return "";
    const row = rowOf(chip);
    const difference = islet.numbers.difference(row, now.outcomes[chip.key], reference.outcomes[chip.key]);
    const before = islet.page.before();
    if (before && difference === islet.numbers.difference(row, now.outcomes[chip.key], before.outcomes[chip.key])) return "";
    const other = islet.keepsInsulin() ? islet.say("on usual insulin") : islet.say("untreated");
    if (!difference) return islet.say("as {other}", { other });
    const size = islet.numbers.fixed(Math.abs(difference), islet.numbers.unitOf(row).decimals);
    return chip.words[difference > 0 ? "upThan" : "downThan"]({ size, other });
  };

  const build = (chip) => {
    const node = document.createElement("div");
    node.className = "chip";
    node.dataset.chip = chip.key;
    node.innerHTML =
      '<div class="chip-label"><span class="long"></span><span class="short"></span></div>' +
      '<div class="chip-value"><span></span><small></small></div>' +
      '<div class="chip-change"><i></i><span></span><span class="judged"></span></div>' +
      '<div class="chip-against"></div><div class="chip-people"></div>';
    node.querySelector(".long").textContent = chip.label;
    node.querySelector(".short").textContent = chip.short;
    islet.byId("chips").append(node);
    return node;
  };

  const draw = (chip) => {
    const node = islet.byId("chips").querySelector(`[data-chip=${chip.key}]`) || build(chip);
    const row = rowOf(chip);
    const [value, unit] = node.querySelector(".chip-value").children;
    value.textContent = islet.numbers.text(row, islet.state.now.outcomes[chip.key]);
    unit.textContent = ` ${islet.numbers.unitOf(row).label}`;
    const [mark, text, judged] = node.querySelector(".chip-change").children;
    const { mark: way, text: words, judged: word } = change(chip);
    mark.className = way ? `mark mark-${way}` : "";
    text.textContent = words;
    node.querySelector(".chip-against").textContent = againstNone(chip);
    islet.cohortWords.chip(node.querySelector(".chip-people"), chip.key, row);
    judged.textContent = word ? ` · ${word}` : "";
  };

  islet.chips = { SHARE_ROW, HIGHER, MORE, draw: () => CHIPS.forEach(draw) };
})();
