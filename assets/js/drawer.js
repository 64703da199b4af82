/* On a phone the rail is a drawer at the foot: two controls in reach, the rest on demand. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  islet.drawer = {
    toggle: () => {
      const open = islet.byId("rail").classList.toggle("open");
      islet.byId("drawer").setAttribute("aria-expanded", String(open));
      islet.byId("drawer-word").textContent = open ? islet.say("Fewer controls") : islet.say("All controls");
      islet.byId("rail").querySelector(".drawer-rest").hidden = open;
    },
  };
})();
