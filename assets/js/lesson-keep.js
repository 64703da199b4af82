/* What the reader's browser keeps: lessons opened and finished, guesses, checks. Nothing leaves it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};
  const NAME = "islet-lessons";
  const PARTS = ["opened", "finished", "asked", "guesses"];

  const isTable = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

  /* What was kept by hand or by an older page is read as far as it is understood. */
  const read = () => {
    let kept = null;
    try {
      kept = JSON.parse(window.localStorage.getItem(NAME));
    } catch {
      kept = null;
    }
    const part = (name) => [name, isTable(kept) && isTable(kept[name]) ? kept[name] : {}];
    return Object.fromEntries(PARTS.map(part));
  };

  const write = (kept) => {
    try {
      window.localStorage.setItem(NAME, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing still shows lessons.
    }
  };

  const mark = (name, id) => {
    const kept = read();
    write({ ...kept, [name]: { ...kept[name], [id]: Date.now() } });
  };

  const at = (name, id) => (Number.isFinite(read()[name][id]) ? read()[name][id] : null);

  const isNumber = (value) => typeof value === "number" && Number.isFinite(value);

  /* A guess as this page writes it, or nothing. */
  const understood = (step, guess) => {
    if (!step || step.kind !== "predict" || !isTable(guess)) return null;
    const { option, number, order, drawing, unknown } = guess;
    const names = (step.items || []).map((_, place) => String(place)).sort();
    return {
      ...(unknown === true ? { unknown } : {}),
      ...(Number.isInteger(option) && (step.options || [])[option] ? { option } : {}),
      ...(step.number && isNumber(number) && number >= step.number.min && number <= step.number.max ? { number } : {}),
      ...(Array.isArray(order) && [...order].sort().join() === names.join() && names.length ? { order } : {}),
      ...(step.draw && isTable(drawing) && islet.lessons.pen.isDrawing(drawing) ? { drawing } : {}),
    };
  };

  islet.lessons.keep = {
    opened: (id) => {
      if (at("opened", id) === null) mark("opened", id);
    },
    finished: (id) => mark("finished", id),
    asked: (id) => mark("asked", id),
    at,
    guessed: () => {
      const kept = read();
      const { lesson, guesses } = islet.lessons.state;
      write({ ...kept, guesses: { ...kept.guesses, [lesson.id]: guesses } });
    },
    guesses: (lesson) => {
      const kept = read().guesses[lesson.id];
      const entries = Object.entries(isTable(kept) ? kept : {}).map(([index, guess]) => [index, understood(lesson.steps[index], guess)]);
      return Object.fromEntries(entries.filter(([, guess]) => guess && Object.keys(guess).length));
    },
    isEmpty: () => PARTS.every((name) => Object.keys(read()[name]).length === 0),
    clear: () => {
      try {
        window.localStorage.removeItem(NAME);
      } catch {
        // There was nothing to clear.
      }
    },
  };
})();
