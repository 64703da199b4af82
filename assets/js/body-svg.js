/* Nodes of a drawing: made once, then only their attributes change. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const SPACE = "http://www.w3.org/2000/svg";

  const node = (tag, attributes = {}, ...children) => {
    const made = document.createElementNS(SPACE, tag);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };

  islet.svg = {
    node,
    path: (className, d, attributes = {}) => node("path", { class: className, d, ...attributes }),
    text: (className, x, y, words = "", attributes = {}) =>
      node("text", { class: className, x, y, ...attributes }, words),
    /* Shown or not, without a change of the layout around it. */
    show: (made, isShown) => {
      if (isShown) made.removeAttribute("display");
      else made.setAttribute("display", "none");
    },
    /* Tells whether the words are others than before. */
    write: (made, words) => {
      if (made.textContent === words) return false;
      made.textContent = words;
      return true;
    },
    /* Words that are longer in another language are set closer, not over what is beside them. */
    fit: (text) => {
      const widest = Number(text.dataset.widest);
      if (!widest) return;
      text.removeAttribute("textLength");
      const below = text.querySelector("[dy]");
      const part = below || text;
      part.removeAttribute("textLength");
      if (part.getComputedTextLength() <= widest) return;
      part.setAttribute("textLength", widest);
      part.setAttribute("lengthAdjust", "spacingAndGlyphs");
    },
  };
})();
