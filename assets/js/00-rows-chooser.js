/* The choice of rows: a few at a time, in groups; a fixed one always. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  /* facts() has the rows and how many there may be, chosen() the signals on screen; set(signals)
     takes another choice. isFixed(row) tells of a row that always stands there. */
  islet.rowsChooser = (id, { facts, chosen, set, isFixed = () => false }) => {
    const menu = () => islet.byId(`${id}-menu`);

    const choose = (signal, wanted) => {
      const kept = chosen().filter((one) => one !== signal);
      const names = wanted ? [...kept, signal] : kept;
      set(facts().rows.map((row) => row.signal).filter((one) => names.includes(one)));
      paint();
    };

    const box = (row) => {
      const onchange = (event) => choose(row.signal, event.target.checked);
      return islet.make(
        "label",
        {},
        islet.make("input", { type: "checkbox", value: row.signal, onchange }),
        islet.make("span", { class: "menu-word" }, row.name),
        islet.make("small", {}, islet.numbers.unitOf(row).label),
      );
    };

    const build = () => {
      const { rows, number_of_rows: [, most] } = facts();
      const groups = [...new Set(rows.map((row) => row.group))].map((name) =>
        islet.make("fieldset", {}, islet.make("legend", {}, name), ...rows.filter((row) => row.group === name).map(box)),
      );
      const hint = islet.make("p", { class: "menu-hint" }, islet.say("Up to {count} rows at once.", { count: most }));
      menu().replaceChildren(...groups, hint);
    };

    /* What cannot be chosen now cannot be pressed: too few, too many, and what is fixed. */
    const paint = () => {
      const { rows, number_of_rows: [fewest, most] } = facts();
      const signals = chosen();
      const fixed = rows.filter(isFixed).map(({ signal }) => signal);
      menu().querySelectorAll("input").forEach((input) => {
        input.checked = signals.includes(input.value);
        const isLast = input.checked ? signals.length <= fewest : signals.length >= most;
        input.disabled = fixed.includes(input.value) || isLast;
      });
      islet.byId(`${id}-count`).textContent = String(signals.length);
    };

    return {
      paint,
      /* The units in it follow the unit switch. */
      draw: () => {
        build();
        paint();
      },
    };
  };
})();
