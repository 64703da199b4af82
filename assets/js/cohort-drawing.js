/* The band of eight in ten people and the middle of them, in every row. Drawn under the words and
   over the renderer's curves, and only anew when they change: a drag costs them nothing. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const NAMESPACE = "http://www.w3.org/2000/svg";
  const LABEL = 18; // px, height of the name on the plot
  const PLACES = 24; // along the axis, where the name may stand

  let drawnFor = [];

  const layer = () => {
    const found = islet.byId("people-layer");
    if (found) return found;
    const made = document.createElementNS(NAMESPACE, "svg");
    made.id = "people-layer";
    made.setAttribute("class", "people-layer");
    made.setAttribute("aria-hidden", "true");
    islet.byId("stage").firstElementChild.after(made);
    return made;
  };

  const shape = (name, d) => {
    const node = document.createElementNS(NAMESPACE, "path");
    node.setAttribute("class", name);
    node.setAttribute("d", d);
    return node;
  };

  const points = ({ start, step }, signal, curve) =>
    curve.map((value, place) => `${islet.geometry.x(start + place * step).toFixed(1)},${islet.geometry.y(signal, value).toFixed(1)}`);

  const ofRow = (people) => (row) => {
    const band = people.bands[row.signal];
    if (!band) return [];
    const [low, middle, high] = [band.low, band.middle, band.high].map((curve) => points(people, row.signal, curve));
    const colour = `colour-${row.colour}`;
    return [
      shape(`people-area ${colour}`, `M${high.join("L")}L${[...low].reverse().join("L")}Z`),
      shape(`people-edge ${colour}`, `M${high.join("L")}`),
      shape(`people-edge ${colour}`, `M${low.join("L")}`),
      shape(`people-middle ${colour}`, `M${middle.join("L")}`),
    ];
  };

  const words = () => {
    const count = islet.cohort.current().count;
    if (!islet.cohort.isFresh()) return islet.say("8 in 10 of {count} people, before this change", { count });
    return islet.say("8 in 10 of {count} people", { count });
  };

  /* Where no line runs: over the upper edge of the band or, where there is no room, under it. */
  const placed = (people, width) => {
    const { signal } = islet.rows()[0];
    const { margin, right, boxes } = islet.box;
    const { top: ceiling, bottom: floor } = boxes[signal];
    const edges = islet.cohort.lines(signal);
    const lines = [...islet.numbers.runs(signal).map(([, run]) => run), ...edges];
    const levels = (run, left) =>
      [0, 0.25, 0.5, 0.75, 1].map((part) => islet.geometry.y(signal, islet.numbers.at(run, signal, islet.geometry.minutesAt(left + part * width))));
    const isFree = (left, top) =>
      top >= ceiling - 2 && top + LABEL <= floor && lines.every((run) => {
        const crossed = levels(run, left);
        return Math.max(...crossed) < top || Math.min(...crossed) > top + LABEL;
      });
    const lefts = Array.from({ length: PLACES }, (_, place) => margin.left + 4 + ((right - margin.left - width - 8) * place) / (PLACES - 1));
    const upper = (left) => levels(edges[edges.length - 1], left);
    const over = lefts.map((left) => ({ left, top: Math.min(...upper(left)) - LABEL - 1 }));
    const under = lefts.map((left) => ({ left, top: Math.max(...upper(left)) + 2 }));
    const cursor = islet.geometry.x(islet.state.cursor);
    const isCrossed = ({ left }) => Number(left < cursor && cursor < left + width);
    const highest = (candidates) =>
      candidates.filter(({ left, top }) => isFree(left, top)).sort((one, other) => isCrossed(one) - isCrossed(other) || one.top - other.top)[0];
    return highest(over) || highest(under) || { left: right - width - 4, top: ceiling };
  };

  const nameIt = (people) => {
    const node = islet.overlay.piece("people", "people-label");
    islet.overlay.write(node, people ? words() : "");
    if (!people) return;
    const { left, top } = placed(people, node.offsetWidth);
    islet.overlay.place(node, left, top);
  };

  islet.cohortDrawing = {
    draw: () => {
      const people = islet.cohort.current();
      if (!people && !islet.byId("people-layer")) return;
      const node = layer();
      const isStale = Boolean(people) && !islet.cohort.isFresh();
      const wanted = [people, islet.box, isStale, islet.language];
      if (wanted.every((one, place) => one === drawnFor[place])) return;
      const isSame = people === drawnFor[0] && islet.box === drawnFor[1];
      drawnFor = wanted;
      node.classList.toggle("stale", isStale);
      if (!isSame) node.replaceChildren(...(people ? islet.rows().flatMap(ofRow(people)) : []));
      nameIt(people);
    },
  };
})();
