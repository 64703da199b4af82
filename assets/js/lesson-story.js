/* What stands beside the figure: text and question before it, options and buttons behind it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};

  const { lessons } = islet;
  const { state } = lessons;
  const NAMES = {
    predict: islet.say("predict"),
    reveal: islet.say("result"),
    explain: islet.say("explain"),
    try: islet.say("try it"),
    check: islet.say("check"),
  };
  const GRADES = { cited: islet.say("cited"), calibrated: islet.say("calibrated"), assumed: islet.say("assumed") };

  const heading = (words, className = "") => islet.make("h1", { id: "lesson-heading", class: className, tabindex: "-1" }, words);
  const asked = (words) => heading(words, "lesson-asked");
  const paragraph = (text, className = "lesson-lead") => islet.make("p", { class: className }, ...islet.teaching.prose(text));

  const progress = () => {
    const { make } = islet;
    const all = lessons.screens();
    const bars = all.map((_, place) => make("i", { class: place <= state.place ? "done" : "" }));
    const words = islet.say("Step {place} of {all}: {name}", { place: state.place + 1, all: all.length, name: NAMES[lessons.screen().kind] });
    return make("div", { class: "lesson-progress" }, make("span", { class: "lesson-bars", "aria-hidden": "true" }, ...bars), make("span", {}, words));
  };

  const eyebrow = () => {
    const { number } = state.lesson;
    return islet.make("p", { class: "lesson-eyebrow" }, islet.say("Lesson {number}", { number }));
  };

  const contested = () => {
    const { make } = islet;
    const { contested: text } = state.lesson;
    return text ? [make("aside", { class: "lesson-contested", "aria-label": islet.say("Contested") }, make("b", {}, islet.say("Contested")), make("p", {}, ...islet.teaching.prose(text)))] : [];
  };

  const sources = () => {
    const { make } = islet;
    const lines = state.lesson.sources.map(({ text, grade }) =>
      make("li", {}, make("span", {}, text), islet.evidence.grade(state.facts.grades[grade], GRADES[grade])),
    );
    return make("details", { class: "lesson-sources" }, make("summary", {}, islet.say("Sources and how well each is known")), make("ul", {}, ...lines));
  };

  const closing = () => {
    const { lessons: ids, words } = state.facts.closing;
    return ids.includes(state.lesson.id) ? [islet.make("p", { class: "lesson-closing" }, islet.icon("triangle-alert"), islet.make("span", {}, words))] : [];
  };

  const title = () => heading(state.lesson.title);

  const BUILD = {
    predict: (step) => {
      const form = { order: lessons.order, number: lessons.number }[step.form] || lessons.choose;
      return { text: [paragraph(lessons.filled(step.text)), asked(lessons.filled(step.question))], answers: [form.build(step)] };
    },
    reveal: (step) => ({ text: [title(), islet.make("div", { class: "lesson-verdict" }, ...lessons.verdict.build(lessons.question(), step))], answers: [] }),
    explain: (step) => {
      const reveal = lessons.screens()[state.place - 1];
      const before = reveal && reveal.kind === "reveal" ? [lessons.verdict.short(lessons.question(), reveal)] : [];
      const { hidden } = lessons.authored() || {};
      if (hidden) return { text: [title(), ...before, islet.make("p", { class: "lesson-hidden" }, islet.say(hidden))], answers: [sources(), ...closing()] };
      return { text: [title(), ...before, paragraph(lessons.filled(step.text)), ...contested()], answers: [sources(), ...closing()] };
    },
    try: (step) => ({ text: [heading(islet.say("Try it")), paragraph(lessons.filled(step.text))], answers: [lessons.tries.build(step)] }),
    check: (step) => ({ text: [asked(lessons.filled(step.question))], answers: [lessons.check.build(step), islet.make("div", { id: "lesson-after" }), ...closing()] }),
  };

  /* After the check: what comes next. */
  const after = () => {
    const box = islet.byId("lesson-after");
    const step = lessons.screen();
    if (!box) return;
    const isDone = state.checked[step.index] !== undefined;
    const { make, icon } = islet;
    const others = lessons.remember.due(state.lesson.id);
    const remember = make("a", { class: "button", href: "#remember" }, icon("list-checks"), islet.say("Three to remember"));
    box.replaceChildren(...(isDone && others.length ? [remember] : []));
  };

  const draw = () => {
    const step = lessons.screen();
    // Behind a question nothing can be said before the run is there.
    const isWaiting = step.kind !== "predict" && !lessons.authored();
    const { text, answers } = isWaiting ? { text: [title(), paragraph(islet.say("Preparing the lesson."))], answers: [] } : BUILD[step.kind](step);
    islet.byId("lesson-text").replaceChildren(progress(), eyebrow(), ...text);
    islet.byId("lesson-answers").replaceChildren(...answers);
    lessons.foot.draw();
    after();
    if (step.kind === "try") lessons.tries.mark();
    lessons.story.hint();
  };

  lessons.story = {
    draw,
    /* A guess changed: only the buttons follow. */
    guessed: () => {
      lessons.foot.draw();
      lessons.story.hint();
    },
    answered: () => {
      after();
      lessons.foot.draw();
    },
    hint: () => {
      const step = lessons.screen();
      const isStriped = !lessons.isGuessing() && ["reveal", "explain"].includes(step.kind) && lessons.question() && (lessons.guess(lessons.question().index).drawing || {}).isWhole;
      const before = state.tried ? islet.say("Dots: the lesson's own run.") : "";
      const bands = lessons.profile.isOn() ? islet.say("Line: the median. Bands: half of the readings, and nine tenths of them.") : "";
      const stripes = isStriped ? islet.say("Striped area: the gap between your guess and the run.") : "";
      const pen = lessons.pen.isOn() ? islet.say("Draw with mouse, pen or finger, from end to end. With the keyboard: arrows move the point, Enter sets it.") : "";
      const words = [pen, stripes, bands, before].filter(Boolean).join(" ");
      islet.byId("lesson-hint").textContent = words;
    },
  };
})();
