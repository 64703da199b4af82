/* In a narrow window the pages and settings of the bar open below it. */
(() => {
  "use strict";
  const button = () => document.getElementById("header-menu");

  const show = (isOpen) => {
    document.getElementById("header").classList.toggle("open", isOpen);
    button().setAttribute("aria-expanded", String(isOpen));
  };

  const isOpen = () => Boolean(button()) && button().getAttribute("aria-expanded") === "true";

  document.addEventListener("click", ({ target }) => {
    if (target.closest("#header-menu")) show(!isOpen());
    else if (isOpen() && !target.closest("#header")) show(false);
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !isOpen()) return;
    show(false);
    button().focus();
  });
})();
