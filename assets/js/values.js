/* The value of a slider: of the body, or of the entry that its kind's sliders move. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const parts = (control) => control.entry.split(".");

  /* The entry that a slider moves, in the schedule of the page or of a run. */
  const entryOf = (kind, list) => list[islet.schedule.chosen(kind, list)];

  /* Of the usual day, the entry of that kind which is nearest in time. */
  const usual = (kind) => {
    const { facts, person, view } = islet.state;
    const { minutesOf } = islet.schedule;
    const mine = entryOf(kind, islet.state.schedule);
    const alike = facts.people[person].usual[view].filter(({ entry }) => entry === kind);
    const far = (entry) => (mine ? Math.abs(minutesOf(entry) - minutesOf(mine)) : minutesOf(entry));
    return alike.sort((one, other) => far(one) - far(other))[0];
  };

  const read = (entry, kind, field) =>
    entry ? islet.schedule.valueOf(entry, field) : islet.schedule.kind(kind).at_rest[field];

  islet.values = {
    of: (control) => {
      if (!control.entry) return islet.state.values[control.name];
      const [kind, field] = parts(control);
      return read(entryOf(kind, islet.state.schedule), kind, field);
    },
    ofCase: (control) => {
      if (!control.entry) return islet.caseValues()[control.name];
      const [kind, field] = parts(control);
      return read(usual(kind), kind, field);
    },
    /* Set it; where there is no such entry yet, one is made, which happens once it has an amount. */
    set: (control, value) => {
      const { state, schedule } = islet;
      if (!control.entry) {
        state.values[control.name] = value;
        return;
      }
      const [kind, field] = parts(control);
      const place = schedule.chosen(kind);
      const list = state.schedule;
      if (place >= 0) schedule.write(list.map((one, at) => (at === place ? { ...one, [field]: value } : one)));
      else schedule.write([...list, { ...islet.firsts.atRest(kind), [field]: value }]);
    },
    /* Where there are several of a kind, which of them the slider moves. */
    say: (control, row, thumb) => {
      if (!control.entry) return;
      const [kind] = parts(control);
      const alike = islet.schedule.happening(islet.state.schedule).filter(({ entry }) => entry === kind);
      const label = row.querySelector(".control-unit");
      const time = alike.length > 1 ? entryOf(kind, islet.state.schedule).time : "";
      if (label.dataset.at !== time) label.dataset.at = time;
      if (time) thumb.setAttribute("aria-valuetext", islet.say("{value}, at {time}", { value: thumb.getAttribute("aria-valuetext"), time }));
    },
  };
})();
