/* One bar in fields: its size and its two ages. What is right is taken at once; what is wrong
   stays in its field, with what is allowed. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const GAP = 10; // px between the box and the bar
  const EDGE = 8; // px between the box and the window

  const { state } = islet.years;
  let id = 0;
  let place = 0; // of the bar among its neighbours, to find the next one after it is removed

  const box = () => islet.byId("years-editor");
  const bar = () => islet.years.bars.byId(id);
  const printed = (value) => islet.numbers.plain(value).replace("\u2212", "-");

  /* Name, label, unit, what is allowed, how it is read and what it makes of the bar. */
  const fieldsOf = () => {
    const { shortest } = state.facts;
    const gap = () => islet.years.bars.gapOf(bar());
    const kind = islet.years.bars.kindOf(bar());
    const ends = [kind.low, kind.high].map((value) => (value - kind.base) / kind.per_shown);
    const size = {
      name: "size",
      label: islet.say("Size"),
      unit: kind.unit,
      step: kind.step,
      decimals: kind.decimals,
      range: () => [Math.min(...ends), Math.max(...ends)],
      read: () => islet.years.bars.sizeOf(bar()),
      taken: (value) => ({ ...bar(), value: Number((kind.base + kind.per_shown * value).toFixed(4)) }),
    };
    const age = (name, label, range) => ({
      name,
      label,
      unit: islet.say("years"),
      step: 1,
      decimals: 2,
      range,
      read: () => bar()[name],
      taken: (value) => ({ ...bar(), [name]: value }),
    });
    return [
      ...(kind.sized ? [size] : []),
      age("from", islet.say("From age"), () => [gap().from, Number((bar().to - shortest).toFixed(2))]),
      age("to", islet.say("To age"), () => [Number((bar().from + shortest).toFixed(2)), gap().to]),
    ];
  };

  const take = (field, value) => {
    const next = field.taken(Number(value.toFixed(field.decimals)));
    if (JSON.stringify(next) === JSON.stringify(bar())) return;
    islet.years.gesture.once(`edit ${id} ${field.name}`, () => islet.years.bars.replace(id, next));
  };

  const typed = (field) => {
    const input = islet.byId(`entry-${field.name}`);
    const value = islet.entryFields.parse(input.value);
    const [low, high] = field.range();
    const isRight = value >= low && value <= high;
    islet.entryFields.say(field.name, isRight ? "" : islet.say("Allowed is {range}.", { range: islet.numbers.span(printed(low), printed(high), field.unit) }));
    if (isRight) take(field, value);
  };

  /* Arrow keys step a number, as they do in a slider. */
  const step = (event, field) => {
    if (event.key === "Enter") typed(field);
    const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!way) return;
    event.preventDefault();
    const [low, high] = field.range();
    const value = islet.entryFields.parse(event.target.value);
    const from = Number.isFinite(value) ? value : low;
    event.target.value = printed(Math.min(high, Math.max(low, from + way * field.step)));
    typed(field);
  };

  const input = (field) => {
    const attributes = {
      id: `entry-${field.name}`,
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      value: printed(field.read()),
      "aria-describedby": `entry-${field.name}-message`,
      onchange: () => typed(field),
      onkeydown: (event) => step(event, field),
    };
    const unit = islet.make("span", { class: "entry-unit" }, field.unit);
    return islet.entryFields.row(field.name, field.label, islet.make("input", attributes), unit);
  };

  const button = (words, drawing, attributes) =>
    islet.make("button", { type: "button", ...attributes }, drawing && islet.icon(drawing), words);

  const finish = () => {
    const wrong = box().querySelector("[data-error]");
    if (wrong) wrong.focus();
    else box().close();
  };

  const build = () => {
    const { make } = islet;
    const kind = islet.years.bars.kindOf(bar());
    const close = { type: "button", class: "button bare square", "aria-label": islet.say("Close"), onclick: () => box().close() };
    const head = make("div", { class: "entry-head" }, make("h2", { id: "years-editor-title" }, kind.label), make("button", close, islet.icon("x")));
    const fields = make("div", { class: "entry-fields", role: "group", "aria-label": kind.label }, ...fieldsOf().map(input));
    const note = make("p", { class: "entry-note" }, kind.meaning);
    const foot = make(
      "div",
      { class: "entry-foot" },
      button(islet.say("Remove"), "trash-2", { id: "years-remove", class: "button bare", onclick: () => remove(id) }),
      button(islet.say("Done"), "", { id: "years-done", class: "button primary", onclick: finish }),
    );
    box().replaceChildren(head, note, fields, foot);
  };

  /* Over the panels at the right, so that what a change does stays in view; where there are none,
     under its bar. On a phone the style sheet puts it at the foot. */
  const settle = () => {
    const at = islet.years.line.nodeOf(id).getBoundingClientRect();
    const side = document.querySelector(".years-side").getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box();
    const isBeside = side.left > window.innerWidth / 2 && side.width > width;
    const goal = isBeside
      ? { left: side.left + (side.width - width) / 2, top: at.top }
      : { left: at.left, top: at.bottom + GAP };
    const inside = (value, room) => Math.max(EDGE, Math.min(value, room - EDGE));
    box().style.setProperty("--left", `${inside(goal.left, window.innerWidth - width)}px`);
    box().style.setProperty("--top", `${inside(goal.top, window.innerHeight - height)}px`);
  };

  const order = () => [...islet.byId("years-bars").querySelectorAll(".life-bar")];

  /* Where the focus goes: back to the bar, or to the next one, or to what adds one. */
  const refocus = () => {
    const own = islet.years.line.nodeOf(id);
    const goal = own || order()[Math.min(place, order().length - 1)] || islet.byId("years-add-button");
    goal.focus();
  };

  const remove = (which) => {
    const removed = islet.years.bars.byId(which);
    id = which;
    place = order().indexOf(islet.years.line.nodeOf(which));
    islet.years.gesture.once("bar removed", () => islet.years.bars.remove(which));
    islet.years.say(islet.say("{entry} removed.", { entry: islet.years.bars.name(removed) }));
    if (box().open) box().close();
    else refocus();
  };

  islet.years.editor = {
    remove,
    open: (which) => {
      id = which;
      place = order().indexOf(islet.years.line.nodeOf(which));
      build();
      box().showModal();
      // On a phone the first field would bring the keyboard up over the curves.
      if (!islet.years.isFinger()) box().querySelector("input").focus();
      settle();
    },
    listen: () => {
      box().addEventListener("click", (event) => event.target === box() && box().close());
      box().addEventListener("close", refocus);
      window.addEventListener("resize", () => box().open && settle());
    },
  };
})();
