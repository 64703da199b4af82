/* A drawing beside the run, in words: peak, its time, and how far apart they lie. No points. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};
  const ALIKE = 0.04; // of the range of the row: as high
  const SAME_TIME = 1 / 30; // of the drawn stretch
  const PROMINENT = 0.12; // of the range: a peak stands out over both ends

  const { lessons } = islet;

  const extreme = (values) => values.reduce((best, value, place) => (value > values[best] ? place : best), 0);

  /* What the run is told by: its peak, or where it ends. */
  const feature = (run, span) => {
    const place = extreme(run);
    const isPeak = run[place] - Math.max(run[0], run[run.length - 1]) > PROMINENT * span;
    return isPeak ? "peak" : "end";
  };

  const HEIGHTS = {
    peak: {
      higher: islet.say("You drew the peak {size} higher than it came."),
      lower: islet.say("You drew the peak {size} lower than it came."),
      same: islet.say("You drew the peak about as high as it came."),
    },
    end: {
      higher: islet.say("You drew the end {size} higher than it came."),
      lower: islet.say("You drew the end {size} lower than it came."),
      same: islet.say("You drew the end about where it came."),
    },
  };
  const TIMES = {
    later: islet.say("It came {time} later than you drew it."),
    earlier: islet.say("It came {time} earlier than you drew it."),
    same: islet.say("It came when you drew it."),
  };

  const length = (minutes) => {
    if (lessons.clock.isDays()) {
      const days = Math.round(minutes / 1440);
      return days === 1 ? islet.say("1 day") : islet.say("{n} days", { n: days });
    }
    return islet.numbers.duration(Math.round(minutes / 5) * 5);
  };

  const shownSize = (row, value) => {
    const { label, factor, decimals } = islet.numbers.unitOf(row);
    return islet.teaching.withUnit(islet.numbers.fixed(Math.abs(value) * factor, decimals), label);
  };

  /* Guess and run at the same times; null unless both are there. */
  const pair = (step) => {
    const { drawing } = lessons.guess(step.index);
    const { draw } = step;
    const curve = drawing && drawing.isWhole && lessons.bodies.curve(draw.body, draw.signal, lessons.authored());
    if (!curve) return null;
    const times = lessons.pen.times(step);
    const run = times.map((time) => lessons.bodies.at(curve, time));
    return run.includes(null) ? null : { times, guess: drawing.values, run, row: lessons.row(draw.signal) };
  };

  /* The sentences about a drawing. */
  const words = (step) => {
    const found = pair(step);
    if (!found) return [];
    const { times, guess, run, row } = found;
    const [low, high] = lessons.geometry.of(row) || [0, Math.max(...run)];
    const span = high - low;
    const kind = feature(run, span);
    const [guessed, came] = kind === "peak" ? [extreme(guess), extreme(run)] : [guess.length - 1, run.length - 1];
    const height = guess[guessed] - run[came];
    const isSame = Math.abs(height) < ALIKE * span;
    const said = [islet.say(HEIGHTS[kind][isSame ? "same" : height > 0 ? "higher" : "lower"], { size: shownSize(row, height) })];
    if (kind === "peak") {
      const late = times[came] - times[guessed];
      const isThen = Math.abs(late) <= SAME_TIME * (times[times.length - 1] - times[0]);
      said.push(islet.say(TIMES[isThen ? "same" : late > 0 ? "later" : "earlier"], { time: length(Math.abs(late)) }));
    }
    const distance = run.reduce((sum, value, place) => sum + Math.abs(value - guess[place]), 0) / run.length;
    said.push(islet.say("On average your curve lies {size} away from the run.", { size: shownSize(row, distance) }));
    return said;
  };

  /* What a text may name of a drawing. */
  const placeholders = (step) => {
    const { drawing } = lessons.guess(step.index);
    if (!drawing || !drawing.isWhole) return {};
    const row = lessons.row(step.draw.signal);
    const place = extreme(drawing.values);
    const time = lessons.clock.full(lessons.pen.times(step)[place]);
    return { guess_peak: shownSize(row, drawing.values[place]), guess_time: time };
  };

  lessons.score = { words, placeholders };
})();
