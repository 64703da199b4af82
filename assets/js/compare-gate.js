/* What Compare asks: one request in flight, the newest bodies next. Asked is only for bodies without
   curves here: those that a slider moved, not their neighbours. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const KEPT = 24; // runs

  const { state } = islet.compare;
  const gate = islet.oneInFlight({
    request: "compare-request",
    answer: "compare-answer",
    late: "compare-late",
    patience: [4000, 30000],
    retries: [5, 60],
    isFirst: () => !state.shown,
    again: () => next(),
  });
  gate.counts.bodies = 0;
  const known = new Map(); // run by key, the oldest first

  const asked = ({ scenario: { person, values, without, therapy, ...rest } }) => ({
    person,
    values,
    without,
    schedule: islet.schedule.happening(islet.scenario.scheduleOf(rest)),
    therapy,
  });

  const keep = (key, run) => {
    known.delete(key);
    known.set(key, run);
    if (known.size > KEPT) known.delete(known.keys().next().value);
  };

  /* What is to be drawn: the bodies as they are now, each with the key of its curves. */
  const plan = () => {
    const { view, rows, bodies } = state;
    const requests = bodies.map(asked);
    const keys = requests.map((request) => JSON.stringify([view, rows, request]));
    return { view, signals: [...rows], bodies, requests, keys };
  };

  /* The body of a plan has its curves, or at least those that were drawn for it last. */
  const runOf = (found, place) => {
    const run = known.get(found.keys[place]);
    if (run && !run.error) return run;
    const { shown } = state;
    const before = shown ? shown.bodies.findIndex(({ id }) => id === found.bodies[place].id) : -1;
    const isAlike = before >= 0 && shown.view === found.view && shown.signals.join() === found.signals.join();
    return isAlike ? shown.runs[before] : null;
  };

  const draw = (found) => {
    const runs = found.bodies.map((_, place) => runOf(found, place));
    const wrong = found.keys.findIndex((key) => !known.has(key) || known.get(key).error);
    if (wrong >= 0 && !state.shown && islet.compare.bodies.recover(found.bodies[wrong], known.get(found.keys[wrong]))) return;
    if (wrong >= 0) islet.compare.message.show(known.get(found.keys[wrong]).error, found.bodies[wrong]);
    else islet.compare.message.hide();
    if (runs.every(Boolean)) {
      gate.counts.drawn += 1;
      islet.compare.draw({ view: found.view, signals: found.signals, bodies: found.bodies, runs });
    }
  };

  const send = (found, missing) => {
    gate.counts.bodies += missing.length;
    const bodies = missing.map((place) => found.requests[place]);
    gate.send({ view: found.view, signals: found.signals, bodies }, { ...found, missing });
  };

  const next = () => {
    gate.forgetRetry();
    if (!gate.wanted) {
      islet.compare.settle();
      return;
    }
    gate.wanted = false;
    const found = plan();
    const missing = found.keys.map((_, place) => place).filter((place) => !known.has(found.keys[place]) && found.keys.indexOf(found.keys[place]) === place);
    if (missing.length) send(found, missing);
    else {
      draw(found);
      islet.compare.settle();
    }
  };

  /* Ask for the bodies as they are now. */
  gate.ask = () => {
    gate.wanted = true;
    gate.retries = 0;
    delete islet.byId("compare-figure").dataset.settled;
    if (!gate.inFlight) next();
  };

  gate.answered = (answer) => {
    const request = gate.take(answer);
    if (!request) return;
    if (answer.error) {
      gate.counts.failed += 1;
      islet.compare.message.show(answer.error);
    } else {
      request.missing.forEach((place, rank) => keep(request.keys[place], answer.bodies[rank]));
      draw(request);
    }
    next();
  };

  gate.failed = (status, waitSeconds, refusal) => {
    const request = gate.lose(status, waitSeconds);
    if (!request) return;
    islet.compare.message.refused(refusal, request);
    next();
  };

  islet.compare.gate = gate;
})();
