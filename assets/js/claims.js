/* What one often reads about diabetes: a verdict in a word, and the whole of it on demand. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const ALL = "all";
  let facts = null;
  let chosen = ALL;

  const verdict = (word) => {
    const { mark } = facts.verdicts.find((one) => one.word === word);
    return islet.make("span", { class: `verdict verdict-${word}` }, islet.icon(mark), word);
  };

  const fact = (term, ...content) => [
    islet.make("dt", {}, term),
    islet.make("dd", {}, ...content),
  ];

  const body = (claim) =>
    islet.make(
      "div",
      { class: "claim-body" },
      claim.correction ? islet.make("p", { class: "claim-correction" }, claim.correction) : "",
      islet.make("p", {}, claim.statement),
      islet.make(
        "dl",
        {},
        ...fact("Size", claim.size),
        ...fact("Source", claim.source),
        ...fact("In the model", ...(claim.where.length ? claim.where.map(islet.evidence.where) : ["not represented"])),
        ...(claim.note ? fact("Left out", claim.note) : []),
      ),
    );

  const line = (claim) => {
    const heading = islet.make(
      "summary",
      {},
      islet.icon("chevron-right"),
      verdict(claim.verdict),
      islet.make("span", { class: "claim-text" }, claim.text),
      islet.evidence.grade(claim.squares, claim.grade),
    );
    const attributes = { class: "claim", id: `claim-${claim.number}`, "data-verdict": claim.verdict };
    return islet.make("li", attributes, islet.make("details", {}, heading, body(claim)));
  };

  const words = (claim) =>
    [claim.text, claim.statement, claim.correction, claim.size, claim.source, claim.note, claim.verdict]
      .concat(claim.where.map((name) => (islet.mechanism(name) || { label: name }).label))
      .join(" ")
      .toLowerCase();

  const filter = () => {
    const wanted = islet.byId("claim-search").value.trim().toLowerCase();
    let found = 0;
    facts.claims.forEach((claim) => {
      const isFound = (chosen === ALL || claim.verdict === chosen) && words(claim).includes(wanted);
      islet.byId(`claim-${claim.number}`).hidden = !isFound;
      found += isFound;
    });
    const meaning = facts.verdicts.find(({ word }) => word === chosen);
    islet.byId("claim-meaning").textContent = meaning ? `${meaning.word}: ${meaning.meaning}.` : "";
    islet.byId("claim-found").textContent = `${found} of ${facts.claims.length} sentences`;
    islet.byId("claim-filter").querySelectorAll("button").forEach((button) => {
      button.setAttribute("aria-pressed", String(button.value === chosen));
    });
  };

  const choose = (event) => {
    chosen = event.currentTarget.value;
    filter();
  };

  const filters = () => {
    const count = (word) => facts.claims.filter((claim) => claim.verdict === word).length;
    const options = [[ALL, facts.claims.length], ...facts.verdicts.map(({ word }) => [word, count(word)])];
    const buttons = options.map(([word, size]) =>
      islet.make(
        "button",
        { type: "button", value: word, onclick: choose },
        `${word} `,
        islet.make("small", {}, String(size)),
      ),
    );
    const name = { id: "claim-filter", class: "filters", role: "group", "aria-label": "Verdict" };
    return islet.make("div", name, ...buttons);
  };

  /* For a class: guess first, then open. */
  const hide = () => {
    const box = islet.make("input", {
      type: "checkbox",
      id: "claim-guess",
      onchange: (event) => islet.byId("evidence-claims").classList.toggle("guessing", event.target.checked),
    });
    return islet.make("label", { class: "guess" }, box, "Guess first: hide verdicts until opened");
  };

  islet.claims = {
    build: (told) => {
      facts = told;
      islet.byId("evidence-claims").replaceChildren(
        islet.make("h2", {}, "What one often reads about diabetes"),
        islet.make("p", { class: "side-lead" }, "Open a sentence for what holds, how large it is, and where the model has it."),
        islet.make(
          "div",
          { class: "evidence-tools" },
          islet.evidence.search("claim-search", "Search sentences", filter),
          filters(),
        ),
        islet.make(
          "div",
          { class: "claim-status" },
          islet.make("span", { id: "claim-found", role: "status" }),
          islet.make("span", { id: "claim-meaning" }),
          hide(),
        ),
        islet.make("ul", { class: "claims" }, ...facts.claims.map(line)),
      );
      filter();
    },
  };
})();
