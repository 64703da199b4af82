/* The band between a slightly weaker and a slightly stronger body: an onset is no date. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const PATIENCE = 40000; // ms: two lives are lived for one answer

  const { state, plain, isSame } = islet.years;
  let asking = null;

  const isOf = ({ life, bars, signals }) => life === state.life && isSame(bars, state.bars) && signals.join() === state.rows.join();

  const take = (question, answer) => {
    if (!isOf(question)) return;
    state.band = { ...answer, asked: question };
    islet.byId("years-sureness").textContent = answer.told;
    islet.byId("years-sheet").dataset.banded = "true";
    islet.years.redrawCurves(true);
  };

  const asker = () =>
    islet.asker("years-band", {
      patience: PATIENCE,
      known: take,
      // Without it the curves are as good.
      failed: () => {},
    });

  islet.years.band = {
    isOf,
    /* It belongs to the life that it was computed for. */
    drop: () => {
      state.band = null;
      delete islet.byId("years-sheet").dataset.banded;
      islet.byId("years-sureness").textContent = "";
    },
    ask: () => {
      asking = asking || asker();
      asking.pose({ life: state.life, bars: state.bars.map(plain), signals: [...state.rows] });
    },
    told: (answer) => asking && asking.answered(answer),
  };
})();
