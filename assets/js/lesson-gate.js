/* What a lesson asks: one request in flight, the newest wish next; the run of a lesson as it is
   written is kept, so that a lesson once opened goes on without the server. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};

  const { lessons } = islet;
  const { state } = lessons;
  const gate = islet.oneInFlight({
    request: "lessons-request",
    answer: "lessons-answer",
    late: "lessons-late",
    patience: [20000, 40000],
    retries: [6, 60],
    isFirst: () => !lessons.authored(),
    again: () => state.lesson && send(),
    wait: (ms) => ms + 400 * Math.random(),
  });

  const isAuthored = (moved) => Object.keys(moved).length === 0;

  const settle = () => {
    const sheet = islet.byId("lessons-sheet");
    if (gate.isIdle()) sheet.dataset.settled = String(gate.run);
    else delete sheet.dataset.settled;
  };

  const send = () => {
    gate.send({ lesson: state.lesson.id, moved: lessons.authored() ? { ...state.moved } : {} });
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

  /* The reader left for the list: what comes is kept, nothing more is asked. */
  gate.leave = () => {
    gate.wanted = false;
    gate.forgetRetry();
    settle();
  };

  const next = () => {
    if (gate.wanted && !isKnown()) send();
    else gate.wanted = false;
    settle();
  };

  gate.answered = (answer) => {
    const request = gate.take(answer);
    if (!request) return;
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

  gate.failed = (status, waitSeconds, refusal) => {
    if (!gate.lose(status, waitSeconds)) return;
    const isOld = gate.wanted;
    gate.wanted = false;
    lessons.message(refusal ? islet.say("Allowed is {allowed}.", { allowed: refusal.allowed }) : islet.say("No answer came."));
    settle();
    if (isOld && status !== 0) send();
  };

  lessons.gate = gate;
})();
