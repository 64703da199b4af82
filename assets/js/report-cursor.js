/* A time on the modal day: the percentiles there, by pointer, touch and arrow keys. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.report = islet.report || {};
  const STEP = 5;
  const LONG_STEP = 60;
  const DAY = 1440;
  const NOON = 720;
  let minute = null; // nothing is shown until someone asks

  const shown = () => islet.report.state.shown;

  const at = (curve) => curve[Math.round((minute % DAY) / shown().interval) % curve.length];

  const lines = () => {
    const { glucose, unit } = islet.report.numbers;
    const { percentiles, strips } = shown();
    if (!percentiles) return [`${glucose(at(strips[0]))} ${unit()}`];
    const value = (key) => glucose(at(percentiles[key]));
    const spans = [
      islet.say("median {value} {unit}", { value: value(50), unit: unit() }),
      islet.say("half of days {low} to {high}", { low: value(25), high: value(75) }),
      islet.say("nine of ten {low} to {high}", { low: value(5), high: value(95) }),
    ];
    const { before } = islet.report.state;
    if (!before || !before.percentiles) return spans;
    return [...spans, islet.say("median before {value}", { value: glucose(at(before.percentiles[50])) })];
  };

  const draw = () => {
    const handle = islet.byId("report-cursor");
    const isOn = minute !== null && shown();
    islet.byId("report-cursor-line").hidden = !isOn;
    islet.byId("report-cursor-tag").hidden = !isOn;
    if (!isOn) return;
    const box = islet.report.agp.box();
    const inner = box.width - box.l - box.r;
    const left = box.l + (inner * minute) / DAY;
    const line = islet.byId("report-cursor-line");
    line.style.height = `${box.height - box.t - box.b}px`;
    line.style.transform = `translate(${left}px, ${box.t}px)`;
    const clock = islet.numbers.clock(minute);
    const words = lines();
    const tag = islet.byId("report-cursor-tag");
    tag.replaceChildren(islet.make("b", {}, clock), ...words.map((text) => islet.make("div", {}, text)));
    // Beside the line, on the side that has room.
    const place = minute < NOON ? `${left + 8}px` : `calc(${left - 8}px - 100%)`;
    tag.style.transform = `translate(${place}, ${box.t}px)`;
    handle.setAttribute("aria-valuenow", String(minute));
    handle.setAttribute("aria-valuetext", [clock, ...words].join(", "));
  };

  const move = (goal) => {
    minute = Math.min(DAY, Math.max(0, goal));
    draw();
  };

  const follow = (event) => {
    const box = islet.report.agp.box();
    const { left } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - left - box.l) / (box.width - box.l - box.r);
    move(STEP * Math.round((share * DAY) / STEP));
  };

  const leave = () => {
    minute = null;
    draw();
  };

  const press = (event) => {
    const way = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    const goal = { Home: 0, End: DAY }[event.key];
    if (!way && goal === undefined) return;
    event.preventDefault();
    const step = event.shiftKey ? LONG_STEP : STEP;
    move(goal === undefined ? (minute === null ? NOON : minute + way * step) : goal);
  };

  islet.report.cursor = {
    draw,
    listen: () => {
      const handle = islet.byId("report-cursor");
      handle.addEventListener("pointermove", follow);
      handle.addEventListener("pointerdown", follow);
      handle.addEventListener("pointerleave", leave);
      handle.addEventListener("focus", () => minute === null && handle.matches(":focus-visible") && move(NOON));
      handle.addEventListener("blur", leave);
      handle.addEventListener("keydown", press);
    },
  };
})();
