/* Where things are on the stage, in pixels: margins are fixed, rows share what is left. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  /* foot: below the base line for the times; each lane of rings adds its own height. */
  const DESKTOP = { left: 136, right: 104, top: 8, foot: 34, gap: 20 };
  const PHONE = { left: 40, right: 62, top: 26, foot: 28, gap: 34 };

  const measure = () => {
    const stage = islet.byId("stage");
    const sizes = islet.isPhone() ? PHONE : DESKTOP;
    const bottom = sizes.foot + islet.rings.size() * islet.rings.lanes().length;
    const margin = { ...sizes, bottom };
    const width = Math.max(stage.clientWidth, margin.left + margin.right + 100);
    const height = stage.clientHeight;
    const rows = islet.rows();
    const shares = rows.reduce((sum, row) => sum + row.share, 0);
    const free = height - margin.top - margin.bottom - margin.gap * (rows.length - 1);
    const boxes = {};
    let top = margin.top;
    rows.forEach((row) => {
      const size = (free * row.share) / shares;
      boxes[row.signal] = { top, bottom: top + size, height: size };
      top += size + margin.gap;
    });
    islet.box = { margin, width, height, boxes, right: width - margin.right };
    return islet.box;
  };

  /* Domain of a row as Plotly wants it: shares of the drawing, from below. */
  const domain = (signal) => {
    const { margin, height, boxes } = islet.box;
    const inner = height - margin.top - margin.bottom;
    const { top, bottom } = boxes[signal];
    return [1 - (bottom - margin.top) / inner, 1 - (top - margin.top) / inner].map((share) =>
      Math.min(1, Math.max(0, share)),
    );
  };

  const x = (minutes) => {
    const [start, end] = islet.window();
    const { margin, right } = islet.box;
    return margin.left + ((right - margin.left) * (minutes - start)) / (end - start);
  };

  const minutesAt = (pixels) => {
    const [start, end] = islet.window();
    const { margin, right } = islet.box;
    const minutes = start + ((end - start) * (pixels - margin.left)) / (right - margin.left);
    return Math.min(end, Math.max(start, minutes));
  };

  const y = (signal, value) => {
    const [low, high] = islet.ranges.of(signal);
    const { bottom, height } = islet.box.boxes[signal];
    return bottom - (height * (value - low)) / (high - low);
  };

  islet.geometry = { measure, domain, x, y, minutesAt };
})();
