/* One request in flight, the newest bodies next. Asked is only for bodies without curves here:
   those that a slider moved, not their neighbours. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.waiters = islet.waiters || {};
  const LATE = 400; // ms until the ink bar
  const GIVE_UP = 4000; // ms until the gate is free again
  const GIVE_UP_FIRST = 30000; // the first run may wait for the model to be prepared
  const RETRIES = 5;
  const RETRIES_FIRST = 60;
  const KEPT = 24; // runs

  const { state } = islet.compare;
  const gate = { run: 0, inFlight: null, wanted: false, retries: 0, counts: { sent: 0, drawn: 0, failed: 0, bodies: 0 } };
  const known = new Map(); // run by key, the oldest first
  let lateTimer = 0;
  let endTimer = 0;
  let retryTimer = 0;

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

  const free = () => {
    window.clearTimeout(lateTimer);
    window.clearTimeout(endTimer);
    islet.byId("compare-late").hidden = true;
    gate.inFlight = null;
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
    gate.run += 1;
    gate.counts.sent += 1;
    gate.counts.bodies += missing.length;
    gate.inFlight = { ...found, run: gate.run, missing };
    lateTimer = window.setTimeout(() => { islet.byId("compare-late").hidden = false; }, LATE);
    endTimer = window.setTimeout(() => gate.failed(0, 0), state.shown ? GIVE_UP : GIVE_UP_FIRST);
    const bodies = missing.map((place) => found.requests[place]);
    window.dash_clientside.set_props("compare-request", { data: { run: gate.run, view: found.view, signals: found.signals, bodies } });
  };

  const next = () => {
    window.clearTimeout(retryTimer);
    retryTimer = 0;
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

  gate.isIdle = () => !gate.inFlight && !gate.wanted && !retryTimer;

  gate.answered = (answer) => {
    const request = gate.inFlight;
    if (!answer || !request || (answer.run !== null && answer.run !== request.run)) return;
    free();
    gate.retries = 0;
    if (answer.error) {
      gate.counts.failed += 1;
      islet.compare.message.show(answer.error);
    } else {
      request.missing.forEach((place, rank) => keep(request.keys[place], answer.bodies[rank]));
      draw(request);
    }
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
      retryTimer = window.setTimeout(next, 1000 * waitSeconds + 250 + 500 * Math.random());
      return;
    }
    islet.compare.message.refused(refusal, request);
    next();
  };

  islet.waiters["compare-answer.data"] = gate;
  islet.compare.gate = gate;
})();
