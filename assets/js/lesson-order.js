/* A guess by order: lines are moved by buttons or dragged. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};

  const { lessons } = islet;

  /* A mixed order that is the same at every visit and not that of the file. */
  const mixed = (step) => {
    const sum = (id) => [...`${lessons.state.lesson.id} ${id}`].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 9973, 7);
    const ids = step.items.map(({ id }) => id);
    const sorted = [...ids].sort((one, other) => sum(one) - sum(other));
    const isFile = sorted.join() === ids.join();
    return isFile ? [...sorted.slice(1), sorted[0]] : sorted;
  };

  const current = (step) => {
    const guess = lessons.guess(step.index);
    return guess.order || guess.laid || mixed(step);
  };

  const text = (step, id) => lessons.filled(step.items.find((item) => item.id === id).text);

  const take = (step, order) => {
    lessons.setGuess(step.index, { order, laid: undefined, unknown: false });
    lessons.story.guessed();
  };

  const swapped = (order, from, to) => {
    const rest = order.filter((_, place) => place !== from);
    return [...rest.slice(0, to), order[from], ...rest.slice(to)];
  };

  const rebuild = (step, focus) => {
    const old = document.querySelector(".lesson-order");
    const fresh = list(step);
    old.replaceWith(fresh);
    document.querySelector(".lesson-sure input").checked = true; // an order that was moved is a guess
    const [id, way] = focus;
    const button = fresh.querySelector(`[data-id="${CSS.escape(id)}"] [data-way="${way}"]:not([aria-disabled=true])`) || fresh.querySelector(`[data-id="${CSS.escape(id)}"] [data-way]:not([aria-disabled=true])`);
    if (button) button.focus();
  };

  const move = (step, from, way) => {
    const order = current(step);
    const to = from + way;
    if (to < 0 || to >= order.length) return;
    take(step, swapped(order, from, to));
    rebuild(step, [order[from], String(way)]);
    lessons.say(islet.say("{item}: place {place} of {all}", { item: text(step, order[from]), place: to + 1, all: order.length }));
  };

  /* Drag: the line follows the pointer and takes the place that it covers. */
  const drag = (step, event, id) => {
    // A finger drags by the number only: elsewhere it scrolls the page.
    const isElsewhere = event.pointerType !== "mouse" && !event.target.closest(".lesson-rank");
    if (event.button || event.target.closest("button") || isElsewhere) return;
    const box = document.querySelector(".lesson-order");
    event.preventDefault();
    box.setPointerCapture(event.pointerId);
    box.querySelector(`[data-id="${CSS.escape(id)}"]`).classList.add("dragged");
    const over = (moved) => {
      const nodes = [...box.children];
      const from = nodes.findIndex((node) => node.dataset.id === id);
      const to = nodes.findIndex((node) => {
        const { top, bottom } = node.getBoundingClientRect();
        return moved.clientY >= top && moved.clientY <= bottom;
      });
      if (to < 0 || to === from) return;
      nodes[to][to > from ? "after" : "before"](nodes[from]);
    };
    const end = () => {
      box.removeEventListener("pointermove", over);
      const order = [...box.children].map((node) => node.dataset.id);
      take(step, order);
      rebuild(step, [id, "none"]);
    };
    box.addEventListener("pointermove", over);
    ["pointerup", "pointercancel"].forEach((name) => box.addEventListener(name, end, { once: true }));
  };

  const button = (step, order, place, way) => {
    const { make, icon } = islet;
    const isEnd = place + way < 0 || place + way >= order.length;
    const words = islet.say(way < 0 ? "{item}: one place up" : "{item}: one place down", { item: text(step, order[place]) });
    return make(
      "button",
      { type: "button", class: "button bare square", "aria-label": words, "data-way": String(way), "aria-disabled": String(isEnd), onclick: () => move(step, place, way) },
      icon(way < 0 ? "chevron-up" : "chevron-down"),
    );
  };

  const list = (step) => {
    const { make } = islet;
    const order = current(step);
    const lines = order.map((id, place) =>
      make(
        "li",
        { class: "lesson-item", "data-id": id, onpointerdown: (event) => drag(step, event, id) },
        make("span", { class: "lesson-rank", "aria-hidden": "true" }, islet.icon("chevrons-up-down"), String(place + 1)),
        make("span", { class: "lesson-item-text" }, text(step, id)),
        button(step, order, place, -1),
        button(step, order, place, 1),
      ),
    );
    return make("ol", { class: "lesson-order", "aria-label": lessons.filled(step.question) }, ...lines);
  };

  lessons.order = {
    current,
    text,
    build: (step) => {
      const { make } = islet;
      const keep = lessons.option({
        name: `guess-${step.index}`,
        words: islet.say("This order is my guess"),
        isOn: Boolean(lessons.guess(step.index).order),
        choose: () => take(step, current(step)),
      });
      // Not knowing keeps the lines as they were laid.
      const choice = make(
        "fieldset",
        { class: "lesson-options lesson-sure" },
        make("legend", { class: "unseen" }, islet.say("Your guess")),
        keep,
        lessons.choose.unsure(step, () => ({ order: undefined, laid: current(step) })),
      );
      return make("div", {}, list(step), choice);
    },
  };
})();
