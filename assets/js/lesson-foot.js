/* The buttons under a screen: back, clear, and the one way on. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};

  const { lessons } = islet;
  const { state } = lessons;

  const button = (words, { id, primary = false, left = "", right = "", isOff = false, press }) => {
    const { make, icon } = islet;
    return make(
      "button",
      { id, type: "button", class: primary ? "button primary" : "button", "aria-disabled": String(isOff), onclick: () => !isOff && press() },
      left ? icon(left) : "",
      make("span", {}, words),
      right ? icon(right) : "",
    );
  };

  /* What "next" leads to at the end of a lesson: the next stop of the route, or the next lesson. */
  const next = () => {
    const { make, icon } = islet;
    const stop = lessons.routes.after();
    const found = stop || { href: "#", words: islet.say("All lessons") };
    return make("a", { id: "lesson-next", class: "button primary", href: found.href }, make("span", {}, found.words), icon("arrow-right"));
  };

  const onward = (step) => {
    const isLast = state.place === lessons.screens().length - 1;
    if (step.kind === "predict") {
      const isOff = !lessons.hasGuess(step.index) || state.running;
      return button(state.running ? islet.say("Running") : islet.say("Run it"), { id: "lesson-go", primary: true, left: "play", isOff, press: lessons.run });
    }
    if (isLast) return next();
    const words = { explain: islet.say("Why?"), try: islet.say("Try it"), check: islet.say("Check"), predict: islet.say("Next question") }[lessons.screens()[state.place + 1].kind] || islet.say("Next");
    return button(words, { id: "lesson-go", primary: true, right: "arrow-right", press: () => lessons.go(state.place + 1) });
  };

  lessons.foot = {
    draw: () => {
      const { make } = islet;
      const step = lessons.screen();
      const back = state.place > 0 ? button(islet.say("Back"), { id: "lesson-back", left: "arrow-left", press: () => lessons.go(state.place - 1) }) : make("a", { id: "lesson-back", class: "button", href: lessons.routes.home() }, islet.icon("arrow-left"), make("span", {}, islet.say("All lessons")));
      const clear = lessons.pen.hasInk() ? [button(islet.say("Clear drawing"), { id: "lesson-clear", press: lessons.pen.clear })] : [];
      const why = step.kind === "predict" && !lessons.hasGuess(step.index) ? islet.say("Guess first, then run it.") : "";
      const held = document.activeElement && document.activeElement.id;
      islet.byId("lesson-foot").replaceChildren(back, ...clear, make("span", { class: "grow small lesson-why" }, why), onward(step));
      if (held && held.startsWith("lesson-") && islet.byId(held) && islet.byId("lesson-foot").contains(islet.byId(held))) islet.byId(held).focus({ preventScroll: true });
    },
  };
})();
