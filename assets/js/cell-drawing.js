/* The drawing of a muscle cell in two shapes: wide for a page, tall for a panel. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  /* Where molecules drift in the blood, as shares of width and of the height above the membrane. */
  const DRIFT = [
    [0.45, 0.5], [0.9, 0.42], [0.51, 0.54], [0.2, 0.5], [0.62, 0.66], [0.12, 0.3], [0.68, 0.12], [0.96, 0.78],
    [0.645, 0.54], [0.175, 0.13], [0.53, 0.16], [0.05, 0.44], [0.44, 0.7], [0.82, 0.62], [0.325, 0.28],
    [0.3, 0.16], [0.75, 0.4], [0.026, 0.26], [0.955, 0.4], [0.94, 0.65], [0.78, 0.25], [0.556, 0.43],
    [0.228, 0.3], [0.256, 0.54], [0.378, 0.43], [0.57, 0.72], [0.887, 0.69], [0.263, 0.25], [0.727, 0.76], [0.862, 0.54],
  ];
  const FREE = [[0.36, 0.42], [0.1, 0.6], [0.7, 0.55], [0.49, 0.3], [0.85, 0.2], [0.24, 0.68], [0.61, 0.3], [0.4, 0.1]];
  /* Which place a door takes next: spread, and always in the same order. */
  const ORDER = [1, 3, 8, 10, 5, 0, 7, 2, 6, 11, 4, 9];

  const steps = (count, first, step) => Array.from({ length: count }, (_, place) => first + place * step);

  const WIDE = {
    size: [920, 610], edge: 178, bend: 104, heads: 15, scale: 1,
    receptors: steps(6, 56, 58), receptorScale: 1, sites: steps(12, 424, 42), siteScale: 1, molecule: 7,
    pills: [[170, 294, "IRS"], [214, 371, "PI3K"], [300, 430, "Akt"], [396, 478, "AS160"]], pill: [60, 30],
    signal: "M170,230 V300 Q170,352 216,372 T300,430 Q330,474 400,478 H472", head: [486, 478, 7],
    brake: "M56,356 L122,318M113,301l18,32",
    vesicles: [[532, 500], [606, 512], [680, 500], [754, 512], [828, 500], [569, 446], [717, 446]], vesicle: 24,
    track: "M600,480Q592,350 596,236M690,470Q706,350 700,236M790,480Q806,350 800,236", moving: [600, 356], rise: -110,
    store: { x: 36, y: 512, columns: 7, step: 16, size: 8 },
    texts: {
      receptors: [22, 256], bound: [22, 274], lost: [22, 291], brake: [22, 382], dims: [22, 400],
      signal: [318, 388], through: [318, 406], doors: [898, 262, "end"], open: [898, 280, "end"],
      stores: [520, 566], vesicles: [520, 584], taken: [160, 522], since: [160, 540],
      blood: [898, 26, "end"], inside: [898, 598, "end"],
    },
  };

  const TALL = {
    size: [320, 424], edge: 96, bend: 40, heads: 8, scale: 0.52,
    receptors: steps(6, 18, 24.5), receptorScale: 0.5, sites: steps(12, 172, 12.6), siteScale: 0.56, molecule: 4,
    pills: [[132, 186, "IRS"], [150, 224, "PI3K"], [172, 262, "Akt"], [206, 298, "AS160"]], pill: [48, 22],
    signal: "M132,118 V190 Q132,212 150,224 T172,262 Q184,296 206,298 H240", head: [250, 298, 5],
    brake: "M44,214 L98,194M92,184l11,21",
    vesicles: [[136, 344], [170, 338], [204, 344], [238, 338], [272, 344], [153, 374], [221, 374]], vesicle: 12.5,
    track: "M284,328Q278,220 282,118M304,344Q312,220 306,118", moving: [284, 240], rise: -70,
    store: { x: 16, y: 334, columns: 5, step: 12, size: 6 },
    texts: {
      receptors: [8, 140], bound: [8, 155, "", 118], lost: [8, 169, "", 118], brake: [8, 234], dims: [8, 249, "", 138],
      signal: [188, 214, "", 86], through: [188, 229, "", 78], doors: [172, 140], open: [172, 155],
      stores: [120, 400], vesicles: [120, 414], taken: [8, 400], since: [8, 414], blood: [312, 14, "end"],
    },
  };

  const hexagon = (x, y, size) => {
    const [wide, high] = [0.87 * size, 0.5 * size];
    return `M${x},${y - size}l${wide},${high}v${size}l${-wide},${high}l${-wide},${-high}v${-size}z`;
  };

  const GATE = "M-11-19h8q-3 10 0 19t-2 19h-6q-5-19 0-38zM11-19H3q3 10 0 19t2 19h6q5-19 0-38z";

  const group = (className, transform, ...children) =>
    islet.svg.node("g", { class: className, ...(transform ? { transform } : {}) }, ...children);

  const circle = (className, cx, cy, r) => islet.svg.node("circle", { class: className, cx, cy, r });

  const membraneAt = ({ size: [width], edge, bend }, x) => edge - bend * (x / width) * (1 - x / width);

  const curve = ({ size: [width], edge, bend }, offset) =>
    `M0,${edge + offset}Q${width / 2},${edge - bend / 2 + offset} ${width},${edge + offset}`;

  const insulin = (x, y, scale) =>
    group("insulin", `translate(${x} ${y}) scale(${scale})`, circle("", 0, 0, 6), circle("", 8, 4, 4.5));

  const receptor = (layout, x) => {
    const arm = "M-6,44v-74q0-8-7-12-9-5-9-14 0-8 7-8M6,44v-74q0-8 7-12 9-5 9-14 0-8-7-8";
    const place = `translate(${x} ${membraneAt(layout, x).toFixed(1)}) scale(${layout.receptorScale})`;
    return group("receptor", place, islet.svg.path("arm", arm), circle("foot", -7, 44, 7), circle("foot", 7, 44, 7),
      insulin(-4, -62, 1.15));
  };

  const site = (layout, x) => {
    const place = `translate(${x.toFixed(1)} ${membraneAt(layout, x).toFixed(1)}) scale(${layout.siteScale})`;
    return group("site", place,
      islet.svg.node("rect", { class: "slot", x: -10, y: -19, width: 20, height: 38, rx: 6 }),
      islet.svg.path("glut", GATE), islet.svg.path("glucose", hexagon(0, 0, 6)), islet.svg.path("enters", "M0,30v24m-5-7 5 7 5-7"));
  };

  const vesicle = ({ vesicle: radius }, [x, y], turn) => {
    const made = group("vesicle", "", circle("", x, y, radius));
    [0, 1, 2, 3].forEach((place) => {
      const angle = ((turn + 90 * place) * Math.PI) / 180;
      const at = `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`;
      made.append(group("carried", `translate(${at}) rotate(${turn + 90 * place + 90}) scale(${radius / 50})`, islet.svg.path("glut", GATE)));
    });
    return made;
  };

  const pill = ([width, height], [x, y, word]) =>
    group("pill", "", islet.svg.node("rect", { x: x - width / 2, y: y - height / 2, width, height, rx: height / 2 }),
      islet.svg.text("pill-word", x, y + 4.5, word, { "text-anchor": "middle" }));

  const build = (layout, id) => {
    const { svg } = islet;
    const [width, height] = layout.size;
    const named = (name, className = "") => svg.node("g", { id: `${id}-cell-${name}`, class: className });
    const drift = (list, make) => list.map(([x, y]) => make(x * width, y * (layout.edge - layout.bend / 4 - layout.heads)));
    const root = svg.node("svg", { id, class: "cell-map", viewBox: `0 0 ${width} ${height}`, role: "img" });
    root.append(svg.path("cell-inside", `${curve(layout, 0)}V${height}H0z`));
    const glucose = named("glucose", "drifting");
    glucose.append(...drift(DRIFT, (x, y) => svg.path("glucose", hexagon(x.toFixed(1), (y + layout.molecule).toFixed(1), layout.molecule))));
    const free = named("insulin-free", "drifting");
    free.append(...drift(FREE, (x, y) => insulin(x.toFixed(1), (y + layout.molecule).toFixed(1), layout.scale)));
    const membrane = named("membrane");
    membrane.append(svg.path("tails", curve(layout, 0), { "stroke-width": 1.35 * layout.heads }));
    [-1, 1].forEach((side) => membrane.append(svg.path("heads", curve(layout, side * layout.heads), {
      "stroke-width": 0.6 * layout.heads, "stroke-dasharray": `.1 ${0.7 * layout.heads}`,
    })));
    const receptors = named("receptors");
    receptors.append(...layout.receptors.map((x) => receptor(layout, x)));
    const sites = named("glut4");
    sites.append(...layout.sites.map((x) => site(layout, x)));
    const signal = named("signal");
    const [headX, headY, head] = layout.head;
    signal.append(svg.path("signal-line", layout.signal), svg.path("signal-head", `M${headX - 2 * head},${headY - head}l${2 * head},${head}l${-2 * head},${head}z`),
      ...layout.pills.map((one) => pill(layout.pill, one)), svg.path("brake", layout.brake));
    const vesicles = named("vesicles");
    const moving = vesicle(layout, layout.moving, 113);
    moving.classList.add("moving");
    moving.setAttribute("id", `${id}-cell-moving`);
    const waiting = layout.vesicles.map((at, place) => vesicle(layout, at, 23 * place));
    vesicles.append(svg.path("track", layout.track), moving, ...waiting);
    const store = named("glycogen");
    const { x, y, columns, step, size } = layout.store;
    store.append(...steps(3 * columns - 1, 0, 1).map((place) => {
      const row = Math.floor(place / columns);
      return svg.path("glucose stored", hexagon(x + step * (place % columns) + (row % 2) * step / 2, y + 0.88 * step * row, size));
    }));
    const texts = Object.entries(layout.texts).map(([key, [textX, textY, anchor, widest = 0]]) =>
      svg.text(`cell-text text-${key}`, textX, textY, "", { "text-anchor": anchor || "start", "data-widest": widest }));
    root.append(glucose, free, membrane, receptors, sites, signal, vesicles, store, ...texts);
    return root;
  };

  islet.cellDrawing = { LAYOUTS: { wide: WIDE, tall: TALL }, ORDER, GATE, hexagon, insulin, build };
})();
