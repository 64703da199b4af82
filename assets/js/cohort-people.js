/* Who these people are: in what they differ, every one of them as a thin line, and what makes the
   lowest, the chosen and the highest one what they are. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const NAMESPACE = "http://www.w3.org/2000/svg";
  const HEIGHT = 190;
  const PAD = { left: 44, right: 4, top: 6, bottom: 22 };
  const LINE = 3; // every third point of a course is here
  const MOST = 3; // traits of a person that stand out

  let chosen = null; // place of a person, from the lowest peak

  const box = () => islet.byId("people-dialog");
  const isOpen = () => Boolean(box() && box().open);

  const times = (factor) => islet.say("{factor} ×", { factor: islet.numbers.fixed(factor, factor < 0.1 ? 3 : 2) });

  /* How far a trait of a person lies from the middle, in what eight in ten differ by. */
  const farness = (name, people, place) => {
    const factor = people.each.factors[name][place];
    const [low, high] = people.ends[name];
    return Math.log(factor) / Math.log(factor < 1 ? low : high);
  };

  const standsOut = (people, place) => {
    const names = Object.keys(people.each.factors);
    return names.sort((one, other) => farness(other, people, place) - farness(one, people, place)).slice(0, MOST);
  };

  const svg = (tag, attributes, ...children) => {
    const node = document.createElementNS(NAMESPACE, tag);
    Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
    node.append(...children);
    return node;
  };

  const path = (points, name) => svg("path", { class: name, d: `M${points.map((point) => point.map((at) => at.toFixed(1)).join(",")).join("L")}` });

  /* All of them, the chosen one thick, the body of the page in ink. */
  const picture = (people) => {
    const width = islet.byId("people-told").clientWidth;
    const { now, facts } = islet.state;
    const row = islet.numbers.row("plasma_glucose");
    const [low, high] = facts.target;
    const own = now.signals[row.signal];
    const values = [...people.each.glucose.flat(), ...own];
    const [floor, top] = [Math.min(low - 10, ...values), Math.max(high + 10, ...values)];
    const y = (value) => PAD.top + ((HEIGHT - PAD.top - PAD.bottom) * (top - value)) / (top - floor);
    const x = (minutes) => PAD.left + ((width - PAD.left - PAD.right) * (minutes - now.start)) / (now.step * (own.length - 1));
    const course = (curve, step) => curve.map((value, place) => [x(now.start + place * step), y(value)]);
    const end = now.start + now.step * (own.length - 1);
    const target = svg("rect", { class: "people-target", x: PAD.left, y: y(high), width: width - PAD.left - PAD.right, height: y(low) - y(high) });
    const ticks = [low, high].map((value) => svg("text", { x: PAD.left - 6, y: y(value) + 4, "text-anchor": "end" }, islet.numbers.text(row, value)));
    const times = [now.start, end].map((time, place) => svg("text", { x: x(time), y: HEIGHT - 4, "text-anchor": place ? "end" : "start" }, islet.numbers.clock(time)));
    const unit = svg("text", { x: 0, y: PAD.top + 6 }, islet.numbers.unitOf(row).label);
    const all = people.each.glucose.map((curve) => path(course(curve, LINE * people.step), "people-one"));
    const mine = path(course(people.each.glucose[chosen], LINE * people.step), "people-chosen");
    const label = islet.say("Glucose of {count} people: the chosen one thick, the body of the page in black", { count: people.count });
    return svg(
      "svg",
      { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, class: "people-picture", role: "img", "aria-label": label },
      target, ...ticks, ...times, unit, ...all, path(course(own, now.step), "people-own"), mine,
    );
  };

  const peak = (people, place) => {
    const row = islet.numbers.row("plasma_glucose");
    return `${islet.numbers.text(row, people.each.glucose_peak[place])} ${islet.numbers.unitOf(row).label}`;
  };

  const name = (people, place) => islet.say("Number {place} of {count} from the lowest, peak {peak}", { place: place + 1, count: people.count, peak: peak(people, place) });

  /* Why somebody is where they are, with those traits that stand out. */
  const why = (people, place) => {
    const { traits } = islet.state.facts.cohort;
    const list = standsOut(people, place).map((one) => {
      const trait = traits.find((candidate) => candidate.name === one);
      return islet.say("{factor} {trait}", { factor: times(people.each.factors[one][place]), trait: islet.lowered(trait.label) });
    });
    return list.join(", ");
  };

  const picker = (people) => {
    const input = islet.make("input", {
      type: "range",
      id: "people-pick",
      min: "0",
      max: String(people.count - 1),
      value: String(chosen),
      "aria-valuetext": name(people, chosen),
      oninput: (event) => {
        chosen = Number(event.target.value);
        draw();
      },
    });
    return islet.make("div", { class: "people-picker" }, islet.make("label", { for: "people-pick" }, islet.say("One of them")), input);
  };

  /* Who has none of something differs from nobody in it. */
  const none = () => islet.make("td", {}, islet.say("none"));

  const cell = (people, place, { name: trait }) => {
    if (!people.each.factors[trait]) return none();
    const text = times(people.each.factors[trait][place]);
    return islet.make("td", {}, standsOut(people, place).includes(trait) ? islet.make("b", {}, text) : text);
  };

  const range = (ends) => (ends ? islet.say("{low} to {high}", { low: islet.numbers.fixed(ends[0], 2), high: times(ends[1]) }) : islet.say("none"));

  const trait = (people, places) => (one) => {
    const ends = (people || islet.state.facts.cohort).ends[one.name];
    const known = islet.evidence.grade(one.squares, islet.evidence.word(one.grade));
    const cells = people ? places.map((place) => cell(people, place, one)) : [];
    const label = islet.make("th", { scope: "row" }, one.label, islet.make("small", {}, one.note));
    const source = one.grade === "cited" ? islet.make("small", {}, one.source) : null;
    return islet.make("tr", {}, label, islet.make("td", {}, range(ends)), ...cells, islet.make("td", {}, known, source));
  };

  const table = (people) => {
    const places = people ? [0, chosen, people.count - 1] : [];
    const heads = people ? [islet.say("Lowest peak"), islet.say("This one"), islet.say("Highest peak")] : [];
    const head = [islet.say("In what they differ"), islet.say("8 in 10 have"), ...heads, islet.say("Known from")];
    const caption = islet.make("caption", {}, islet.say("Times the number of the body on the page; bold is what stands out"));
    const first = islet.make("tr", {}, ...head.map((word) => islet.make("th", { scope: "col" }, word)));
    const body = islet.state.facts.cohort.traits.map(trait(people, places));
    return islet.make("div", { class: "people-table", tabindex: "0", role: "region", "aria-label": islet.say("In what they differ") }, islet.make("table", {}, caption, islet.make("thead", {}, first), islet.make("tbody", {}, ...body)));
  };

  const told = (people) => [
    picture(people),
    picker(people),
    islet.make("p", { class: "people-why" }, islet.make("b", {}, `${name(people, chosen)}. `), why(people, chosen)),
  ];

  const note = () =>
    islet.say(
      "They are made up. Each has the numbers of the body on the page times factors of its own, drawn from the spreads below, and each is at home in its own fasting state. What is eaten and taken under the curves is the same for all. " +
        "The band is no course of anybody: at each time it holds the middle 8 in 10. How common such people are in a town it does not say.",
    );

  const draw = () => {
    if (!isOpen()) return;
    const people = islet.cohort.isFresh() ? islet.cohort.current() : null;
    if (people) chosen = Math.min(chosen ?? people.count - 1, people.count - 1);
    const parts = people ? told(people) : [islet.make("p", { class: "small" }, islet.say("Choose a number of people, and each of them is shown here."))];
    const held = document.activeElement && document.activeElement.id === "people-pick";
    islet.byId("people-told").replaceChildren(...parts, table(people));
    if (held && islet.byId("people-pick")) islet.byId("people-pick").focus();
  };

  islet.cohortPeople = {
    draw,
    open: () => {
      const links = islet.make("p", { class: "small" }, islet.make("a", { href: "credibility" }, islet.say("What was checked, and what the model cannot do")));
      islet.share.dialog("people-dialog", islet.say("People like this one"), [
        islet.make("p", {}, note()),
        islet.make("div", { id: "people-told" }),
        links,
      ]);
      box().classList.add("share-wide", "people-dialog");
      draw();
    },
  };
})();
