/* The time axis of a lesson: minutes of a day, days, or ages of a life. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};
  const HOUR = 60;
  const DAY = 1440;
  const LIFE = [20, 80]; // years, until a life is known
  const STEPS = {
    years: [1, 5, 10, 20],
    days: [1, 2, 3, 7].map((days) => days * DAY),
    minutes: [1, 2, 3, 6, 12, 24].map((hours) => hours * HOUR),
  };
  const LABEL = { years: 44, days: 64, minutes: 58 }; // px

  const { lessons } = islet;
  const { state } = lessons;

  /* A screen of lives has ages, whatever the rest of the lesson has. */
  const isYears = () => {
    const { show } = lessons.showing();
    const names = show && show.length ? show : Object.keys(state.lesson.bodies);
    return names.every((name) => Boolean(state.lesson.bodies[name] && state.lesson.bodies[name].life));
  };

  const unit = () => {
    if (isYears()) return "years";
    return state.lesson.view.unit_of_time === "days" && !lessons.profile.isOn() ? "days" : "minutes";
  };

  const window_ = () => {
    if (lessons.profile.isOn()) return [0, DAY];
    if (!isYears() || state.lesson.view.unit_of_time === "years") return state.lesson.view.window;
    const { show } = lessons.showing();
    const answer = lessons.authored();
    const body = answer && answer.bodies[show[0]];
    const curve = body && Object.values(body.signals)[0];
    return curve ? [body.start, body.start + body.step * (curve.length - 1)] : LIFE;
  };

  /* Times on the axis, as many as fit. */
  const ticks = (width) => {
    const [start, end] = window_();
    const most = Math.max(2, Math.floor(width / LABEL[unit()]));
    const steps = STEPS[unit()];
    const step = steps.find((one) => (end - start) / one < most) || steps[steps.length - 1];
    const found = [];
    for (let time = Math.ceil(start / step) * step; time <= end; time += step) found.push(time);
    return found;
  };

  const ofDay = (time) => (time === DAY && window_()[1] === DAY ? "24:00" : islet.teaching.clock(time));

  /* On the axis: short. */
  const text = (time) => {
    if (unit() === "years") return String(Math.round(time));
    if (unit() === "days") return islet.say("day {day}", { day: Math.floor(time / DAY) + 1 });
    return ofDay(time);
  };

  /* Elsewhere: with the day where there are several. */
  const full = (time) => {
    if (unit() === "years") return islet.say("age {age}", { age: Math.round(time) });
    const isLong = unit() === "days" || (window_()[1] > DAY && time >= DAY);
    if (!isLong) return ofDay(time);
    return islet.say("day {day}, {clock}", { day: Math.floor(time / DAY) + 1, clock: islet.teaching.clock(time) });
  };

  lessons.clock = { window: window_, unit, isYears, isDays: () => unit() === "days", ticks, text, full };
})();
