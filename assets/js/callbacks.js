/* The names Dash calls. Each function only passes on; nothing is decided here. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const triggered = () => window.dash_clientside.callback_context.triggered_id;
  const nameAfter = (prefix) => String(triggered()).replace(prefix, "");

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.islet = {
    start: (facts) => islet.page.start(facts),
    sliderMoved: (value) => islet.controls.sliderMoved(nameAfter("slider-"), value),
    numberTyped: (value) => islet.controls.numberTyped(nameAfter("number-"), value),
    backToCase: (presses) => presses && islet.controls.backToCase(nameAfter("back-")),
    personChosen: (person) => islet.person.choose(person),
    referenceChosen: (compare) => islet.page.compareWith(compare),
    viewChosen: (view) => islet.views.choose(view),
    unitChosen: (unit) => islet.page.useUnit(unit),
    undoPressed: (presses) => presses && islet.gesture.undo(),
    resetPressed: (presses) => presses && islet.page.reset(),
    themePressed: (presses) => presses && islet.theme.toggle(),
    tablePressed: (presses) => presses && islet.table.toggle(),
    drawerPressed: (presses) => presses && islet.drawer.toggle(),
    tabPressed: (presses) => presses && islet.tabs.press(nameAfter("tab-")),
    offered: (answer) => islet.treatments.offeredCame(answer),
    weeksTold: (answer) => islet.weeks.told(answer),
    answered: (answer) => islet.gate.answered(answer),
    cohortCame: (answer) => islet.cohort.answered(answer),
    explained: (answer) => islet.why.answered(answer),
  };
  // A callback without output must return nothing.
  Object.entries(window.dash_clientside.islet).forEach(([key, call]) => {
    window.dash_clientside.islet[key] = (value) => {
      call(value);
    };
  });
})();
