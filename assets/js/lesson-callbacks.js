/* The names Dash calls on the Lessons page. Each function only passes on. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  window.dash_clientside = window.dash_clientside || {};
  const calls = {
    start: (facts) => islet.lessons.begin(facts),
    answered: (answer) => islet.lessons.gate.answered(answer),
    unitChosen: (unit) => islet.lessons.useUnit(unit),
    tablePressed: (presses) => presses && islet.lessons.key.toggleTable(),
    clearPressed: (presses) => presses && islet.lessons.start.clear(),
    againPressed: (presses) => presses && islet.lessons.gate.ask(),
  };
  // A callback without output must return nothing.
  window.dash_clientside.lessons = Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [name, (value) => void call(value)]),
  );
})();
