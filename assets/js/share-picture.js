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
  const LEFT = 196; // of the curves
  const RIGHT = 148;
  const NARROW = { left: 150, right: 112, pad: 0 }; // on a sheet of paper, whose margins are its own
  const GAP = 26; // px between two rows
  const SHARE = 112; // px of a row of one share

  /* Room for the longest word at the left and the longest name at the right, in any language. */
  const needed = (spec, pad) => {
    const { width } = share.svg;
    const widest = (texts, type) => Math.max(0, ...texts.map((one) => width(one, type)));
    const words = (one) => String(one).split(" ");
    const names = widest(spec.rows.flatMap(({ name }) => words(name)), { size: 17, weight: 600 });
    const units = widest(spec.rows.flatMap(({ unit }) => words(unit)), { size: 13 });
    const ends = widest(spec.rows.flatMap(({ curves }) => curves.map(({ label }) => label || "")), { size: 14, weight: 600 });
    return { left: pad + Math.max(names, units) + 52, right: pad + ends + 14 };
  };

  const sizes = (spec) => {
    const width = spec.width || WIDTH;
    const { left, right, pad } = spec.isBare ? NARROW : { left: LEFT, right: RIGHT, pad: PAD };
    const need = needed(spec, pad);
    return { width, pad, left: Math.ceil(Math.max(left, need.left)), right: Math.floor(width - Math.max(right, need.right)), end: width - pad };
  };

  const key = (entries, y, { end }) => {
    let right = end;
    return [...entries].reverse().flatMap(({ role, word, colour: ink = "ink", dash, isArea }) => {
      const start = right - share.svg.width(word, { size: 14 });
      right = start - 60;
      const sample = path([[start - 40, y - 5], [start - 9, y - 5]], {
        stroke: colour(ink),
        "stroke-width": isArea ? 13 : role === "now" ? 3 : 2,
        "stroke-opacity": isArea ? 0.16 : undefined,
        "stroke-linecap": isArea ? "butt" : "round",
        "stroke-dasharray": dash === undefined ? DASHES[role] : dash,
      });
      return [sample, text(word, start, y, { size: 14, ink: "ink-2" })];
    });
  };

  /* What stands at the top; returns where the rows may begin. */
  const head = (spec, box) => {
    if (spec.isBare) return { nodes: key(spec.key, 14, box), bottom: 28 };
    const title = paragraph(spec.title, box.pad, 30, box.end - box.pad, { size: 30, weight: 600, leading: 1.2 });
    const under = title.bottom + 23;
    const words = spec.subtitle ? text(spec.subtitle, box.pad, under, { size: 15, ink: "ink-2" }) : null;
    return { nodes: [...title.nodes, words, ...key(spec.key, under, box)], bottom: under + 25 };
  };

  /* Scenario in words, notice and link; a sheet of paper has its own. */
  const tail = (spec, top, box) => {
    if (spec.isBare) return { nodes: [], bottom: top };
    const nodes = [share.svg.line(box.pad, top + 6, box.end, top + 6, "line")];
    let y = top + 14;
    const add = (words, type, gap) => {
      const found = paragraph(words, box.pad, y, box.end - box.pad, type);
      nodes.push(...found.nodes);
      y = found.bottom + gap;
    };
    spec.words.filter(Boolean).forEach((words) => add(words, { size: 15, ink: "ink" }, 5));
    y += 4;
    add(share.notice(), { size: 14, weight: 600 }, 3);
    add(spec.link, { size: 12.5, ink: "ink-3" }, 0);
    return { nodes, bottom: y + 24 };
  };

  const draw = async (spec) => {
    // Texts are measured: with another font they would be of another width.
    await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 15px "${share.light.FAMILY}"`)));
    const box = sizes(spec);
    const top = head(spec, box);
    const { low, high } = spec.axis;
    const x = (at) => box.left + ((box.right - box.left) * (at - low)) / (high - low);
    let y = top.bottom;
    const rows = spec.rows.map((row) => {
      const one = { left: box.left, right: box.right, top: y, bottom: y + (spec.share || SHARE) * row.share };
      y = one.bottom + GAP;
      return share.pictureRow(row, one, x, box.pad);
    });
    Object.assign(box, { top: top.bottom, bottom: y - GAP });
    const foot = await share.pictureFoot(spec, box, x);
    const last = tail(spec, foot.bottom, box);
    const height = Math.ceil(last.bottom);
    const { width } = box;
    return make(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, width, height, "font-family": `"${share.light.FAMILY}", system-ui, sans-serif`, "font-variant-numeric": "tabular-nums", role: "img" },
      make("title", {}, spec.title),
      make("desc", {}, [...spec.words.filter(Boolean), share.notice()].join(" ")),
      make("rect", { width, height, fill: colour("sheet") }),
      ...rows.flatMap((row) => row.ground),
      // Dotted lines of what happens lie under the curves.
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
