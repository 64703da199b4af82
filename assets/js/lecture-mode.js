/* Lecture mode of Explore, Compare and Years: what is on the page, large and in the colours of a
   projector, with single keys. The page itself stays as it is; style sheets make it large. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const root = document.documentElement;
  const DESIGNED = { width: 1067, height: 600 }; // px of a window in which nothing is enlarged
  const LEAST = 1.15;
  const MOST = 2.6;
  let own = null; // theme before
  let opened = []; // groups of the rail that the mode opened

  const isOn = () => root.dataset.mode === "lecture";

  /* How much a part of the page is enlarged. */
  const zoomOf = (node) => node.getBoundingClientRect().width / node.offsetWidth || 1;

  const size = () => {
    const { innerWidth: width, innerHeight: height } = window;
    const zoom = Math.min(width / DESIGNED.width, height / DESIGNED.height);
    root.style.setProperty("--zoom", Math.min(MOST, Math.max(LEAST, zoom)).toFixed(3));
  };

  const dress = (theme, scheme) => {
    root.dataset.theme = theme;
    root.dataset.mantineColorScheme = scheme;
    if (islet.state.now) islet.page.redraw();
  };

  /* Which sliders stay: those that were moved, else the first two. */
  const choose = () => {
    const all = islet.lectureBar.sliders();
    const moved = all.filter((row) => row.classList.contains("moved"));
    const kept = moved.length ? moved : all.slice(0, 2);
    all.forEach((row) => row.toggleAttribute("data-kept", kept.includes(row)));
  };

  /* A slider in a closed group can only be seen when the group is open. */
  const openGroups = () => {
    const closed = [...document.querySelectorAll(".rail details.group:not([open])")].filter((group) => group.querySelector("[data-kept]"));
    closed.forEach((group) => {
      group.open = true;
    });
    opened = [...opened, ...closed];
  };

  const announce = () => {
    const button = islet.byId("lecture-mode");
    button.setAttribute("aria-pressed", String(isOn()));
    if (!isOn()) islet.lectureBar.remove();
  };

  const enter = () => {
    own = { theme: root.dataset.theme, scheme: root.dataset.mantineColorScheme };
    choose();
    openGroups();
    islet.lectureBar.draw(openGroups);
    size();
    root.dataset.mode = "lecture";
    window.addEventListener("resize", size);
    dress("projector", "light");
    announce();
  };

  const leave = () => {
    delete root.dataset.mode;
    delete root.dataset.rail;
    window.removeEventListener("resize", size);
    root.style.removeProperty("--zoom");
    opened.forEach((group) => {
      group.open = false;
    });
    opened = [];
    if (document.fullscreenElement) document.exitFullscreen();
    islet.lectureMode.unpin();
    dress(own.theme, own.scheme);
    announce();
  };

  islet.lectureMode = {
    isOn,
    zoomOf,
    /* Place of a pointer over a part of the page, in that part's own pixels. */
    pointerX: (event, node) => (event.clientX - node.getBoundingClientRect().left) / zoomOf(node),
    isThere: () => Boolean(islet.byId("lecture-mode")),
    toggle: () => (isOn() ? leave() : enter()),
    leave: () => isOn() && leave(),
    hideRail: () => {
      root.dataset.rail = root.dataset.rail === "off" ? "on" : "off";
    },
    full: () => {
      if (document.fullscreenElement) document.exitFullscreen();
      else root.requestFullscreen().catch(() => {});
    },
    /* The run of now stays as the ghost, whatever is moved from here on. */
    pin: () => {
      const { state } = islet;
      if (state.pinned) islet.lectureMode.unpin();
      else if (state.now) {
        state.pinned = state.now;
        state.before = state.now;
        islet.page.redrawCurves();
      }
    },
    unpin: () => {
      const { state } = islet;
      if (!state.pinned) return;
      state.pinned = null;
      state.before = null;
      islet.page.redrawCurves();
    },
  };
})();
