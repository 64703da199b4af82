/* The page of lectures: facts, the list, and the address that opens a scene. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const { state } = lecture;
  const POLL = 30; // ms between two looks for the parts that load late

  /* A text of a scene with its numbers in: glucose in the hall's unit. */
  lecture.fill = (text) => islet.teaching.words(text, (state.shown && state.shown.readouts) || {});

  lecture.useOtherUnit = () => {
    const other = state.facts.glucose_units.find((unit) => unit !== islet.state.unit);
    window.dash_clientside.set_props("lecture-unit", { value: other });
  };

  const begin = () => {
    islet.theme.name();
    lecture.ownTheme = document.documentElement.dataset.theme;
    lecture.listTitle = document.title;
    lecture.keys.listen();
    lecture.cursor.listen();
    lecture.address.listen();
    const again = () => window.requestAnimationFrame(lecture.stage.redraw);
    new ResizeObserver(again).observe(islet.byId("lecture-stage-plot"));
    new MutationObserver(again).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    document.fonts.ready.then(again);
    lecture.address.read();
    islet.byId("lecture").dataset.ready = "true";
  };

  const whenReady = () => {
    const isThere = window.Plotly && document.querySelector("#lecture-curves .js-plotly-plot") && islet.byId("lecture-unit");
    if (isThere) begin();
    else window.setTimeout(whenReady, POLL);
  };

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.lecture = {
    start: (facts) => {
      if (!facts || state.facts) return;
      state.facts = facts;
      // What numbers and the unit switch read.
      islet.state.facts = { rows: facts.rows, controls: [], glucose_units: facts.glucose_units, body: facts.body };
      [islet.state.unit] = facts.glucose_units;
      Object.assign(islet.teaching, { glucoseUnits: facts.body.glucose_units, rows: [...facts.rows, ...facts.life_rows] });
      whenReady();
    },
    unitChosen: (unit) => {
      if (!state.facts || unit === islet.state.unit) return;
      islet.state.unit = unit;
      if (!state.set) return;
      lecture.address.write();
      lecture.foot.draw();
      lecture.stage.redraw();
    },
  };
})();
