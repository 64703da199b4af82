/* The report: what is chosen, what is asked for, and when it is drawn. Person, sliders and
   switches are those of Explore's state, so that one address serves both pages. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const POLL = 30; // ms between two looks for the parts that load late
  const LATE = 400; // ms until the ink bar
  const RETRIES = 60; // the model may have to be prepared first
  const setProps = (id, props) => window.dash_clientside.set_props(id, props);

  const report = {
    facts: null,
    chosen: { days: 0, seed: 1, counting: "usual" }, // the treatment is part of Explore's state
    shown: null, // the report on screen: what was asked, and what came
    before: null, // the one before it, of the same person
    run: 0,
    counts: { sent: 0, drawn: 0, failed: 0 },
  };
  let asked = null;
  let retries = 0;
  let retryTimer = 0;
  let lateTimer = 0;

  const therapies = () => report.facts.therapies[islet.state.person];

  const isTreated = () => therapies().length > 1;

  const message = (title, text) => {
    islet.byId("report-message").hidden = !title;
    islet.byId("report-message-title").textContent = title;
    islet.byId("report-message-text").textContent = text;
  };

  const send = () => {
    window.clearTimeout(retryTimer);
    window.clearTimeout(lateTimer);
    retryTimer = 0;
    report.run += 1;
    report.counts.sent += 1;
    const { person, values, without, therapy } = islet.snapshot();
    const meals = islet.report.words.ownMeals();
    const insulin = islet.report.words.fixedDoses();
    asked = { run: report.run, person, values, without, therapy, meals, insulin, ...report.chosen };
    lateTimer = window.setTimeout(() => {
      islet.byId("report-late").hidden = false;
    }, LATE);
    setProps("report-request", { data: asked });
  };

  const arrived = () => {
    window.clearTimeout(lateTimer);
    islet.byId("report-late").hidden = true;
    asked = null;
  };

  const failed = (reason = "") => {
    arrived();
    islet.byId("report-preparing").hidden = true;
    report.counts.failed += 1;
    const rest = report.shown
      ? islet.say("The last report stays on screen. Choose other days, or change the settings in Explore.")
      : islet.say("Choose other days, or change the settings in Explore.");
    message(islet.say("These days could not be lived."), reason ? `${reason} ${rest}` : rest);
  };

  /* Controls say what is chosen, also when a link chose it. */
  const paint = () => {
    const { days, seed } = report.chosen;
    ["therapy", "counting"].forEach((name) => {
      islet.byId(`report-${name}-choice`).hidden = !isTreated();
    });
    setProps("report-counting", { value: report.chosen.counting });
    islet.byId("report-counting-words").textContent = report.facts.counting[report.chosen.counting].words;
    setProps("report-therapy", { value: islet.state.therapy });
    setProps("report-days", { value: String(days) });
    islet.byId("report-seed").textContent = islet.say("no. {number}", { number: seed });
    const another = { 1: islet.say("Another day"), 7: islet.say("Another week") }[days];
    islet.byId("report-again-word").textContent = another || islet.say("Another fortnight");
    islet.report.words.settings();
  };

  const paintPerson = () => {
    const { facts, person } = islet.state;
    const { shape, introduction } = facts.people[person];
    setProps("report-person", { value: person });
    islet.byId("report-person-shape").className = `shape shape-${shape}`;
    islet.byId("report-introduction").textContent = introduction;
  };

  const ask = () => {
    if (!therapies().includes(islet.state.therapy)) [islet.state.therapy] = therapies();
    if (!isTreated()) [report.chosen.counting] = Object.keys(report.facts.counting);
    retries = 0;
    paint();
    islet.report.address.write();
    send();
  };

  const draw = () => {
    if (!report.shown) return;
    ["words", "bar", "metrics", "figures", "table"].forEach((part) => islet.report[part].draw());
    islet.byId("report-sheet").dataset.run = String(report.shown.asked.run);
  };

  const begin = () => {
    islet.theme.name();
    islet.address.listen();
    const unknown = islet.report.address.read();
    if (unknown) {
      const names = islet.share.note.names(islet.address.left());
      islet.byId("report-note-text").textContent = islet.say(
        unknown === 1
          ? "One part was not understood and left out: {names}."
          : "{count} parts were not understood and left out: {names}.",
        { count: unknown, names },
      );
      islet.byId("report-note").hidden = false;
    }
    setProps("report-unit", { value: islet.state.unit });
    paintPerson();
    new ResizeObserver(() => window.requestAnimationFrame(() => islet.report.figures.draw())).observe(
      islet.byId("report-sheet"),
    );
    new MutationObserver(() => islet.report.figures.draw()).observe(document.documentElement, {
      attributes: true,
      attributeFilter: ["data-theme"],
    });
    document.fonts.ready.then(draw);
    islet.report.print.listen();
    islet.report.cursor.listen();
    ask();
  };

  const whenReady = (call) => {
    const plots = document.querySelectorAll(".report-plot .js-plotly-plot");
    if (window.Plotly && plots.length === 2 && islet.byId("report-unit")) call();
    else window.setTimeout(() => whenReady(call), POLL);
  };

  islet.report = {
    ...islet.report,
    isTreated,
    state: report,
    draw,
    start: (facts) => {
      if (!facts || report.facts) return;
      report.facts = facts;
      const { state } = islet;
      state.facts = facts.explore;
      state.person = state.facts.first_person;
      state.view = state.facts.first_view;
      Object.assign(state, islet.stored());
      state.chosen = [...state.facts.first_rows];
      [state.unit] = state.facts.glucose_units;
      report.chosen.days = facts.first_days;
      whenReady(begin);
    },
    chooseTherapy: (therapy) => {
      if (!report.facts || therapy === islet.state.therapy || !therapies().includes(therapy)) return;
      islet.state.therapy = therapy;
      ask();
    },
    choose: (choice) => {
      if (!report.facts) return;
      const changed = Object.entries(choice).some(([key, value]) => report.chosen[key] !== value);
      if (!changed) return;
      Object.assign(report.chosen, choice);
      ask();
    },
    again: () => {
      const next = (report.chosen.seed % report.facts.largest_seed) + 1;
      islet.report.choose({ seed: next });
    },
    /* Another body starts from its own case. */
    choosePerson: (person) => {
      const { state } = islet;
      if (!report.facts || person === state.person || !state.facts.people[person]) return;
      Object.assign(state, islet.stored(person), { view: state.view });
      paintPerson();
      ask();
    },
    useUnit: (unit) => {
      if (!report.facts || unit === islet.state.unit) return;
      islet.state.unit = unit;
      islet.report.address.write();
      draw();
    },
    answered: (answer) => {
      if (!answer || !asked || (answer.run !== null && answer.run !== asked.run)) return;
      if (answer.error) {
        failed(answer.error);
        return;
      }
      const request = asked;
      arrived();
      message("", "");
      report.counts.drawn += 1;
      const isSamePerson = report.shown && report.shown.asked.person === request.person;
      report.before = isSamePerson ? report.shown : null;
      report.shown = { asked: request, ...answer.report };
      islet.byId("report-preparing").hidden = true;
      islet.byId("report-body").classList.add("ready");
      draw();
    },
    /* No usable answer (status 0: none at all). */
    failed: (status, waitSeconds) => {
      if (!asked) return;
      if (status === 503 && retries < RETRIES) {
        retries += 1;
        if (!retryTimer) retryTimer = window.setTimeout(send, 1000 * waitSeconds + 500 * Math.random());
        return;
      }
      failed();
    },
  };
})();
