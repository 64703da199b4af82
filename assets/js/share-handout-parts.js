/* Parts of the sheet: text, tables, questions with lines to write on. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;

  const part = (title, ...content) => islet.make("section", {}, islet.make("h2", {}, title), ...content);

  const list = (texts) => islet.make("ul", {}, ...texts.map((text) => islet.make("li", {}, text)));

  const table = (heads, lines) => {
    const head = islet.make("tr", {}, ...heads.map((text) => (text ? islet.make("th", { scope: "col" }, text) : islet.make("td", {}))));
    const body = lines.map(([first, ...rest]) => islet.make("tr", {}, islet.make("th", { scope: "row" }, first), ...rest.map((text) => islet.make("td", {}, text))));
    return islet.make("table", {}, islet.make("thead", {}, head), islet.make("tbody", {}, ...body));
  };

  /* Room to write; how much of it there is, the sheet decides. */
  const lines = () => islet.make("div", { class: "handout-lines", "aria-hidden": "true" });

  const question = (text, ...more) => islet.make("li", {}, islet.make("p", {}, text), ...more, lines());

  const questions = (items) => islet.make("ol", { class: "handout-questions" }, ...items);

  share.sheet = { ...share.sheet, part, list, table, lines, question, questions };
})();
