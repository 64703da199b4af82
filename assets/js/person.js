/* Another body: its case becomes the place where the sliders stand. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const setProps = (id, props) => window.dash_clientside.set_props(id, props);

  const show = () => {
    const { facts, person } = islet.state;
    const { shape, introduction } = facts.people[person];
    setProps("person", { value: person });
    islet.byId("person-shape").className = `shape shape-${shape}`;
    setProps("person-introduction", { children: introduction });
  };

  /* One line of the list: the body's shape and its name. */
  window.dashMantineFunctions = window.dashMantineFunctions || {};
  window.dashMantineFunctions.bodyOption = ({ option, checked }) => {
    const shape = `shape shape-${option.shape}`;
    const mark = window.React.createElement("span", { className: shape });
    const className = checked ? "body-option chosen" : "body-option";
    return window.React.createElement("span", { className }, mark, option.label);
  };

  islet.person = {
    show,
    choose: (person) => {
      const { state } = islet;
      if (person === state.person || !state.facts.people[person]) return;
      islet.gesture.end();
      state.history = [...state.history, islet.snapshot()];
      islet.gesture.markUndo();
      islet.schedule.forget();
      islet.controls.apply({ ...islet.stored(person), without: state.without });
    },
  };
})();
