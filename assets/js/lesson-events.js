/* What happens to the bodies: rings under the axis with a dotted line up through the rows. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};
  const DAY = 1440; // min
  const RING = 22; // px
  const AMOUNTS = { meal: "carbohydrate", bolus: "counted", exercise: "minutes", basal_rate: "share_of_own", injection: "share_of_own", suspend: "hours", illness: "hours", rescue: "carbohydrate", skip: "days" };
  const NAMES = {
    meal: islet.say("meal"),
    bolus: islet.say("bolus"),
    injection: islet.say("injection"),
    basal_rate: islet.say("pump"),
    suspend: islet.say("pump"),
    exercise: islet.say("exercise"),
    illness: islet.say("illness"),
    rescue: islet.say("sugar"),
  };
  const LETTER = 6.6; // px
  const ICONS = {
    meal: "utensils", snack: "utensils", bolus: "syringe", injection: "syringe", basal: "droplet", basal_rate: "droplet", suspend: "pause",
    exercise: "footprints", illness: "thermometer", skip: "x", treatment: "pill", drug: "pill", sugar: "cup-soda", rescue: "cup-soda", glucagon: "briefcase-medical",
  };
  const MOST = 14; // rings; more than these are told in the table only
  const MOST_LANES = 4;

  const { lessons } = islet;
  const { svg } = lessons;

  /* The amount, as far as it is one: grams, minutes, hours, a share of the own setting. */
  const label = ({ kind, amount, unit }) => {
    if (amount === null || amount === undefined) return "";
    if (unit === "of own") return islet.say(kind === "basal_rate" ? "basal {share} %" : "{share} % of own dose", { share: Math.round(100 * amount) });
    if (unit === "d") return amount === 1 ? islet.say("left out for 1 day") : islet.say("left out for {n} days", { n: amount });
    const size = islet.teaching.withUnit(islet.numbers.plain(amount), unit);
    if (kind === "bolus") return islet.say("counted {amount}", { amount: size });
    if (kind === "suspend") return islet.say("pump off for {length}", { length: size });
    if (kind === "illness") return islet.say("ill for {length}", { length: size });
    return size;
  };

  /* Events of a body as they are now: those that a control moves follow it. */
  const ofBody = (name) => {
    const { lesson, moved } = lessons.state;
    const changes = Object.entries(moved).flatMap(([key, value]) => {
      const [step, place] = key.split(".");
      const control = lesson.steps[step].controls[place];
      return control.kind === "entry" && control.on.includes(name) ? [{ ...control, value }] : [];
    });
    return changes.reduce((all, { target, value, widget, unit }) => {
      const [, kind, ...rest] = target.split(".");
      const alike = all.filter((event) => event.kind === kind || event.kind.startsWith(`${kind}_`));
      const event = alike[rest.length > 1 ? Number(rest[0]) - 1 : 0];
      const isTime = widget === "clock";
      if (!event || (!isTime && rest.pop() !== AMOUNTS[kind])) return all;
      const amount = event.unit === "of own" && unit === "%" ? value / 100 : value;
      const time = Math.floor(event.time / DAY) * DAY + value;
      return all.map((one) => (one === event ? { ...event, ...(isTime ? { time } : { amount }) } : one));
    }, lesson.events[name] || []);
  };

  /* Events in the window: one ring for each kind at a time, with what it is for which bodies. */
  const found = () => {
    const [from, to] = lessons.clock.window();
    if (lessons.profile.isOn() || lessons.clock.isYears()) return [];
    const rings = new Map();
    const names = [...new Set([lessons.bodies.reference(), ...lessons.bodies.others()])].filter(Boolean);
    names.forEach((name) =>
      ofBody(name)
        .filter(({ time }) => time >= from && time <= to)
        .forEach((event) => {
          const key = `${event.time} ${event.kind}`;
          const ring = rings.get(key) || { time: event.time, kind: event.kind, parts: [] };
          const words = label(event);
          const known = ring.parts.find((part) => part.label === words);
          const parts = known ? ring.parts.map((part) => (part === known ? { ...part, bodies: [...part.bodies, name] } : part)) : [...ring.parts, { label: words, bodies: [name] }];
          rings.set(key, { ...ring, parts });
        }),
    );
    const all = [...rings.values()].sort((one, other) => one.time - other.time);
    return all.length > MOST ? [] : all.map((ring) => ({ ...ring, parts: ring.parts.map((part) => ({ ...part, isOwn: part.bodies.length < names.length })) }));
  };

  const marksOf = ({ isOwn, bodies }) => (isOwn ? bodies.map((name) => lessons.bodies.line(name)).filter(({ shape, thin }) => shape || thin) : []);

  /* Rings that would cover each other go to lanes of their own. */
  const laid = () => {
    const { geometry } = lessons;
    const box = geometry.box();
    if (!box) return [];
    const ends = [];
    return found().map((event) => {
      const x = geometry.x(event.time);
      const parts = event.parts.map((part) => ({ ...part, marks: marksOf(part) }));
      const width = RING + 8 + parts.reduce((sum, { label: words, marks }) => sum + words.length * LETTER + marks.length * 16 + 10, 0);
      const isLeft = x + width > box.width && x - width > 0;
      const [from, to] = isLeft ? [x - width + RING / 2, x + RING / 2] : [x - RING / 2, x - RING / 2 + width];
      const free = ends.findIndex((end) => end + 6 <= from);
      const lane = free >= 0 ? free : Math.min(ends.length, MOST_LANES - 1);
      ends[lane] = to;
      return { ...event, x, lane, parts, isLeft };
    });
  };

  const lanes = () => {
    if (!lessons.state.lesson || !lessons.geometry.box()) return 1;
    return Math.max(1, ...laid().map(({ lane }) => lane + 1));
  };

  const drawing = ({ shape, colour, thin }) => islet.make("span", { class: thin ? "lesson-shape-line" : `lesson-shape lesson-shape-${shape} back-${colour}` });

  lessons.events = {
    found,
    /* For who cannot see the icon. */
    nameOf: (kind) => NAMES[kind] || "",
    lanes,
    lines: () => {
      const { margin, floor, boxes } = lessons.geometry.box();
      // On a phone names stand between the rows.
      const stretches = islet.isPhone() ? Object.values(boxes).map(({ top, bottom }) => [top, bottom]) : [[margin.top - 6, floor]];
      const d = (x) => stretches.map(([top, bottom]) => `M${x} ${top}V${bottom}`).join("");
      return [...new Set(laid().map(({ x }) => x.toFixed(1)))].map((x) => svg("path", { class: "lesson-event-line", d: d(x) }));
    },
    draw: () => {
      const { make, icon } = islet;
      const { floor, margin } = lessons.geometry.box();
      const nodes = laid().map(({ x, lane, kind, parts, isLeft }) => {
        const ring = make("span", { class: "lesson-ring" }, icon(ICONS[kind] || (kind.startsWith("skip") ? "x" : "circle-dot")));
        const node = make("span", { class: `lesson-event${isLeft ? " lesson-event-left" : ""}` }, ring, ...parts.flatMap(({ marks, label: words }) => [...marks.map(drawing), make("span", {}, words)]));
        node.style.transform = `translate(${x.toFixed(1)}px, ${floor + margin.foot + 4 + lane * margin.lane}px)`;
        return node;
      });
      islet.byId("lesson-events").replaceChildren(...nodes);
    },
  };
})();
