/* Morning or day: which stretch is asked for. Each has a schedule of its own. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const show = (view) => {
    if (view === islet.state.view) return;
    islet.state.view = view;
    islet.schedule.forget();
    if (islet.byId("view")) window.dash_clientside.set_props("view", { value: view });
  };

  islet.views = {
    show,
    choose: (view) => {
      if (view === islet.state.view || !islet.state.facts.views[view]) return;
      islet.gesture.end();
      show(view);
      islet.controls.follow();
      islet.controls.tellNumbers();
      if (islet.state.now) islet.gate.ask();
    },
  };

  islet.setView = (view) => islet.views.choose(view);
})();
