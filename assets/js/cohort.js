/* People like the one on the page: asked for beside the drag, once the hand rests, so that a curve
   never waits for them. A band that belongs to other sliders stays, pale, and says so. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const STILL = 150; // ms after the last curve
  const SLOW = 1500; // ms between two curves of one drag on a machine with much to do
  const RETRIES = 8; // a full lecture hall asks at once
  const LONG = 1000; // ms after which it is said that they are on their way

  let shown = null; // the answer with what it was asked for: of, people, count, person, view, signals
  let onItsWay = ""; // the question that is asked
  let problem = ""; // why there is no answer, in words
  let asker = null;
  let timer = 0;
  let longTimer = 0;
  let lastMoved = 0;
  let still = STILL;

  const isOn = () => islet.state.people > 0;

  const keyOf = ({ person, view, values, without, schedule, therapy }) =>
    JSON.stringify([person, view, values, without, schedule, therapy]);

  /* The people of the body and the view on screen, if there are some. */
  const current = () => {
    const { now } = islet.state;
    const isAlike = isOn() && shown && now && shown.person === now.person && shown.view === now.view;
    return isAlike ? shown : null;
  };

  /* Those that are shown belong to what is on screen. */
  const isFresh = () => Boolean(current()) && shown.of === keyOf(islet.state.now) && shown.people === islet.state.people;

  const lacksRows = () => islet.state.chosen.some((signal) => !shown.signals.includes(signal));

  const question = () => {
    const { person, values, without, view, schedule, therapy } = islet.state.now;
    return { people: islet.state.people, person, values, without, view, schedule, therapy, signals: [...islet.state.chosen] };
  };

  const ask = () => {
    if (!isOn() || !islet.state.now || (isFresh() && !lacksRows())) return;
    if (!islet.gate.isIdle()) {
      later();
      return;
    }
    const posed = question();
    const key = JSON.stringify(posed);
    if (key === onItsWay) return;
    onItsWay = key;
    problem = "";
    asker.pose(posed);
    window.clearTimeout(longTimer);
    longTimer = window.setTimeout(islet.cohortWords.onTheirWay, LONG);
  };

  const later = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, still);
  };

  const draw = () => {
    islet.byId("figure").parentNode.dataset.people = isFresh() ? String(islet.state.people) : isOn() ? "late" : "";
    islet.cohortDrawing.draw();
  };

  /* Everything that shows them, once something came or went. */
  const tell = (mayRefit) => {
    window.clearTimeout(longTimer);
    if (islet.state.now) islet.page.redrawCurves(mayRefit);
    islet.cohortWords.tell();
    islet.cohortPeople.draw();
    islet.table.draw();
  };

  const take = (posed, answer) => {
    const { people, person, view, signals } = posed;
    shown = { ...answer, of: keyOf(posed), people, count: answer.people, person, view, signals };
  };

  const known = (posed, answer) => {
    onItsWay = "";
    if (!isOn()) return;
    take(posed, answer);
    problem = "";
    tell();
    later();
  };

  const failed = (posed, words) => {
    onItsWay = "";
    problem = words;
    tell();
  };

  const busy = () => {
    problem = islet.say("The server is busy and is asked again.");
    islet.cohortWords.tell();
  };

  islet.cohort = {
    isOn,
    isFresh,
    current,
    draw,
    problem: () => problem,
    answered: (answer) => asker && asker.answered(answer),
    /* Another run is on screen. */
    moved: () => {
      const gap = performance.now() - lastMoved;
      lastMoved += gap;
      // Where curves come slowly, a hand that moves on is not taken for one that rests.
      still = gap < SLOW ? Math.max(STILL, 1.5 * gap) : STILL;
      if (isOn()) {
        draw();
        islet.cohortWords.tell();
        later();
      } else if (shown) {
        // A link without them was opened.
        shown = null;
        tell();
      }
    },
    choose: (people) => {
      islet.state.people = people;
      problem = "";
      if (!people) shown = null;
      islet.ranges.refit();
      tell(true);
      ask();
      islet.page.settle();
    },
    /* For a sheet of paper: ask and take without drawing. */
    question,
    take,
    band: (signal) => {
      const people = current();
      return (people && people.bands[signal]) || null;
    },
    /* Its edges and its middle as runs of their own, for whoever looks where there is room. */
    lines: (signal) => {
      const people = current();
      const band = people && people.bands[signal];
      return band ? Object.values(band).map((curve) => ({ start: people.start, step: people.step, signals: { [signal]: curve } })) : [];
    },
    /* What the axis of a row must hold. */
    extremes: (signal) => {
      const band = islet.cohort.band(signal);
      return band ? [Math.min(...band.low), Math.max(...band.high)] : [];
    },
    /* The same as columns of a file, of those signals that have a band. */
    columns: (signals) => {
      const people = isFresh() && current();
      if (!people) return [];
      const names = { low: "10 %", middle: islet.say("median"), high: "90 %" };
      return signals.filter((signal) => people.bands[signal]).flatMap((signal) =>
        Object.entries(names).map(([edge, name]) => {
          const row = islet.numbers.row(signal);
          const label = islet.say("{row}, {edge} of {count} people", { row: row.name, edge: name, count: people.count });
          const values = people.bands[signal][edge].map((value) => islet.numbers.exact(row, value));
          return { signal: `${signal} ${edge}`, label, unit: islet.numbers.unitOf(row).label, values };
        }),
      );
    },
    /* Where the middle ends, for the name beside it. */
    ends: (row) => {
      const band = islet.cohort.band(row.signal);
      return band ? [{ role: "median", y: islet.geometry.y(row.signal, band.middle[band.middle.length - 1]) }] : [];
    },
    listen: () => {
      asker = islet.asker("cohort", { known, failed, busy, retries: RETRIES });
      islet.cohortMenu.listen();
    },
  };
})();
