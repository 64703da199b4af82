/* Three to remember: the checks of lessons that were opened earlier, those longest ago first. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};
  const MOST = 3;

  const { lessons } = islet;
  let mixed = 1;

  /* When a check was seen last, or its lesson opened. */
  const age = ({ id }) => lessons.keep.at("asked", id) ?? lessons.keep.at("opened", id);

  const due = (but = null) =>
    lessons
      .list()
      .filter(({ id, steps }) => id !== but && lessons.keep.at("opened", id) !== null && steps.some(({ kind }) => kind === "check"))
      .sort((one, other) => age(one) - age(other))
      .slice(0, MOST);

  /* Options in another order than in the lesson, so that not the place is remembered. */
  const turned = (options) => {
    mixed += 1;
    const by = 1 + (mixed % Math.max(1, options.length - 1));
    return [...options.slice(by), ...options.slice(0, by)];
  };

  const card = (lesson, place) => {
    const { make } = islet;
    const check = lesson.steps.find(({ kind }) => kind === "check");
    const step = { ...check, options: turned(check.options) };
    const question = make("h2", { class: "lesson-question" }, lessons.filled(step.question, null));
    const from = make("p", { class: "small" }, islet.say("Lesson {number}", { number: lesson.number }));
    const back = make("p", { class: "small" }, make("a", { href: `#lesson=${lesson.id}` }, islet.say("Open the lesson again")));
    const form = lessons.check.ask(step, { name: `remember-${place}`, answered: () => lessons.keep.asked(lesson.id) });
    return make("li", { class: "lessons-remember-card" }, from, question, form, back);
  };

  lessons.remember = {
    due,
    /* The page of the three questions. */
    draw: () => {
      const { make } = islet;
      islet.byId("lessons-remember-home").href = lessons.routes.home();
      const found = due();
      const box = islet.byId("lessons-remember-cards");
      const empty = make("p", {}, islet.say("Open a lesson first. Its question comes back here, so that it stays in mind."));
      box.replaceChildren(...(found.length ? found.map(card) : [make("li", { class: "lessons-remember-card" }, empty)]));
    },
  };
})();
