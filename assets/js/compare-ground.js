/* What lies under the curves, in HTML: target, grid, numbers and ticks of the axes. It stands still
   during a drag, and the renderer, which would draw it anew with every curve, is left the curves. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const TICK = 5; // px

  const { state } = islet.compare;
  const box = () => islet.compare.geometry.box();

  const piece = (name, left, top, width, height) => {
    const node = islet.make("span", { class: name });
    Object.assign(node.style, { left: `${left.toFixed(1)}px`, top: `${top.toFixed(1)}px` });
    if (width !== undefined) node.style.width = `${width.toFixed(1)}px`;
    if (height !== undefined) node.style.height = `${height.toFixed(1)}px`;
    return node;
  };

  const target = (row, { left, right }) => {
    const [bottom, top] = state.facts.target.map((edge) => islet.compare.geometry.y(row.signal, edge));
    return piece("ground-band", left, top, right - left, bottom - top);
  };

  /* A zero is the foot of its row; the edges of the target are lines of their own. */
  const hasEdge = (row, value) => row.banded && state.facts.target.includes(value);
  const grid = (row, { left, right }) =>
    islet.compare.ranges.ticks(row).values.filter((value) => !hasEdge(row, value)).map((value) =>
      piece(value === 0 ? "ground-line ground-base" : "ground-line", left, islet.compare.geometry.y(row.signal, value), right - left),
    );

  const numbers = (row, { left }) => {
    const { values, labels } = islet.compare.ranges.ticks(row);
    return values.map((value, rank) => {
      const node = piece("ground-number", left - 66, islet.compare.geometry.y(row.signal, value), 60);
      node.textContent = labels[rank];
      return node;
    });
  };

  const ticks = (column) => {
    const { start, end } = islet.compare.viewShown();
    const step = islet.compare.tickStep();
    const count = Math.floor((end - start) / step) + 1;
    return Array.from({ length: count }, (_, rank) => piece("ground-tick", islet.compare.geometry.x(column, start + rank * step), box().floor, 1, TICK));
  };

  islet.compare.ground = {
    draw: () => {
      const { columns, isSwiped, floor } = box();
      const rows = islet.compare.rowsShown();
      const hasFoot = islet.compare.ranges.ticks(rows[rows.length - 1]).values.includes(0);
      const pieces = columns.flatMap((column, place) => [
        ...rows.flatMap((row) => [
          ...(row.banded ? [target(row, column)] : []),
          ...grid(row, column),
          // One scale for all: it is written once, and on every screen of a phone.
          ...(place === 0 || isSwiped ? numbers(row, column) : []),
        ]),
        ...(hasFoot ? [] : [piece("ground-line ground-base", column.left, floor, column.right - column.left)]),
        ...ticks(place),
      ]);
      islet.byId("compare-ground").replaceChildren(...pieces);
    },
  };
})();
