/* Slider and number field of each control show one value; state.values is the truth. */
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
    const value = islet.state.values[control.name];
    const stored = islet.caseValues()[control.name];
    const slider = islet.byId(`slider-${control.name}`);
    slider.style.setProperty("--c", percent(control, stored));
    slider.style.setProperty("--v", percent(control, value));
    const thumb = slider.querySelector("[role=slider]");
    thumb.setAttribute("aria-valuetext", `${text(control, value)} ${control.unit}`.trim());
    const moved = value !== stored;
    const row = islet.byId(`row-${control.name}`);
    if (row.classList.contains("moved") !== moved) {
      row.classList.toggle("moved", moved);
      islet.groups.count(row.closest(".group"));
    }
    islet.byId(`case-${control.name}`).textContent = moved ? `case ${text(control, stored)}` : "";
    islet.byId(`message-${control.name}`).textContent = "";
  };

  /* During a gesture the field shows the value without its component knowing: that would cost
     the drag a third of its time. The component is told when the gesture ends. */
  const writeNumber = (control) => {
    islet.byId(`number-${control.name}`).value = text(control, islet.state.values[control.name]);
    untold.add(control.name);
  };

  const tellNumbers = () => {
    untold.forEach((name) => {
      setProps(`number-${name}`, { value: islet.state.values[name], error: false });
    });
    untold.clear();
  };

  /* Take a value and show it; the slider is only written when it was not the one that moved. */
  const take = (name, value, fromSlider) => {
    const control = islet.control(name);
    islet.state.values[name] = onStep(control, value);
    islet.gate.ask();
    if (!fromSlider) setProps(`slider-${name}`, { value: islet.state.values[name] });
    writeNumber(control);
    paint(control);
  };

  const refuse = (control) => {
    const allowed = `${text(control, control.low)} to ${text(control, control.high)} ${control.unit}`.trim();
    setProps(`number-${control.name}`, { error: true });
    islet.byId(`message-${control.name}`).textContent = allowed;
  };

  islet.controls = {
    paint,
    tellNumbers,
    sliderMoved: (name, value) => {
      const control = islet.control(name);
      if (onStep(control, value) !== islet.state.values[name]) take(name, value, true);
    },
    numberTyped: (name, typed) => {
      const control = islet.control(name);
      const value = typeof typed === "number" ? typed : Number.parseFloat(typed);
      if (value === islet.state.values[name]) {
        setProps(`number-${name}`, { error: false });
        paint(control);
      } else if (!(value >= control.low && value <= control.high)) refuse(control);
      else islet.gesture.once(`number ${name}`, () => take(name, value, false));
    },
    backToCase: (name) =>
      islet.gesture.once(`case ${name}`, () => take(name, islet.caseValues()[name], false)),
    /* Put all controls somewhere else at once: undo, reset, another person. */
    apply: ({ person, values, without }) => {
      const { state } = islet;
      if (person !== state.person) {
        state.person = person;
        islet.person.show();
      }
      state.values = { ...values };
      state.facts.controls.forEach((control) => {
        setProps(`slider-${control.name}`, { value: values[control.name] });
        writeNumber(control);
        paint(control);
      });
      tellNumbers();
      islet.switches.set(without);
      islet.gate.ask();
    },
  };
})();
