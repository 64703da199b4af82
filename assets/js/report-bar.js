/* The stacked bar of the five ranges; lines lead from each part to its words. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.report = islet.report || {};
  const SVG = "http://www.w3.org/2000/svg";
  const HEIGHT = 250; // units of the drawing
  const LEFT = 0;
  const WIDTH = 64;
  const LINE = 30;
  const LEAST = 3; // what is there can be seen

  const node = (tag, attributes) => {
    const made = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  };

  /* Heights that add up, none of what is there too thin to be seen. */
  const heights = (shares) => {
    const least = shares.map((share) => (share > 0 ? LEAST : 0));
    const free = HEIGHT - least.reduce((sum, one) => sum + one, 0);
    return shares.map((share, place) => least[place] + (free * share) / 100);
  };

  /* Stripes, so that nothing is told by colour alone. */
  const stripes = () => {
    const defs = node("defs", {});
    const pattern = node("pattern", {
      id: "report-stripes",
      width: 6,
      height: 6,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(-45)",
    });
    pattern.append(node("rect", { width: 6, height: 6, class: "bar-stripe-ground" }));
    pattern.append(node("rect", { width: 2.5, height: 6, class: "bar-stripe" }));
    defs.append(pattern);
    return defs;
  };

  const drawing = (parts) => {
    const svg = node("svg", {
      viewBox: `0 0 ${WIDTH + LINE} ${HEIGHT}`,
      class: "report-stack",
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    });
    svg.append(stripes());
    const tall = heights(parts.map(({ share }) => share));
    const slot = HEIGHT / parts.length;
    let top = 0;
    parts.forEach(({ name }, place) => {
      const height = tall[place];
      svg.append(node("rect", { x: LEFT, y: top, width: WIDTH, height, class: `bar-part bar-${name}` }));
      if (height > 0) {
        const middle = top + height / 2;
        const points = `${WIDTH},${middle} ${WIDTH + LINE / 2},${middle} ${WIDTH + LINE},${slot * (place + 0.5)}`;
        svg.append(node("polyline", { points, class: "leader" }));
      }
      top += height;
    });
    return svg;
  };

  const limits = ({ low, high }) => {
    const { glucose } = islet.report.numbers;
    if (low === null) return islet.say("below {value}", { value: glucose(high) });
    if (high === null) return islet.say("above {value}", { value: glucose(low) });
    return islet.numbers.span(glucose(low), glucose(high));
  };

  const line = (range, { share, minutes_a_day: minutes }) => {
    const { make } = islet;
    const numbers = islet.report.numbers;
    const name = make("span", { class: "range-name" }, make("b", {}, range.label), make("small", {}, limits(range)));
    const value = make("span", { class: "range-share" }, numbers.share(share), make("small", {}, " %"));
    const time = make("span", { class: "range-time" }, share > 0 ? numbers.duration(minutes) : islet.say("never"));
    const mark = make("i", { class: `range-mark bar-${range.name}`, "aria-hidden": "true" });
    return make("li", {}, mark, name, value, time);
  };

  islet.report.bar = {
    draw: () => {
      const { facts, shown } = islet.report.state;
      const found = (name) => shown.ranges.find((one) => one.name === name);
      const lines = facts.ranges.map((range) => line(range, found(range.name)));
      const list = islet.make("ul", { class: "report-ranges" }, ...lines);
      const words = islet.say("Limits in {unit}, times a day; 1 % is about 15 min.", { unit: islet.report.numbers.unit() });
      const unit = islet.make("p", { class: "small" }, words);
      const parts = facts.ranges.map(({ name }) => found(name));
      const stack = islet.make("div", { class: "report-stack-box" }, drawing(parts), list);
      islet.byId("report-bar").replaceChildren(stack, unit);
    },
  };
})();
