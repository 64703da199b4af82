/* The guess beside the result, in words. Nothing is coloured or counted. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};

  const { lessons } = islet;

  const chosen = (step) => {
    const { option } = lessons.guess(step.index);
    const place = (lessons.authored().right || {})[String(step.index)];
    const right = step.options && step.options[place] ? lessons.filled(step.options[place].text) : "";
    if (option === undefined || option === null) return right ? [islet.say("What happened: “{right}”.", { right })] : [];
    const guess = lessons.filled(step.options[option].text);
    if (option === place) return [islet.say("You chose “{guess}”, and that is what happened.", { guess })];
    return [islet.say("You chose “{guess}”. What happened: “{right}”.", { guess, right })];
  };

  const numbered = (step) => {
    const { number } = lessons.guess(step.index);
    if (number === undefined) return [];
    const result = (lessons.authored().number || {})[String(step.index)];
    const value = islet.teaching.withUnit(lessons.number.text(step, number), lessons.number.unit(step));
    const isClose = typeof result === "number" && Math.abs(result - number) <= step.number.close;
    return [islet.say(isClose ? "You guessed {value}: close to what came." : "You guessed {value}.", { value })];
  };

  const rightOrder = (step) => {
    const order = (lessons.authored().order || {})[String(step.index)];
    return Array.isArray(order) ? order.map(String) : null;
  };

  const list = (step, order) => islet.make("ol", {}, ...order.map((id) => islet.make("li", {}, lessons.order.text(step, id))));

  /* Two orders beside each other: the words say which is which. */
  const orders = (step) => {
    const { make } = islet;
    const { order } = lessons.guess(step.index);
    const right = rightOrder(step);
    if (!right) return [];
    const came = make("div", {}, make("b", {}, islet.say("What happened")), list(step, right));
    if (!order) return [make("div", { class: "lesson-orders" }, came)];
    if (order.join() === right.join()) return [make("p", {}, islet.say("You put them in the order in which they came.")), make("div", { class: "lesson-orders" }, came)];
    return [make("div", { class: "lesson-orders" }, make("div", {}, make("b", {}, islet.say("Your order")), list(step, order)), came)];
  };

  const unknown = (step) => (lessons.guess(step.index).unknown ? [islet.say("You said you did not know.")] : []);

  /* What the guess was, for texts that name it themselves. */
  const placeholders = (step) => {
    const { option, number } = lessons.guess(step.index);
    const drawn = step.draw ? lessons.score.placeholders(step) : {};
    const words = option !== undefined && option !== null ? { guess: lessons.filled(step.options[option].text) } : {};
    const figure = number !== undefined ? { guess: lessons.number.text(step, number) } : {};
    return { ...drawn, ...words, ...figure };
  };

  const sentences = (step) => {
    const drawn = step.draw ? lessons.score.words(step) : [];
    return [...unknown(step), ...numbered(step), ...(step.options ? chosen(step) : []), ...drawn];
  };

  lessons.verdict = {
    placeholders,
    /* Nodes: first the guess, then what came. */
    build: (step, reveal) => {
      const { make, teaching } = islet;
      const result = teaching.words(reveal.text, lessons.authored().readouts, placeholders(step));
      const own = sentences(step);
      return [
        ...(own.length ? [make("p", {}, own.join(" "))] : []),
        ...(step.form === "order" ? orders(step) : []),
        make("p", { class: "lesson-result" }, ...teaching.prose(result)),
      ];
    },
    /* In one line, for later screens. */
    short: (step, reveal) => islet.make("p", { class: "lesson-verdict" }, islet.teaching.words(reveal.text, lessons.authored().readouts, placeholders(step))),
  };
})();
