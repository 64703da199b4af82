/* Where things are on the Years page, px: one axis of age for life-line and curves. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const DESKTOP = { left: 146, right: 104, top: 8, foot: 36, gap: 20 };
  const PHONE = { left: 34, right: 54, top: 26, foot: 32, gap: 34 };
  let measured = null;

  /* Rows share the height that is left, by their shares. */
  const measure = () => {
    const stage = islet.byId("years-stage");
    const margin = islet.isPhone() ? PHONE : DESKTOP;
    const width = Math.max(stage.clientWidth, margin.left + margin.right + 100);
    const height = stage.clientHeight;
    const rows = islet.years.rowsShown();
    const shares = rows.reduce((sum, row) => sum + row.share, 0);
    const free = height - margin.top - margin.foot - margin.gap * (rows.length - 1);
    const boxes = {};
    let top = margin.top;
    rows.forEach((row) => {
      const size = (free * row.share) / shares;
      boxes[row.signal] = { top, bottom: top + size, height: size };
      top += size + margin.gap;
    });
    measured = { margin, width, height, boxes, floor: height - margin.foot, right: width - margin.right };
    return measured;
  };

  const box = () => measured || measure();

  /* Domain of a row as Plotly wants it: shares of the drawing, from below. */
  const domain = (signal) => {
    const { margin, height, boxes } = box();
    const inner = height - margin.top - margin.foot;
    const { top, bottom } = boxes[signal];
    return [1 - (bottom - margin.top) / inner, 1 - (top - margin.top) / inner].map((share) => Math.min(1, Math.max(0, share)));
  };

  const x = (age) => {
    const [first, last] = islet.years.state.facts.ages;
    const { margin, right } = box();
    return margin.left + ((right - margin.left) * (age - first)) / (last - first);
  };

  /* An age by a place on the screen. */
  const ageAt = (clientX) => {
    const [first, last] = islet.years.state.facts.ages;
    const { margin, right } = box();
    const pixels = islet.lectureMode.pointerX({ clientX }, islet.byId("years-stage"));
    const age = first + ((last - first) * (pixels - margin.left)) / (right - margin.left);
    return Math.min(last, Math.max(first, age));
  };

  const y = (signal, value) => {
    const [low, high] = islet.years.ranges.of(signal);
    const { bottom, height } = box().boxes[signal];
    return bottom - (height * (value - low)) / (high - low);
  };

  islet.years.geometry = { measure, box, domain, x, y, ageAt };
})();
