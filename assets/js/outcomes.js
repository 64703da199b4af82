/* Published outcomes and what the model gives, met and missed alike. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const HEAD = ["Outcome", "Model", "Published range", "Unit", "Met or missed", "Source"];

  const line = (one) => {
    const verdict = one.met ? ["met"] : [islet.make("b", {}, "missed"), `: ${one.why}`];
    return islet.make(
      "tr",
      {},
      islet.make("th", { scope: "row" }, one.name),
      islet.make("td", {}, one.model),
      islet.make("td", {}, one.published),
      islet.make("td", {}, one.unit),
      islet.make("td", { class: "words" }, ...verdict),
      islet.make("td", { class: "words" }, one.source),
    );
  };

  const section = ({ headline, explanation, rows }) => {
    const head = HEAD.map((name) => islet.make("th", { scope: "col" }, name));
    const table = islet.make(
      "table",
      {},
      islet.make("thead", {}, islet.make("tr", {}, ...head)),
      islet.make("tbody", {}, ...rows.map(line)),
    );
    const box = { class: "table-panel", tabindex: "0", role: "region", "aria-label": headline };
    return [
      islet.make("h2", {}, headline),
      islet.make("p", {}, explanation),
      islet.make("div", box, table),
    ];
  };

  islet.outcomes = {
    build: (tables) => islet.byId("evidence-outcomes").replaceChildren(...tables.flatMap(section)),
  };
})();
