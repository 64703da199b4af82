/* The Lessons page: what is opened, drawn and said when. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const POLL = 30; // ms between two looks for the parts that load late
  const setProps = (id, props) => window.dash_clientside.set_props(id, props);

  const { lessons } = islet;
  const { state } = lessons;
  const { title } = document; // of the page as a whole
  let remembering = false;
  let isWaiting = false; // "Run it" was pressed before the run was there

  const show = (part) => {
    Object.entries({ start: "lessons-start", lesson: "lesson", remember: "lessons-remember" }).forEach(([name, id]) => {
      islet.byId(id).hidden = name !== part;
    });
    islet.byId("lessons-sheet").dataset.part = part;
  };

  /* The heading is read first on a new screen; the page begins at its top. */
  const focus = (id) => {
    const node = islet.byId(id);
    if (node) node.focus({ preventScroll: true });
    islet.byId("lessons-sheet").scrollTop = 0;
    if (!islet.isPhone()) return;
    window.scrollTo(0, 0);
  };

  const redraw = () => {
    if (!state.lesson || islet.byId("lesson").hidden) return;
    lessons.figure.draw();
  };

  const draw = () => {
    lessons.story.draw();
    redraw();
  };

  const go = (place, { quiet = false } = {}) => {
    lessons.play.leave();
    lessons.pen.forget();
    const { kind } = lessons.screens()[state.place] || {};
    state.place = place;
    state.cursor = kind === "predict" ? null : state.cursor;
    if (lessons.screen().kind !== "try") lessons.tries.forget();
    draw();
    lessons.address.write();
    if (!quiet) focus("lesson-heading");
  };

  const note = (words) => {
    islet.byId("lessons-note").hidden = !words;
    islet.byId("lessons-note-text").textContent = words;
  };

  /* A lesson from its beginning, or at a step behind whose question a guess stands. */
  const openLesson = ({ lesson, place, isStep }) => {
    const isOther = state.lesson !== lesson;
    if (isOther) {
      lessons.geometry.forget();
      lessons.tries.forget();
      Object.assign(state, { lesson, place: 0, cursor: null, checked: {} });
    }
    state.guesses = isStep || !isOther ? lessons.keep.guesses(lesson) : {};
    lessons.keep.opened(lesson.id);
    const wanted = place ?? 0;
    const open = lessons.screens().findIndex(({ kind, index }, rank) => rank < wanted && kind === "predict" && !lessons.hasGuess(index));
    show("lesson");
    go(open >= 0 ? open : wanted);
    lessons.gate.ask();
    return open >= 0 ? islet.say("This link leads behind a question. Guess first, then run it.") : "";
  };

  const open = () => {
    const found = lessons.address.read();
    lessons.play.leave();
    isWaiting = false;
    remembering = found.remember && !found.lesson;
    state.route = found.route || null;
    if (found.unit && found.unit !== islet.state.unit) islet.state.unit = found.unit;
    setProps("lessons-unit", { value: islet.state.unit });
    const unknown = found.unknown === 0 ? "" : found.unknown === 1 ? islet.say("One part of this link was not understood and left out.") : islet.say("{n} parts of this link were not understood and left out.", { n: found.unknown });
    let behind = "";
    lessons.message("");
    if (found.lesson) behind = openLesson(found);
    else {
      state.lesson = null;
      lessons.gate.leave();
      const was = islet.byId("lessons-sheet").dataset.part;
      const part = remembering ? "remember" : "start";
      show(part);
      if (remembering) lessons.remember.draw();
      else lessons.start.draw();
      // Another route on the same page, and the first page of all, leave the focus where it is.
      if (was && was !== part) focus(remembering ? "lessons-remember-heading" : "lessons-heading");
    }
    document.title = state.lesson ? islet.say("Islet: lesson {number}", { number: state.lesson.number }) : title;
    note([unknown, behind].filter(Boolean).join(" "));
    lessons.address.write();
  };

  const reveal = () => go(state.place + 1);

  const run = () => {
    const step = lessons.screen();
    if (state.running || !lessons.hasGuess(step.index)) return;
    if (!lessons.authored()) {
      isWaiting = true;
      lessons.gate.ask();
      return;
    }
    note("");
    lessons.play.run(reveal);
    if (!state.running) return;
    lessons.foot.draw();
    lessons.story.hint();
  };

  const begin = () => {
    islet.theme.name();
    lessons.pen.listen();
    lessons.cursor.listen();
    lessons.address.listen();
    new ResizeObserver(() => window.requestAnimationFrame(redraw)).observe(islet.byId("lesson-stage"));
    document.fonts.ready.then(redraw);
    open();
  };

  const whenReady = (call) => {
    if (islet.byId("lessons-unit") && islet.byId("lesson-stage")) call();
    else window.setTimeout(() => whenReady(call), POLL);
  };

  Object.assign(lessons, {
    open,
    go,
    run,
    isRemembering: () => remembering,
    /* A text of the lesson with the numbers of its run, as far as there are some. */
    filled: (text, answer = lessons.answer()) => islet.teaching.words(text || "", answer && answer.readouts),
    say: (words) => {
      islet.byId("lessons-status").textContent = words;
    },
    message: (reason) => {
      islet.byId("lessons-message").hidden = !reason;
      islet.byId("lessons-message-text").textContent = reason;
    },
    /* A run came: the texts have their numbers, the figure its curves. */
    answered: () => {
      if (state.tried || lessons.screen().kind === "try") lessons.story.hint();
      else lessons.story.draw();
      redraw();
      if (!isWaiting) return;
      isWaiting = false;
      run();
    },
    useUnit: (unit) => {
      if (!state.facts || unit === islet.state.unit) return;
      islet.state.unit = unit;
      lessons.address.write();
      if (state.lesson) draw();
      else if (remembering) lessons.remember.draw();
    },
    begin: (facts) => {
      if (!facts || state.facts) return;
      state.facts = facts;
      Object.assign(islet.teaching, {
        glucoseUnits: Object.fromEntries(facts.glucose_units.map((unit) => [unit.label, unit])),
        rows: facts.rows,
        signals: facts.signals,
        terms: facts.terms,
      });
      // What numbers and the bar on top read.
      islet.state.facts = { rows: facts.rows, controls: [], glucose_units: facts.glucose_units.map(({ label }) => label) };
      islet.state.unit = facts.glucose_units[0].label;
      whenReady(begin);
    },
  });
})();
