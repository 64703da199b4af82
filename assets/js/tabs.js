/* Which panel is open: one beside the curves, one below them, or one at the foot of a phone. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const NAMES = ["controls", "body", "why", "treatments", "mechanisms"];
  const BESIDE = window.matchMedia("(min-width: 1200px)");
  const PHONE = window.matchMedia("(max-width: 767px)");

  let open = "body";
  const listeners = [];

  const tab = (name) => islet.byId(`tab-${name}`);
  const panel = (name) => islet.byId(`${name}-panel`);

  /* The tabs that this window has: beside the curves, the causes stand under the body. */
  const offered = () => {
    if (PHONE.matches) return NAMES;
    return NAMES.filter((name) => name !== "controls" && (name !== "why" || !BESIDE.matches));
  };

  const isShown = (name) => name === open || (name === "why" && open === "body" && BESIDE.matches);

  const paint = () => {
    const names = offered();
    NAMES.forEach((name) => {
      const selected = name === open;
      tab(name).setAttribute("aria-selected", String(selected));
      const reached = open ? selected : name === names[0];
      tab(name).tabIndex = reached ? 0 : -1;
      if (panel(name)) panel(name).hidden = !isShown(name);
    });
    islet.byId("side").dataset.open = open;
    islet.byId("rail").classList.toggle("behind", PHONE.matches && open !== "controls");
    listeners.forEach((call) => call(open));
  };

  /* What is open at first, or after the window changed its kind. */
  const settle = () => {
    if (PHONE.matches) open = "controls";
    else if (BESIDE.matches) open = offered().includes(open) ? open : "body";
    else open = "";
    paint();
  };

  const show = (name) => {
    const isUnder = name === "why" && BESIDE.matches;
    open = isUnder ? "body" : name;
    paint();
    if (isUnder) panel("why").scrollIntoView({ block: "nearest" });
  };

  /* Below the curves and on a phone a second press closes the panel. */
  const press = (name) => {
    const canClose = !BESIDE.matches;
    show(canClose && open === name ? "" : name);
  };

  const step = (event) => {
    const names = offered();
    const from = names.indexOf(event.target.id.replace("tab-", ""));
    const goal = {
      ArrowLeft: from - 1,
      ArrowRight: from + 1,
      Home: 0,
      End: names.length - 1,
    }[event.key];
    if (from < 0 || goal === undefined) return;
    event.preventDefault();
    const name = names[(goal + names.length) % names.length];
    show(name);
    tab(name).focus();
  };

  islet.tabs = {
    press,
    show,
    isOpen: isShown,
    onChange: (call) => listeners.push(call),
    listen: () => {
      islet.byId("tabs").addEventListener("keydown", step);
      [BESIDE, PHONE].forEach((query) => query.addEventListener("change", settle));
      settle();
    },
  };
})();
