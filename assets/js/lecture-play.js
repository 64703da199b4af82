/* The cursor runs over the curves: an hour of the body a second, or a year. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const { state } = lecture;
  const MINUTES = 60; // simulated minutes a second
  const YEARS = 4; // simulated years a second
  const JUMP = 250; // ms between jumps, where motion is not wanted
  let frame = 0;
  let timer = 0;
  let last = 0;

  const isCalm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const speed = () => (lecture.isYears() ? YEARS : MINUTES);
  const isPlaying = () => Boolean(frame || timer);

  const name = () => {
    const button = islet.byId("lecture-play");
    const words = isPlaying() ? islet.say("Pause") : islet.say("Play");
    button.setAttribute("aria-label", words);
    button.title = words;
    button.firstChild.className = `icon icon-${isPlaying() ? "pause" : "play"}`;
    islet.byId("lecture-stage").dataset.playing = String(isPlaying());
  };

  const stop = () => {
    window.cancelAnimationFrame(frame);
    window.clearInterval(timer);
    frame = 0;
    timer = 0;
    name();
  };

  const go = (seconds) => {
    const [, end] = lecture.window();
    lecture.cursor.move(state.cursor + seconds * speed());
    if (state.cursor >= end) stop();
  };

  const step = (now) => {
    const passed = Math.min(0.1, (now - last) / 1000);
    last = now;
    frame = window.requestAnimationFrame(step);
    go(passed);
  };

  lecture.play = {
    stop,
    isPlaying,
    toggle: () => {
      if (isPlaying()) {
        stop();
        return;
      }
      const [start, end] = lecture.window();
      if (state.cursor >= end) lecture.cursor.move(start);
      if (isCalm()) timer = window.setInterval(() => go(JUMP / 1000), JUMP);
      else {
        last = window.performance.now();
        frame = window.requestAnimationFrame(step);
      }
      name();
    },
  };
})();
