/* Panels below the curves: a button shows or hides each. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  islet.panels = {
    toggle: (name) => {
      const panel = islet.byId(`${name}-panel`);
      panel.hidden = !panel.hidden;
      islet.byId(`${name}-button`).setAttribute("aria-expanded", String(!panel.hidden));
      return panel;
    },
    show: (panel) => {
      if (!panel.hidden) panel.scrollIntoView({ block: "nearest" });
    },
  };
})();
