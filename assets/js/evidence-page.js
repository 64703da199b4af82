/* The Evidence page: what is chosen, what is shown of it, and its address: #A008&show=misses. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const FIRST = "A008";

  const page = {
    facts: null,
    chosen: FIRST,
    filter: "all",
  };

  const isIn = (one, filter) => {
    if (filter === "all") return true;
    return filter === "misses" ? !one.met : one.kind === filter;
  };

  const write = () =>
    islet.evidence.place.write(page.chosen === FIRST ? "" : page.chosen, {
      show: page.filter === "all" ? "" : page.filter,
      unit: page.facts && islet.state.unit !== page.facts.glucose_units[0] ? islet.state.unit : "",
    });

  /* Take what the address says; tells whether all of it is known. */
  const read = () => {
    const { place, parts } = islet.evidence.place.read();
    const isOutcome = page.facts.outcomes.some(({ id }) => id === place);
    const show = parts.get("show") || "all";
    const isFilter = page.facts.filters.some(({ key }) => key === show);
    page.chosen = isOutcome ? place : FIRST;
    page.filter = isFilter ? show : "all";
    const known = ["show", "unit"];
    const others = [...parts.keys()].filter((name) => !known.includes(name));
    return (isOutcome || !place) && isFilter && !others.length;
  };

  const follow = (isUnitKnown = true) => {
    islet.byId("evidence-note").hidden = read() && isUnitKnown;
  };

  const show = () => {
    islet.evidence.list.mark();
    islet.evidence.detail.draw();
  };

  /* Below the list on a narrow window: what was asked for comes into view. */
  const bring = () => {
    if (window.matchMedia("(max-width: 1023px)").matches) islet.byId("evidence-detail").scrollIntoView({ block: "start" });
  };

  const begin = () => {
    follow(islet.evidence.begin("evidence-unit", page.facts.glucose_units));
    islet.evidence.list.build();
    show();
    if (window.location.hash.startsWith("#A") || window.location.hash.startsWith("#T")) bring();
    islet.evidence.place.listen(() => {
      follow();
      islet.evidence.list.narrow();
      show();
    });
    new ResizeObserver(() => window.requestAnimationFrame(islet.evidence.detail.fit)).observe(islet.byId("evidence-detail"));
    islet.byId("evidence-page").dataset.ready = "true";
  };

  Object.assign(page, {
    rows: () => page.facts.outcomes.filter((one) => isIn(one, page.filter)),
    one: () => page.facts.outcomes.find(({ id }) => id === page.chosen),
    count: (filter) => page.facts.outcomes.filter((one) => isIn(one, filter)).length,
    start: (facts) => {
      if (!facts || page.facts) return;
      page.facts = facts;
      islet.evidence.whenThere("evidence-page", begin);
    },
    choose: (id) => {
      page.chosen = id;
      write();
      show();
      bring();
    },
    filterBy: (filter) => {
      page.filter = filter;
      write();
      islet.evidence.list.narrow();
    },
    useUnit: (unit) => {
      if (!page.facts || !islet.byId("evidence-page") || unit === islet.state.unit) return;
      islet.state.unit = unit;
      write();
      islet.evidence.list.table();
      show();
    },
  });

  islet.evidence = { ...islet.evidence, page };

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.evidence = {
    start: (facts) => void islet.evidence.page.start(facts),
    unitChosen: (unit) => void islet.evidence.page.useUnit(unit),
  };
})();
