/* The body's own insulin settings, and the table of insulins. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const HEAD = [islet.say("Insulin"), islet.say("Onset"), islet.say("Peak"), islet.say("Lasts")];
  const OWN = islet.say(
    "Found on this made-up body as it is stored, and right for it alone: no doses for anyone else.",
  );

  const glucose = (value) => {
    const row = islet.numbers.row("plasma_glucose");
    return `${islet.numbers.text(row, value)} ${islet.numbers.unitOf(row).label}`;
  };

  const fact = (term, value) => [islet.make("dt", {}, term), islet.make("dd", {}, value)];

  const settings = ({ treated, ...own }) => {
    const ratio = own.carbohydrate_ratio;
    return islet.make(
      "dl",
      { class: "own-settings" },
      ...fact(islet.say("Basal rate"), islet.say("{value} U/h", { value: islet.numbers.fixed(own.basal_rate, 2) })),
      ...fact(islet.say("Carbohydrate ratio"), ratio === null ? islet.say("none needed") : islet.say("{value} g/U", { value: islet.numbers.fixed(ratio, 1) })),
      ...fact(islet.say("Correction factor"), islet.say("{glucose} per U", { glucose: glucose(own.correction_factor) })),
      ...fact(islet.say("In a day"), islet.say("{value} U", { value: islet.numbers.fixed(own.daily_units, 0) })),
      ...fact(islet.say("Fasting glucose aimed at"), glucose(own.fasting_target)),
    );
  };

  const own = () => {
    const offer = islet.treatments.offer();
    if (!offer) return [];
    if (offer.settings.none) return [islet.make("p", { class: "side-lead" }, offer.settings.none)];
    const lead = offer.settings.treated
      ? islet.say("What this body lives on.")
      : islet.say("What this body would need: it lives without.");
    return [islet.make("p", { class: "side-lead" }, lead), settings(offer.settings), islet.make("p", { class: "side-lead" }, OWN)];
  };

  /* Published times, a range with its dash, the unit never alone on a line. */
  const span = (words) => words.replace(/(\d)-(\d)/g, "$1\u2060–\u2060$2").replace(/ (h|min)$/, "\u00a0$1");

  const line = (one) =>
    islet.make(
      "tr",
      {},
      islet.make("th", { scope: "row", title: one.source }, one.label),
      ...[one.onset, one.peak, one.duration].map((words) => islet.make("td", {}, span(words))),
    );

  const part = (kind, members) => {
    const name = islet.make("th", { colspan: HEAD.length, scope: "rowgroup" }, kind);
    return islet.make("tbody", {}, islet.make("tr", { class: "part" }, name), ...members.map(line));
  };

  const table = () => {
    const { insulins } = islet.treatments.facts();
    const kinds = [...new Set(insulins.map(({ kind }) => kind))];
    const head = HEAD.map((name) => islet.make("th", { scope: "col" }, name));
    return islet.make(
      "table",
      { class: "insulins" },
      islet.make("thead", {}, islet.make("tr", {}, ...head)),
      ...kinds.map((kind) => part(kind, insulins.filter((one) => one.kind === kind))),
    );
  };

  islet.treatmentsInsulin = {
    build: () => {
      islet.byId("treatments-insulin").replaceChildren(
        islet.make("h3", { class: "treatment-head" }, islet.say("Own settings")),
        islet.make("div", { id: "own-settings" }),
        islet.make("h3", { class: "treatment-head" }, islet.say("Insulins")),
        islet.make("p", { class: "side-lead" }, islet.say("Published times after an injection under the skin.")),
        table(),
      );
    },
    draw: () => islet.byId("own-settings").replaceChildren(...own()),
  };
})();
