/* Curves of scenes: what is on the stage first, then its presets, then the scenes that follow.
   What came once is kept, so that a lecture goes on when the network does not. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { state } = islet.lecture;
  const LATE = 400; // ms until the ink bar
  const MOST_KEPT = 200;

  const kept = new Map(); // by what was asked, in the order of use
  let run = 0;
  let fetching = null; // key of what is under way
  let lateTimer = 0;
  let wanted = null; // {set, place, preset, moved} that the stage waits for

  const keyOf = ({ set, place, preset, moved }) => JSON.stringify([set, place, preset, moved]);
  const plain = (place, preset = null) => ({ set: state.set.id, place, preset, moved: {} });

  const keep = (key, answer) => {
    kept.set(key, answer);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value);
  };

  const late = (isLate) => {
    window.clearTimeout(lateTimer);
    islet.byId("lecture-late").hidden = !isLate;
  };

  /* What will be needed next, of which nothing is kept yet. */
  const ahead = () => {
    if (!state.set) return null;
    const count = state.set.scenes.length;
    // A phone of many in a hall fetches the next scene, the presenter's computer all of them.
    const most = islet.isPhone() ? 2 : count;
    const order = state.set.scenes.slice(0, most).map((_, step) => (state.place + step) % count);
    const asks = order.flatMap((place) => {
      const { presets = [] } = state.set.scenes[place];
      return [plain(place), ...presets.filter(({ runs }) => runs).map(({ key }) => plain(place, key))];
    });
    return asks.find((ask) => !kept.has(keyOf(ask))) || null;
  };

  const fetchOne = async (ask) => {
    const key = keyOf(ask);
    fetching = key;
    run += 1;
    try {
      const { set, place, preset, moved } = ask;
      const answer = await islet.ask("lecture-answer", "lecture-request", { run, set, scene: place, preset, moved });
      keep(key, answer.error ? { failed: answer.error } : answer);
    } catch (wrong) {
      keep(key, { failed: (wrong.refusal && wrong.refusal.allowed) || islet.say("The server did not answer.") });
    }
    fetching = null;
  };

  const settle = () => {
    const { dataset } = islet.byId("lecture-stage");
    if (wanted) delete dataset.settled;
    else dataset.settled = String(run);
  };

  const show = (ask) => {
    const answer = kept.get(keyOf(ask));
    const isHere = state.set && ask.set === state.set.id && ask.place === state.place;
    if (!answer || !isHere) return;
    if (wanted && keyOf(ask) === keyOf(wanted)) {
      wanted = null;
      late(false);
    }
    islet.lecture.stage.answered(answer, ask);
  };

  /* One after the other: the newest wish of the stage, then what is needed next. */
  const next = async () => {
    if (fetching || !state.set) return;
    const ask = wanted || ahead();
    if (!ask) {
      islet.byId("lecture-stage").dataset.ahead = "all";
      return;
    }
    const isWish = ask === wanted;
    await fetchOne(ask);
    // Also when something newer is wanted by now: else the curves stand still during a drag.
    if (isWish || (wanted && keyOf(ask) === keyOf(wanted))) show(ask);
    settle();
    // What could not be had in advance is not asked for again and again.
    if (isWish || !kept.get(keyOf(ask)).failed) next();
  };

  islet.lecture.answers = {
    /* Ask for the scene as it is set now; it is drawn as soon as it is there. */
    want: () => {
      const { set, place, moved } = state;
      const pressed = islet.lecture.preset();
      // A preset that only shows other curves is of the same run.
      wanted = { set: set.id, place, preset: pressed && pressed.runs ? pressed.key : null, moved: { ...moved } };
      delete islet.byId("lecture-stage").dataset.ahead;
      const key = keyOf(wanted);
      if (kept.has(key) && kept.get(key).failed) kept.delete(key);
      window.clearTimeout(lateTimer);
      lateTimer = window.setTimeout(() => late(true), LATE);
      show(wanted);
      settle();
      next();
    },
    drop: () => {
      wanted = null;
      late(false);
    },
    isIdle: () => !wanted,
  };
})();
