/* One entry in fields: everything that can be dragged can be typed here, and the rest as well.
   Each field that is right is taken at once; what is wrong stays in it, with what is allowed. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const GAP = 10; // px between the box and the ring
  const EDGE = 8; // px between the box and the window

  let place = -1;

  const box = () => islet.byId("entry-editor");
  const entry = () => islet.state.schedule[place];

  const take = (name, next) => {
    islet.gesture.once(`entry ${name}`, () => islet.schedule.replace(place, next));
    paintTitle();
    islet.entryFields.follow(entry());
    islet.mealBolus.follow(place);
  };

  const change = (name, value) => {
    if (islet.schedule.valueOf(entry(), name) !== value) take(name, { ...entry(), [name]: value });
  };

  const paintTitle = () => {
    const title = islet.byId("entry-editor-title");
    title.textContent = islet.entryText.at(entry());
  };

  const head = () => {
    const title = islet.make("h2", { id: "entry-editor-title" });
    const close = { type: "button", class: "button bare square", "aria-label": islet.say("Close"), onclick: () => box().close() };
    return islet.make(
      "div",
      { class: "entry-head" },
      islet.icon(islet.schedule.kindOf(entry()).icon),
      title,
      islet.make("button", close, islet.icon("x")),
    );
  };

  /* What is wrong is not left behind unseen; Escape and the cross leave it all the same. */
  const finish = () => {
    const wrong = box().querySelector("[data-error]");
    if (wrong) wrong.focus();
    else box().close();
  };

  const foot = () =>
    islet.make(
      "div",
      { class: "entry-foot" },
      islet.make(
        "button",
        { type: "button", id: "entry-remove", class: "button bare", onclick: () => remove(place) },
        islet.icon("trash-2"),
        islet.say("Remove"),
      ),
      islet.make("button", { type: "button", id: "entry-done", class: "button primary", onclick: finish }, islet.say("Done")),
    );

  /* Beside the curves, over the panels at the right, so that what a change does stays in view;
     where there is none, over its ring. On a phone the style sheet puts it at the foot. */
  const settle = () => {
    const ring = islet.rings.node(place).getBoundingClientRect();
    const side = islet.byId("side").getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box();
    const isBeside = side.left >= ring.right && side.width > width;
    const goal = isBeside
      ? { left: side.left + (side.width - width) / 2, top: ring.bottom - height }
      : { left: ring.left - width / 2, top: ring.top - GAP - height };
    const inside = (value, room) => Math.max(EDGE, Math.min(value, room - EDGE));
    box().style.setProperty("--left", `${inside(goal.left, window.innerWidth - width)}px`);
    box().style.setProperty("--top", `${inside(goal.top, window.innerHeight - height)}px`);
  };

  const remove = (at) => {
    const removed = islet.state.schedule[at];
    islet.gesture.once("entry removed", () => islet.schedule.remove(at));
    islet.ringDrag.announce(islet.say("{entry} removed.", { entry: islet.entryText.title(removed) }));
    if (box().open) box().close();
    else refocus();
  };

  /* Where the focus goes: back to the ring, or to the next one, or to what adds one. */
  const refocus = () => {
    const ring = islet.rings.node(Math.min(place, islet.state.schedule.length - 1));
    const goal = ring && !ring.hidden ? ring : islet.byId("add-button");
    goal.focus();
  };

  const open = (at) => {
    if (!islet.state.now || islet.state.now.view !== islet.state.view) return;
    place = at;
    islet.schedule.select(at);
    const { fields, label } = islet.entryFields.build(entry(), change, take);
    const bolus = islet.mealBolus.build(at);
    box().replaceChildren(head(), islet.make("div", { class: "entry-fields", role: "group", "aria-label": label }, ...fields), ...bolus, foot());
    paintTitle();
    islet.entryFields.follow(entry());
    box().showModal();
    // On a phone the first field would bring the keyboard up over the curves.
    if (!islet.ringPlaces.isFinger()) islet.byId("entry-time").focus();
    settle();
  };

  islet.entryEditor = {
    open,
    remove: (at) => {
      place = at;
      remove(at);
    },
    listen: () => {
      box().addEventListener("click", (event) => event.target === box() && box().close());
      box().addEventListener("close", () => refocus());
      window.addEventListener("resize", () => box().open && settle());
    },
  };
})();
