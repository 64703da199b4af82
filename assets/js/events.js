/* What happens in the morning: a ring with its amount under the axis, a dotted line upwards. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const BELOW = 32; // px from the base line to the rings

  /* The sliders behind the amounts of an event, and what they were set to. */
  const amounts = (event, values) =>
    islet.state.facts.controls
      .filter(({ entry }) => event.amounts.some((field) => entry === `${event.kind}.${field}`))
      .map((control) => ({ control, value: values[control.name] }));

  const text = (event, values) => {
    const found = amounts(event, values).filter(({ value }) => value > 0);
    if (!found.length) return "";
    const [{ control, value }] = found;
    const size = `${islet.numbers.plain(value)} ${control.unit}`;
    if (found.length > 1) return `${size}, mixed`;
    return control.entry === `${event.kind}.${event.amounts[0]}`
      ? size
      : `${size} ${control.entry.split(".")[1]}`;
  };

  const mark = (event, words, side) => {
    const { overlay, geometry } = islet;
    const line = overlay.piece(`event line ${event.kind}`, "event-line");
    line.hidden = words === "";
    line.style.height = `${overlay.floor() - islet.box.margin.top}px`;
    overlay.place(line, geometry.x(event.at), islet.box.margin.top);
    const node = overlay.piece(`event ${event.kind}`, `event event-${side}`);
    if (!node.firstChild) {
      node.innerHTML = `<i class="ring"><i class="icon icon-${event.icon}"></i></i><span></span>`;
    }
    node.hidden = words === "" || islet.isPhone();
    node.lastChild.textContent = words;
    overlay.place(node, geometry.x(event.at), overlay.floor() + BELOW);
  };

  islet.events = {
    amounts,
    text,
    draw: () => {
      const { facts, now } = islet.state;
      const taken = [];
      facts.events.forEach((event) => {
        const words = text(event, now.values);
        // The second of two at the same time stands at the left.
        mark(event, words, taken.includes(event.at) ? "left" : "right");
        if (words) taken.push(event.at);
      });
    },
  };
})();
