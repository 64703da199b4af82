/* Texts of lessons and scenes: placeholders become numbers and units, in the reader's unit.
   {peak} number and unit, {peak:bare} the number alone, {gap:size} without its sign,
   {mgdl:180} a fixed glucose value; {guess}, {guess_peak}, {guess_time} as the page says. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const PLACEHOLDER = /\{([a-z0-9_]+)(?::([a-z0-9.]+))?\}/g;
  const SPACE = "\u00a0"; // a number and its unit stay on one line
  const DAY = 1440; // min
  const INSULIN = { label: "µU/mL", factor: 1 / 6, decimals: 0 }; // of pmol/L, as in components/units.py
  const DECIMALS = { "mg/kg/min": 1, "mmol/L": 1, "U/kg": 2, "U/kg/day": 2, "%": 0, g: 0, "g/day": 0, "cm2": 0 };
  const MICRO = /^u(?=U|g|mol|IU)/;

  const printed = (unit) =>
    unit === "1" ? "" : unit.split("/").map((part) => part.replace(MICRO, "µ").replace(/2$/, "²")).join("/");

  const glucoseUnit = () => islet.teaching.glucoseUnits[islet.state.unit];

  /* How a number is shown: its label, factor and digits; that of a signal as in its row. */
  const shownAs = ({ quantity, unit = "1", kind, signal }) => {
    if (quantity === "glucose" && unit === "mg/dL") return glucoseUnit();
    if (unit === "pmol/L") return INSULIN;
    if (kind === "ratio") return { label: "", factor: 1, decimals: 1 };
    if (kind === "percent" || kind === "difference_percent") return { label: "%", factor: 1, decimals: 0 };
    const row = signal && islet.teaching.rows.find((one) => one.signal === signal);
    if (row && (kind === "value" || kind === "difference")) return row.units[islet.state.unit] || row.units[""];
    const digits = DECIMALS[unit] ?? (unit === "1" ? 2 : 0);
    return { label: printed(unit), factor: 1, decimals: digits };
  };

  const withUnit = (number, label) => (label ? `${number}${SPACE}${label}` : number);

  const clock = (minutes) => islet.numbers.clock(((Math.round(minutes) % DAY) + DAY) % DAY);

  const duration = ({ value, unit }) => {
    if (unit === "min" && Math.abs(value) < 60) return withUnit(islet.numbers.fixed(value, 0), "min");
    if (unit === "d" || unit === "day" || unit === "years") return withUnit(islet.numbers.fixed(value, 0), unit === "years" ? islet.say("years") : islet.say("days"));
    return withUnit(islet.numbers.fixed(unit === "h" ? value : value / 60, 1), "h");
  };

  const signed = (value, decimals) => {
    const text = islet.numbers.fixed(value, decimals);
    return Number(value.toFixed(decimals)) > 0 ? `+${text}` : text;
  };

  /* One read-out in words. */
  const value = (readout, form = "") => {
    const { kind } = readout;
    if (readout.value === null || readout.value === undefined) return islet.say("not within the run");
    if (kind === "text") return islet.say(String(readout.value));
    if (kind === "time") return clock(readout.value);
    if (kind === "duration") return duration(readout);
    const { label, factor, decimals } = shownAs(readout);
    const shown = readout.value * factor;
    const isChange = kind === "difference" || kind === "difference_percent";
    const number = isChange && form !== "size" ? signed(shown, decimals) : islet.numbers.fixed(form === "size" ? Math.abs(shown) : shown, decimals);
    if (form === "bare") return number;
    if (kind === "difference_percent") return islet.say("{value} points", { value: number });
    return withUnit(number, label);
  };

  const fixedGlucose = (text) => {
    const { label, factor, decimals } = glucoseUnit();
    return withUnit(islet.numbers.fixed(Number(text) * factor, decimals), label);
  };

  const one = (whole, name, form, readouts, guess) => {
    if (name === "mgdl") return fixedGlucose(form);
    if (Object.hasOwn(guess, name)) return guess[name];
    return readouts && Object.hasOwn(readouts, name) ? value(readouts[name], form) : "…";
  };

  /* A text with its numbers. A sentence about a guess of another kind than was made is left out:
     the page says in its own words what was guessed. */
  const words = (text, readouts, guess = {}) => {
    const isSayable = (sentence) =>
      [...sentence.matchAll(PLACEHOLDER)].every(([, name]) => !name.startsWith("guess") || Object.hasOwn(guess, name));
    return text
      .split(/(?<=[.?])\s+(?=[\p{Lu}{\d])/u)
      .filter(isSayable)
      .join(" ")
      .replace(PLACEHOLDER, (whole, name, form) => one(whole, name, form, readouts, guess));
  };

  /* Signals carry their colour in prose, and a term its link where it stands first. */
  const prose = (text) => {
    const { make, teaching } = islet;
    // A signal that is also a term has its colour and its link.
    const isSame = (one, other) => one.label.toLowerCase() === other.label.toLowerCase();
    const signals = teaching.signals.map((one) => ({ ...teaching.terms.find((term) => isSame(one, term)), ...one }));
    const terms = teaching.terms.filter((term) => !signals.some((one) => isSame(one, term)));
    const entries = [...signals, ...terms].sort((one, other) => other.label.length - one.label.length);
    if (!entries.length) return [text];
    const escaped = entries.map(({ label }) => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const pattern = new RegExp(`(?<![\\p{L}-])(${escaped.join("|")})(?![\\p{L}-])`, "giu");
    const seen = new Set();
    const nodes = [];
    let from = 0;
    [...text.matchAll(pattern)].forEach((match) => {
      const entry = entries.find(({ label }) => label.toLowerCase() === match[0].toLowerCase());
      if (seen.has(entry)) return;
      seen.add(entry);
      nodes.push(text.slice(from, match.index));
      from = match.index + match[0].length;
      const colour = entry.colour ? `colour-${entry.colour}` : "";
      if (entry.href) nodes.push(make("a", { class: `glossary-link ${colour}`, href: entry.href }, match[0]));
      else nodes.push(make("b", { class: colour }, match[0]));
    });
    return [...nodes, text.slice(from)].filter((part) => part !== "");
  };

  islet.teaching = {
    glucoseUnits: {}, // by label: {label, factor, decimals}
    rows: [], // of the figure, for how a signal is printed
    signals: [], // {label, colour}
    terms: [], // {label, href}
    value,
    words,
    prose,
    clock,
    unit: (readout) => shownAs(readout).label,
    printed,
    withUnit,
  };
})();
