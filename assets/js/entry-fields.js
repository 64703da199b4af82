/* The fields of the editor, built from what the model allows: time, numbers with units, choices. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const CLOCK = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/;

  const idOf = (name) => `entry-${name}`;

  const text = (field, value) => (value === null ? "" : islet.numbers.plain(value).replace("\u2212", "-"));

  const allowed = (entry, field) => {
    const [low, high] = islet.schedule.rangeOf(entry, field);
    return islet.numbers.span(islet.numbers.plain(low), islet.numbers.plain(high), field.unit);
  };

  const say = (name, message) => {
    const input = islet.byId(idOf(name));
    input.toggleAttribute("data-error", message !== "");
    input.setAttribute("aria-invalid", String(message !== ""));
    islet.byId(`${idOf(name)}-message`).textContent = message;
  };

  const row = (name, label, input, ...behind) =>
    islet.make(
      "div",
      { class: "entry-row", id: `${idOf(name)}-row` },
      islet.make("label", { for: idOf(name) }, label),
      input,
      ...behind,
      islet.make("p", { id: `${idOf(name)}-message`, class: "entry-message", role: "alert" }),
    );

  /* Numbers as they are typed: with a point or a comma. */
  const parse = (text) => islet.numbers.typed(text);

  const typed = (current, field, change) => {
    const input = islet.byId(idOf(field.name));
    const isOpen = input.value.trim() === "" && field.default === null;
    const value = isOpen ? null : parse(input.value);
    const [low, high] = islet.schedule.rangeOf(current(), field);
    if (!isOpen && !(value >= low && value <= high)) {
      say(field.name, islet.say("Allowed is {range}.", { range: allowed(current(), field) }));
      return;
    }
    say(field.name, "");
    change(field.name, isOpen ? null : Number(value.toFixed(field.decimals)));
  };

  /* Arrow keys step a number, as they do in a slider. */
  const step = (event, current, field, change) => {
    const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (event.key === "Enter") typed(current, field, change);
    if (!way) return;
    event.preventDefault();
    const value = parse(event.target.value);
    const [low, high] = islet.schedule.rangeOf(current(), field);
    const from = Number.isFinite(value) ? value : low;
    event.target.value = text(field, Math.min(high, Math.max(low, from + way * field.step)));
    typed(current, field, change);
  };

  const number = (current, field, change) => {
    const input = islet.make("input", {
      id: idOf(field.name),
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      placeholder: field.open,
      value: text(field, islet.schedule.valueOf(current(), field.name)),
      "aria-describedby": `${idOf(field.name)}-message`,
      onchange: () => typed(current, field, change),
      onkeydown: (event) => step(event, current, field, change),
    });
    return row(field.name, field.label, input, islet.make("span", { class: "entry-unit" }, field.unit));
  };

  const choice = (current, field, change) => {
    const options = field.choices.map(({ value, label }) => {
      const selected = value === islet.schedule.valueOf(current(), field.name);
      return islet.make("option", { value, selected }, label);
    });
    const onchange = (event) => change(field.name, event.target.value);
    const input = islet.make("select", { id: idOf(field.name), onchange }, ...options);
    input.disabled = options.length < 2;
    return row(field.name, field.label, input);
  };

  const time = (current, take) => {
    const change = (event) => {
      const match = CLOCK.exec(event.target.value.trim());
      if (!match) {
        say("time", islet.say("Allowed is {range}.", { range: islet.numbers.span("00:00", "23:59") }));
        return;
      }
      say("time", "");
      const wanted = `${match[1].padStart(2, "0")}:${match[2]}`;
      event.target.value = wanted;
      if (wanted !== current().time) take("time", { ...current(), time: wanted });
    };
    const input = islet.make("input", {
      id: idOf("time"),
      type: "text",
      autocomplete: "off",
      value: current().time,
      "aria-describedby": `${idOf("time")}-message`,
      onchange: change,
      onkeydown: (event) => event.key === "Enter" && change(event),
    });
    return row("time", islet.say("Time"), input, islet.make("span", { class: "entry-unit" }, "24 h"));
  };

  let shown = null;

  islet.entryFields = {
    /* change(name, value) sets a field, take(name, entry) the whole entry. */
    build: (entry, change, take) => {
      shown = entry;
      const current = () => shown;
      const kind = islet.schedule.kindOf(entry);
      const fields = kind.fields.map((field) => (field.choices ? choice : number)(current, field, change));
      return { label: kind.label, fields: [time(current, take), ...fields] };
    },
    /* Fields that mean something for the choices made, and the entry as it is now. */
    follow: (entry) => {
      shown = entry;
      islet.schedule.kindOf(entry).fields.forEach(({ name, only_for: [chooser, ...words] }) => {
        const isAsked = !chooser || words.includes(islet.schedule.valueOf(entry, chooser));
        islet.byId(`${idOf(name)}-row`).hidden = !isAsked;
      });
    },
    row,
    say,
    parse,
    allowed,
  };
})();
