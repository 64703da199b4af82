/* The foot of the stage: presets, at most three sliders, what the presenter says, and keys. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const { state } = lecture;

  /* Where a control stands: moved by hand, put there by a preset, or as the scene has it. */
  const valueOf = (control, place) => {
    const pressed = lecture.preset();
    if (place in state.moved) return state.moved[place];
    return pressed && place in pressed.controls ? pressed.controls[place] : control.value;
  };

  /* What a preset moved goes on as if it was moved by hand, if all of it has a control. */
  const take = (place, value) => {
    const pressed = lecture.preset();
    const { controls } = lecture.scene();
    const isOurs = pressed && pressed.runs && pressed.isAll;
    const moved = { ...(isOurs ? pressed.controls : {}), ...state.moved, [place]: value };
    state.moved = Object.fromEntries(Object.entries(moved).filter(([key, one]) => one !== controls[key].value));
    if (isOurs) {
      state.preset = null;
      drawPresets();
    }
    lecture.stage.changed();
  };

  const button = ({ key, label }) =>
    islet.make(
      "button",
      { class: "lecture-preset", type: "button", "aria-pressed": String(state.preset === key), onclick: ({ detail: isMouse }) => choose(key, !isMouse) },
      islet.make("kbd", { "aria-hidden": "true" }, String(key)),
      label,
    );

  const choose = (key, isFocused = false) => {
    const { presets = [] } = lecture.scene();
    const place = presets.findIndex((one) => one.key === key);
    if (place < 0) return;
    state.preset = state.preset === key ? null : key;
    state.moved = {};
    draw();
    if (isFocused) islet.byId("lecture-presets").children[place].focus();
    lecture.stage.changed();
  };

  const drawPresets = () => {
    const { presets = [] } = lecture.scene();
    const box = islet.byId("lecture-presets");
    box.hidden = presets.length === 0;
    box.replaceChildren(...presets.map(button));
  };

  const draw = () => {
    const { controls = [], say = "" } = lecture.scene();
    drawPresets();
    const nodes = controls.map((control, place) => lecture.control(control, place, valueOf(control, place), (value) => take(place, value)));
    islet.byId("lecture-controls").replaceChildren(...nodes);
    islet.byId("lecture-say").textContent = lecture.fill(say);
  };

  const toggle = (name) => {
    const { dataset } = islet.byId("lecture-stage");
    dataset[name] = dataset[name] === "off" ? "on" : "off";
    lecture.stage.redraw();
  };

  lecture.foot = {
    draw,
    choose,
    toggleControls: () => toggle("controls"),
    toggleNote: () => toggle("note"),
    toggleHints: () => toggle("hints"),
  };
})();
