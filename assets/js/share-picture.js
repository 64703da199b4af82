/* A figure as a picture that stands alone: title, rows, what happens, the scenario in words, notice
   and link. Always in light colours and without a date. Pages say what is in it:
   {title, subtitle, rows: [{name, unit, colour, share, low, high, ticks, band, curves}],
    axis: {low, high, ticks, title}, events or spans, key, words, link}. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const { make, colour, text, paragraph, path, DASHES } = share.svg;
  const WIDTH = 1200;
  const PAD = 40;
  const LEFT = 168; // of the curves
  const RIGHT = 148;
  const GAP = 26; // px between two rows
  const SHARE = 112; // px of a row of one share

  const key = (entries, y) => {
    let right = WIDTH - PAD;
    return [...entries].reverse().flatMap(({ role, word, colour: ink = "ink", dash }) => {
      const start = right - share.svg.width(word, { size: 14 });
      right = start - 60;
      const sample = path([[start - 40, y - 5], [start - 9, y - 5]], {
        stroke: colour(ink),
        "stroke-width": role === "now" ? 3 : 2,
        "stroke-dasharray": dash === undefined ? DASHES[role] : dash,
      });
      return [sample, text(word, start, y, { size: 14, ink: "ink-2" })];
    });
  };

  /* What stands at the top; returns where the rows may begin. */
  const head = (spec) => {
    const title = paragraph(spec.title, PAD, 30, WIDTH - 2 * PAD, { size: 30, weight: 600, leading: 1.2 });
    const under = title.bottom + 8;
    const words = spec.subtitle ? text(spec.subtitle, PAD, under + 15, { size: 15, ink: "ink-2" }) : null;
    return { nodes: [...title.nodes, words, ...key(spec.key, under + 15)], bottom: under + 40 };
  };

  const tail = (spec, top) => {
    const room = WIDTH - 2 * PAD;
    const nodes = [];
    let y = top + 14;
    const add = (words, type, gap) => {
      const found = paragraph(words, PAD, y, room, type);
      nodes.push(...found.nodes);
      y = found.bottom + gap;
    };
    nodes.push(share.svg.line(PAD, y - 8, WIDTH - PAD, y - 8, "line"));
    spec.words.filter(Boolean).forEach((words) => add(words, { size: 15, ink: "ink" }, 5));
    y += 4;
    add(share.notice(), { size: 14, weight: 600 }, 3);
    add(spec.link, { size: 12.5, ink: "ink-3" }, 0);
    return { nodes, bottom: y + 24 };
  };

  const draw = async (spec) => {
    const top = head(spec);
    const box = { left: LEFT, right: WIDTH - RIGHT, end: WIDTH - PAD, top: top.bottom };
    const { low, high } = spec.axis;
    const x = (at) => box.left + ((box.right - box.left) * (at - low)) / (high - low);
    let y = top.bottom;
    const rows = spec.rows.map((row) => {
      const one = { left: box.left, right: box.right, top: y, bottom: y + SHARE * row.share };
      y = one.bottom + GAP;
      return share.pictureRow(row, one, x, PAD);
    });
    box.bottom = y - GAP;
    const foot = await share.pictureFoot(spec, box, x);
    const last = tail(spec, foot.bottom);
    const height = Math.ceil(last.bottom);
    const ground = make("rect", { width: WIDTH, height, fill: colour("sheet") });
    const description = make("desc", {}, [...spec.words.filter(Boolean), share.notice()].join(" "));
    return make(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, "font-family": `"${share.light.FAMILY}", system-ui, sans-serif`, "font-variant-numeric": "tabular-nums", role: "img" },
      make("title", {}, spec.title),
      description,
      ground,
      ...rows.flatMap((row) => row.ground),
      ...foot.nodes,
      ...top.nodes,
      ...rows.flatMap((row) => row.drawn),
      ...last.nodes,
    );
  };

  /* As text that needs nothing else: the font is in it. */
  const standing = async (spec) => {
    const drawn = await draw(spec);
    const style = make("style", {}, await share.light.fontRule());
    drawn.prepend(style);
    return new XMLSerializer().serializeToString(drawn);
  };

  const loaded = (source) =>
    new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = () => resolve(image);
      image.onerror = reject;
      image.src = source;
    });

  const SCALE = 2;

  const png = async (text_) => {
    const source = URL.createObjectURL(new Blob([text_], { type: "image/svg+xml" }));
    try {
      const image = await loaded(source);
      const canvas = document.createElement("canvas");
      Object.assign(canvas, { width: SCALE * image.width, height: SCALE * image.height });
      const context = canvas.getContext("2d");
      context.scale(SCALE, SCALE);
      context.drawImage(image, 0, 0);
      return await new Promise((resolve) => {
        canvas.toBlob(resolve, "image/png");
      });
    } finally {
      URL.revokeObjectURL(source);
    }
  };

  share.picture = { draw, standing, png };
})();
