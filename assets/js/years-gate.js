/* What the Years ask: one request in flight, the newest life next; coarsely while a bar is moved or a
   life is new to the page, else finely at once. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};

  const { state, isSame, plain } = islet.years;
  const gate = islet.oneInFlight({
    request: "years-request",
    answer: "years-answer",
    late: "years-late",
    patience: [20000, 40000],
    retries: [6, 60],
    isFirst: () => !state.shown,
    again: () => send(),
    wait: (ms) => ms * (islet.years.gesture.isActive() ? 0.3 : 1) + 400 * Math.random(),
  });
  gate.counts.coarse = 0;

  const isDrawn = () => state.shown && state.shown.key === state.life && isSame(state.shown.bars, state.bars);

  const settle = () => {
    const isSettled = gate.isIdle() && !islet.years.gesture.isActive();
    if (isSettled) islet.byId("years-sheet").dataset.settled = String(gate.run);
    else delete islet.byId("years-sheet").dataset.settled;
  };

  const send = () => {
    const isNew = !state.shown || state.shown.key !== state.life;
    const detail = !isDrawn() && (isNew || islet.years.gesture.isActive()) ? "coarse" : "fine";
    gate.send({ life: state.life, bars: state.bars.map(plain), signals: [...state.rows], detail }, { asked: state.bars });
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

  gate.answered = (answer) => {
    const request = gate.take(answer);
    if (!request) return;
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

  gate.failed = (status, waitSeconds, refusal) => {
    const request = gate.lose(status, waitSeconds);
    if (!request) return;
    const isOld = gate.wanted && !isSame(request.bars, state.bars);
    gate.wanted = false;
    islet.years.message(refusal ? islet.years.refused(refusal, request) : islet.say("No answer came."));
    settle();
    if (isOld) send();
  };

  islet.years.gate = gate;
})();
