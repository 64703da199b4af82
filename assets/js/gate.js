/* One request in flight, the newest values next. Without it the answers of a drag are thrown
   away by newer requests and the curves freeze until the visitor stops. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const LATE = 400; // ms until the ink bar
  const GIVE_UP = 4000; // ms until the gate is free again
  const GIVE_UP_FIRST = 30000; // the first run may wait for the model to be prepared
  const RETRIES = 5;
  const RETRIES_FIRST = 60;

  const gate = {
    run: 0,
    inFlight: null,
    givenUp: null,
    wanted: false,
    retries: 0,
    counts: { sent: 0, drawn: 0, failed: 0 },
  };
  let lateTimer = 0;
  let endTimer = 0;
  let retryTimer = 0;

  const showLate = (late) => {
    islet.byId("late").hidden = !late;
  };

  const free = () => {
    window.clearTimeout(lateTimer);
    window.clearTimeout(endTimer);
    showLate(false);
    gate.inFlight = null;
  };

  /* What to ask for next: the newest values, or curves that the run before lacks. */
  const asked = () => {
    const { state } = islet;
    const reference = islet.wantedReference();
    const held = state.reference && state.reference.key === reference.key;
    const common = { run: gate.run, signals: [...state.chosen], compare: state.compare, picture: "" };
    if (!gate.wanted && islet.page.lacksBefore()) {
      const { person, values, without, view, schedule, therapy } = state.before;
      const run = { person, values, without, view, schedule, therapy };
      return { ...common, ...run, role: "before", reference: state.facts.no_reference };
    }
    return {
      ...common,
      ...islet.snapshot(),
      schedule: islet.schedule.happening(state.schedule),
      role: "now",
      picture: islet.bodyPanel.wanted(),
      referenceKey: reference.key,
      reference: held ? state.facts.no_reference : reference.who,
    };
  };

  const send = () => {
    window.clearTimeout(retryTimer);
    gate.run += 1;
    gate.inFlight = asked();
    gate.wanted = false;
    gate.givenUp = null;
    gate.counts.sent += 1;
    const { run, person, reference, values, without, signals, view, schedule, therapy, picture } = gate.inFlight;
    const request = { run, person, reference, values, without, signals, view, schedule, therapy, picture };
    lateTimer = window.setTimeout(() => showLate(true), LATE);
    const patience = islet.state.now ? GIVE_UP : GIVE_UP_FIRST;
    endTimer = window.setTimeout(() => gate.failed(0, 0), patience);
    window.dash_clientside.set_props("request", { data: request });
  };

  /* Curves that cannot be had are not asked for again. */
  const giveUpOn = (request) => {
    if (request.role === "before") islet.state.before = null;
  };

  const next = () => {
    if (gate.wanted || islet.page.lacksBefore()) send();
    else islet.page.settle();
  };

  /* Ask for a run of the values as they are now. */
  gate.ask = () => {
    gate.wanted = true;
    gate.retries = 0;
    if (!gate.inFlight) send();
  };

  gate.isIdle = () => !gate.inFlight && !gate.wanted && !retryTimer;

  /* An answer came: draw it unless a newer one is on screen, then send what is waiting. */
  gate.answered = (answer) => {
    // One that comes after the gate gave up is as good, as long as nothing newer was asked.
    const request = gate.inFlight || gate.givenUp;
    if (!answer || !request || (answer.run !== null && answer.run !== request.run)) return;
    free();
    gate.givenUp = null;
    gate.retries = 0;
    if (answer.error) {
      gate.counts.failed += 1;
      giveUpOn(request);
      islet.message.show(answer.error);
    } else {
      gate.counts.drawn += 1;
      islet.message.hide();
      islet.page.draw(answer, request);
    }
    next();
  };

  /* No usable answer (status 0: none at all; 422: with the field that is wrong and what is
     allowed). The gate is free again whatever happened. */
  gate.failed = (status, waitSeconds, refusal) => {
    if (!gate.inFlight) return;
    const request = gate.inFlight;
    gate.givenUp = status === 0 ? gate.inFlight : null;
    free();
    gate.counts.failed += 1;
    if (status === 503 && gate.retries < (islet.state.now ? RETRIES : RETRIES_FIRST)) {
      gate.retries += 1;
      gate.wanted = gate.wanted || request.role === "now";
      const wait = 1000 * waitSeconds + 250 + 500 * Math.random();
      retryTimer = window.setTimeout(() => {
        retryTimer = 0;
        if (!gate.inFlight) send();
      }, wait);
      return;
    }
    giveUpOn(request);
    islet.message.show(refusal && islet.refusal.words(refusal, request.schedule));
    next();
  };

  islet.gate = gate;
})();
