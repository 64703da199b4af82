/* The Lessons page: what it knows, and what follows from it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const MOST_WHILE_GUESSING = 2; // rows

  const state = {
    facts: null, // lessons, routes, rows and lines: sent once by the server
    lesson: null, // the lesson on screen, as it was told
    place: 0, // which of its screens
    route: null, // the route it was opened from
    guesses: {}, // by step: {option, unknown, number, order, drawing}
    checked: {}, // by step: places of the options that were opened
    authored: {}, // by lesson: the run as written
    tried: null, // the run of the controls that were moved
    moved: {}, // by "<step>.<control>"
    cursor: null, // time on the curves
    running: false, // the curves are being drawn from left to right
  };

  /* What is on screen one after the other: the run has none, and what this model cannot do is
     not shown. The things to put in order are named by their place. */
  const screensOf = (lesson) =>
    lesson.steps
      .map((step, index) => ({ ...step, index, items: (step.items || []).map((text, place) => ({ id: String(place), text })) }))
      .filter(({ kind, index }) => kind !== "run" && !lesson.hidden_steps.includes(index));

  const screens = () => screensOf(state.lesson);
  const screen = () => screens()[state.place];

  /* The question that a screen belongs to. */
  const question = (place = state.place) => screens().slice(0, place + 1).reverse().find(({ kind }) => kind === "predict");

  const reveal = (place = state.place) => {
    const from = screens().indexOf(screens().find(({ index }) => question(place) && index === question(place).index));
    return screens().slice(Math.max(0, from)).find(({ kind }) => kind === "reveal");
  };

  /* Rows in the order of the lesson. */
  const ordered = (rows) => {
    const all = state.lesson.view.rows;
    return [...all.filter((row) => rows.includes(row)), ...rows.filter((row) => !all.includes(row))];
  };

  /* The screen that says which rows and bodies there are: explanation and check show what stood
     there before. */
  const showing = (place = state.place) => {
    const own = screens()[place];
    if (own.kind === "predict" && state.running) return reveal(place) || own;
    return screens().slice(0, place + 1).reverse().find(({ show }) => show) || own;
  };

  const rowsOf = (step) => {
    const { rows } = state.lesson.view;
    if (step.kind !== "predict") return ordered(showing().rows || rows);
    const shown = reveal() ? reveal().rows : rows;
    if (state.running) return ordered(shown);
    const drawn = step.draw ? [step.draw.signal] : [];
    const others = shown.filter((row) => !drawn.includes(row));
    return ordered([...drawn, ...others].slice(0, MOST_WHILE_GUESSING));
  };

  const hasGuess = (index) => {
    const guess = state.guesses[index];
    if (!guess) return false;
    return guess.unknown || [guess.option, guess.number, guess.order].some((one) => one !== undefined && one !== null) || Boolean(guess.drawing && guess.drawing.isWhole);
  };

  /* "explain", or "explain-2" for the second of a lesson. */
  const stepName = (lesson, place) => {
    const all = screensOf(lesson);
    const { kind } = all[place];
    const rank = all.slice(0, place + 1).filter((one) => one.kind === kind).length;
    return rank > 1 ? `${kind}-${rank}` : kind;
  };

  islet.lessons = {
    ...islet.lessons,
    state,
    screensOf,
    screens,
    screen,
    question,
    reveal,
    hasGuess,
    list: () => state.facts.lessons,
    /* Whether a lesson is there, and this model can run it. */
    isOpen: (id) => state.facts.lessons.some((one) => one.id === id && screensOf(one).length > 0),
    lesson: (id) => state.facts.lessons.find((one) => one.id === id),
    showing,
    /* A row of days or of a life; its key is that of its place in the figure. */
    row: (signal) => {
      const rows = islet.lessons.clock.isYears() ? state.facts.life_rows : state.facts.rows;
      const row = rows.find((one) => one.signal === signal);
      return row && { ...row, key: signal };
    },
    /* A profile has a row for each body, all else one for each signal. */
    rowsShown: () => {
      const rows = rowsOf(screen()).map((signal) => islet.lessons.row(signal)).filter(Boolean);
      if (!islet.lessons.profile.isOn()) return rows;
      const [row] = rows;
      return islet.lessons.profile.bodies().map((name) => ({ ...row, key: `${row.signal} ${name}`, name: islet.lessons.bodies.label(name), body: name, share: 1 }));
    },
    guess: (index) => state.guesses[index] || {},
    /* A guess is never changed, only replaced. */
    setGuess: (index, change) => {
      state.guesses = { ...state.guesses, [index]: { ...state.guesses[index], ...change } };
      islet.lessons.keep.guessed();
    },
    authored: () => (state.lesson && state.authored[state.lesson.id]) || null,
    answer: () => state.tried || islet.lessons.authored(),
    /* Whether the result of the question on screen is still to be found. */
    isGuessing: () => screen().kind === "predict" && !state.running,
    isLaterAllowed: (place) => screens().slice(0, place).every(({ kind, index }) => kind !== "predict" || hasGuess(index)),
    stepName,
    nameOf: (place) => stepName(state.lesson, place),
  };
})();
