/* Runs in the head, before anything is painted: no flash of the wrong theme. */
(() => {
  "use strict";
  const stored = window.localStorage.getItem("mantine-color-scheme-value");
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const theme = stored === "light" || stored === "dark" ? stored : dark ? "dark" : "light";
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.mantineColorScheme = theme;
})();
