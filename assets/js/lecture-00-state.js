/* What the lecture knows: the set, the scene on the stage, and what of it may be seen. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const state = {
    facts: null, // sets, rows, looks and limits: sent once by the server
    set: null, // the set on the stage; null while the list is shown
    place: 0, // of the scene in its set
    preset: null, // key of the preset that is in force
    moved: {}, // values of the sliders that were moved, by place of the control
    isRevealed: false,
    guess: null, // place of the option that the hall chose
    cursor: 0, // minutes, or years
    ghost: null, // bodies as they were when the ghost was pinned
    shown: null, // the answer on screen
    shownFor: "", // scene that it belongs to
  };

  /* Shapes that stand for a kind of body; a second body of a kind takes another shape first. */
  const MEANING = ["circle", "triangle", "square"];

  const scene = () => state.set.scenes[state.place];
  /* Fourteen days are laid over each other: one day of the clock. */
  const isProfile = () => scene().page === "agp";
  const unitOfTime = () => (isProfile() ? "minutes" : scene().unit_of_time || "minutes");
  const table = () => (unitOfTime() === "years" ? state.facts.life_rows : state.facts.rows);
  const preset = () => (scene().presets || []).find(({ key }) => key === state.preset) || null;

  /* Rows or bodies of the scene, or those that a preset shows instead. */
  const named = (what) => {
    const pressed = preset();
    return pressed && pressed[what] && pressed[what].length ? pressed[what] : scene()[what] || [];
  };

  /* Rows of the scene that its answer has curves of, in the order the scene names them. */
  const allRows = () => named("rows").map((signal) => table().find((row) => row.signal === signal)).filter(Boolean);
  /* Beside pictures of two bodies there is room for one row of curves. */
  const rows = () => allRows().slice(0, scene().page === "cell" ? 1 : 4);

  /* Bodies on the stage with their looks: the one of their shape, or one that is free. */
  const bodies = () => {
    const free = [...state.facts.figure.styles];
    const told = named("show").map((name) => {
      const body = state.set.bodies[name];
      const answered = state.shown && state.shown.bodies[name];
      return { name, ...body, label: (answered && answered.label) || body.label, shape: state.facts.shapes[body.person] };
    });
    const take = (found) => free.splice(free.indexOf(found), 1)[0];
    const own = told.map(({ shape }) => {
      const style = free.find((one) => one.shape === shape);
      return style ? take(style) : null;
    });
    const { styles } = state.facts.figure;
    const other = () => free.find(({ shape }) => !MEANING.includes(shape)) || free[0];
    return told.map((body, place) => ({ ...body, style: own[place] || (free.length ? take(other()) : styles[place % styles.length]) }));
  };

  /* Whether a curve may be seen: some rows and bodies wait until the hall has guessed. */
  const isSeen = (signal, body) => {
    const hidden = state.isRevealed ? [] : scene().hide_until_reveal || [];
    return !hidden.includes(signal) && !hidden.includes(body);
  };

  /* Fourteen days are drawn as their profile: the middle line, and where most days run. */
  const ofDays = ({ profile }, signal) => ({
    start: profile.start,
    step: profile.step,
    signals: { [signal]: profile.percentiles["50"] },
    percentiles: profile.percentiles,
  });

  islet.lecture = {
    ...islet.lecture,
    preset,
    state,
    scene,
    rows,
    allRows,
    bodies,
    isSeen,
    isYears: () => unitOfTime() === "years",
    window: () => (isProfile() ? [0, 1440] : scene().window),
    /* Height of the stage's letters, px: everything on it is measured in them. */
    letter: () => Number.parseFloat(window.getComputedStyle(islet.byId("lecture-stage")).fontSize),
    time: (at) => {
      if (unitOfTime() === "years") return String(Math.round(at));
      const day = Math.floor(at / 1440);
      const clock = islet.numbers.clock(at - 1440 * day);
      if (unitOfTime() === "days") return clock === "00:00" ? islet.say("day {day}", { day: day + 1 }) : islet.say("day {day}, {clock}", { day: day + 1, clock });
      return at === 1440 ? "24:00" : clock;
    },
    /* A word behind the cursor's time. */
    at: (at) => {
      const time = islet.lecture.time(at);
      return unitOfTime() === "years" ? islet.say("At age {time}", { time }) : islet.say("At {time}", { time });
    },
    curve: (body, signal) => {
      const run = state.shown && state.shown.bodies[body];
      if (run && run.profile && signal.endsWith("_glucose")) return ofDays(run, signal);
      return run && run.signals[signal] ? run : null;
    },
  };
})();
