/* Marks under the bars: what the life comes to, and at which age. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const LETTER = 6.4; // px
  const LINE = 17; // px of a row of words
  const AWAY = 11; // px between a mark and its words
  const MOST = 4; // rows of words

  const { state } = islet.years;

  /* Between which ages it comes in slightly other bodies, once that is known; only the first of
     its kind has such a band. */
  const bandOf = ({ key }, place) => {
    const isFirst = state.shown.events.findIndex((one) => one.key === key) === place;
    return isFirst && state.band ? state.band.onsets[key] : undefined;
  };

  const text = (event, place) => {
    const band = bandOf(event, place);
    const age = Math.round(event.age);
    const { label } = event;
    if (!band) return islet.say("{label} at {age}", { label, age });
    const [from, to] = band.map((one) => (one === null ? null : Math.round(one)));
    if (to === null) return islet.say("{label} at {age} or never", { label, age: from });
    return islet.say("{label} at {age}", { label, age: from === to ? age : `${from}\u2013${to}` });
  };

  /* Words right or left of their mark, in the lowest row in which they meet nothing. */
  const laid = (events) => {
    const { x, box } = islet.years.geometry;
    const taken = events.map(({ age }) => ({ row: 0, from: x(age) - 6, to: x(age) + 6 }));
    return events.map((event, place) => {
      const wide = LETTER * text(event, place).length;
      const middle = x(event.age);
      const options = Array.from({ length: MOST }, (_, row) => [
        { row, from: middle + AWAY, to: middle + AWAY + wide },
        { row, from: middle - AWAY - wide, to: middle - AWAY },
      ]).flat();
      // The first stands at the left of its mark where there is room, so that the next has some.
      const wanted = place === 0 && events.length > 1 ? [options[1], options[0], ...options.slice(2)] : options;
      const leftmost = islet.isPhone() ? 0 : box().margin.left;
      const free = wanted.find(
        (one) => one.from >= leftmost && one.to <= box().width && taken.every(({ row, from, to }) => row !== one.row || one.to + 4 <= from || one.from >= to + 4),
      );
      if (free) taken.push(free);
      return { event, place, middle, at: free };
    });
  };

  islet.years.marks = {
    draw: (below) => {
      const box = islet.byId("years-marks");
      const events = state.shown ? state.shown.events : [];
      const { x } = islet.years.geometry;
      const [first, last] = state.facts.ages;
      const places = laid(events);
      const rows = Math.max(0, ...places.map(({ at }) => (at ? at.row : 0))) + 1;
      const base = rows * LINE + 12;
      const { make } = islet;
      const axis = make("i", { class: "life-axis" });
      axis.style.transform = `translate(${x(first)}px, ${base}px)`;
      axis.style.width = `${x(last) - x(first)}px`;
      const drawn = places.flatMap(({ event, place, middle, at }) => {
        const mark = make("i", { class: "life-mark" });
        const span = bandOf(event, place);
        mark.style.transform = `translate(${middle}px, ${base}px) rotate(45deg)`;
        const nodes = [mark];
        if (span) {
          const [from, to] = span.map((age) => x(age === null ? last : age));
          const bar = make("i", { class: "life-span" });
          bar.style.transform = `translate(${from}px, ${base}px)`;
          bar.style.width = `${Math.max(0, to - from)}px`;
          nodes.unshift(bar);
        }
        if (at) {
          const words = make("span", { class: "life-event" }, text(event, place));
          words.style.transform = `translate(${at.from}px, ${(rows - 1 - at.row) * LINE}px)`;
          nodes.push(words);
        }
        return nodes;
      });
      box.replaceChildren(axis, ...drawn);
      box.style.height = `${base + 8}px`;
      islet.byId("years-line").style.setProperty("--lanes-height", `${below}px`);
    },
  };
})();
