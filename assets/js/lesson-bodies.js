/* Bodies of a lesson: which are in view, and how each is drawn: one in the colours of its signals,
   several by colour, dash and shape; the reference thin and dashed. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};

  const { lessons } = islet;
  const { state } = lessons;

  const all = () => Object.keys(state.lesson.bodies);
  /* The quiet line, where the screen shows it. */
  const reference = () => {
    const { reference: name } = state.lesson.view;
    const { show } = lessons.showing();
    return name && (!show || show.includes(name)) ? name : null;
  };

  /* Bodies beside the reference: those that the screen names. */
  const others = () => {
    const { show } = lessons.showing();
    return all().filter((name) => name !== reference() && (!show || show.includes(name)));
  };

  /* Before the run only the reference has its curve. */
  const shown = () => {
    const first = reference() ? [reference()] : [];
    return lessons.isGuessing() ? first : [...first, ...others()];
  };

  /* A body alone, without reference: the way to the first event is known to all. */
  const prelude = () => {
    if (!lessons.isGuessing() || reference() || others().length !== 1) return null;
    const [name] = others();
    const [start] = lessons.clock.window();
    const times = (state.lesson.events[name] || []).map(({ time }) => time).filter((time) => time > start);
    return times.length ? { name, until: Math.min(...times) } : null;
  };

  const line = (name) => {
    if (name === reference()) return state.facts.lines.reference;
    // Marks are given anew where other bodies are shown, so that no two share one.
    const rank = others().indexOf(name);
    if (others().length === 1) return state.facts.lines.alone;
    return state.facts.lines.bodies[Math.max(0, rank) % state.facts.lines.bodies.length];
  };

  lessons.bodies = {
    all,
    reference,
    others,
    shown,
    prelude,
    line,
    /* The label follows a body that was chosen in its place. */
    label: (name) => (((lessons.answer() || {}).bodies || {})[name] || {}).label || state.lesson.bodies[name].label,
    curve: (name, signal, answer = lessons.answer()) => {
      if (lessons.profile.isOn()) return lessons.profile.curve(name, "50", answer);
      const body = answer && answer.bodies[name];
      return body && body.signals[signal] ? { start: body.start, step: body.step, values: body.signals[signal] } : null;
    },
    /* A value at a time, straight between two points; null where the run has none. */
    at: (curve, time) => {
      const place = (time - curve.start) / curve.step;
      if (place < -1e-6 || place > curve.values.length - 1 + 1e-6) return null;
      const left = Math.max(0, Math.min(curve.values.length - 1, Math.floor(place)));
      const right = Math.min(curve.values.length - 1, left + 1);
      return curve.values[left] + (curve.values[right] - curve.values[left]) * (place - left);
    },
  };
})();
