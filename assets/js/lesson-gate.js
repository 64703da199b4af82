/* One request in flight, the newest wish next; the run of a lesson as it is written is kept, so
   that a lesson once opened goes on without the server. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};
  islet.waiters = islet.waiters || {};
  const LATE = 400; // ms until the ink bar
  const GIVE_UP = 20000; // ms until the gate is free again
  const GIVE_UP_FIRST = 40000; // the first run may wait for the model to be prepared
  const RETRIES = 6;
  const RETRIES_FIRST = 60;

  const { lessons } = islet;
  const { state } = lessons;
  const gate = { run: 0, inFlight: null, wanted: false, retries: 0, counts: { sent: 0, drawn: 0, failed: 0 } };
  let lateTimer = 0;
  let endTimer = 0;
  let retryTimer = 0;

  const isAuthored = (moved) => Object.keys(moved).length === 0;

  const settle = () => {
    const sheet = islet.byId("lessons-sheet");
    if (gate.isIdle()) sheet.dataset.settled = String(gate.run);
    else delete sheet.dataset.settled;
  };

  const free = () => {
    window.clearTimeout(lateTimer);
    window.clearTimeout(endTimer);
    islet.byId("lessons-late").hidden = true;
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
    const isFirst = !lessons.authored();
    gate.inFlight = { run: gate.run, lesson: state.lesson.id, moved: isFirst ? {} : { ...state.moved } };
    lateTimer = window.setTimeout(() => { islet.byId("lessons-late").hidden = false; }, LATE);
    endTimer = window.setTimeout(() => gate.failed(0, 0), isFirst ? GIVE_UP_FIRST : GIVE_UP);
    window.dash_clientside.set_props("lessons-request", { data: gate.inFlight });
    settle();
  };

  const isSame = (moved, other) => JSON.stringify(moved) === JSON.stringify(other);

  /* What is on screen is what is wished for: nothing to ask. */
  const isKnown = () => lessons.authored() && isAuthored(state.moved);

  /* Ask for the lesson as it is now. */
  gate.ask = () => {
    gate.retries = 0;
    if (isKnown()) {
      gate.wanted = false;
      if (state.tried) {
        state.tried = null;
        lessons.answered();
      }
      settle();
      return;
    }
    gate.wanted = true;
    // Another lesson does not wait for the one that was left.
    if (!gate.inFlight || gate.inFlight.lesson !== state.lesson.id) send();
    settle();
  };

  gate.isIdle = () => !gate.inFlight && !gate.wanted && !retryTimer;

  /* The reader left for the list: what comes is kept, nothing more is asked. */
  gate.leave = () => {
    gate.wanted = false;
    window.clearTimeout(retryTimer);
    retryTimer = 0;
    settle();
  };

  const next = () => {
    if (gate.wanted && !isKnown()) send();
    else gate.wanted = false;
    settle();
  };

  gate.answered = (answer) => {
    const request = gate.inFlight;
    if (!answer || !request || (answer.run !== null && answer.run !== request.run)) return;
    free();
    gate.retries = 0;
    if (answer.error) {
      gate.counts.failed += 1;
      lessons.message(answer.error);
      next();
      return;
    }
    gate.counts.drawn += 1;
    lessons.message("");
    if (isAuthored(request.moved)) state.authored = { ...state.authored, [request.lesson]: answer };
    const isHere = state.lesson && state.lesson.id === request.lesson;
    if (isHere && !isAuthored(request.moved) && !isAuthored(state.moved)) state.tried = answer;
    if (isHere && !isSame(request.moved, state.moved)) gate.wanted = true;
    if (isHere) lessons.answered();
    next();
  };

  /* No usable answer (status 0: none at all; 422: with the field that is wrong and what is allowed). */
  gate.failed = (status, waitSeconds, refusal) => {
    if (!gate.inFlight) return;
    const isFirst = !lessons.authored();
    free();
    gate.counts.failed += 1;
    if (status === 503 && gate.retries < (isFirst ? RETRIES_FIRST : RETRIES)) {
      gate.retries += 1;
      gate.wanted = true;
      retryTimer = window.setTimeout(() => {
        retryTimer = 0;
        if (!gate.inFlight && state.lesson) send();
      }, 1000 * waitSeconds + 400 * Math.random());
      return;
    }
    const isOld = gate.wanted;
    gate.wanted = false;
    lessons.message(refusal ? islet.say("Allowed is {allowed}.", { allowed: refusal.allowed }) : islet.say("No answer came."));
    settle();
    if (isOld && status !== 0) send();
  };

  islet.waiters["lessons-answer.data"] = gate;
  lessons.gate = gate;
})();
