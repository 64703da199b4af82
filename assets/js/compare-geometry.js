/* Where things are on the stage, in pixels: a grid of rows and columns. Heads above and outcomes
   below stand on the same columns (css/compare-base.css reads the widths that are set here). */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const WIDE = { left: 132, right: 22, gap: 36, top: 26, between: 30, foot: 34 };
  const OVERLAY_RIGHT = 126; // px for names at line ends
  const SWIPED = { left: 56, right: 30, gap: 0, top: 28, between: 34, foot: 32 };
  const GUTTERS = 48; // px beside the columns, as in css/compare-base.css
  const TIGHT = 235; // px below which a difference stands under its number
  const NARROWEST = 160; // px that a column needs, else one body fills the screen
  const RING = 28; // px, of a lane of rings

  const { state } = islet.compare;
  let box = null;

  const isNarrow = (width) => {
    const count = state.bodies.length;
    return (width - WIDE.left - WIDE.right - WIDE.gap * (count - 1)) / count < NARROWEST;
  };

  /* One lane for each kind of event; where all bodies share an axis, one more for what is each
     body's own. */
  const lanes = () => {
    if (!state.shown) return 1;
    return Math.max(1, islet.compare.events.lanes());
  };

  const columnsOf = (width, isSwiped) => {
    if (islet.compare.isOverlay()) {
      const left = isSwiped ? 44 : WIDE.left;
      return [{ left, right: width - (isSwiped ? 74 : OVERLAY_RIGHT), from: 0, width }];
    }
    const count = state.bodies.length;
    if (isSwiped) {
      return state.bodies.map((_, place) => ({ left: place * width + SWIPED.left, right: (place + 1) * width - SWIPED.right, from: place * width, width }));
    }
    const each = (width - WIDE.left - WIDE.right - WIDE.gap * (count - 1)) / count;
    return state.bodies.map((_, place) => {
      const left = WIDE.left + place * (each + WIDE.gap);
      return { left, right: left + each, from: left, width: each };
    });
  };

  const rowsOf = (height, sizes, bottom) => {
    const rows = islet.compare.rowsShown();
    const shares = rows.reduce((sum, row) => sum + row.share, 0);
    const free = height - sizes.top - bottom - sizes.between * (rows.length - 1);
    const boxes = {};
    let top = sizes.top;
    rows.forEach((row) => {
      const size = (free * row.share) / shares;
      boxes[row.signal] = { top, bottom: top + size, height: size };
      top += size + sizes.between;
    });
    return { boxes, floor: top - sizes.between };
  };

  const measure = () => {
    const sheet = islet.byId("compare-sheet");
    // Of the sheet, whose width does not depend on what is decided here.
    const isNarrowNow = isNarrow(sheet.clientWidth - GUTTERS);
    const isSwiped = isNarrowNow && !islet.compare.isOverlay();
    const sizes = isNarrowNow ? SWIPED : WIDE;
    sheet.classList.toggle("swiped", isSwiped);
    sheet.classList.toggle("narrow", isNarrowNow);
    sheet.classList.toggle("overlaid", islet.compare.isOverlay());
    const screen = islet.byId("compare-scroll").clientWidth;
    const count = state.bodies.length;
    const each = (screen - WIDE.left - WIDE.right - WIDE.gap * (count - 1)) / count;
    sheet.classList.toggle("tight", !isNarrowNow && each < TIGHT);
    const { style } = sheet;
    style.setProperty("--count", String(count));
    style.setProperty("--rows", String(islet.compare.rowsShown().length));
    style.setProperty("--lanes", String(lanes()));
    style.setProperty("--left", `${WIDE.left}px`);
    style.setProperty("--right", `${WIDE.right}px`);
    style.setProperty("--gap", `${WIDE.gap}px`);
    const width = isSwiped ? screen * count : screen;
    const height = islet.byId("compare-stage").clientHeight;
    const columns = columnsOf(screen, isNarrowNow);
    box = { sizes, width, height, screen, columns, isSwiped, isNarrow: isNarrowNow, ...rowsOf(height, sizes, sizes.foot + RING * lanes()) };
    return box;
  };

  const share = (pixels) => Math.min(1, Math.max(0, pixels));

  const WIDE_ENOUGH = 420; // px that a column needs for all times

  /* Minutes between two times on the axis. */
  islet.compare.tickStep = () => {
    const { tick, narrow_tick: narrow } = islet.compare.viewShown();
    return box.columns[0].right - box.columns[0].left < WIDE_ENOUGH ? narrow : tick;
  };

  islet.compare.geometry = {
    RING,
    measure,
    box: () => box,
    /* Domains as Plotly wants them: shares of the drawing, which has no margins, from below. */
    rowDomain: (signal) => [1 - box.boxes[signal].bottom / box.height, 1 - box.boxes[signal].top / box.height].map(share),
    columnDomain: (place) => [box.columns[place].left / box.width, box.columns[place].right / box.width].map(share),
    x: (place, minutes) => {
      const { start, end } = islet.compare.viewShown();
      const { left, right } = box.columns[place];
      return left + ((right - left) * (minutes - start)) / (end - start);
    },
    /* The time under a place on the stage, in the column that is nearest. */
    minutesAt: (pixels) => {
      const { start, end } = islet.compare.viewShown();
      const far = ({ left, right }) => Math.max(left - pixels, pixels - right, 0);
      const { left, right } = [...box.columns].sort((one, other) => far(one) - far(other))[0];
      const minutes = start + ((end - start) * (pixels - left)) / (right - left);
      return Math.min(end, Math.max(start, minutes));
    },
    y: (signal, value) => {
      const [low, high] = islet.compare.ranges.of(signal);
      const { bottom, height } = box.boxes[signal];
      return bottom - (height * (value - low)) / (high - low);
    },
  };
})();
