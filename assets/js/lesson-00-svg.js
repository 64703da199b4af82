/* Parts of the drawing of a lesson; text is always set as text. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const NAMESPACE = "http://www.w3.org/2000/svg";

  const svg = (tag, attributes = {}, ...children) => {
    const node = document.createElementNS(NAMESPACE, tag);
    Object.entries(attributes).forEach(([key, value]) => value !== null && node.setAttribute(key, value));
    node.append(...children);
    return node;
  };

  const text = (words, x, y, attributes = {}) => svg("text", { x: x.toFixed(1), y: y.toFixed(1), ...attributes }, words);

  Object.assign(islet.lessons, { svg, text });
})();
