/* Where things are on the stage, in pixels. Everything is a multiple of the stage's letters. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const WIDE = { left: 9.4, top: 0.9, foot: 2.7, gap: 2.6, lane: 1.9 };
  const NARROW = { left: 3, top: 1.9, foot: 2.5, gap: 3, lane: 2 };
  const END = 0.62; // width of a letter at a line end, of the stage's letters
  let box = null;

  const widthOf = (label, letter) => (END * label.length + 2.1) * letter;
  const end = () => (islet.isPhone() ? 0.8 : 1);

  /* On a phone, and beside the pictures of two bodies, names stand above their rows. */
  const isNarrow = () => islet.isPhone() || lecture.scene().page === "cell";
  /* Where a body's name stands beside its picture, its mark is enough at the line end. */
  const isBare = () => lecture.scene().page === "cell" && lecture.bodies().length > 1;

  /* Room for the longest name at the line ends; a longer one takes two lines. */
  const room = (letter, width) => {
    if (isBare()) return 2 * letter;
    const longest = Math.max(...lecture.bodies().map(({ label }) => widthOf(label, end() * letter)), 4 * letter);
    return Math.min(longest, (islet.isPhone() ? 0.3 : 0.2) * width);
  };

  const measure = () => {
    const letter = lecture.letter();
    const stage = islet.byId("lecture-stage-plot");
    const sizes = isNarrow() ? NARROW : WIDE;
    const { clientWidth: width, clientHeight: height } = stage;
    const rows = lecture.rows();
    const lanes = lecture.events ? lecture.events.lanes() : 0;
    const left = sizes.left * letter;
    const right = width - room(letter, width);
    const floor = height - (sizes.foot + sizes.lane * lanes) * letter;
    const gap = sizes.gap * letter;
    const shares = rows.reduce((sum, row) => sum + row.share, 0) || 1;
    const free = floor - sizes.top * letter - gap * (rows.length - 1);
    const boxes = {};
    let top = sizes.top * letter;
    rows.forEach((row) => {
      const size = (free * row.share) / shares;
      boxes[row.signal] = { top, bottom: top + size, height: size };
      top += size + gap;
    });
    box = { letter, scale: letter / lecture.state.facts.figure.letter, width, height, left, right, top: sizes.top * letter, floor, boxes };
    return box;
  };

  const x = (time) => {
    const [start, end] = lecture.window();
    return box.left + ((box.right - box.left) * (time - start)) / (end - start);
  };

  const timeAt = (pixels) => {
    const [start, end] = lecture.window();
    const time = start + ((end - start) * (pixels - box.left)) / (box.right - box.left);
    return Math.min(end, Math.max(start, time));
  };

  const y = (signal, value) => {
    const [low, high] = lecture.ranges.of(signal);
    const { bottom, height } = box.boxes[signal];
    return bottom - (height * (value - low)) / (high - low);
  };

  /* Domain of a row as Plotly wants it: shares of the drawing, from below. */
  const domain = (signal) => {
    const inner = box.floor - box.top;
    const { top, bottom } = box.boxes[signal];
    return [1 - (bottom - box.top) / inner, 1 - (top - box.top) / inner].map((share) => Math.min(1, Math.max(0, share)));
  };

  lecture.geometry = { isNarrow, isBare, isLong: (label, most) => widthOf(label, end() * box.letter) > most + box.letter, measure, box: () => box, x, y, timeAt, domain };
})();
