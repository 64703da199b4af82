/* Light and dark: one attribute for our tokens, one for the component library. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const root = document.documentElement;

  const announce = () => {
    const words = root.dataset.theme === "dark" ? islet.say("Switch to light colours") : islet.say("Switch to dark colours");
    islet.byId("theme").setAttribute("aria-label", words);
  };

  islet.theme = {
    name: announce,
    toggle: () => {
      const theme = root.dataset.theme === "dark" ? "light" : "dark";
      root.dataset.theme = theme;
      root.dataset.mantineColorScheme = theme;
      window.localStorage.setItem("mantine-color-scheme-value", theme);
      announce();
      islet.page.redraw();
    },
    /* "--glucose" or "--glucose 28%" as a colour; tokens are written as six hex digits. */
    colour: (name) => {
      const [token, share] = name.split(" ");
      const solid = window.getComputedStyle(root).getPropertyValue(token).trim();
      if (!share) return solid;
      const alpha = Math.round((255 * Number.parseInt(share, 10)) / 100);
      return solid + alpha.toString(16).padStart(2, "0");
    },
  };
})();
