/* The cursor of the stage: mouse, finger, and arrow keys wherever the focus is. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const { state } = lecture;
  const STEPS = { minutes: [5, 30], years: [1, 5] };

  const move = (time) => {
    const [start, end] = lecture.window();
    state.cursor = Math.min(end, Math.max(start, time));
    if (!state.shown) return;
    if (lecture.geometry.box()) lecture.overlay.cursor();
    lecture.readings.cursor();
    lecture.drawing.cursor();
  };

  const step = (way, isLong) => {
    const [short, long] = STEPS[lecture.isYears() ? "years" : "minutes"];
    const size = isLong ? long : short;
    lecture.play.stop();
    move(short * Math.round(state.cursor / short) + way * size);
  };

  const follow = (event) => {
    if (event.type === "pointermove" && !event.buttons) return;
    const { left } = islet.byId("lecture-stage-plot").getBoundingClientRect();
    lecture.play.stop();
    move(Math.round(lecture.geometry.timeAt(event.clientX - left)));
  };

  lecture.cursor = {
    move,
    step,
    listen: () => {
      const handle = islet.byId("lecture-cursor");
      handle.addEventListener("pointerdown", follow);
      handle.addEventListener("pointermove", follow);
      handle.addEventListener("keydown", (event) => {
        const [start, end] = lecture.window();
        const goal = { Home: start, End: end }[event.key];
        if (goal === undefined) return;
        event.preventDefault();
        move(goal);
      });
    },
  };
})();
