/* Plans side by side: what HbA1c each comes to; a press takes a plan over. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const PATIENCE = 40000; // ms: several lives are lived for one answer
  const PAD = 0.4; // percentage points or years beyond the outermost plan

  const { state, plain, isSame } = islet.years;
  const list = () => islet.byId("years-plans-list");

  const take = (line) => {
    islet.years.gesture.once(`plan ${line.plan}`, () => {
      state.bars = islet.years.numbered(line.bars);
    });
    islet.years.say(islet.say("Plan: {plan}.", { plan: line.label }));
  };

  const scale = (lines, limit) => {
    const values = [...lines.map(({ value }) => value), limit].filter((value) => value !== null);
    const low = Math.min(...values) - PAD;
    const high = Math.max(...values) + PAD;
    // What never comes lies at the far end.
    return (value) => (value === null ? 100 : (100 * (value - low)) / (high - low));
  };

  const line = (one, at) => {
    const { make } = islet;
    const dot = make("i", { class: "plan-dot" });
    dot.style.left = `${at(one.value).toFixed(1)}%`;
    const printed = one.value === null ? islet.say("none") : islet.numbers.fixed(one.value, 1);
    const track = make("span", { class: "plan-track", "aria-hidden": "true" }, dot);
    const attributes = { type: "button", class: "plan", "data-plan": one.plan, "aria-pressed": String(one.own), onclick: () => !one.own && take(one) };
    return make("li", {}, make("button", attributes, make("span", {}, one.label), track, make("b", {}, printed)));
  };

  const foot = (limit) => {
    const { make } = islet;
    const words = make("span", { class: "plan-limit" }, islet.say("{value} diabetes", { value: islet.numbers.plain(limit) }));
    return make("div", { class: "plan-foot", "aria-hidden": "true" }, make("span", {}), make("span", { class: "plan-scale" }, words));
  };

  const draw = () => {
    if (!state.plans) return;
    const { title, note, limit, lines } = state.plans;
    const at = scale(lines, limit);
    const { make } = islet;
    islet.byId("years-plans-title").textContent = title;
    islet.byId("years-plans-note").textContent = note;
    list().style.setProperty("--limit", limit === null ? "-100%" : `${at(limit).toFixed(1)}%`);
    const plans = make("ul", { class: limit === null ? "plans" : "plans limited" }, ...lines.map((one) => line(one, at)));
    list().replaceChildren(plans, ...(limit === null ? [] : [foot(limit)]));
    list().dataset.state = "told";
  };

  const asker = () =>
    islet.asker("years-plans", {
      patience: PATIENCE,
      known: (question, answer) => {
        state.plans = { ...answer, asked: question };
        draw();
      },
      failed: (question, words) => {
        state.plans = null;
        list().dataset.state = "failed";
        list().replaceChildren(islet.make("p", { class: "small" }, words));
      },
    });
  let asking = null;

  islet.years.plans = {
    draw,
    /* Whether those on screen are those of the life as it is. */
    isKnown: () => Boolean(state.plans) && state.plans.asked.life === state.life && isSame(state.plans.asked.bars, state.bars),
    stale: () => {
      list().dataset.state = "stale";
    },
    ask: () => {
      if (islet.years.plans.isKnown()) {
        draw();
        return;
      }
      asking = asking || asker();
      asking.pose({ life: state.life, bars: state.bars.map(plain) });
    },
    told: (answer) => asking && asking.answered(answer),
  };
})();
