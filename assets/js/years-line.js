/* The life-line: bars in lanes, each a button with two ends that are dragged. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const { state } = islet.years;

  /* Height of a lane, as in css/years-line.css. */
  const lane = () => (islet.years.isFinger() || islet.isPhone() ? 44 : 30);

  const nodes = () => islet.byId("years-bars");
  const nodeOf = (id) => nodes().querySelector(`[data-bar="${id}"]`);

  const build = (id) => {
    const { make } = islet;
    const node = make(
      "button",
      { type: "button", class: "life-bar", "data-bar": String(id) },
      make("i", { class: "life-end life-from", "data-end": "from" }),
      make("span", { class: "life-name" }),
      make("i", { class: "life-end life-to", "data-end": "to" }),
    );
    nodes().append(node);
    return node;
  };

  const paint = (bar, place) => {
    const node = nodeOf(bar.id) || build(bar.id);
    const kind = islet.years.bars.kindOf(bar);
    const isHeld = islet.years.drag.isOf(bar.id);
    node.className = `life-bar ${kind.cause ? "life-cause" : "life-treatment"} name-${place.place}${isHeld ? " held" : ""}`;
    node.style.width = `${Math.max(4, place.right - place.left).toFixed(1)}px`;
    node.style.transform = `translate(${place.left.toFixed(1)}px, ${place.lane * lane()}px)`;
    node.querySelector(".life-name").textContent = isHeld ? `${place.text}: ${islet.years.bars.period(bar)}` : place.text;
    const title = islet.years.bars.title(bar);
    node.setAttribute("aria-label", kind.cause ? islet.say("{bar}, cause", { bar: title }) : islet.say("{bar}, treatment", { bar: title }));
    return node;
  };

  /* The Tab key goes through the life; the bar in hand stays, else it would lose the focus. */
  const order = (bars) => {
    const wanted = [...bars].sort((one, other) => one.from - other.from || one.id - other.id).map(({ id }) => nodeOf(id));
    const held = wanted.find((node) => node === document.activeElement);
    let isBehind = false;
    wanted.forEach((node) => {
      if (node === held) isBehind = true;
      else if (held && !isBehind) held.before(node);
      else nodes().append(node);
    });
  };

  islet.years.line = {
    nodeOf,
    draw: () => {
      const { bars } = state;
      const { places, lanes } = islet.years.bars.laid(bars, islet.years.drag.held());
      bars.forEach((bar) => paint(bar, places[bar.id]));
      nodes().querySelectorAll(".life-bar").forEach((node) => {
        if (!bars.some(({ id }) => String(id) === node.dataset.bar)) node.remove();
      });
      if (!islet.years.drag.isActive()) order(bars);
      const height = Math.max(1, lanes) * lane();
      nodes().style.height = `${height}px`;
      nodes().dataset.empty = String(bars.length === 0);
      islet.years.marks.draw(height);
    },
  };
})();
