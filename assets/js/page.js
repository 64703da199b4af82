/* What happens when: start, an answer, a settled gesture, another unit or reference. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const POLL = 30; // ms between two looks for the parts that load late

  const paint = () => {
    islet.overlay.draw();
    islet.cursor.draw();
    islet.gutter.draw();
    islet.chips.draw();
    islet.words.drawHeadline();
  };

  const drawAll = () => {
    islet.figure.all();
    islet.gutter.arrange();
  };

  /* Everything again: theme, size, unit. */
  const redraw = () => {
    if (!islet.state.now) return;
    islet.ranges.grow();
    drawAll();
    paint();
    islet.table.draw();
  };

  /* Only the curves, unless a range had to grow. */
  const redrawCurves = (mayRefit) => {
    if (islet.ranges.grow(mayRefit) || !islet.figure.element().data.length) drawAll();
    else islet.figure.curves();
    paint();
  };

  const settle = () => {
    if (!islet.state.now || islet.gesture.isActive() || !islet.gate.isIdle()) return;
    islet.words.drawSummary();
    islet.table.draw();
    islet.byId("figure").dataset.settled = String(islet.state.now.run);
  };

  const draw = (answer, asked) => {
    const { state } = islet;
    const first = !state.now;
    if (first || state.now.person !== asked.person) islet.ranges.refit();
    state.now = { run: answer.run, person: asked.person, values: asked.values, ...answer.now };
    const { referenceKey: key, compare } = asked;
    if (answer.reference) state.reference = { key, compare, ...answer.reference };
    if (first) islet.byId("stage").classList.add("ready");
    redrawCurves(true);
    islet.byId("figure").dataset.run = String(answer.run);
  };

  const whenReady = (call) => {
    const plot = islet.byId("plot");
    const slider = document.querySelector(".mantine-Slider-root [role=slider]");
    if (window.Plotly && plot && plot.querySelector(".js-plotly-plot") && slider) call();
    else window.setTimeout(() => whenReady(call), POLL);
  };

  const begin = () => {
    islet.cursor.listen();
    islet.theme.name();
    islet.state.facts.controls.forEach(islet.controls.paint);
    new ResizeObserver(() => window.requestAnimationFrame(redraw)).observe(islet.byId("stage"));
    document.fonts.ready.then(redraw);
    islet.gate.ask();
  };

  islet.page = {
    draw,
    redraw,
    redrawCurves,
    settle,
    /* The run before this gesture, if it is of the same body. */
    before: () => {
      const { before, now } = islet.state;
      return before && now && before.person === now.person && before !== now ? before : null;
    },
    start: (facts) => {
      if (!facts || islet.state.facts) return;
      islet.state.facts = facts;
      islet.state.cursor = facts.cursor_at;
      islet.state.person = facts.first_person;
      islet.state.values = { ...facts.people[facts.first_person].case };
      whenReady(begin);
    },
    compareWith: (compare) => {
      islet.state.compare = compare;
      islet.ranges.refit();
      if (islet.state.now) islet.gate.ask();
    },
    useUnit: (unit) => {
      islet.state.unit = unit;
      redraw();
      settle();
    },
    reset: () =>
      islet.gesture.once("reset", () => {
        islet.ranges.refit();
        islet.controls.apply(islet.state.person, islet.caseValues());
      }),
  };
})();
