/* Above each column: whose body it is, what treats it, what was changed, and the way to Explore. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const { state } = islet.compare;
  const box = () => islet.byId("compare-heads");

  const drugs = ({ values }) =>
    Object.entries(state.facts.drugs)
      .filter(([dose]) => values[dose] > 0)
      .map(([dose, label]) => `${label} ${islet.numbers.plain(values[dose])} ${islet.control(dose).unit}`.trim());

  const insulin = ({ schedules, view }) => {
    const entries = islet.schedule.inOrder(islet.schedule.happening(schedules[view]));
    const doses = entries.filter(({ entry }) => entry === "bolus");
    const isBasal = entries.some(({ entry }) => entry === "basal_rate" || entry === "injection");
    const said = doses.length > 2
      ? [islet.say("{count} doses of rapid insulin", { count: doses.length })]
      : doses.map((one) => islet.say("{units} U rapid at {time}", { units: islet.numbers.plain(islet.schedule.valueOf(one, "units")), time: one.time }));
    return isBasal ? [...said, islet.say("basal insulin")] : said;
  };

  const THERAPIES = {
    mdi: () => islet.say("Injections"),
    pump: () => islet.say("Pump"),
    closed_loop: () => islet.say("Closed loop"),
  };

  const treatment = ({ scenario }) => {
    const regimen = THERAPIES[scenario.therapy];
    const parts = [...(regimen ? [regimen()] : []), ...insulin(scenario), ...drugs(scenario)];
    return parts.join(", ") || islet.say("No treatment");
  };

  /* How many settings of the body are not as in the case; drugs are said already. */
  const changed = ({ scenario }) => {
    const { case: stored } = state.facts.people[scenario.person];
    const isOther = (name) => !Object.hasOwn(state.facts.drugs, name) && scenario.values[name] !== stored[name];
    const count = Object.keys(stored).filter(isOther).length + scenario.without.length;
    if (!count) return "";
    return count === 1 ? islet.say("1 setting changed") : islet.say("{count} settings changed", { count });
  };

  const option = (value, label, isChosen) => {
    const node = islet.make("option", { value }, label);
    node.selected = isChosen;
    return node;
  };

  const chooser = (one, place) => {
    const { make } = islet;
    const isOwn = (key) => !one.name && one.scenario.person === key;
    // The one that is chosen stands as the page calls it, counted where there are two.
    const people = Object.entries(state.facts.people).map(([key, { label }]) => option(`person ${key}`, isOwn(key) ? islet.compare.label(one) : label, isOwn(key)));
    const saved = islet.compare.saved.list().map(({ name }, rank) => option(`saved ${rank}`, name, false));
    const own = one.name ? [option("own", one.name, true)] : [];
    const label = islet.say("Body {number}", { number: place + 1 });
    const select = make("select", { class: "compare-who", "aria-label": label }, ...own, make("optgroup", { label: islet.say("People") }, ...people));
    if (saved.length) select.append(make("optgroup", { label: islet.say("Saved scenarios") }, ...saved));
    select.addEventListener("change", () => {
      const [kind, key] = select.value.split(" ");
      if (kind === "person") islet.compare.bodies.replace(place, { person: key });
      if (kind === "saved") islet.compare.bodies.replace(place, islet.compare.saved.list()[Number(key)]);
    });
    return select;
  };

  const head = (one, place) => {
    const { make } = islet;
    const isLast = state.bodies.length <= state.facts.number_of_bodies[0];
    const name = islet.compare.label(one);
    const remove = make("button", { type: "button", class: "button bare square", "aria-label": islet.say("Remove {body}", { body: name }), title: islet.say("Remove"), onclick: () => islet.compare.bodies.remove(place) }, islet.icon("x"));
    const edit = make("a", { class: "compare-edit", "aria-label": islet.say("Open {body} in Explore", { body: name }) }, islet.say("Edit in Explore"));
    return make(
      "section",
      { class: "compare-head", "aria-label": name },
      make("div", { class: "compare-name-line" }, make("i", { class: islet.compare.mark(place).className }), chooser(one, place), islet.icon("chevron-down"), isLast ? null : remove),
      make("p", { class: "small" }, make("span", {}), " ", edit),
    );
  };

  let drawn = "";

  const shape = () => JSON.stringify([state.bodies.map(({ id, name, scenario }) => [id, name, scenario.person]), islet.compare.saved.list().map(({ name }) => name)]);

  const build = () => {
    const places = [...box().querySelectorAll("select")];
    const focused = places.indexOf(document.activeElement);
    box().replaceChildren(...state.bodies.map(head));
    if (focused >= 0) box().querySelectorAll("select")[Math.min(focused, state.bodies.length - 1)].focus();
  };

  /* The pager of a phone: the marks of all bodies, each leading to its screen. */
  const pager = () => {
    const { make } = islet;
    const buttons = state.bodies.map((one, place) =>
      make(
        "button",
        { type: "button", class: "compare-page", onclick: () => islet.compare.swipe.to(place) },
        make("i", { class: islet.compare.mark(place).className }),
        make("span", {}, islet.compare.label(one)),
      ),
    );
    islet.byId("compare-pager").replaceChildren(...buttons);
    islet.compare.swipe.paint();
  };

  islet.compare.heads = {
    treatment,
    draw: () => {
      if (shape() !== drawn) {
        drawn = shape();
        build();
        pager();
      }
      box().querySelectorAll(".compare-head").forEach((node, place) => {
        const one = state.bodies[place];
        const text = [treatment(one), changed(one)].filter(Boolean).join(". ");
        const [words, edit] = [node.querySelector("p span"), node.querySelector(".compare-edit")];
        if (words.textContent !== text) words.textContent = text;
        edit.href = `./${window.location.search}#${islet.compare.address.exploreText(one)}`;
      });
    },
  };

  islet.compare.swipe = {
    to: (place) => {
      const { screen } = islet.compare.geometry.box();
      islet.byId("compare-scroll").scrollTo({ left: place * screen });
    },
    /* Which body is on screen. */
    paint: () => {
      const scroll = islet.byId("compare-scroll");
      const place = Math.round(scroll.scrollLeft / Math.max(1, scroll.clientWidth));
      islet.byId("compare-pager").querySelectorAll("button").forEach((button, rank) => {
        if (rank === place) button.setAttribute("aria-current", "true");
        else button.removeAttribute("aria-current");
      });
    },
    listen: () => islet.byId("compare-scroll").addEventListener("scroll", islet.compare.swipe.paint, { passive: true }),
  };
})();
