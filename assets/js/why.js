/* Why a change happened: asked once the hand is still, and never in the way of a drag. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const STILL = 150; // ms after the last curve
  const LATE = 400; // ms that the bars before may stay, paler
  const GIVE_UP = 15000; // ms until the panel says that there is no answer
  const RETRIES = 3;
  const KEPT = 12; // answers that are kept, for going to and fro between outcomes

  const why = { ask: 0, inFlight: null, wanted: "", retries: 0, state: "empty", causes: [], path: null };
  const kept = new Map();
  let outcome = null;
  let startTimer = 0;
  let endTimer = 0;
  let lateTimer = 0;

  const keyOf = ({ person, view, before, now, outcome: key }) =>
    JSON.stringify([person, view, before, now, key]);

  /* The question the screen poses now, or none: nothing changed, or the panel is closed. */
  const question = () => {
    const { now } = islet.state;
    const before = now && islet.page.before();
    if (!before) return null;
    const side = ({ values, without, schedule, therapy }) => ({ values, without, schedule, therapy });
    return { person: now.person, view: now.view, before: side(before), now: side(now), outcome: outcome.key };
  };

  const show = (state, { causes = [], path = null } = {}) => {
    window.clearTimeout(lateTimer);
    why.state = state;
    why.causes = causes;
    why.path = path;
    islet.whyPanel.draw(why, outcome);
  };

  const remember = (key, answer) => {
    kept.set(key, answer);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value);
  };

  const send = () => {
    const posed = question();
    if (!posed || why.inFlight) return;
    why.ask += 1;
    why.inFlight = { ask: why.ask, key: keyOf(posed) };
    endTimer = window.setTimeout(() => why.failed(0, 0), GIVE_UP);
    window.dash_clientside.set_props("question", { data: { ask: why.ask, ...posed } });
  };

  const wait = () => {
    window.clearTimeout(lateTimer);
    islet.byId("why-panel").classList.add("stale");
    if (why.state !== "known") show("pending");
    else lateTimer = window.setTimeout(() => show("pending"), LATE);
  };

  /* Look what is on screen: known, to be asked, or nothing to explain. */
  const update = () => {
    if (!islet.tabs.isOpen("why") || !islet.state.now) return;
    const posed = question();
    if (!posed) {
      show("empty");
      return;
    }
    const key = keyOf(posed);
    if (kept.has(key)) show("known", kept.get(key));
    else {
      wait();
      send();
    }
  };

  const free = () => {
    window.clearTimeout(endTimer);
    const asked = why.inFlight;
    why.inFlight = null;
    return asked;
  };

  why.answered = (answer) => {
    if (!answer || !why.inFlight) return;
    if (answer.ask !== null && answer.ask !== why.inFlight.ask) return;
    const { key } = free();
    why.retries = 0;
    if (!answer.error) remember(key, answer);
    const posed = question();
    if (answer.error && posed && keyOf(posed) === key) show("failed");
    else if (!islet.gesture.isActive()) update();
  };

  why.failed = (status, waitSeconds) => {
    if (!why.inFlight) return;
    free();
    const isBusy = status === 503 && why.retries < RETRIES;
    why.retries = isBusy ? why.retries + 1 : 0;
    if (isBusy) window.setTimeout(update, 1000 * waitSeconds + 250 + 500 * Math.random());
    else show("failed");
  };

  /* A gesture began: what stands there is of the change before it. */
  why.begin = () => {
    window.clearTimeout(startTimer);
    islet.byId("why-panel").classList.add("stale");
  };

  why.settle = () => {
    window.clearTimeout(startTimer);
    startTimer = window.setTimeout(update, STILL);
  };

  why.redraw = () => outcome && islet.whyPanel.draw(why, outcome);

  why.choose = (key) => {
    outcome = islet.state.facts.explained.find((one) => one.key === key);
    update();
  };

  why.listen = () => {
    [outcome] = islet.state.facts.explained;
    islet.whyPanel.build(why);
    islet.tabs.onChange(() => !islet.gesture.isActive() && update());
    show("empty");
  };

  islet.why = why;
})();
