/* The question to the hall, its options, the time to talk, and what was guessed. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const { state } = lecture;
  const TALK = 60; // s
  const LETTERS = "ABCDEFGH";
  let ends = 0;
  let tick = 0;

  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

  const quiet = () => {
    window.clearInterval(tick);
    tick = 0;
    islet.byId("lecture-timer").hidden = true;
    islet.byId("lecture-talk").textContent = islet.say("One minute to talk");
  };

  const count = () => {
    const left = Math.max(0, Math.ceil((ends - Date.now()) / 1000));
    const words = left
      ? islet.say("Tell your neighbour why. {time}", { time: clock(left) })
      : islet.say("Time. Guess again.");
    islet.byId("lecture-timer").textContent = words;
    if (!left) window.clearInterval(tick);
  };

  const talk = () => {
    if (tick) {
      quiet();
      return;
    }
    ends = Date.now() + 1000 * TALK;
    islet.byId("lecture-timer").hidden = false;
    islet.byId("lecture-talk").textContent = islet.say("Stop the clock");
    tick = window.setInterval(count, 250);
    count();
  };

  const text = (option) => (typeof option === "string" ? option : option.text);

  const option = (told, place) => {
    const choose = ({ detail: isMouse }) => {
      state.guess = state.guess === place ? null : place;
      draw();
      // A mouse leaves Enter to the lecture.
      if (!isMouse) islet.byId("lecture-options").children[place].focus();
    };
    return islet.make(
      "button",
      { class: "lecture-option", type: "button", "aria-pressed": String(state.guess === place), onclick: choose },
      islet.make("b", { "aria-hidden": "true" }, LETTERS[place]),
      islet.make("span", {}, lecture.fill(text(told))),
    );
  };

  const asked = () => {
    const { ask, options = [] } = lecture.scene();
    if (!ask) return "";
    const question = lecture.fill(ask);
    if (state.guess === null) return question;
    return islet.say("{question} You guessed: {guess}", { question, guess: lecture.fill(text(options[state.guess])) });
  };

  const draw = () => {
    const { ask, options = [] } = lecture.scene();
    islet.byId("lecture-question").hidden = state.isRevealed;
    islet.byId("lecture-readings").hidden = !state.isRevealed;
    islet.byId("lecture-ask").textContent = lecture.fill(ask || "");
    islet.byId("lecture-options").replaceChildren(...options.map(option));
    islet.byId("lecture-asked").textContent = asked();
  };

  lecture.question = { draw, talk, quiet };
})();
