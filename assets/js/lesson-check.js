/* A question at the end: each option has its feedback, and all of them may be opened. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};

  const { lessons } = islet;

  /* A question with its options; `answered(place)` is told at each choice. */
  const build = (step, { name, chosen = null, answered }) => {
    const { make, teaching } = islet;
    const feedback = make("div", { class: "lesson-feedback", role: "status" });
    const tell = (place) => {
      const { text, feedback: words, correct } = step.options[place];
      const said = correct ? islet.say("“{option}” is right.", { option: lessons.filled(text) }) : islet.say("“{option}” is not it.", { option: lessons.filled(text) });
      feedback.replaceChildren(make("b", {}, said), " ", ...teaching.prose(lessons.filled(words)));
    };
    const options = step.options.map(({ text }, place) =>
      lessons.option({
        name,
        words: lessons.filled(text),
        isOn: chosen === place,
        choose: () => {
          tell(place);
          answered(place);
        },
      }),
    );
    if (chosen !== null) tell(chosen);
    const legend = make("legend", { class: "unseen" }, lessons.filled(step.question));
    return make("div", {}, make("fieldset", { class: "lesson-options" }, legend, ...options), feedback);
  };

  const answered = (step, place) => {
    const { state } = lessons;
    state.checked = { ...state.checked, [step.index]: place };
    lessons.keep.asked(state.lesson.id);
    lessons.keep.finished(state.lesson.id);
    lessons.story.answered();
  };

  lessons.check = {
    ask: build,
    build: (step) => {
      const { checked } = lessons.state;
      return build(step, { name: `check-${step.index}`, chosen: checked[step.index] ?? null, answered: (place) => answered(step, place) });
    },
  };
})();
