/* A number that is pasted may have a point or a comma, as one that is typed: the field itself would
   drop the one that its language does not write, and make 75 of 7.5. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  document.addEventListener("paste", (event) => {
    const field = event.target.closest && event.target.closest(".control-number input, input.control-number, .control-number");
    const typed = field ? islet.numbers.typed(event.clipboardData.getData("text")) : NaN;
    if (!Number.isFinite(typed)) return;
    event.preventDefault();
    document.execCommand("insertText", false, islet.printed(typed).replace("\u2212", "-"));
  }, true);
})();
