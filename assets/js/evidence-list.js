/* Left on the Evidence page: a dot for each outcome, the choice of them, and their table. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const page = () => islet.evidence.page;
  const rows = () => page().rows();

  const verdict = (one) => islet.evidence.word(String(one.met));

  const dot = (one) =>
    islet.make("button", {
      type: "button",
      class: one.met ? "evidence-dot" : "evidence-dot missed",
      tabindex: "-1",
      "data-outcome": one.id,
      "aria-label": islet.say("{outcome}: {verdict}", { outcome: one.label, verdict: verdict(one) }),
      title: one.label,
      onclick: () => page().choose(one.id),
    });

  /* Where the model stands on the published range. */
  const bar = (one) => {
    const [low, high] = islet.evidence.numbers.span(one);
    const at = (value) => `${(100 * (value - low)) / (high - low)}%`;
    const band = islet.make("i", { class: "mark-band" });
    band.style.left = at(one.low);
    band.style.right = `${100 - (100 * (one.high - low)) / (high - low)}%`;
    const mark = islet.make("i", { class: "mark-value" });
    mark.style.left = at(Number.isFinite(one.value) ? one.value : high);
    return islet.make("span", { class: "mark-bar", "aria-hidden": "true" }, band, mark);
  };

  const line = (one) => {
    const { numbers } = islet.evidence;
    const { facts } = page();
    const name = islet.make(
      "button",
      { type: "button", class: "outcome-name", tabindex: "-1", "data-outcome": one.id, onclick: () => page().choose(one.id) },
      one.label,
    );
    const mark = islet.make("td", { class: "met" }, islet.icon(one.met ? "check" : "x"), islet.make("span", { class: "unseen" }, verdict(one)));
    return islet.make(
      "tr",
      { "data-row": one.id },
      mark,
      islet.make("th", { scope: "row" }, name),
      islet.make("td", { class: "number" }, numbers.value(one, facts)),
      islet.make("td", { class: "range" }, numbers.range(one, facts), islet.make("small", {}, ` ${numbers.unit(one, facts)}`)),
      islet.make("td", {}, bar(one)),
    );
  };

  const table = () => {
    const head = [
      islet.make("th", { scope: "col" }, islet.make("span", { class: "unseen" }, islet.say("Met or missed"))),
      islet.make("th", { scope: "col" }, islet.say("Outcome")),
      islet.make("th", { scope: "col", class: "number" }, islet.say("Model")),
      islet.make("th", { scope: "col", class: "range" }, islet.say("Published")),
      islet.make("th", { scope: "col" }, islet.make("span", { class: "unseen" }, islet.say("Place in the range"))),
    ];
    islet.byId("evidence-table").replaceChildren(
      islet.make(
        "table",
        {},
        islet.make("thead", {}, islet.make("tr", {}, ...head)),
        islet.make("tbody", {}, ...rows().map(line)),
      ),
    );
  };

  const found = () => {
    const { filter, facts } = page();
    const all = facts.outcomes;
    const text =
      filter === "all"
        ? ""
        : islet.say("{shown} of {all} outcomes", { shown: rows().length, all: all.length });
    islet.byId("evidence-found").textContent = text;
  };

  const mark = () => {
    const { chosen } = page();
    document.querySelectorAll("#evidence-page [data-outcome]").forEach((button) => {
      const isChosen = button.dataset.outcome === chosen;
      if (isChosen) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
      button.tabIndex = isChosen ? 0 : -1;
    });
    document.querySelectorAll("#evidence-table [data-row]").forEach((row) => {
      row.classList.toggle("chosen", row.dataset.row === chosen);
    });
    // One stop of Tab also where the chosen one is filtered out.
    ["#evidence-dots .evidence-dot", "#evidence-table .outcome-name"].forEach((selector) => {
      const all = [...document.querySelectorAll(selector)].filter((one) => !one.hidden);
      if (all.length && !all.some((one) => one.tabIndex === 0)) all[0].tabIndex = 0;
    });
  };

  const narrow = () => {
    const names = new Set(rows().map(({ id }) => id));
    document.querySelectorAll("#evidence-dots .evidence-dot").forEach((one) => {
      one.classList.toggle("out", !names.has(one.dataset.outcome));
    });
    islet.evidence.press(islet.byId("evidence-filters"), page().filter);
    table();
    found();
    mark();
  };

  const grades = () => {
    const { grades: known } = page().facts;
    const all = known.reduce((sum, { count }) => sum + count, 0);
    const links = known.map(({ grade, squares, count }) =>
      islet.make("a", { href: `model#numbers&grade=${grade}` }, islet.evidence.grade(squares, islet.evidence.word(grade)), islet.make("small", {}, ` ${count}`)),
    );
    islet.byId("evidence-grades").replaceChildren(
      islet.make("h2", {}, islet.say("How well the {count} numbers are known", { count: all })),
      ...links,
    );
  };

  const build = () => {
    const { facts } = page();
    const met = facts.outcomes.filter((one) => one.met).length;
    islet.byId("evidence-headline").textContent = islet.say("{met} of {all} published outcomes met", {
      met,
      all: facts.outcomes.length,
    });
    islet.byId("evidence-subline").textContent = islet.say("One dot per outcome. Struck rings are misses; each says why.");
    islet.byId("evidence-dots").replaceChildren(...facts.outcomes.map(dot));
    const options = facts.filters.map(({ key, word }) => [key, word, page().count(key)]);
    islet.evidence.choice(islet.byId("evidence-filters"), options, page().filter, page().filterBy);
    grades();
    islet.evidence.rove(islet.byId("evidence-dots"), ".evidence-dot", (from, all) => {
      const across = Math.max(1, all.filter((one) => one.offsetTop === all[0].offsetTop).length);
      return { ArrowRight: from + 1, ArrowLeft: from - 1, ArrowDown: from + across, ArrowUp: from - across };
    });
    islet.evidence.rove(islet.byId("evidence-table"), ".outcome-name", (from) => ({ ArrowDown: from + 1, ArrowUp: from - 1 }));
    narrow();
  };

  islet.evidence = { ...islet.evidence, list: { build, narrow, mark, table } };
})();
