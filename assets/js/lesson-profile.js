/* A fortnight laid over one clock: for each body the median, and the bands that hold half of the
   readings and nine tenths of them. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};

  const { lessons } = islet;
  const { state, svg } = lessons;
  const PAGE = "agp";

  const profileOf = (name, answer = lessons.answer()) => ((answer && answer.bodies[name]) || {}).profile || null;

  const curve = (name, share, answer) => {
    const profile = profileOf(name, answer);
    return profile && { start: profile.start, step: profile.step, values: profile.percentiles[share] };
  };

  const area = (row, low, high, className) => {
    const points = (share) => lessons.lines.points(curve(row.body, share), row);
    return svg("path", { class: className, d: `${lessons.lines.path([...points(low), ...points(high).reverse()])}Z` });
  };

  lessons.profile = {
    isOn: () => Boolean(state.lesson) && state.lesson.view.page === PAGE,
    bodies: () => [...new Set([lessons.bodies.reference(), ...lessons.bodies.others()])].filter(Boolean),
    of: profileOf,
    curve,
    extremes: (answer) => lessons.bodies.all().flatMap((name) => ["5", "95"].flatMap((share) => (curve(name, share, answer) || { values: [] }).values)),
    /* Bands and median of the body of a row. */
    draw: (row) => {
      if (!profileOf(row.body)) return [];
      const median = svg("path", { class: "lesson-line stroke-glucose", "data-body": row.body, "data-signal": row.signal, d: lessons.lines.path(lessons.lines.points(curve(row.body, "50"), row)) });
      const own = state.tried && curve(row.body, "50", lessons.authored());
      const before = own ? [svg("path", { class: "lesson-line lesson-before stroke-ink", d: lessons.lines.path(lessons.lines.points(own, row)) })] : [];
      return [area(row, "5", "95", "lesson-band-outer"), area(row, "25", "75", "lesson-band-inner"), ...before, median];
    },
  };
})();
