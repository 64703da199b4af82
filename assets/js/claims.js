/* What one often reads: the reader's verdict first, then that of the evidence. #claim=16, #show=all */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const KEPT = "islet-claims"; // what was judged stays until the tab is closed
  const ALL = "all";

  let facts = null;
  let filter = ALL;
  let isOpenToAll = false;
  let judged = {}; // verdict of the reader, by number

  const keep = () => window.sessionStorage.setItem(KEPT, JSON.stringify(judged));

  const recall = () => {
    let kept = null;
    try {
      kept = JSON.parse(window.sessionStorage.getItem(KEPT));
    } catch {
      kept = null;
    }
    const words = facts.verdicts.map(({ word }) => word);
    const known = Object.entries(kept || {}).filter(
      ([number, word]) => words.includes(word) && facts.claims.some((claim) => claim.number === Number(number)),
    );
    judged = Object.fromEntries(known);
  };

  const say = (word) => islet.evidence.word(word);
  const verdictOf = (claim) => facts.verdicts.find(({ word }) => word === claim.verdict);
  const isShown = (claim) => isOpenToAll || Boolean(judged[claim.number]);
  const id = (claim) => `claim-${claim.number}`;

  const fact = (term, ...content) => [islet.make("dt", {}, term), islet.make("dd", {}, ...content)];

  const links = (claim) =>
    islet.make("span", { class: "claim-places" }, ...claim.see.map(({ word, href }) => islet.make("a", { href }, word)));

  const answer = (claim) => {
    const { word, mark, meaning } = verdictOf(claim);
    const own = judged[claim.number];
    const judgement = own
      ? own === word
        ? islet.say("You judged as the evidence does.")
        : islet.say("You said {own}.", { own: say(own) })
      : "";
    return islet.make(
      "div",
      { class: "claim-answer" },
      islet.make(
        "p",
        { class: "claim-verdict" },
        islet.make("span", { class: "verdict" }, islet.icon(mark), say(word)),
        islet.make("span", { class: "small" }, meaning),
        islet.make("span", { class: "claim-own" }, judgement),
      ),
      claim.correction ? islet.make("p", { class: "claim-correction" }, claim.correction) : "",
      islet.make("p", { class: "claim-statement" }, claim.statement),
      islet.make(
        "dl",
        {},
        ...fact(islet.say("Size"), claim.size),
        ...fact(islet.say("Source"), claim.source, " ", islet.evidence.grade(claim.squares, say(claim.grade))),
        ...(claim.see.length ? fact(islet.say("See it"), links(claim)) : []),
        ...(claim.note ? fact(islet.say("Left out"), claim.note) : []),
      ),
    );
  };

  const choices = (claim) => {
    const buttons = facts.verdicts.map(({ word, mark }) =>
      islet.make("button", { type: "button", value: word, onclick: () => judge(claim, word) }, islet.icon(mark), say(word)),
    );
    const name = islet.say("Your verdict on sentence {number}", { number: claim.number });
    return islet.make("div", { class: "claim-choices", role: "group", "aria-label": name }, ...buttons);
  };

  const fill = (claim) => {
    const node = islet.byId(id(claim));
    node.classList.toggle("open", isShown(claim));
    node.querySelector(".claim-below").replaceChildren(isShown(claim) ? answer(claim) : choices(claim));
  };

  const line = (claim) =>
    islet.make(
      "li",
      { id: id(claim), class: "claim", value: String(claim.number), tabindex: "-1" },
      islet.make("h2", {}, islet.make("span", { class: "claim-number" }, String(claim.number)), claim.text),
      islet.make("div", { class: "claim-below" }),
    );

  const words = (claim) => [claim.text, claim.statement, claim.size, claim.source].join(" ").toLowerCase();

  const isFound = (claim, wanted) => {
    const isOfKind = filter === ALL || (isShown(claim) && claim.verdict === filter);
    return isOfKind && words(claim).includes(wanted);
  };

  const status = () => {
    const numbers = Object.keys(judged);
    const right = facts.claims.filter((claim) => judged[claim.number] === claim.verdict).length;
    const found = facts.claims.filter((claim) => !islet.byId(id(claim)).hidden).length;
    const shown =
      found === facts.claims.length
        ? islet.say("{count} sentences.", { count: found })
        : islet.say("{found} of {count} sentences.", { found, count: facts.claims.length });
    const score = islet.say("{judged} judged, {right} as the evidence does.", { judged: numbers.length, right });
    islet.byId("claims-status").textContent = numbers.length ? `${shown} ${score}` : shown;
    islet.byId("claims-again").hidden = !numbers.length;
  };

  const narrow = () => {
    const wanted = islet.byId("claims-search").value.trim().toLowerCase();
    facts.claims.forEach((claim) => {
      islet.byId(id(claim)).hidden = !isFound(claim, wanted);
    });
    islet.evidence.press(islet.byId("claims-filter"), filter);
    status();
  };

  const write = (claim) =>
    islet.evidence.place.write("", { claim: claim ? String(claim.number) : "", show: isOpenToAll ? ALL : "" });

  const judge = (claim, word) => {
    judged[claim.number] = word;
    keep();
    fill(claim);
    status();
    write(claim);
    islet.byId(id(claim)).focus({ preventScroll: true });
  };

  const showAll = (isOn) => {
    isOpenToAll = isOn;
    if (!isOn) filter = ALL;
    islet.byId("claims-all").checked = isOn;
    islet.byId("claims-filter").hidden = !isOn;
    facts.claims.forEach(fill);
    narrow();
  };

  const tools = () => {
    const box = islet.make("input", {
      type: "checkbox",
      id: "claims-all",
      onchange: (event) => {
        showAll(event.target.checked);
        write(null);
      },
    });
    const again = islet.make(
      "button",
      {
        type: "button",
        id: "claims-again",
        class: "button",
        onclick: () => {
          judged = {};
          keep();
          showAll(isOpenToAll);
        },
      },
      islet.icon("rotate-ccw"),
      islet.say("Judge again"),
    );
    const kinds = islet.make("div", { id: "claims-filter", class: "filters", role: "group", "aria-label": islet.say("Verdict") });
    islet.byId("claims-tools").replaceChildren(
      islet.evidence.search("claims-search", islet.say("Search sentences"), narrow),
      islet.make("label", { class: "claims-show" }, box, islet.say("Show all verdicts")),
      again,
      kinds,
    );
    const count = (word) => facts.claims.filter((claim) => claim.verdict === word).length;
    const options = [[ALL, islet.say("All"), facts.claims.length], ...facts.verdicts.map(({ word }) => [word, say(word), count(word)])];
    islet.evidence.choice(kinds, options, filter, (word) => {
      filter = word;
      narrow();
    });
  };

  /* Take what the address says; tells whether all of it is known. */
  const follow = () => {
    const { place, parts } = islet.evidence.place.read();
    const number = parts.get("claim");
    const claim = facts.claims.find((one) => String(one.number) === number);
    const show = parts.get("show");
    const others = [...parts.keys()].filter((name) => !["claim", "show"].includes(name));
    islet.byId("claims-note").hidden = !place && (number === null || Boolean(claim)) && (show === null || show === ALL) && !others.length;
    islet.byId("claims-search").value = "";
    filter = ALL;
    showAll(show === ALL);
    if (!claim) return;
    const node = islet.byId(id(claim));
    node.scrollIntoView({ block: "center" });
    node.focus({ preventScroll: true });
  };

  const begin = () => {
    islet.evidence.begin("", ["mg/dL"]);
    recall();
    tools();
    islet.byId("claims-list").replaceChildren(...facts.claims.map(line));
    follow();
    islet.evidence.place.listen(follow);
    islet.byId("claims-page").dataset.ready = "true";
  };

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.claims = {
    start: (told) => {
      if (!told || facts) return;
      facts = told;
      islet.evidence.whenThere("claims-page", begin);
    },
  };
})();
