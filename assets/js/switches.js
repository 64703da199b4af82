/* Which mechanisms are off. state.without is the truth; the list and the tab follow it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  /* In the order of the model, so that the same choice is always written the same. */
  const ordered = (names) =>
    islet.state.facts.mechanisms
      .filter(({ name, switchable }) => switchable && names.includes(name))
      .map(({ name }) => name);

  const set = (names) => {
    islet.state.without = ordered(names);
    islet.mechanisms.paint();
  };

  const change = (source, names) =>
    islet.gesture.once(source, () => {
      set(names);
      islet.gate.ask();
    });

  islet.switches = {
    set,
    isOff: (name) => islet.state.without.includes(name),
    toggle: (name) => {
      const { without } = islet.state;
      const names = without.includes(name)
        ? without.filter((one) => one !== name)
        : [...without, name];
      change(`switch ${name}`, names);
    },
    allOn: () => islet.state.without.length && change("all on", []),
    /* "Glucose toxicity off", or how many are. */
    words: (without) => {
      if (!without.length) return "";
      if (without.length > 1) return islet.say("{count} mechanisms off", { count: without.length });
      return islet.say("{name} off", { name: islet.mechanism(without[0]).label });
    },
  };
})();
