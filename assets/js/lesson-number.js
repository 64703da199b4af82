/* A slider row as everywhere: name, field, unit, slider; and the guess of a number with it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};

  const { lessons } = islet;
  const PAGES = { PageUp: 1, PageDown: -1 };
  const ARROWS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
  let last = 0;

  const digits = (step) => (String(step).split(".")[1] || "").length;
  const percent = ({ min, max }, value) => (100 * (value - min)) / (max - min);

  /* shown: value to text; read: text to value, or NaN. */
  const plain = (step, factor) => ({
    shown: (value) => islet.printed((value * factor).toFixed(factor === 1 ? digits(step) : 1)),
    read: (text) => (text.trim() === "" ? NaN : Number(text.trim().replace("\u2212", "-").replace(",", ".")) / factor),
  });

  const clock = {
    shown: (value) => islet.teaching.clock(value),
    read: (text) => {
      const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
      return match ? 60 * Number(match[1]) + Number(match[2]) : NaN;
    },
  };

  /* One row; `moved(value)` is told while the slider is dragged. */
  const row = ({ label, unit = "", min, max, step, value, stored, isClock = false, isSet = true, factor = 1, moved }) => {
    const { make } = islet;
    last += 1;
    const id = `lesson-number-${last}`;
    const text = isClock ? clock : plain(step, factor);
    const field = make("input", { id, class: "lesson-field", type: "text", inputmode: isClock ? "text" : "decimal", autocomplete: "off" });
    const slider = make("input", { type: "range", class: "lesson-slider", min, max, step, "aria-label": unit ? `${label}, ${unit}` : label });
    const message = make("div", { class: "control-message", role: "alert" });
    const foot = make("span");
    const back = make("button", { type: "button", class: "link-button", "aria-label": islet.say("{name}: back to the lesson", { name: label }) }, islet.say("back to the lesson"));
    const feet = make("div", { class: "control-foot" }, foot, back);
    const head = make(
      "div",
      { class: "control-head" },
      make("div", { class: "control-name" }, make("label", { class: "control-label", for: id }, label)),
      make("div", { class: "control-number" }, field),
      make("span", { class: "control-unit" }, unit),
    );
    const node = make("div", { class: "control lesson-control" }, head, slider, message, ...(stored === undefined ? [] : [feet]));
    let now = value;
    let isKnown = isSet;

    const paint = () => {
      slider.value = String(now);
      const ends = [percent({ min, max }, now), percent({ min, max }, stored ?? min)];
      slider.style.setProperty("--from", `${Math.min(...ends)}%`);
      slider.style.setProperty("--to", `${Math.max(...ends)}%`);
      field.value = isKnown ? text.shown(now) : "";
      slider.setAttribute("aria-valuetext", isKnown ? `${text.shown(now)} ${unit}`.trim() : islet.say("not set yet"));
      const isMoved = stored !== undefined && Math.abs(now - stored) > 1e-9;
      node.classList.toggle("moved", isMoved);
      node.classList.toggle("unset", !isKnown);
      foot.textContent = isMoved ? islet.say("lesson {value}", { value: text.shown(stored) }) : "";
      message.textContent = "";
      field.removeAttribute("aria-invalid");
    };

    const take = (next) => {
      const isSame = isKnown && next === now;
      now = next;
      isKnown = true;
      paint();
      if (!isSame) moved(now);
    };

    const typed = () => {
      const next = text.read(field.value);
      if (field.value.trim() === "" && !isKnown) return;
      if (next >= min && next <= max) {
        take(Number(next.toFixed(6)));
        return;
      }
      field.setAttribute("aria-invalid", "true");
      message.textContent = islet.say("{low} to {high} {unit}", { low: text.shown(min), high: text.shown(max), unit }).trim();
    };

    const pressed = (event) => {
      const far = PAGES[event.key] ? ((max - min) / 10) * PAGES[event.key] : event.shiftKey && ARROWS[event.key] ? 10 * step * ARROWS[event.key] : 0;
      if (!far) return;
      event.preventDefault();
      const next = min + Math.round((now + far - min) / step) * step;
      take(Number(Math.min(max, Math.max(min, next)).toFixed(6)));
    };

    slider.addEventListener("input", () => take(Number(Number(slider.value).toFixed(6))));
    // A press where the thumb stands already is a guess as well.
    slider.addEventListener("click", () => !isKnown && take(Number(slider.value)));
    slider.addEventListener("keydown", pressed);
    field.addEventListener("change", typed);
    back.addEventListener("click", () => {
      take(stored);
      slider.focus();
    });
    paint();
    return node;
  };

  /* A question for glucose is asked in the reader's unit; inside it stays in that of the model. */
  const scale = (step) => {
    const answer = lessons.authored();
    const readout = answer && answer.readouts[step.number.readout];
    const isGlucose = readout && readout.quantity === "glucose" && readout.unit === "mg/dL";
    const isInsulin = readout && readout.quantity === "insulin";
    if (isGlucose) {
      const { label, factor } = islet.teaching.glucoseUnits[islet.state.unit];
      return { label, factor };
    }
    if (isInsulin) return { label: "µU/mL", factor: 1 };
    return { label: readout ? islet.teaching.unit(readout) : "", factor: 1 };
  };

  lessons.sliderRow = row;
  lessons.number = {
    unit: (step) => scale(step).label,
    text: (step, value) => islet.printed((value * scale(step).factor).toFixed(scale(step).factor === 1 ? digits(step.number.step) : 1)),
    build: (step) => {
      const { make } = islet;
      const { min, max, step: size } = step.number;
      const guess = lessons.guess(step.index);
      const middle = Number((min + Math.round((max - min) / 2 / size) * size).toFixed(6));
      const choice = make("fieldset", { class: "lesson-options lesson-sure" }, make("legend", { class: "unseen" }, islet.say("Your guess")));
      const slider = row({
        label: islet.say("Your guess"),
        unit: scale(step).label,
        factor: scale(step).factor,
        min,
        max,
        step: size,
        value: guess.number ?? middle,
        isSet: guess.number !== undefined,
        moved: (value) => {
          lessons.setGuess(step.index, { number: value, unknown: false });
          choice.querySelectorAll("input").forEach((input) => { input.checked = false; });
          lessons.story.guessed();
        },
      });
      choice.append(lessons.choose.unsure(step, () => ({ number: undefined })));
      return make("div", {}, slider, choice);
    },
  };
})();
