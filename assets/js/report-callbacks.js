/* The names Dash calls on the report. Each function only passes on. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  window.dash_clientside = window.dash_clientside || {};
  const calls = {
    start: (facts) => islet.report.start(facts),
    answered: (answer) => islet.report.answered(answer),
    personChosen: (person) => islet.report.choosePerson(person),
    therapyChosen: (therapy) => islet.report.chooseTherapy(therapy),
    countingChosen: (counting) => islet.report.choose({ counting }),
    daysChosen: (days) => islet.report.choose({ days: Number(days) }),
    unitChosen: (unit) => islet.report.useUnit(unit),
    againPressed: (presses) => presses && islet.report.again(),
    printPressed: (presses) => presses && window.print(),
    csvPressed: (presses) => presses && islet.report.csv(),
    tablePressed: (presses) => presses && islet.report.table.toggle(),
  };
  // A callback without output must return nothing.
  window.dash_clientside.report = Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [name, (value) => void call(value)]),
  );
})();
