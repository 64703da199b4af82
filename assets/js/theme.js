/* Light and dark: one attribute for our tokens, one for the component library. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const root = document.documentElement;

  const name = () => {
    const other = root.dataset.theme === "dark" ? "light" : "dark";
    islet.byId("theme").setAttribute("aria-label", `Switch to ${other} colours`);
  };

  islet.theme = {
    name,
    toggle: () => {
      const theme = root.dataset.theme === "dark" ? "light" : "dark";
      root.dataset.theme = theme;
      root.dataset.mantineColorScheme = theme;
      window.localStorage.setItem("mantine-color-scheme-value", theme);
      name();
      islet.page.redraw();
    },
    colour: (token) => window.getComputedStyle(root).getPropertyValue(token).trim(),
  };
})();
