/* A row that is made of parts: a thin line for each beside the thick one of the whole. Drawn over
   the renderer's curves, so that a drag costs it nothing. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const NAMESPACE = "http://www.w3.org/2000/svg";
  const STYLES = 4; // dashes in css/parts.css

  const layer = () => {
    const found = islet.byId("parts");
    if (found) return found;
    const made = document.createElementNS(NAMESPACE, "svg");
    made.id = "parts";
    made.setAttribute("class", "parts");
    made.setAttribute("aria-hidden", "true");
    islet.byId("overlay").before(made);
    return made;
  };

  const of = (row) => Object.entries((islet.state.now.parts || {})[row.signal] || {});

  /* One part is the whole: then its name stands at the thick line. */
  const drawn = (row) => (of(row).length > 1 ? of(row) : []);

  const short = (label) => (islet.isPhone() ? label.split(" ")[0] : label);

  const path = (row, curve) => {
    const { start, step } = islet.state.now;
    const points = curve.map((value, place) => {
      const x = islet.geometry.x(start + place * step).toFixed(1);
      return `${x},${islet.geometry.y(row.signal, value).toFixed(1)}`;
    });
    return `M${points.join("L")}`;
  };

  const shape = (name, d) => {
    const node = document.createElementNS(NAMESPACE, "path");
    node.setAttribute("class", name);
    node.setAttribute("d", d);
    return node;
  };

  /* A line, and a pale area down to nothing. */
  const line = (row) => ([, curve], rank) => {
    const { start, step } = islet.state.now;
    const drawn = path(row, curve);
    const last = islet.geometry.x(start + (curve.length - 1) * step).toFixed(1);
    const base = islet.geometry.y(row.signal, 0).toFixed(1);
    const area = `${drawn}L${last},${base}L${islet.geometry.x(start).toFixed(1)},${base}Z`;
    const colour = `colour-${row.colour}`;
    return [shape(`part-area ${colour}`, area), shape(`part part-${rank % STYLES} ${colour}`, drawn)];
  };

  islet.parts = {
    draw: () => layer().replaceChildren(...islet.rows().flatMap((row) => drawn(row).flatMap(line(row)))),
    /* Name of the only part, which is then that of the thick line. */
    only: (row) => (of(row).length === 1 ? short(of(row)[0][0]) : ""),
    /* Where the lines end, for the names beside them. */
    ends: (row) =>
      drawn(row).map(([label, curve]) => ({
        part: label,
        y: islet.geometry.y(row.signal, curve[curve.length - 1]),
      })),
    /* Write the names where there is room; those of insulins no longer in use go. */
    write: (row, names) => {
      const kept = islet.byId("overlay").querySelectorAll(`[data-part-of="${row.signal}"]`);
      kept.forEach((node) => node.remove());
      names.filter(({ part }) => part).forEach(({ part, y }) => {
        const node = islet.make("span", { class: `line-end part-end colour-${row.colour}`, "data-part-of": row.signal }, short(part));
        islet.byId("overlay").append(node);
        islet.overlay.place(node, islet.box.right + 8, y - 9);
      });
    },
  };
})();
