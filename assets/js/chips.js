/* Outcome chips: label, value, and the signed change since before this gesture. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const SHARE_ROW = { units: { "": { decimals: 0, factor: 100, label: "%" } } };

  /* better: which way is better where a target defines it. */
  const CHIPS = [
    {
      key: "glucose_peak",
      signal: "plasma_glucose",
      label: "Glucose peak",
      short: "Peak",
      words: ["higher", "lower"],
      better: "glucose",
    },
    {
      key: "time_in_target",
      label: "Time in target",
      short: "In target",
      words: ["more", "less"],
      better: "more",
    },
    {
      key: "insulin_peak",
      signal: "plasma_insulin",
      label: "Insulin peak",
      short: "Insulin",
      words: ["higher", "lower"],
    },
    {
      key: "glut4_peak",
      signal: "glut4_surface_fraction",
      label: "GLUT4 peak",
      short: "GLUT4",
      words: ["higher", "lower"],
    },
  ];

  const rowOf = (chip) =>
    chip.signal ? islet.numbers.row(chip.signal) : SHARE_ROW;

  const verdict = (chip, difference, now, before) => {
    if (chip.better === "more") return difference > 0 ? "better" : "worse";
    if (chip.better !== "glucose") return "";
    // A peak is judged only against the upper edge of the target, and a fall never below the lower.
    const [low, high] = islet.state.facts.target;
    if (Math.max(now.glucose_peak, before.glucose_peak) <= high) return "";
    if (difference < 0 && now.glucose_lowest < Math.min(low, before.glucose_lowest)) return "";
    return difference > 0 ? "worse" : "better";
  };

  const change = (chip) => {
    const before = islet.page.before();
    if (!before) return { mark: "", text: "", judged: "" };
    const row = rowOf(chip);
    const now = islet.state.now.outcomes;
    const difference = islet.numbers.difference(row, now[chip.key], before.outcomes[chip.key]);
    if (!difference) return { mark: "same", text: "no change", judged: "" };
    const size = islet.numbers.fixed(Math.abs(difference), islet.numbers.unitOf(row).decimals);
    return {
      mark: difference > 0 ? "up" : "down",
      text: `${size} ${chip.words[difference > 0 ? 0 : 1]}`,
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
    const name = islet.untreatedName() === "no treatment" ? "untreated" : "on usual insulin";
    if (!difference) return `as ${name}`;
    const size = islet.numbers.fixed(Math.abs(difference), islet.numbers.unitOf(row).decimals);
    return `${size} ${chip.words[difference > 0 ? 0 : 1]} than ${name}`;
  };

  const build = (chip) => {
    const node = document.createElement("div");
    node.className = "chip";
    node.dataset.chip = chip.key;
    node.innerHTML =
      '<div class="chip-label"><span class="long"></span><span class="short"></span></div>' +
      '<div class="chip-value"><span></span><small></small></div>' +
      '<div class="chip-change"><i></i><span></span><span class="judged"></span></div>' +
      '<div class="chip-against"></div>';
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
    judged.textContent = word ? ` · ${word}` : "";
  };

  islet.chips = { SHARE_ROW, draw: () => CHIPS.forEach(draw) };
})();
