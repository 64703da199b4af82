/* A control at the foot of the stage: a slider, a clock, a switch or a choice. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;

  const decimals = (step) => (String(step).split(".")[1] || "").length;
  const text = ({ widget, step }, value) => (widget === "clock" ? islet.numbers.clock(value) : islet.numbers.fixed(value, decimals(step)));

  const paint = (row, control, value) => {
    const share = (one) => String((100 * (one - control.min)) / (control.max - control.min));
    row.style.setProperty("--v", share(value));
    row.style.setProperty("--c", share(control.value));
    row.querySelector("output").textContent = text(control, value);
    const spoken = islet.say("{value} {unit}", { value: text(control, value), unit: control.unit });
    row.querySelector("input").setAttribute("aria-valuetext", spoken.trim());
  };

  const head = (id, control) =>
    islet.make(
      "div",
      { class: "lecture-control-head" },
      islet.make("label", { for: id }, control.label),
      islet.make("output", { for: id }),
      islet.make("span", { class: "lecture-control-unit" }, control.unit),
    );

  const slider = (id, control, value, changed) => {
    const input = islet.make("input", { id, type: "range", min: control.min, max: control.max, step: control.step });
    const row = islet.make("div", { class: "lecture-control" }, head(id, control), input);
    input.value = String(value);
    input.addEventListener("input", () => {
      paint(row, control, Number(input.value));
      changed(Number(input.value));
    });
    // A clicker's Page Down belongs to the lecture again as soon as the mouse lets go.
    input.addEventListener("pointerup", () => input.blur());
    paint(row, control, value);
    return row;
  };

  const toggle = (id, control, value, changed) => {
    const input = islet.make("input", { id, type: "checkbox", checked: value });
    input.addEventListener("change", () => changed(input.checked));
    return islet.make("label", { class: "lecture-control lecture-switch" }, input, control.label);
  };

  const choice = (id, control, value, changed) => {
    const options = control.options.map((one) => islet.make("option", { value: one.value, selected: one.value === value }, one.label));
    const select = islet.make("select", { id }, ...options);
    select.addEventListener("change", () => changed(select.value));
    return islet.make("div", { class: "lecture-control lecture-choice" }, islet.make("label", { for: id }, control.label), select);
  };

  const makers = { slider, clock: slider, switch: toggle, choice };

  lecture.control = (control, place, value, changed) => makers[control.widget](`lecture-control-${place}`, control, value, changed);
})();
