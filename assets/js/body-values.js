/* What a picture needs at the cursor, read from the run on screen. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  islet.pictures = {
    /* Does this run have the values of that picture? */
    has: (run, name) => {
      const of = run && run.picture ? run.picture.of : "";
      return of === name || (name === "cell" && of === "scenes");
    },
    at: (run, minutes) => {
      const found = { plasma_glucose: islet.numbers.at(run, "plasma_glucose", minutes) };
      Object.keys(run.picture.signals).forEach((name) => {
        found[name] = islet.numbers.at(run.picture, name, minutes);
      });
      return found;
    },
    /* What went through a flux since the beginning of the run, g. */
    since: (run, name, minutes) => {
      const { start, step, signals } = run.picture;
      let sum = 0;
      for (let time = start; time < minutes; time += step) {
        const part = Math.min(step, minutes - time);
        sum += part * islet.numbers.at(run.picture, name, time + part / 2);
      }
      return signals[name] ? sum / 1000 : 0;
    },
  };
})();
