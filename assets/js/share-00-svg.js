/* Shapes and texts of a picture. Everything is an attribute: a picture knows no style sheet. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const NAMESPACE = "http://www.w3.org/2000/svg";
  const canvas = document.createElement("canvas").getContext("2d");

  const make = (tag, attributes = {}, ...children) => {
    const node = document.createElementNS(NAMESPACE, tag);
    Object.entries(attributes).forEach(([name, value]) => {
      if (value !== undefined && value !== null && value !== "") node.setAttribute(name, String(value));
    });
    node.append(...children.filter(Boolean));
    return node;
  };

  const colour = (name) => share.light.colour(`--${name}`);

  const text = (words, x, y, { size = 15, weight = 400, ink = "ink", anchor } = {}) =>
    make("text", { x, y, "font-size": size, "font-weight": weight, fill: colour(ink), "text-anchor": anchor }, words);

  const width = (words, { size = 15, weight = 400 } = {}) => {
    canvas.font = `${weight} ${size}px "${share.light.FAMILY}", system-ui, sans-serif`;
    return canvas.measureText(words).width;
  };

  /* A word that is wider than a line, as a link, in pieces. */
  const pieces = (word, room, type) => {
    const found = [];
    let rest = word;
    while (width(rest, type) > room) {
      let count = Math.max(1, Math.floor((rest.length * room) / width(rest, type)));
      while (count > 1 && width(rest.slice(0, count), type) > room) count -= 1;
      found.push(rest.slice(0, count));
      rest = rest.slice(count);
    }
    return [...found, rest];
  };

  const wrapped = (words, room, type) => {
    const lines = [""];
    words.split(" ").flatMap((word) => pieces(word, room, type)).forEach((word) => {
      const last = lines.length - 1;
      const longer = lines[last] ? `${lines[last]} ${word}` : word;
      if (width(longer, type) <= room) lines[last] = longer;
      else lines.push(word);
    });
    return lines;
  };

  /* Words on as many lines as they need; returns the lines and where the next may begin. */
  const paragraph = (words, x, y, room, type = {}) => {
    const { size = 15, leading = 1.4 } = type;
    const lines = wrapped(words, room, type);
    const nodes = lines.map((line, place) => text(line, x, y + size + place * size * leading, type));
    return { nodes, bottom: y + lines.length * size * leading };
  };

  const line = (x1, y1, x2, y2, ink, more = {}) => make("line", { x1, y1, x2, y2, stroke: colour(ink), "stroke-width": 1, ...more });

  /* The dashes of the page, drawn here by attributes: round dots for before, dashes for others. */
  const DASHES = { before: "0.1 6", reference: "6 7", "part-1": "14 5", "part-2": "10 5 1 5", "part-3": "10 5 1 5 1 5" };

  const rounded = (value) => Math.round(value * 100) / 100;

  const path = (points, attributes) =>
    make("path", { d: `M${points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join("L")}`, fill: "none", "stroke-linecap": "round", "stroke-linejoin": "round", ...attributes });

  share.svg = { make, colour, text, width, paragraph, wrapped, line, path, DASHES };
})();
