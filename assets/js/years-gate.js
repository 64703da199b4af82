/* One request in flight, the newest life next: coarsely while a bar is moved or a life is new to
   the page, else finely at once. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  islet.waiters = islet.waiters || {};
  const LATE = 400; // ms until the ink bar
  const GIVE_UP = 20000; // ms until the gate is free again
  const GIVE_UP_FIRST = 40000; // the first run may wait for the model to be prepared
  const RETRIES = 6;
  const RETRIES_FIRST = 60;

  const { state, isSame, plain } = islet.years;
  const gate = { run: 0, inFlight: null, wanted: false, retries: 0, counts: { sent: 0, drawn: 0, failed: 0, coarse: 0 } };
  let lateTimer = 0;
  let endTimer = 0;
  let retryTimer = 0;

  const isDrawn = () => state.shown && state.shown.key === state.life && isSame(state.shown.bars, state.bars);

  const settle = () => {
    const isSettled = gate.isIdle() && !islet.years.gesture.isActive();
    if (isSettled) islet.byId("years-sheet").dataset.settled = String(gate.run);
    else delete islet.byId("years-sheet").dataset.settled;
  };

  const free = () => {
    window.clearTimeout(lateTimer);
    window.clearTimeout(endTimer);
    islet.byId("years-late").hidden = true;
    gate.inFlight = null;
  };

  const send = () => {
    window.clearTimeout(retryTimer);
    window.clearTimeout(lateTimer);
    window.clearTimeout(endTimer);
    retryTimer = 0;
    gate.run += 1;
    gate.counts.sent += 1;
    gate.wanted = false;
    const isNew = !state.shown || state.shown.key !== state.life;
    const detail = !isDrawn() && (isNew || islet.years.gesture.isActive()) ? "coarse" : "fine";
    const request = { run: gate.run, life: state.life, bars: state.bars.map(plain), signals: [...state.rows], detail };
    gate.inFlight = { ...request, asked: state.bars };
    lateTimer = window.setTimeout(() => { islet.byId("years-late").hidden = false; }, LATE);
    endTimer = window.setTimeout(() => gate.failed(0, 0), state.shown ? GIVE_UP : GIVE_UP_FIRST);
    window.dash_clientside.set_props("years-request", { data: request });
    settle();
  };

  /* What is left to do: a newer life, other rows, or the same more finely. */
  const next = () => {
    const isCoarse = state.shown && state.shown.detail === "coarse";
    const isStale = gate.wanted || (state.shown && state.rows.join() !== state.shown.signals.join());
    if (isStale || (isCoarse && isDrawn() && !islet.years.gesture.isActive())) send();
    else settle();
  };

  /* Ask for the life as it is now. A fine answer on its way is not waited for by a newer life. */
  gate.ask = () => {
    gate.retries = 0;
    const isFine = gate.inFlight && gate.inFlight.detail === "fine";
    const isNewer = !gate.inFlight || gate.inFlight.life !== state.life || !isSame(gate.inFlight.bars, state.bars);
    gate.wanted = gate.wanted || !isDrawn();
    // Back at the life on screen: what could not be run is of the past.
    if (isDrawn()) islet.years.message("");
    if (!gate.inFlight) next();
    else if (isFine && isNewer) send();
    settle();
  };

  gate.isIdle = () => !gate.inFlight && !gate.wanted && !retryTimer;

  gate.answered = (answer) => {
    const request = gate.inFlight;
    if (!answer || !request || (answer.run !== null && answer.run !== request.run)) return;
    free();
    gate.retries = 0;
    if (answer.error) {
      gate.counts.failed += 1;
      gate.wanted = gate.wanted && !isSame(request.bars, state.bars);
      islet.years.message(answer.error);
      settle();
      if (gate.wanted) send();
      return;
    }
    gate.counts.drawn += 1;
    if (answer.detail === "coarse") gate.counts.coarse += 1;
    islet.years.message("");
    islet.years.draw(answer, request);
    next();
  };

  /* No usable answer (status 0: none at all; 422: with the field that is wrong and what is allowed). */
  gate.failed = (status, waitSeconds, refusal) => {
    if (!gate.inFlight) return;
    const request = gate.inFlight;
    free();
    gate.counts.failed += 1;
    if (status === 503 && gate.retries < (state.shown ? RETRIES : RETRIES_FIRST)) {
      gate.retries += 1;
      gate.wanted = true;
      const wait = 1000 * waitSeconds * (islet.years.gesture.isActive() ? 0.3 : 1) + 400 * Math.random();
      retryTimer = window.setTimeout(() => {
        retryTimer = 0;
        if (!gate.inFlight) send();
      }, wait);
      return;
    }
    const isOld = gate.wanted && !isSame(request.bars, state.bars);
    gate.wanted = false;
    islet.years.message(refusal ? islet.years.refused(refusal, request) : islet.say("No answer came."));
    settle();
    if (isOld) send();
  };

  islet.waiters["years-answer.data"] = gate;
  islet.years.gate = gate;
})();
