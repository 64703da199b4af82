/* Try it: one to three controls that answer while they are moved. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};

  const { lessons } = islet;
  const { state } = lessons;

  /* A control back at its own value is not sent. */
  const moved = (key, control, value) => {
    const { [key]: was, ...rest } = state.moved;
    state.moved = value === control.value ? rest : { ...rest, [key]: value };
    if (was !== state.moved[key] || !(key in state.moved)) lessons.gate.ask();
    mark();
  };

  const mark = () => {
    const node = islet.byId("lesson-try-reset");
    if (node) node.hidden = Object.keys(state.moved).length === 0;
  };

  const slider = (key, control) =>
    lessons.sliderRow({
      label: control.label,
      unit: islet.teaching.printed(control.unit || "1"),
      min: control.min,
      max: control.max,
      step: control.step,
      value: state.moved[key] ?? control.value,
      stored: control.value,
      isClock: control.widget === "clock",
      moved: (value) => moved(key, control, value),
    });

  const toggle = (key, control) => {
    const { make } = islet;
    const isOn = () => Boolean(state.moved[key] ?? control.value);
    const word = make("span", { class: "lesson-switch-word", "aria-hidden": "true" });
    const button = make("button", { type: "button", role: "switch", class: "switch", "aria-label": control.label });
    const paint = () => {
      button.setAttribute("aria-checked", String(isOn()));
      word.textContent = isOn() ? islet.say("on") : islet.say("off");
    };
    button.addEventListener("click", () => {
      moved(key, control, !isOn());
      paint();
    });
    paint();
    return make("div", { class: "lesson-switch" }, make("span", { class: "control-label", "aria-hidden": "true" }, control.label), word, button);
  };

  const choice = (key, control) => {
    const { make } = islet;
    const now = state.moved[key] ?? control.value;
    const nodes = control.options.map(({ value, label }) =>
      lessons.option({ name: `try-${key}`, words: label, isOn: value === now, choose: () => moved(key, control, value) }),
    );
    return make("fieldset", { class: "lesson-options lesson-choice" }, make("legend", {}, control.label), ...nodes);
  };

  const KINDS = { slider, clock: slider, switch: toggle, choice };

  lessons.tries = {
    build: (step) => {
      const { make, icon } = islet;
      const rows = step.controls.map((control, place) => (KINDS[control.widget] || slider)(`${step.index}.${place}`, control));
      if (rows.length === 1) return make("div", { class: "lesson-try" }, ...rows);
      const reset = make(
        "button",
        { id: "lesson-try-reset", type: "button", class: "button bare", onclick: () => lessons.tries.reset() },
        icon("rotate-ccw"),
        islet.say("Back to the lesson's run"),
      );
      return make("div", { class: "lesson-try" }, ...rows, reset);
    },
    mark,
    reset: () => {
      if (!Object.keys(state.moved).length) return;
      state.moved = {};
      lessons.gate.ask();
      lessons.story.draw();
      document.querySelector(".lesson-try :is(.lesson-slider, button, input)").focus();
    },
    forget: () => {
      state.moved = {};
      state.tried = null;
    },
  };
})();
