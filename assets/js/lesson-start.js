/* The start page: marks on the cards of lessons that were opened or finished here. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};

  const { lessons } = islet;

  const mark = (card) => {
    const { make, icon } = islet;
    const { lesson } = card.dataset;
    const box = card.querySelector(".lessons-card-mark");
    const isFinished = lessons.keep.at("finished", lesson) !== null;
    const isOpened = lessons.keep.at("opened", lesson) !== null;
    if (isFinished) box.replaceChildren(make("span", { class: "lessons-done" }, icon("check"), islet.say("finished")));
    else box.replaceChildren(isOpened ? make("span", { class: "lessons-opened" }, icon("circle-dot"), islet.say("opened")) : "");
  };

  const draw = () => {
    document.querySelectorAll(".lessons-card").forEach(mark);
    const all = lessons.list();
    const done = all.filter(({ id }) => lessons.keep.at("finished", id) !== null).length;
    const isEmpty = lessons.keep.isEmpty();
    islet.byId("lessons-clear").hidden = isEmpty;
    islet.byId("lessons-kept").textContent = isEmpty ? "" : islet.say("{done} of {all} lessons finished. Kept in this browser only.", { done, all: all.length });
    const due = lessons.remember.due().length;
    const words = due === 0 ? islet.say("Open a lesson first. Its question comes back here, so that it stays in mind.") : due === 1 ? islet.say("One question from a lesson you opened.") : islet.say("{n} questions from lessons you opened, the oldest first.", { n: due });
    islet.byId("lessons-remember-words").textContent = words;
    islet.byId("lessons-remember-link").hidden = due === 0;
    lessons.routes.draw();
  };

  lessons.start = {
    draw,
    clear: () => {
      lessons.keep.clear();
      lessons.state.guesses = {};
      draw();
      lessons.say(islet.say("Your marks and guesses are cleared."));
      islet.byId("lessons-heading").focus();
    },
  };
})();
