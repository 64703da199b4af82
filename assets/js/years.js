/* The Years page: what is drawn when, and where a life comes from. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const QUIET = 700; // ms without another gesture
  const POLL = 30; // ms between two looks for the parts that load late
  const setProps = (id, props) => window.dash_clientside.set_props(id, props);

  const { years } = islet;
  const { state } = years;

  const sized = () => {
    const stage = islet.byId("years-stage");
    stage.style.setProperty("--rows", String(years.rowsShown().length));
  };

  /* Everything again: theme, size, unit, rows, ranges. */
  const redraw = () => {
    if (!state.shown) {
      years.geometry.measure();
      years.line.draw();
      return;
    }
    sized();
    years.geometry.measure();
    years.ranges.grow();
    years.line.draw();
    years.figure.all();
    years.gutter.arrange();
    years.overlay.draw();
    years.plane.draw();
    years.table.draw();
  };

  /* Only the curves, unless a range or the rows changed. */
  const redrawCurves = (isSameRows) => {
    if (years.ranges.grow() || !isSameRows) {
      redraw();
      return;
    }
    years.figure.curves();
    years.line.draw();
    years.gutter.draw();
    years.overlay.draw();
    years.plane.draw();
    years.table.draw();
  };

  const words = () => {
    const { headline, summary } = state.told;
    islet.byId("years-headline").textContent = headline;
    islet.byId("years-summary").textContent = summary;
  };

  let quiet = 0;

  /* What several more lives are lived for is asked for once nothing more is changed. */
  const around = (isFine) => {
    window.clearTimeout(quiet);
    if (!isFine || (state.band && !years.band.isOf(state.band.asked))) years.band.drop();
    if (!years.plans.isKnown()) years.plans.stale();
    if (isFine) {
      quiet = window.setTimeout(() => {
        years.band.ask();
        years.plans.ask();
      }, state.plans ? QUIET : 0);
    }
  };

  const paintLife = () => {
    islet.byId("years-life").value = state.life;
    islet.byId("years-description").textContent = years.stored(state.life).description;
  };

  /* A life and its bars, wherever they come from. */
  const show = ({ life, bars }) => {
    const isOther = life !== state.life;
    state.life = life;
    state.bars = bars;
    if (isOther) {
      state.rows = [...years.stored(life).rows];
      years.ranges.forget();
      years.plane.forget();
      years.menus.draw();
    }
    paintLife();
    years.gesture.markUndo();
    years.address.write();
    years.line.draw();
    years.gate.ask();
  };

  const choose = (life) => {
    if (!years.stored(life) || life === state.life) return;
    years.gesture.end();
    state.history = [...state.history, years.snapshot()];
    show({ life, bars: years.numbered(years.stored(life).bars) });
  };

  const begin = () => {
    islet.theme.name();
    years.address.listen();
    const unknown = years.address.read();
    if (unknown) {
      const names = islet.share.note.names(years.address.left());
      islet.byId("years-note-text").textContent = islet.say(
        unknown === 1
          ? "One part was not understood and left out: {names}."
          : "{count} parts were not understood and left out: {names}.",
        { count: unknown, names },
      );
      islet.byId("years-note").hidden = false;
    } else years.address.write();
    setProps("years-unit", { value: islet.state.unit });
    paintLife();
    islet.information.listen();
    ["drag", "editor", "menus", "cursor"].forEach((part) => years[part].listen());
    islet.byId("years-life").addEventListener("change", (event) => choose(event.target.value));
    years.gesture.markUndo();
    const watch = new ResizeObserver(() => window.requestAnimationFrame(redraw));
    ["years-stage", "years-plane"].forEach((id) => watch.observe(islet.byId(id)));
    new MutationObserver(redraw).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    document.fonts.ready.then(redraw);
    redraw();
    years.gate.ask();
  };

  const whenReady = (call) => {
    const plots = document.querySelectorAll(".years-plot .js-plotly-plot");
    if (window.Plotly && plots.length === 2 && islet.byId("years-unit")) call();
    else window.setTimeout(() => whenReady(call), POLL);
  };

  Object.assign(years, {
    show,
    say: (text) => {
      islet.byId("years-status").textContent = text;
    },
    message: (reason) => {
      const rest = state.shown
        ? islet.say("The last good run stays on screen. Change it, or undo.")
        : islet.say("Choose another life, or change a bar.");
      islet.byId("years-message").hidden = !reason;
      islet.byId("years-message-title").textContent = reason ? islet.say("This life could not be run.") : "";
      islet.byId("years-message-text").textContent = reason ? `${reason} ${rest}` : "";
      islet.byId("years-message-undo").hidden = state.history.length === 0;
      if (reason) islet.byId("years-preparing").hidden = true;
    },
    /* A request that is not allowed, in words: which bar, and what is. */
    refused: ({ control, allowed }, { asked }) => {
      const [what, place, field] = String(control).split(".");
      const bar = what === "bars" && asked[Number(place)];
      const where = bar ? [years.bars.name(bar), field].filter(Boolean).join(", ") : what;
      return islet.say("{where}: allowed is {allowed}.", { where, allowed });
    },
    redrawCurves,
    drawCursor: () => {
      years.gutter.draw();
      years.overlay.cursor();
      years.plane.cursor();
      years.day.draw();
    },
    draw: (answer, request) => {
      const isFirst = !state.shown;
      const isSameRows = !isFirst && state.shown.signals.join() === request.signals.join();
      state.shown = { ...answer, key: request.life, bars: request.bars, signals: request.signals };
      if (answer.told) {
        state.told = { ...answer.told, bodies: answer.bodies };
        words();
        years.risks.draw();
      }
      around(Boolean(answer.told));
      islet.byId("years-key-nothing").hidden = !answer.nothing;
      islet.byId("years-preparing").hidden = true;
      islet.byId("years-sheet").classList.add("ready");
      redrawCurves(isSameRows);
      years.day.draw();
    },
    useUnit: (unit) => {
      if (!state.facts || unit === islet.state.unit) return;
      islet.state.unit = unit;
      years.menus.draw();
      years.address.write();
      redraw();
    },
    reset: () => {
      const { life, bars } = years.stored(state.life);
      if (years.isSame(state.bars, bars)) return;
      years.gesture.end();
      state.history = [...state.history, years.snapshot()];
      show({ life, bars: years.numbered(bars) });
      years.say(islet.say("As stored."));
    },
    start: (facts) => {
      if (!facts || state.facts) return;
      state.facts = facts;
      state.cursor = facts.cursor_at;
      // What numbers, the unit switch and the "i" of a row read.
      islet.state.facts = { rows: facts.rows, controls: [], glucose_units: facts.glucose_units };
      [islet.state.unit] = facts.glucose_units;
      whenReady(begin);
    },
  });
})();
