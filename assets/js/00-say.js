/* What is said to the visitor, and how numbers are printed. The English text is the key, values
   stand in braces; the other languages come with the page, in islet.texts. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const texts = islet.texts || {};
  const language = document.documentElement.lang || "en";
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  const point = parts.find(({ type }) => type === "decimal").value;

  islet.language = language;

  islet.say = (text, values = {}) =>
    (Object.hasOwn(texts, text) ? texts[text] : text).replace(/\{(\w+)\}/g, (whole, name) =>
      Object.hasOwn(values, name) ? values[name] : whole,
    );

  /* Names in facts that are also said, so that whoever collects texts finds them. */
  islet.marked = () => {};

  /* A name within a sentence: English takes its capital away, other languages keep it. */
  islet.lowered = (text) =>
    language === "en" && /^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;

  /* Digits as the language prints them; "3.9" becomes "3,9" where a comma is written. What goes
     into an address or a file is never printed. */
  islet.printed = (digits) => String(digits).replace(".", point).replace("-", "\u2212");
})();
