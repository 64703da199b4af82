/* A published time course: dots with whiskers, and the model's line through or past them. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { svg } = islet.evidence;
  const LEFT = 118; // px for names
  const RIGHT = 56; // px for the word at the end of the line
  const GAP = 26; // px between rows
  const FOOT = 44; // px for the axis of time
  const NARROW = 520; // px, below which names stand above their rows
  const CAP = 4; // px, half the width of a whisker's end
  const HOURS = [10, 15, 30, 60, 120];
  const FINEST = [1, 2, 2.5, 5, 10];

  const unitOf = (row) => row.units[islet.state.unit] || row.units[""];

  /* Round numbers from low to high, about so many. */
  const ticks = (low, high, count) => {
    const rough = (high - low) / count;
    const size = 10 ** Math.floor(Math.log10(rough));
    const step = size * FINEST.find((one) => one * size >= rough - 1e-12);
    const first = Math.ceil(low / step - 1e-9) * step;
    const found = [];
    for (let at = first; at <= high + 1e-9 * step; at += step) found.push(Number(at.toPrecision(10)));
    return found;
  };

  /* Minutes at round parts of an hour, at most so many. */
  const times = (last, most) => {
    const step = HOURS.find((one) => last / one < most) || HOURS[HOURS.length - 1];
    return Array.from({ length: Math.floor(last / step) + 1 }, (_, place) => place * step);
  };

  const extent = (row) => {
    const { factor } = unitOf(row);
    const values = [...row.points.flatMap(([, middle, low, high]) => [middle, low, high]), ...row.model.map(([, value]) => value)];
    const low = factor * Math.min(...values);
    const high = factor * Math.max(...values);
    const steps = ticks(Math.min(0, low), high, 4);
    const step = steps[1] - steps[0];
    // What cannot be negative begins at zero, also where a mean less its spread lies below.
    const floor = low > 0.25 * high ? Math.floor(low / step) * step : Math.min(0, Math.floor((low + 0.2 * step) / step) * step);
    return { low: floor, high: Math.ceil(high / step) * step, ticks: ticks(floor, Math.ceil(high / step) * step, 4) };
  };

  const drawRow = (row, frame) => {
    const { factor, label, decimals } = unitOf(row);
    const { top, height, left, right, x, isNarrow } = frame;
    const { low, high, ticks: marks } = extent(row);
    const y = (value) => top + height - (height * (value - low)) / (high - low);
    const group = svg("g", { class: `colour-${row.colour}` });
    marks.forEach((mark) => {
      const isBase = mark === marks[0];
      group.append(svg("line", { x1: left, x2: right, y1: y(mark), y2: y(mark), class: isBase ? "plot-base" : "plot-grid" }));
      const text = svg("text", { x: left - 8, y: y(mark) + 4, class: "plot-tick" });
      text.textContent = islet.numbers.fixed(mark, Number.isInteger(mark) ? 0 : Math.max(1, decimals));
      group.append(text);
    });
    const name = svg("text", { x: isNarrow ? left : 0, y: isNarrow ? top - 10 : top + 12, class: "plot-name" });
    name.textContent = row.name;
    const unit = svg("text", isNarrow ? { x: right, y: top - 10, class: "plot-unit plot-unit-end" } : { x: 0, y: top + 28, class: "plot-unit" });
    unit.textContent = label;
    group.append(name, unit);
    const path = row.model.map(([minute, value], place) => `${place ? "L" : "M"}${x(minute).toFixed(1)} ${y(value * factor).toFixed(1)}`);
    group.append(svg("path", { d: path.join(""), class: "plot-line" }));
    row.points.forEach(([minute, middle, from, to]) => {
      const at = x(minute);
      if (to > from) {
        const [bottom, upper] = [Math.min(y(from * factor), top + height), y(to * factor)];
        group.append(svg("path", { d: `M${at} ${bottom}V${upper}M${at - CAP} ${bottom}h${2 * CAP}M${at - CAP} ${upper}h${2 * CAP}`, class: "plot-whisker" }));
      }
      group.append(svg("circle", { cx: at, cy: y(middle * factor), r: 4, class: "plot-dot" }));
    });
    if (!isNarrow) {
      const [, last] = row.model[row.model.length - 1];
      const end = svg("text", { x: right + 8, y: y(last * factor) + 4, class: "plot-end" });
      end.textContent = islet.say("model");
      group.append(end);
    }
    return group;
  };

  const timeAxis = (course, frame, height) => {
    const { x, last, isNarrow } = frame;
    const group = svg("g", {});
    times(last, isNarrow ? 5 : 9).forEach((minute) => {
      const text = svg("text", { x: x(minute), y: height - FOOT + 20, class: "plot-time" });
      text.textContent = String(minute);
      group.append(text);
    });
    const word = svg("text", { x: x(0), y: height - 6, class: "plot-given" });
    word.textContent = islet.say("minutes after {given}", { given: course.given });
    group.append(word);
    return group;
  };

  const draw = (course, width) => {
    const isNarrow = width < NARROW;
    const left = isNarrow ? 38 : LEFT;
    const right = width - (isNarrow ? 12 : RIGHT);
    const room = isNarrow ? 46 : GAP;
    const heights = course.rows.map((_, place) => (place ? 112 : 190));
    const last = Math.max(...course.rows.flatMap(({ points }) => points.map(([minute]) => minute)));
    const x = (minute) => left + ((right - left) * minute) / last;
    const height = heights.reduce((sum, one) => sum + one + room, isNarrow ? 26 : 10) - room + FOOT;
    const drawing = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
    let top = isNarrow ? 26 : 10;
    course.rows.forEach((row, place) => {
      drawing.append(drawRow(row, { top, height: heights[place], left, right, x, isNarrow }));
      top += heights[place] + room;
    });
    drawing.append(timeAxis(course, { x, last, isNarrow }, height));
    return drawing;
  };

  const modelAt = (row, minute) => {
    const after = row.model.findIndex(([at]) => at >= minute - 1e-9);
    if (after < 0) return row.model[row.model.length - 1][1];
    if (after === 0) return row.model[0][1];
    const [[from, low], [to, high]] = [row.model[after - 1], row.model[after]];
    return low + ((high - low) * (minute - from)) / (to - from);
  };

  const isInside = (row, [minute, , low, high]) => {
    const value = modelAt(row, minute);
    return value >= low && value <= high;
  };

  /* How many of the dots' whiskers the line goes through. */
  const words = (course) =>
    course.rows
      .map((row) => {
        const values = { name: row.name, count: row.points.length, people: row.people };
        if (row.people === 1) return islet.say("{name}: {count} points of one person.", values);
        return islet.say("{name}: the line passes {inside} of {count} whiskers, {people} people.", {
          ...values,
          inside: row.points.filter((point) => isInside(row, point)).length,
        });
      })
      .join(" ");

  const table = (course) => {
    const head = [islet.say("Signal"), islet.say("Minute"), islet.say("Model"), islet.say("Measured"), islet.say("Spread")];
    const lines = course.rows.flatMap((row) => {
      const { factor, label, decimals } = unitOf(row);
      const text = (value) => islet.numbers.fixed(value * factor, decimals);
      return row.points.map((point) =>
        islet.make(
          "tr",
          {},
          islet.make("th", { scope: "row" }, `${row.name}, ${label}`),
          islet.make("td", {}, islet.evidence.numbers.plain(point[0])),
          islet.make("td", {}, text(modelAt(row, point[0]))),
          islet.make("td", {}, text(point[1])),
          islet.make("td", {}, point[3] > point[2] ? islet.say("{low} to {high}", { low: text(point[2]), high: text(point[3]) }) : ""),
        ),
      );
    });
    const cells = head.map((word) => islet.make("th", { scope: "col" }, word));
    return islet.make("table", {}, islet.make("thead", {}, islet.make("tr", {}, ...cells)), islet.make("tbody", {}, ...lines));
  };

  islet.evidence = { ...islet.evidence, plot: { draw, words, table } };
})();
