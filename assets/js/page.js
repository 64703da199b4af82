/* What happens when: start, an answer, a settled gesture, another unit or reference. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const POLL = 30; // ms between two looks for the parts that load late

  const paint = () => {
    islet.overlay.draw();
    islet.cohort.draw();
    islet.cursor.draw();
    islet.gutter.draw();
    islet.chips.draw();
    islet.words.drawHeadline();
  };

  /* What the drawing is made for: rows, view and lanes. Another makes all of it anew. */
  let drawnFor = "";

  const wantedFor = () => {
    const rows = islet.rows().map(({ signal }) => signal);
    return [islet.state.now.view, islet.rings.lanes().join(), ...rows].join(" ");
  };

  /* What stood beside and over other rows goes. */
  const clear = () => {
    const rows = islet.rows();
    islet.byId("overlay").replaceChildren();
    islet.byId("gutter").replaceChildren();
    islet.rings.forget();
    islet.byId("stage").style.setProperty("--rows", rows.length);
    islet.byId("stage").style.setProperty("--lanes", islet.rings.lanes().length);
    islet.byId("stage").style.setProperty("--lane", `${islet.rings.size()}px`);
    islet.state.facts.rows.forEach((row) => {
      islet.byId(`row-information-${row.signal}`).hidden = !rows.includes(row);
    });
  };

  const drawAll = () => {
    const wanted = wantedFor();
    if (wanted !== drawnFor) clear();
    drawnFor = wanted;
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
    const hasGrown = islet.ranges.grow(mayRefit);
    if (hasGrown || wantedFor() !== drawnFor) drawAll();
    else islet.figure.curves();
    paint();
  };

  /* Only the rings, at once and before any answer, unless their lanes are others. */
  const redrawSchedule = () => {
    if (!islet.state.now) return;
    if (wantedFor() !== drawnFor) redraw();
    else {
      islet.rings.draw();
      islet.cursor.draw();
    }
  };

  const settle = () => {
    if (!islet.state.now || islet.gesture.isActive() || !islet.gate.isIdle()) return;
    islet.words.drawSummary();
    islet.table.draw();
    islet.bodyPanel.complete();
    islet.why.settle();
    islet.treatments.settle();
    islet.address.write();
    islet.byId("figure").dataset.settled = String(islet.state.now.run);
  };

  /* Curves of rows that were chosen after that run. */
  const complete = (answer, asked) => {
    const { state } = islet;
    if (state.before && state.before.values === asked.values) {
      state.before = { ...state.before, signals: answer.now.signals };
    }
    redrawCurves();
  };

  const draw = (answer, asked) => {
    const { state } = islet;
    if (asked.role === "before") {
      complete(answer, asked);
      return;
    }
    const first = !state.now;
    const isOther = first || state.now.person !== asked.person || state.now.view !== asked.view;
    if (isOther) islet.ranges.refit();
    const { person, values, without, view, schedule, therapy } = asked;
    const { schedules } = asked;
    state.now = { run: answer.run, person, values, without, view, schedule, schedules, therapy, ...answer.now };
    if (isOther) islet.cursor.stay();
    const { referenceKey: key, compare } = asked;
    if (answer.reference) state.reference = { key, compare, ...answer.reference };
    if (first) islet.byId("stage").classList.add("ready");
    redrawCurves(true);
    islet.byId("figure").dataset.run = String(answer.run);
    islet.cohort.moved();
  };

  const whenReady = (call) => {
    const plot = islet.byId("plot");
    const slider = document.querySelector(".mantine-Slider-root [role=slider]");
    if (window.Plotly && plot && plot.querySelector(".js-plotly-plot") && slider) call();
    else window.setTimeout(() => whenReady(call), POLL);
  };

  const begin = () => {
    islet.cursor.listen();
    islet.bodyPanel.listen();
    islet.play.listen();
    islet.tabs.listen();
    islet.information.listen();
    islet.rowsMenu.listen();
    islet.cohort.listen();
    islet.rings.listen();
    islet.entryEditor.listen();
    islet.addMenu.listen();
    islet.mechanisms.listen();
    islet.why.listen();
    islet.treatments.listen();
    islet.theme.name();
    new ResizeObserver(() => window.requestAnimationFrame(redraw)).observe(islet.byId("stage"));
    document.fonts.ready.then(redraw);
    islet.address.listen();
    islet.note.unknown(islet.address.read());
    islet.rowsMenu.draw();
    islet.cohortMenu.paint();
    if (window.location.hash.length > 1) {
      islet.person.show();
      islet.controls.apply(islet.snapshot());
    } else {
      islet.state.facts.controls.forEach(islet.controls.paint);
      islet.gate.ask();
    }
  };

  islet.page = {
    draw,
    redraw,
    redrawCurves,
    redrawSchedule,
    settle,
    lacksBefore: () => {
      const before = islet.page.before();
      if (!before || islet.gesture.isActive()) return false;
      return islet.state.chosen.some((signal) => !before.signals[signal]);
    },
    /* The run before this gesture, if it is of the same body and view. */
    before: () => {
      const { before, now } = islet.state;
      const isAlike = before && now && before.person === now.person && before.view === now.view;
      return isAlike && before !== now ? before : null;
    },
    start: (facts) => {
      if (!facts || islet.state.facts) return;
      islet.state.facts = facts;
      islet.state.cursor = facts.cursor_at;
      islet.state.person = facts.first_person;
      islet.state.view = facts.first_view;
      const { values, schedules } = islet.stored();
      Object.assign(islet.state, { values: { ...values }, schedules });
      islet.state.chosen = [...facts.first_rows];
      whenReady(begin);
    },
    compareWith: (compare) => {
      islet.state.compare = compare;
      islet.ranges.refit();
      // Also while the first run is on its way: a link tells of it a moment late.
      if (islet.state.now || islet.gate.inFlight) islet.gate.ask();
    },
    useUnit: (unit) => {
      islet.state.unit = unit;
      islet.rowsMenu.draw();
      islet.why.redraw();
      islet.treatments.draw();
      islet.weeks.redraw();
      redraw();
      settle();
    },
    reset: () =>
      islet.gesture.once("reset", () => {
        islet.ranges.refit();
        islet.schedule.forget();
        islet.controls.apply(islet.stored());
      }),
  };
})();
