/* The glossary: search, letters, and an anchor for each term: glossary#glut4. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  let facts = null;

  const letterOf = (one) => one.term.normalize("NFD")[0].toUpperCase();
  const id = (one) => `term-${one.key}`;

  const line = (one) => {
    const links = one.see.map(({ word, href }) => islet.make("a", { href }, word));
    const also = one.also.length ? islet.make("small", {}, one.also.join(", ")) : "";
    return islet.make(
      "div",
      { id: id(one), class: "term", tabindex: "-1" },
      islet.make("dt", {}, one.term, also),
      islet.make("dd", {}, islet.make("p", {}, one.text), islet.make("p", { class: "term-places" }, ...links)),
    );
  };

  const letters = () => [...new Set(facts.map(letterOf))].sort();

  const section = (letter) =>
    islet.make(
      "section",
      { id: `letter-${letter}`, class: "letter", tabindex: "-1", "aria-label": letter },
      islet.make("h2", {}, letter),
      islet.make("dl", {}, ...facts.filter((one) => letterOf(one) === letter).map(line)),
    );

  const jump = (node) => {
    node.scrollIntoView({ block: "start" });
    node.focus({ preventScroll: true });
  };

  const narrow = () => {
    const wanted = islet.byId("glossary-search").value.trim().toLowerCase();
    let found = 0;
    facts.forEach((one) => {
      const text = [one.term, one.text, ...one.also].join(" ").toLowerCase();
      const isFound = text.includes(wanted);
      islet.byId(id(one)).hidden = !isFound;
      found += isFound;
    });
    document.querySelectorAll("#glossary-list .letter").forEach((part) => {
      part.hidden = !part.querySelector(".term:not([hidden])");
    });
    islet.byId("glossary-found").textContent = wanted
      ? islet.say("{found} of {count} terms", { found, count: facts.length })
      : islet.say("{count} terms", { count: facts.length });
  };

  const tools = () => {
    const buttons = letters().map((letter) =>
      islet.make(
        "button",
        {
          type: "button",
          "aria-label": islet.say("Terms with {letter}", { letter }),
          onclick: () => {
            islet.byId("glossary-search").value = "";
            narrow();
            jump(islet.byId(`letter-${letter}`));
          },
        },
        letter,
      ),
    );
    islet.byId("glossary-tools").replaceChildren(
      islet.evidence.search("glossary-search", islet.say("Search terms"), narrow),
      islet.make("span", { id: "glossary-found", class: "small", role: "status" }),
      islet.make("div", { class: "letters", role: "group", "aria-label": islet.say("Letters") }, ...buttons),
    );
  };

  const follow = () => {
    const { place, parts } = islet.evidence.place.read();
    const one = facts.find(({ key }) => key === place);
    islet.byId("glossary-note").hidden = (!place || Boolean(one)) && ![...parts.keys()].length;
    islet.byId("glossary-search").value = "";
    narrow();
    document.querySelectorAll(".term.chosen").forEach((node) => node.classList.remove("chosen"));
    if (!one) return;
    islet.byId(id(one)).classList.add("chosen");
    jump(islet.byId(id(one)));
  };

  const begin = () => {
    islet.evidence.begin("", ["mg/dL"]);
    tools();
    islet.byId("glossary-list").replaceChildren(...letters().map(section));
    follow();
    islet.evidence.place.listen(follow);
    islet.byId("glossary-page").dataset.ready = "true";
  };

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.glossary = {
    start: (told) => {
      if (!told || facts) return;
      // In the order of the language they are told in.
      facts = [...told].sort((one, other) => one.term.localeCompare(other.term, islet.language));
      islet.evidence.whenThere("glossary-page", begin);
    },
  };
})();
