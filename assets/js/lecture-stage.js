/* The stage: which scene is on it, what is drawn when, and what may be seen. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const { state } = lecture;
  const root = document.documentElement;
  const stage = () => islet.byId("lecture-stage");
  const write = (id, text) => {
    islet.byId(id).textContent = text;
  };

  /* On a projector its own colours; on a phone those of its owner. */
  const dress = (isOn) => {
    if (isOn && !islet.isPhone()) {
      root.dataset.theme = "projector";
      root.dataset.mantineColorScheme = "light";
    } else if (root.dataset.theme === "projector") {
      root.dataset.theme = lecture.ownTheme;
      root.dataset.mantineColorScheme = lecture.ownTheme;
    }
  };

  const message = (text) => {
    islet.byId("lecture-message").hidden = !text;
    write("lecture-message-text", text || "");
  };

  const note = (text) => {
    islet.byId("lecture-stage-note").hidden = !text;
    write("lecture-stage-note-text", text);
  };

  const isDrawn = () => state.shown && state.shownFor === lecture.scene().id;

  const redraw = () => {
    if (!state.set) return;
    lecture.question.draw();
    const isCurves = lecture.drawing.isCurves();
    const isDrawing = lecture.drawing.isThere();
    stage().dataset.page = isDrawing ? lecture.scene().page : "curves";
    islet.byId("lecture-stage-plot").hidden = !isCurves;
    islet.byId("lecture-drawing").hidden = !isDrawing;
    if (!isDrawn()) return;
    if (isCurves) {
      lecture.geometry.measure();
      lecture.ranges.grow();
      lecture.geometry.measure();
      lecture.figure.draw();
      lecture.overlay.draw();
    }
    lecture.drawing.draw();
    if (lecture.rows().length) lecture.readings.draw();
    lecture.table.draw();
    stage().dataset.drawn = `${lecture.scene().id} ${state.isRevealed}`;
  };

  const heads = () => {
    const { title, id } = lecture.scene();
    const count = state.set.scenes.length;
    write("lecture-title", title);
    write("lecture-subtitle", state.set.title);
    write("lecture-counter", islet.say("Scene {place} of {count}", { place: state.place + 1, count }));
    islet.byId("lecture-previous").setAttribute("aria-disabled", String(state.place === 0));
    islet.byId("lecture-next").setAttribute("aria-disabled", String(state.place === count - 1));
    islet.byId("lecture-code").hidden = lecture.scene().qr === false;
    document.title = islet.say("{scene}: {title}", { scene: id, title });
  };

  /* Back to the scene's start: nothing moved, nothing pinned, the question again. */
  const restart = () => {
    const [start, end] = lecture.window();
    lecture.play.stop();
    lecture.question.quiet();
    lecture.drawing.restart();
    Object.assign(state, { preset: null, moved: {}, isRevealed: false, guess: null, ghost: null });
    const step = lecture.isYears() ? 1 : 30;
    state.cursor = step * Math.round((start + 0.4 * (end - start)) / step);
    write("lecture-summary", "");
    message("");
    lecture.foot.draw();
    lecture.address.write();
    redraw();
    lecture.answers.want();
  };

  const open = (set, place) => {
    const isNew = !state.set;
    state.set = set;
    state.place = place;
    state.shown = null;
    stage().hidden = false;
    islet.byId("lecture").dataset.stage = "on";
    lecture.ranges.forget();
    note("");
    if (isNew) dress(true);
    heads();
    restart();
    window.scrollTo(0, 0);
    islet.byId("lecture-title").focus({ preventScroll: true });
  };

  const leave = () => {
    if (!state.set) return;
    const { id } = lecture.scene();
    lecture.play.stop();
    lecture.question.quiet();
    lecture.answers.drop();
    if (document.fullscreenElement) document.exitFullscreen();
    state.set = null;
    stage().hidden = true;
    delete islet.byId("lecture").dataset.stage;
    dress(false);
    document.title = lecture.listTitle;
    lecture.address.write();
    const link = document.querySelector(`#lecture-list a[href$="#${id}"]`);
    if (link) link.focus();
  };

  const reveal = () => {
    if (state.isRevealed || !isDrawn()) return;
    const hadFocus = islet.byId("lecture-question").contains(document.activeElement);
    state.isRevealed = true;
    lecture.question.quiet();
    redraw();
    if (hadFocus) islet.byId("lecture-title").focus({ preventScroll: true });
    write("lecture-summary", lecture.readings.summary());
  };

  lecture.stage = {
    open,
    leave,
    note,
    reveal,
    restart,
    redraw,
    /* Another preset or another value of a slider. */
    changed: () => {
      lecture.address.write();
      lecture.answers.want();
    },
    answered: (answer, ask) => {
      if (answer.failed) {
        message(islet.say("This scene could not be run. {reason}", { reason: answer.failed }));
        return;
      }
      message("");
      state.shown = answer;
      state.shownFor = state.set.scenes[ask.place].id;
      islet.byId("lecture-preparing").hidden = true;
      redraw();
      if (state.isRevealed && lecture.answers.isIdle()) write("lecture-summary", lecture.readings.summary());
    },
    step: (way) => {
      const place = state.place + way;
      if (place >= 0 && place < state.set.scenes.length) open(state.set, place);
    },
    pin: () => {
      state.ghost = state.ghost || !state.shown ? null : state.shown.bodies;
      lecture.ranges.grow();
      redraw();
    },
    full: () => {
      if (document.fullscreenElement) document.exitFullscreen();
      else root.requestFullscreen().catch(() => {});
    },
    code: () => islet.qr.show(lecture.address.whole()),
  };
})();
