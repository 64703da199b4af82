/* The Compare page: what is drawn when, and where its bodies come from. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const POLL = 30; // ms between two looks for the parts that load late
  const setProps = (id, props) => window.dash_clientside.set_props(id, props);

  const { compare } = islet;
  const { state } = compare;
  let drawnFor = "";

  const key = () => {
    const { make } = islet;
    const reference = islet.say("{body} for comparison", { body: compare.label(state.bodies[0]) });
    const line = (style, words) => make("span", {}, make("i", { class: `key-line key-${style}` }), words);
    const parts = compare.isOverlay() ? [] : [line("now", islet.say("this body")), line("reference", reference)];
    islet.byId("compare-key").replaceChildren(...parts);
  };

  const wantedFor = () => [compare.figure.shape(), compare.events.lanes()].join(" ");

  /* The "i" beside the name of each row on screen. */
  const informations = () => {
    const shown = compare.rowsShown();
    document.querySelectorAll("#compare-stage > .information-button").forEach((node) => {
      if (!shown.some(({ signal }) => node.id === `information-row-${signal}`)) node.remove();
    });
    shown.filter(({ signal }) => !islet.byId(`information-row-${signal}`)).forEach((row) => {
      const what = islet.say("What is {name}", { name: row.name });
      islet.byId("compare-stage").append(
        islet.make("button", { type: "button", id: `information-row-${row.signal}`, class: "information-button compare-information", "aria-label": what, "aria-expanded": "false", "aria-haspopup": "dialog" }),
      );
    });
  };

  const paint = () => {
    compare.overlay.draw();
    compare.cursor.tell();
    compare.outcomes.draw();
    compare.heads.draw();
    compare.words.headline();
  };

  const drawAll = () => {
    compare.geometry.measure();
    // The first look may have found another height: rows and lanes set it.
    compare.geometry.measure();
    islet.byId("compare-overlay").replaceChildren();
    informations();
    compare.ground.draw();
    compare.figure.all();
    compare.overlay.names();
    key();
    drawnFor = wantedFor();
  };

  /* Everything again: theme, size, unit, layout. */
  const redraw = () => {
    if (!state.shown) return;
    compare.ranges.grow();
    drawAll();
    paint();
    compare.table.draw();
  };

  /* Only the curves of the bodies that changed, unless the grid or a range is another. */
  const redrawCurves = () => {
    const hasGrown = compare.ranges.grow();
    if (hasGrown || !compare.geometry.box() || wantedFor() !== drawnFor) drawAll();
    else compare.figure.curves();
    paint();
  };

  const settle = () => {
    if (!state.shown || compare.gesture.isActive() || !compare.gate.isIdle()) return;
    compare.words.summary();
    compare.table.draw();
    compare.address.write();
    islet.byId("compare-figure").dataset.settled = String(compare.gate.counts.drawn);
  };

  /* What shared parts of the page ask about the one body of Explore is answered for the first. */
  const lend = () => {
    const { person, values, without, view, schedules, therapy } = state.bodies[0].scenario;
    Object.assign(islet.state, { person, values, without, view, schedules, therapy });
  };

  /* Bodies and open chains, wherever they come from. */
  const show = ({ bodies, open }) => {
    compare.setBodies(bodies.map(compare.inView));
    state.open = open;
    compare.heads.draw();
    compare.controls.paint();
    compare.gate.ask();
  };

  const begin = () => {
    islet.theme.name();
    compare.address.listen();
    compare.message.unknown(compare.address.read());
    lend();
    setProps("compare-unit", { value: islet.state.unit });
    setProps("compare-view", { value: state.view });
    setProps("compare-layout", { value: state.layout });
    islet.information.listen();
    ["controls", "menus", "cursor", "swipe"].forEach((part) => compare[part].listen());
    islet.byId("compare-table-button").addEventListener("click", compare.table.toggle);
    compare.heads.draw();
    const watch = new ResizeObserver(() => window.requestAnimationFrame(redraw));
    ["compare-scroll", "compare-stage"].forEach((id) => watch.observe(islet.byId(id)));
    new MutationObserver(redraw).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    document.fonts.ready.then(redraw);
    compare.gate.ask();
  };

  const whenReady = (call) => {
    const plot = islet.byId("compare-plot");
    const isThere = plot && plot.querySelector(".js-plotly-plot") && islet.byId("compare-unit") && islet.byId("compare-layout");
    if (window.Plotly && isThere) call();
    else window.setTimeout(() => whenReady(call), POLL);
  };

  Object.assign(compare, {
    show,
    settle,
    draw: (found) => {
      const isFirst = !state.shown;
      state.shown = found;
      compare.cursor.stay();
      if (isFirst) islet.byId("compare-sheet").classList.add("ready");
      redrawCurves();
      islet.byId("compare-figure").dataset.run = String(compare.gate.counts.drawn);
    },
    useUnit: (unit) => {
      if (!state.facts || unit === islet.state.unit) return;
      islet.state.unit = unit;
      compare.menus.draw();
      redraw();
      settle();
    },
    chooseView: (view) => {
      if (!state.facts || view === state.view || !state.facts.views[view]) return;
      compare.gesture.end();
      state.view = view;
      compare.ranges.refit();
      show(compare.snapshot());
    },
    chooseLayout: (layout) => {
      if (!state.facts || layout === state.layout) return;
      state.layout = layout;
      redraw();
      settle();
    },
    /* Every body in its own case, as stored. */
    reset: () => {
      const bodies = state.bodies.map(({ scenario }) => compare.body(islet.scenario.stored(scenario.person, state.view)));
      compare.gesture.begin("reset");
      compare.ranges.refit();
      show({ bodies, open: [] });
      compare.gesture.end();
    },
    start: (facts) => {
      if (!facts || state.facts) return;
      state.facts = facts;
      islet.state.facts = facts;
      [islet.state.unit] = facts.glucose_units;
      state.view = facts.first_view;
      state.rows = [...facts.first_rows];
      state.cursor = facts.cursor_at;
      whenReady(begin);
    },
  });
})();
