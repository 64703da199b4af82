/* A guess by choosing: one of the options, or "I don't know". */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};

  const { lessons } = islet;
  const { svg } = lessons;
  /* Small pictures of a course beside the words; decoration. */
  const SKETCHES = {
    low_late: "M2 26h10c8 0 12-9 20-9s16 8 30 9",
    same: "M2 26h8c5 0 8-16 14-16s14 16 38 16",
    higher: "M2 26h8c5 0 8-21 14-21s14 21 38 21",
    twice: "M2 26h8c4 0 8-25 14-25s16 25 38 25",
    fall_settle: "M2 4c10 0 14 14 28 15s22 1 32 1",
    fall_on: "M2 4c18 2 40 12 60 22",
    high_peak: "M2 22h8c5 0 8-20 14-20s12 20 38 20",
    high_tail: "M2 22h8c5 0 8-13 14-13s14 3 38 3",
  };

  const sketch = (step, name) => {
    const row = step.draw ? lessons.row(step.draw.signal) : lessons.rowsShown()[0];
    if (!SKETCHES[name] || !row) return "";
    return svg("svg", { class: `lesson-sketch stroke-${row.colour}`, viewBox: "0 0 64 28", "aria-hidden": "true" }, svg("path", { d: SKETCHES[name] }));
  };

  /* One line with a radio button; the whole of it is its target. */
  const option = ({ name, words, isOn, picture = "", choose }) => {
    const input = islet.make("input", { type: "radio", name, onchange: choose });
    input.checked = isOn;
    return islet.make("label", { class: "lesson-option" }, input, islet.make("span", {}, ...[words].flat()), picture);
  };

  /* `others` is what else of the guess changes with it. */
  const unsure = (step, others = () => ({})) => {
    const { unknown } = lessons.guess(step.index);
    return option({
      name: `guess-${step.index}`,
      words: islet.say("I don't know"),
      isOn: unknown === true,
      choose: () => {
        lessons.setGuess(step.index, { unknown: true, option: undefined, ...others() });
        lessons.story.guessed();
      },
    });
  };

  lessons.option = option;
  lessons.choose = {
    unsure,
    build: (step) => {
      const guess = lessons.guess(step.index);
      const options = step.options.map(({ text, sketch: picture }, place) =>
        option({
          name: `guess-${step.index}`,
          words: lessons.filled(text),
          isOn: guess.option === place,
          picture: sketch(step, picture),
          choose: () => {
            lessons.setGuess(step.index, { option: place, unknown: false });
            lessons.story.guessed();
          },
        }),
      );
      const legend = islet.make("legend", { class: "unseen" }, lessons.filled(step.question));
      return islet.make("fieldset", { class: "lesson-options" }, legend, ...options, unsure(step));
    },
  };
})();
