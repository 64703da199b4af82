/* The names Dash calls on the Years page. Each function only passes on. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  window.dash_clientside = window.dash_clientside || {};
  const calls = {
    start: (facts) => islet.years.start(facts),
    answered: (answer) => islet.years.gate.answered(answer),
    plansTold: (answer) => islet.years.plans.told(answer),
    bandTold: (answer) => islet.years.band.told(answer),
    unitChosen: (unit) => islet.years.useUnit(unit),
    undoPressed: (presses) => presses && islet.years.gesture.undo(),
    resetPressed: (presses) => presses && islet.years.reset(),
    tablePressed: (presses) => presses && islet.years.table.toggle(),
    csvPressed: (presses) => presses && islet.years.table.save(),
  };
  // A callback without output must return nothing.
  window.dash_clientside.years = Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [name, (value) => void call(value)]),
  );
})();
