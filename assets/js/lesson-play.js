/* The run: curves appear from left to right, or at once where motion is not wanted. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};
  const LENGTH = 2200; // ms

  const { lessons } = islet;
  const { state } = lessons;
  const isStill = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  let frame = 0;
  let end = null;

  const front = (share) => {
    const rect = islet.byId("lesson-front");
    const { margin, right, width } = lessons.geometry.box();
    if (rect) rect.setAttribute("width", share >= 1 ? width : margin.left + (right - margin.left) * share);
  };

  const stop = () => {
    window.cancelAnimationFrame(frame);
    const call = end;
    end = null;
    state.running = false;
    if (call) call();
  };

  lessons.play = {
    /* Draw the curves, then call. */
    run: (call) => {
      state.running = true;
      end = call;
      if (isStill()) {
        stop();
        return;
      }
      lessons.figure.draw();
      const start = window.performance.now();
      const step = (now) => {
        const share = (now - start) / LENGTH;
        front(Math.min(1, Math.max(0, share)));
        if (share >= 1) stop();
        else frame = window.requestAnimationFrame(step);
      };
      front(0);
      frame = window.requestAnimationFrame(step);
    },
    /* Left while the curves are being drawn: nothing more comes of it. */
    leave: () => {
      end = null;
      if (state.running) stop();
    },
  };
})();
