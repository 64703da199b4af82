/* The schedule: pure questions about entries, and the few ways to change the list of the view.

   islet.setSchedule(view, entries), islet.setTherapy(name) and islet.setView(view) are for every
   part of the page that wants another day. The first two belong into a gesture, so that one Undo
   takes all of it back:
     islet.gesture.once("regimen", () => {
       islet.setSchedule("day", entries); // plain entries, as in a Scenario
       islet.setTherapy("mdi");
     });
   Neither checks anything: the server does, and says in the page's message what is wrong. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const STEP = 5; // minutes between two places of a ring

  const kind = (name) => islet.state.facts.kinds.find((one) => one.kind === name);
  const kindOf = (entry) => kind(entry.entry);
  const field = (entry, name) => kindOf(entry).fields.find((one) => one.name === name);

  /* What a field holds, also where it was left at its default. */
  const valueOf = (entry, name) => {
    if (name in entry) return entry[name];
    const found = field(entry, name);
    return found ? found.default : 0;
  };

  const minutesOf = (entry) => {
    const [hours, minutes] = entry.time.split(":").map(Number);
    return 60 * hours + minutes;
  };

  /* The range of a number, which may depend on a choice in the same entry. */
  const rangeOf = (entry, one) => {
    if (!one.by) return [one.low, one.high];
    return one.ranges[valueOf(entry, one.by)] || [one.low, one.high];
  };

  const isWithin = (entry, one) => {
    const value = valueOf(entry, one.name);
    if (one.choices) return one.choices.some((choice) => choice.value === value);
    if (value === null) return one.default === null;
    const [low, high] = rangeOf(entry, one);
    return value >= low && value <= high;
  };

  /* An entry without any amount stays in the list, with its time, but does not happen. */
  const happens = (entry) => {
    const { amounts } = kindOf(entry);
    return !amounts.length || amounts.some((name) => valueOf(entry, name) > 0);
  };

  const inOrder = (list) => [...list].sort((one, other) => minutesOf(one) - minutesOf(other));

  /* Where in the list the entry is that the sliders of its kind move: the one that was touched
     last, else the first of the day; -1 if there is none. */
  const chosen = (name, list = islet.state.schedule) => {
    const { selected } = islet.state;
    const isThere = (place) => list[place] && list[place].entry === name;
    if (list === islet.state.schedule && isThere(selected[name])) return selected[name];
    const [first] = inOrder(list.filter((entry) => entry.entry === name));
    return first ? list.indexOf(first) : -1;
  };

  const lengthOf = (entry) => (field(entry, "minutes") ? valueOf(entry, "minutes") : 1);

  /* Two of a kind that cannot be at once: the later begins when the earlier has ended. */
  const collide = (one, other) => {
    if (one.entry !== other.entry || !kindOf(one).alone || !happens(other)) return false;
    const gap = (minutesOf(other) - minutesOf(one) + 1440) % 1440;
    return gap < lengthOf(one) || (gap > 0 && 1440 - gap < lengthOf(other));
  };

  const isFree = (entry, others) => !others.some((other) => collide(entry, other));

  /* The nearest free time for an entry, looking in one direction only if there is one. */
  const freeTime = (entry, wanted, others, [low, high], way = 0) => {
    const tries = Array.from({ length: 1440 / STEP }, (_, count) => count * STEP);
    const times = tries.flatMap((far) => (way ? [wanted + way * far] : [wanted - far, wanted + far]));
    return times.find(
      (time) => time >= low && time <= high && isFree({ ...entry, time: islet.numbers.clock(time) }, others),
    );
  };

  const write = (list) => {
    const { state } = islet;
    state.schedules = { ...state.schedules, [state.view]: list };
  };

  const changed = () => {
    islet.controls.follow();
    islet.gate.ask();
    islet.page.redrawSchedule();
  };

  islet.schedule = {
    STEP,
    kind,
    kindOf,
    field,
    valueOf,
    minutesOf,
    rangeOf,
    isWithin,
    happens,
    inOrder,
    chosen,
    isFree,
    freeTime,
    write,
    lengthOf,
    happening: (list) => list.filter(happens),
    select: (place) => {
      islet.state.selected = { ...islet.state.selected, [islet.state.schedule[place].entry]: place };
      islet.controls.follow();
      islet.controls.tellNumbers();
      islet.page.redrawSchedule();
    },
    forget: () => {
      islet.state.selected = {};
    },
    replace: (place, entry) => {
      write(islet.state.schedule.map((one, at) => (at === place ? entry : one)));
      changed();
    },
    add: (entry) => {
      write([...islet.state.schedule, entry]);
      islet.state.selected = { ...islet.state.selected, [entry.entry]: islet.state.schedule.length - 1 };
      changed();
      return islet.state.schedule.length - 1;
    },
    remove: (place) => {
      write(islet.state.schedule.filter((_, at) => at !== place));
      // Those behind it moved up by one.
      islet.state.selected = {};
      changed();
    },
  };

  islet.setSchedule = (view, entries) => {
    const { state } = islet;
    state.schedules = { ...state.schedules, [view]: inOrder(entries) };
    if (view === state.view) {
      islet.schedule.forget();
      changed();
    }
  };

  islet.setTherapy = (name) => {
    islet.state.therapy = name;
    islet.gate.ask();
  };
})();
