/* What is said to the visitor: the English text is the key, values stand in braces. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const texts = {};

  islet.say = (text, values = {}) =>
    (Object.hasOwn(texts, text) ? texts[text] : text).replace(/\{(\w+)\}/g, (whole, name) =>
      Object.hasOwn(values, name) ? values[name] : whole,
    );
})();
