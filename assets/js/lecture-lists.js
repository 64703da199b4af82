/* Scenes that are lists: sentences to be judged, and results that the model misses. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const { state } = lecture;
  let judged = {}; // by number of the claim: the word that was chosen

  const word = (verdict) => ({
    right: islet.say("Right"),
    simplified: islet.say("Simplified"),
    contested: islet.say("Contested"),
    wrong: islet.say("Wrong"),
  })[verdict];

  const choice = (number, { word: verdict }, draw) => {
    const choose = ({ detail: isMouse }) => {
      judged = { ...judged, [number]: verdict };
      draw();
      // A mouse leaves Enter to the lecture.
      if (!isMouse) document.querySelector(`[data-claim="${number}"] [aria-pressed="true"]`).focus();
    };
    return islet.make("button", { class: "lecture-judge", type: "button", "aria-pressed": String(judged[number] === verdict), onclick: choose }, word(verdict));
  };

  const verdictOf = ({ verdict, mark, statement }) =>
    islet.make(
      "div",
      { class: "lecture-verdict" },
      islet.make("b", {}, islet.icon(mark), word(verdict)),
      islet.make("span", {}, statement),
    );

  const claim = (number, draw) => {
    const told = state.facts.claims[number];
    const isOpen = state.isRevealed || number in judged;
    return islet.make(
      "li",
      { "data-claim": String(number) },
      islet.make("p", {}, islet.say("“{sentence}”", { sentence: told.text })),
      islet.make("div", { class: "lecture-judges", role: "group", "aria-label": told.text }, ...state.facts.verdicts.map((one) => choice(number, one, draw))),
      isOpen ? verdictOf(told) : null,
    );
  };

  const claims = {
    draw: (box) => {
      const draw = () => claims.draw(box);
      const known = lecture.scene().claims.filter((number) => number in state.facts.claims);
      box.replaceChildren(islet.make("ol", { class: "lecture-claims" }, ...known.map((number) => claim(number, draw))));
    },
    forget: () => {
      judged = {};
    },
  };

  const miss = ({ name, model, published, unit, why }) =>
    islet.make(
      "tr",
      {},
      islet.make("th", { scope: "row" }, name, islet.make("small", {}, why)),
      islet.make("td", {}, islet.say("{published} {unit}", { published, unit })),
      islet.make("td", {}, islet.say("{value} {unit}", { value: model, unit })),
    );

  const misses = {
    draw: (box) => {
      const heads = [islet.say("Published result"), islet.say("Published"), islet.say("Model")];
      const head = islet.make("tr", {}, ...heads.map((one) => islet.make("th", { scope: "col" }, one)));
      const body = islet.make("tbody", {}, ...state.facts.misses.map(miss));
      const none = islet.make("p", {}, islet.say("The model misses none of its published results."));
      box.replaceChildren(state.facts.misses.length ? islet.make("table", { class: "lecture-misses" }, islet.make("thead", {}, head), body) : none);
    },
  };

  Object.assign(lecture.drawing.makers, { claims, misses });
})();
