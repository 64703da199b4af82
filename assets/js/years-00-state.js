/* What the Years page knows: one life, its bars, and the answer on screen. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const state = {
    facts: null, // kinds, lives, rows and limits: sent once by the server
    life: "", // key of the stored life
    bars: [], // {id, kind, value, from, to}; lists and bars are never changed
    rows: [], // signals of the rows on screen
    cursor: 0, // age
    shown: null, // the answer on screen, of the same shape as it came
    told: null, // words of the last life that was computed finely, and its bodies
    plans: null, // the last plans
    band: null, // between which values and ages a slightly other body comes, of the life on screen
    history: [], // lists of bars, and the life, before each gesture
  };
  let lastId = 0;

  const stored = (life) => state.facts.lives.find((one) => one.life === life);

  const numbered = (bars) =>
    bars.map((bar) => {
      lastId += 1;
      return { ...bar, id: lastId };
    });

  /* A bar without what only this page needs to know of it. */
  const plain = ({ kind, value, from, to }) => ({ kind, value, from, to });

  const sorted = (bars) =>
    bars.map(plain).sort((one, other) => one.from - other.from || one.to - other.to || one.kind.localeCompare(other.kind) || one.value - other.value);

  islet.years = {
    ...islet.years,
    state,
    stored,
    plain,
    numbered,
    isSame: (bars, others) => JSON.stringify(sorted(bars)) === JSON.stringify(sorted(others)),
    snapshot: () => ({ life: state.life, bars: state.bars }),
    row: (signal) => state.facts.rows.find((row) => row.signal === signal),
    /* The rows on screen: those of the answer that is drawn. */
    rowsShown: () => state.facts.rows.filter(({ signal }) => (state.shown ? state.shown.signals : state.rows).includes(signal)),
    /* Below it the page is that of a phone, as in css/years-narrow.css. */
    isPhone: islet.isPhone,
    isFinger: () => window.matchMedia("(pointer: coarse)").matches,
  };
})();
