/* Slider and number field of each control show one value: that of the body (state.values) or,
   for what has an entry, that of the entry in the schedule. Neither is kept here. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const setProps = (id, props) => window.dash_clientside.set_props(id, props);
  const untold = new Set();
  const text = (control, value) => islet.numbers.fixed(value, control.decimals);

  const percent = (control, value) =>
    (100 * (value - control.low)) / (control.high - control.low);

  const onStep = (control, value) => Number(value.toFixed(control.decimals));

  /* Everything in the row that follows the value but the slider's own thumb. */
  const paint = (control) => {
    const value = islet.values.of(control);
    const stored = islet.values.ofCase(control);
    const slider = islet.byId(`slider-${control.name}`);
    slider.style.setProperty("--c", percent(control, stored));
    slider.style.setProperty("--v", percent(control, value));
    const thumb = slider.querySelector("[role=slider]");
    thumb.setAttribute("aria-valuetext", `${text(control, value)} ${control.unit}`.trim());
    const moved = onStep(control, value) !== onStep(control, stored);
    const row = islet.byId(`row-${control.name}`);
    if (row.classList.contains("moved") !== moved) {
      row.classList.toggle("moved", moved);
      islet.groups.count(row.closest(".group"));
    }
    islet.byId(`case-${control.name}`).textContent = moved ? islet.say("case {value}", { value: text(control, stored) }) : "";
    islet.byId(`message-${control.name}`).textContent = "";
    islet.values.say(control, row, thumb);
  };

  /* During a gesture the field shows the value without its component knowing: that would cost
     the drag a third of its time. The component is told when the gesture ends. */
  const writeNumber = (control) => {
    islet.byId(`number-${control.name}`).value = text(control, islet.values.of(control));
    untold.add(control.name);
  };

  const tellNumbers = () => {
    untold.forEach((name) => {
      const control = islet.control(name);
      setProps(`number-${name}`, { value: onStep(control, islet.values.of(control)), error: false });
    });
    untold.clear();
  };

  /* Take a value and show it; the slider is only written when it was not the one that moved. */
  const take = (name, value, fromSlider) => {
    const control = islet.control(name);
    islet.values.set(control, onStep(control, value));
    islet.gate.ask();
    if (!fromSlider) setProps(`slider-${name}`, { value: islet.values.of(control) });
    writeNumber(control);
    paint(control);
    if (control.entry) islet.page.redrawSchedule();
  };

  const refuse = (control) => {
    const allowed = islet.numbers.span(text(control, control.low), text(control, control.high), control.unit);
    setProps(`number-${control.name}`, { error: true });
    islet.byId(`message-${control.name}`).textContent = allowed;
  };

  /* Slider, field and marks; the slider's component is told only what it does not show yet. */
  const show = (control) => {
    const value = islet.values.of(control);
    const thumb = islet.byId(`slider-${control.name}`).querySelector("[role=slider]");
    const isSameThumb = Number(thumb.getAttribute("aria-valuenow")) === value;
    if (!isSameThumb) setProps(`slider-${control.name}`, { value });
    // A number that was refused still stands in the field.
    const isRefused = islet.byId(`number-${control.name}`).getAttribute("aria-invalid") === "true";
    if (!isSameThumb || isRefused) writeNumber(control);
    paint(control);
  };

  islet.controls = {
    paint,
    tellNumbers,
    sliderMoved: (name, value) => {
      const control = islet.control(name);
      const shown = onStep(control, islet.values.of(control));
      // A slider that ends before its value stands at its end.
      const isBeyond = shown !== Math.min(control.high, Math.max(control.low, shown));
      if (!isBeyond && onStep(control, value) !== shown) take(name, value, true);
    },
    numberTyped: (name, typed) => {
      const control = islet.control(name);
      const value = typeof typed === "number" ? typed : islet.numbers.typed(typed);
      if (value === onStep(control, islet.values.of(control))) {
        setProps(`number-${name}`, { error: false });
        paint(control);
      } else if (!(value >= control.low && value <= control.high)) refuse(control);
      else islet.gesture.once(`number ${name}`, () => take(name, value, false));
    },
    /* A dose on a button: inside a gesture. */
    give: (name, value) => take(name, value, false),
    backToCase: (name) =>
      islet.gesture.once(`case ${name}`, () => take(name, islet.values.ofCase(islet.control(name)), false)),
    /* The sliders of entries show those of the schedule as it is now. */
    follow: () => islet.state.facts.controls.filter(({ entry }) => entry).forEach(show),
    /* Put everything somewhere else at once: undo, reset, another person, a link. */
    apply: ({ person, values, without, view, schedules, therapy }) => {
      const { state } = islet;
      if (person !== state.person) {
        state.person = person;
        islet.person.show();
      }
      Object.assign(state, { values: { ...values }, schedules: { ...schedules }, therapy });
      islet.views.show(view);
      state.facts.controls.forEach(show);
      tellNumbers();
      islet.switches.set(without);
      islet.gate.ask();
      islet.page.redrawSchedule();
    },
  };
})();
