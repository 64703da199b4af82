/* The names Dash calls on the Compare page. Each function only passes on. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  window.dash_clientside = window.dash_clientside || {};
  const calls = {
    start: (facts) => islet.compare.start(facts),
    answered: (answer) => islet.compare.gate.answered(answer),
    unitChosen: (unit) => islet.compare.useUnit(unit),
    viewChosen: (view) => islet.compare.chooseView(view),
    layoutChosen: (layout) => islet.compare.chooseLayout(layout),
  };
  // A callback without output must return nothing.
  window.dash_clientside.compare = Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [name, (value) => void call(value)]),
  );
})();
