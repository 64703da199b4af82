/* Every number of the model, part by part, with its range, its grade and its source. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const HEAD = ["Number", "Value", "Range", "Grade", "Source"];
  const LEAD =
    "Values of the healthy body. Cited: measured in people. Calibrated: fitted to published " +
    "outcomes. Assumption: our own choice.";
  let lines = [];

  const line = (one) => {
    const cells = [
      islet.make("th", { scope: "row" }, one.label),
      islet.make("td", { class: "number" }, one.value, islet.make("small", {}, ` ${one.unit}`)),
      islet.make("td", { class: "range" }, one.range),
      islet.make("td", {}, islet.evidence.grade(one.squares, one.grade)),
      islet.make("td", { class: "words" }, one.source),
    ];
    const node = islet.make("tr", {}, ...cells);
    const part = (islet.mechanism(one.where) || { label: one.where }).label;
    const line = { node, words: `${node.textContent} ${part}`.toLowerCase() };
    lines.push(line);
    return node;
  };

  /* The numbers of one mechanism under its name. */
  const part = (where, members) => {
    const name = islet.make("th", { colspan: HEAD.length, scope: "rowgroup" }, islet.evidence.where(where));
    return islet.make("tbody", {}, islet.make("tr", { class: "part" }, name), ...members.map(line));
  };

  const filter = () => {
    const wanted = islet.byId("parameter-search").value.trim().toLowerCase();
    lines.forEach(({ node, words }) => {
      node.hidden = !words.includes(wanted);
    });
    islet.byId("evidence-parameters").querySelectorAll("tbody").forEach((body) => {
      body.hidden = !body.querySelector("tr:not(.part):not([hidden])");
    });
    const found = lines.filter(({ node }) => !node.hidden).length;
    islet.byId("parameter-found").textContent = `${found} of ${lines.length} numbers`;
  };

  islet.parameters = {
    build: (parameters) => {
      lines = [];
      const parts = [...new Set(parameters.map(({ where }) => where))].map((where) =>
        part(where, parameters.filter((one) => one.where === where)),
      );
      const head = HEAD.map((name) => islet.make("th", { scope: "col" }, name));
      const table = islet.make("table", {}, islet.make("thead", {}, islet.make("tr", {}, ...head)), ...parts);
      const box = { class: "table-panel", tabindex: "0", role: "region", "aria-label": "Numbers of the model" };
      islet.byId("evidence-parameters").replaceChildren(
        islet.make("h2", {}, "Numbers of the model"),
        islet.make("p", {}, LEAD),
        islet.make("div", { class: "evidence-tools" }, islet.evidence.search("parameter-search", "Search numbers", filter)),
        islet.make("p", { id: "parameter-found", class: "claim-status", role: "status" }),
        islet.make("div", box, table),
      );
      filter();
    },
  };
})();
