/* What 10 % more of each number does to the peak: asked when it comes into view, and drawn as bars. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const LEAST = 0.1; // mg/dL that can be told
  const MOST = 10;
  const PATIENCE = 30000;
  const state = () => islet.model.state;
  const known = new Map();
  let asker = null;
  let watcher = null;

  const box = () => islet.byId("model-effects-bars");
  const key = (question) => `${question.person} ${question.part}`;
  const question = () => ({ person: state().person, part: state().part });

  const size = (change) => {
    const isOther = islet.state.unit === "mmol/L";
    const value = isOther ? change / state().facts.mg_dl_per_mmol_l : change;
    return islet.printed(`${value > 0 ? "+" : ""}${value.toFixed(isOther ? 2 : 1)}`);
  };

  const bar = ([name, change], largest) => {
    const fill = islet.make("i", { class: change < 0 ? "bar down" : "bar" });
    fill.style.width = `${(100 * Math.abs(change)) / largest}%`;
    return islet.make(
      "li",
      {},
      islet.make("span", {}, islet.model.symbol(name).label),
      islet.make("span", { class: "bar-track", "aria-hidden": "true" }, fill),
      islet.make("b", {}, size(change)),
    );
  };

  const draw = (answer) => {
    const told = answer.changes.filter(([, change]) => change !== null && Math.abs(change) >= LEAST);
    const fixed = answer.changes.filter(([, change]) => change === null);
    const largest = Math.max(...told.map(([, change]) => Math.abs(change)));
    const parts = [islet.make("ul", { class: "effect-bars" }, ...told.slice(0, MOST).map((one) => bar(one, largest)))];
    if (!told.length) {
      const slow = islet.model.part(answer.part).slow;
      const words = slow ? islet.say("Nothing within a morning: it acts over weeks and years.") : islet.say("No number of this part moves this peak by itself.");
      parts.splice(0, 1, islet.make("p", { class: "small" }, words));
    } else if (answer.changes.length > Math.min(told.length, MOST)) {
      parts.push(islet.make("p", { class: "small" }, islet.say("The others change it less or not at all.")));
    }
    if (fixed.length) {
      const names = fixed.map(([name]) => islet.model.symbol(name).label).join(", ");
      parts.push(islet.make("p", { class: "small" }, islet.say("Not possible within its range: {names}.", { names })));
    }
    box().replaceChildren(...parts);
    box().dataset.state = "told";
  };

  const show = () => {
    if (!box()) return;
    const answer = known.get(key(question()));
    if (answer) draw(answer);
  };

  const ask = () => {
    const posed = question();
    if (!islet.model.part(posed.part)) return;
    if (known.has(key(posed))) {
      show();
      return;
    }
    box().dataset.state = "asked";
    box().replaceChildren(islet.make("p", { class: "small", role: "status" }, islet.say("One run for each number …")));
    asker =
      asker ||
      islet.asker("model-effects", {
        patience: PATIENCE,
        known: (asked, answer) => {
          known.set(key(asked), answer);
          show();
        },
        failed: (asked) => {
          if (key(asked) !== key(question()) || !box()) return;
          const again = islet.make("button", { type: "button", class: "button", onclick: ask }, islet.say("Ask again"));
          box().dataset.state = "failed";
          box().replaceChildren(islet.make("p", { class: "small" }, islet.say("No answer came.")), again);
        },
      });
    asker.pose(posed);
  };

  const choice = () => {
    const options = state().facts.people.map(({ key: value, label }) => islet.make("option", { value, selected: value === state().person }, label));
    return islet.make("select", { id: "model-person", "aria-label": islet.say("Person"), onchange: (event) => islet.model.choosePerson(event.target.value) }, ...options);
  };

  const section = () =>
    islet.make(
      "section",
      { class: "model-foot", "aria-labelledby": "model-effects-title" },
      islet.make("h2", { id: "model-effects-title" }, islet.say("What 10 % more does to the peak")),
      islet.make("p", { class: "small effect-who" }, islet.make("span", {}, islet.say("{unit}, breakfast. Striped: down.", { unit: islet.state.unit })), choice()),
      islet.make("div", { id: "model-effects-bars" }),
    );

  /* Only what somebody looks at is asked for. */
  const watch = () => {
    if (watcher) watcher.disconnect();
    if (!box()) return;
    watcher = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      ask();
    });
    watcher.observe(box().parentElement);
  };

  islet.model = { ...islet.model, effects: { section, watch, ask, told: (answer) => asker && asker.answered(answer) } };
})();
