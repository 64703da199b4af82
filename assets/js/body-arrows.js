/* Arrows of the body map: broad ones for glucose, dashed ones for what acts from afar. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const THINNEST = 2; // px
  const BROADEST = 14; // px more for the largest flux
  const NOT_DRAWN = 0.01; // of the largest
  const STEPS = [50, 100, 200, 400, 700, 1000, 1500, 2500, 5000, 10000]; // mg/min

  const width = (flux, largest) => THINNEST + BROADEST * (Math.abs(flux) / largest) ** 0.8;

  /* One flat polygon whose head grows with it; a flux below zero turns it round. */
  const glucose = ([x1, y1, x2, y2], flux, largest) => {
    if (Math.abs(flux) < NOT_DRAWN * largest) return "";
    const [fromX, fromY, toX, toY] = flux < 0 ? [x2, y2, x1, y1] : [x1, y1, x2, y2];
    const length = Math.hypot(toX - fromX, toY - fromY);
    const [alongX, alongY] = [(toX - fromX) / length, (toY - fromY) / length];
    const half = width(flux, largest) / 2;
    const wing = 1.9 * half + 2;
    const head = Math.min(length * 0.6, 1.6 * half + 5);
    const at = (along, across) =>
      `${(fromX + along * alongX - across * alongY).toFixed(1)},${(fromY + along * alongY + across * alongX).toFixed(1)}`;
    const neck = length - head;
    return (
      `M${at(0, half)}L${at(neck, half)}L${at(neck, wing)}L${at(length, 0)}` +
      `L${at(neck, -wing)}L${at(neck, -half)}L${at(0, -half)}z`
    );
  };

  /* The end of a dashed arrow: a head for more, a bar for less, a dot where it depends. */
  const end = ([x1, y1, x2, y2], sign) => {
    const length = Math.hypot(x2 - x1, y2 - y1);
    const [alongX, alongY] = [(x2 - x1) / length, (y2 - y1) / length];
    const at = (along, across) =>
      `${(x2 + along * alongX - across * alongY).toFixed(1)},${(y2 + along * alongY + across * alongX).toFixed(1)}`;
    if (sign > 0) return `M${at(-6, 3.6)}L${at(0, 0)}L${at(-6, -3.6)}z`;
    if (sign < 0) return `M${at(-1.2, 4.5)}L${at(1.2, 4.5)}L${at(1.2, -4.5)}L${at(-1.2, -4.5)}z`;
    return `M${at(-3, 0)}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z`;
  };

  islet.bodyArrows = {
    glucose,
    end,
    line: ([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`,
    /* The scale of all widths: it grows in steps, so that two arrows can be compared in time. */
    scale: (largest) => STEPS.find((step) => step >= largest) || largest,
  };
})();
