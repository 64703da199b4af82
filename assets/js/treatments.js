/* Treatments: what is offered to the body on screen, which regimen it is on, and choosing one. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const WHOLE_DAY = "day"; // regimens that set what happens are seen over a day
  const TAB = "treatments";

  const offers = new Map(); // by person: what the server offers
  let failure = ""; // words about an offer that did not come
  let pending = null; // a regimen that waits for the view of the day
  let last = null; // the regimen chosen last, and the run before it

  const facts = () => islet.state.facts.treatments;
  const words = (key) => facts().regimens.find((one) => one.key === key);
  const offer = () => offers.get(islet.state.person);
  const offered = () => (offer() ? offer().regimens.filter(({ refusal }) => !refusal) : []);

  const asker = islet.asker("offer", {
    known: (question, answer) => {
      offers.set(question.person, answer);
      failure = "";
      islet.treatments.draw();
    },
    failed: (question, why) => {
      failure = why;
      islet.treatments.draw();
    },
  });

  const ask = () => {
    if (!islet.tabs.isOpen(TAB) || offer() || asker.inFlight) return;
    failure = "";
    asker.pose({ person: islet.state.person });
    islet.treatmentsPanel.draw();
  };

  const isSame = (one, other) =>
    JSON.stringify(islet.schedule.inOrder(one)) === JSON.stringify(islet.schedule.inOrder(other));

  const hasInsulin = (list) => list.some((entry) => ["bolus", "injection", "basal_rate"].includes(entry.entry));

  /* Does what happens belong to the regimen: its own day, or for a drug no insulin of its own? */
  const fitsDay = ({ schedule }) => {
    const { schedules, view, person } = islet.state;
    if (schedule) return view === WHOLE_DAY && isSame(schedules.day, schedule);
    const usual = islet.state.facts.people[person].usual[view];
    return !dayOfRegimen() && hasInsulin(schedules[view]) === hasInsulin(usual);
  };

  /* The regimen that set the day as it is, if one did. */
  const dayOfRegimen = () => {
    const { view, schedules, person } = islet.state;
    const usual = islet.state.facts.people[person].usual[WHOLE_DAY];
    if (view !== WHOLE_DAY || isSame(schedules.day, usual)) return undefined;
    return offered().find(({ schedule }) => schedule && isSame(schedules.day, schedule));
  };

  const fitsBody = ({ values }) =>
    Object.entries(values).every(([name, value]) => islet.state.values[name] === value);

  /* Parameters of the body that some regimen sets, besides doses. */
  const alsoSet = () => {
    const doses = facts().drugs.map(({ dose }) => dose);
    const names = offered().flatMap(({ values }) => Object.keys(values));
    return [...new Set(names)].filter((name) => !doses.includes(name));
  };

  /* A regimen that sets more of the body comes first: no drug and training is training. Of two
     that are the same for this body the chosen one: the usual day of some is a pump. */
  const current = () => {
    const { therapy } = islet.state;
    const alike = offered().filter((one) => one.therapy === therapy && fitsBody(one) && fitsDay(one));
    const sets = ({ values }) => Object.keys(values).length;
    const first = alike.sort((one, other) => sets(other) - sets(one))[0];
    const chosen = last && alike.find(({ key }) => key === last.key);
    return chosen && sets(chosen) === sets(first) ? chosen : first;
  };

  /* Where the controls stand on a regimen; what another regimen had set goes back to the case. */
  const target = ({ values, schedule, therapy }) => {
    const { state } = islet;
    const stored = islet.stored();
    const left = current();
    const restored = alsoSet().filter((name) => left && left.values[name] === state.values[name]);
    const back = Object.fromEntries(restored.map((name) => [name, stored.values[name]]));
    const day = schedule || (dayOfRegimen() ? stored.schedules.day : state.schedules.day);
    return {
      ...islet.snapshot(),
      values: { ...state.values, ...back, ...values },
      schedules: { ...state.schedules, [WHOLE_DAY]: day },
      view: schedule ? WHOLE_DAY : state.view,
      therapy,
    };
  };

  const apply = (regimen) => {
    const goal = target(regimen);
    islet.gesture.once(`regimen ${regimen.key}`, () => {
      islet.schedule.forget();
      islet.controls.apply(goal);
    });
    last = { key: regimen.key, run: islet.state.before && islet.state.before.run };
    islet.treatments.draw();
  };

  /* The regimen that made the change on screen, if it was one. */
  const cause = () => {
    const before = islet.page.before();
    const isLast = last && before && before.run === last.run;
    const regimen = isLast && current();
    return regimen && regimen.key === last.key ? words(last.key).label : "";
  };

  /* A regimen of the whole day waits until the day is on screen: else there is nothing before it. */
  const choose = (key) => {
    const regimen = offered().find((one) => one.key === key);
    if (!regimen || !islet.state.now) return;
    if (regimen.schedule && islet.state.view !== WHOLE_DAY) {
      pending = { key, person: islet.state.person };
      islet.setView(WHOLE_DAY);
      return;
    }
    apply(regimen);
  };

  const follow = () => {
    const { now, view } = islet.state;
    if (!pending || now.view !== view) return;
    const { key, person } = pending;
    pending = null;
    if (view === WHOLE_DAY && person === islet.state.person) choose(key);
  };

  /* The sliders of the body but for doses: what a reference without treatment depends on. */
  islet.untreatedValues = () => {
    const doses = facts().drugs.map(({ dose }) => dose);
    return Object.entries(islet.state.values).filter(([name]) => !doses.includes(name));
  };

  /* What a body without treatment is called: who lives on insulin keeps the usual one. */
  const keepsInsulin = () => {
    const { facts: all, person } = islet.state;
    return hasInsulin(all.people[person].usual[WHOLE_DAY]);
  };

  islet.keepsInsulin = keepsInsulin;

  islet.untreatedName = (short) => {
    if (keepsInsulin()) return short ? islet.say("usual") : islet.say("usual insulin");
    return short ? islet.say("untreated") : islet.say("no treatment");
  };

  let told = ""; // the name in the choice of the reference

  const nameReference = () => {
    const name = islet.untreatedName();
    islet.byId("untreated-label").textContent = keepsInsulin()
      ? islet.say("Compare with usual insulin alone")
      : islet.say("Compare with no treatment");
    if (told === name) return;
    told = name;
    const labels = { case: islet.say("own case"), healthy: islet.say("healthy body"), [facts().untreated]: name };
    const data = Object.entries(labels).map(([value, label]) => ({ value, label }));
    window.dash_clientside.set_props("reference", { data });
  };

  islet.treatments = {
    WHOLE_DAY,
    facts,
    words,
    offer,
    offered,
    current,
    choose,
    cause,
    failure: () => failure,
    isAsking: () => Boolean(asker.inFlight),
    tryAgain: ask,
    /* Everything in the panel that follows the body. */
    draw: () => {
      if (!islet.tabs.isOpen(TAB) || !islet.state.now) return;
      islet.treatmentsPanel.draw();
      islet.treatmentsDrugs.draw();
      islet.treatmentsInsulin.draw();
    },
    /* The hand is still, and what was asked is drawn. */
    settle: () => {
      nameReference();
      follow();
      ask();
      islet.treatments.draw();
      islet.weeks.settle();
    },
    offeredCame: (answer) => asker.answered(answer),
    listen: () => {
      islet.treatmentsPanel.build();
      islet.treatmentsDrugs.build();
      islet.treatmentsInsulin.build();
      islet.tabs.onChange(() => {
        if (!islet.state.now || islet.gesture.isActive()) return;
        islet.treatments.settle();
      });
    },
  };
})();
