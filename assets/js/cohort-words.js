/* People like this one in words and numbers: beside the rows, in the chips, in a sentence. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const [LOW, QUARTER, MIDDLE, THREE_QUARTERS, HIGH] = [0, 1, 2, 3, 4]; // percentiles as the server sends them

  /* On one line. */
  const range = (row, low, high) => islet.numbers.span(islet.numbers.text(row, low), islet.numbers.text(row, high)).replaceAll(" ", "\u00a0");

  const fresh = () => (islet.cohort.isFresh() ? islet.cohort.current() : null);

  /* A value of an edge at a time. */
  const at = (people, signal, edge, minutes) =>
    islet.numbers.at({ ...people, signals: { [signal]: people.bands[signal][edge] } }, signal, minutes);

  const peaks = (people) => {
    const row = islet.numbers.row("plasma_glucose");
    const { glucose_peak: peak } = people.outcomes;
    const text = (place) => islet.numbers.text(row, peak[place]);
    return islet.say("Of {count} people like this one, half peak between {low} and {high} {unit}.", {
      count: people.count,
      low: text(QUARTER),
      high: text(THREE_QUARTERS),
      unit: islet.numbers.unitOf(row).label,
    });
  };

  const lows = ({ low, count }) => {
    const row = islet.numbers.row("plasma_glucose");
    const edge = `${islet.numbers.text(row, islet.state.facts.target[0])} ${islet.numbers.unitOf(row).label}`;
    if (!low) return "";
    return low === 1
      ? islet.say("One of {count} falls below {edge}.", { count, edge })
      : islet.say("{low} of {count} fall below {edge}.", { low, count, edge });
  };

  const leftOut = ({ left_out: count }) => (count ? islet.say("{count} could not be computed and are left out.", { count }) : "");

  const sentence = (people) => [peaks(people), lows(people), leftOut(people)].filter(Boolean).join(" ");

  islet.cohortWords = {
    /* At the cursor; what is spoken is never of other sliders. */
    at: (row, isSpoken = false) => {
      const people = isSpoken ? fresh() : islet.cohort.current();
      if (!people || !people.bands[row.signal]) return "";
      const [low, high] = ["low", "high"].map((edge) => at(people, row.signal, edge, islet.state.cursor));
      return islet.say("8 in 10: {range}", { range: range(row, low, high) });
    },
    edge: at,
    chip: (node, key, row) => {
      const people = islet.cohort.current();
      const spread = people && people.outcomes[key];
      const parts = spread
        ? [
            islet.say("8 in 10: {range}", { range: range(row, spread[LOW], spread[HIGH]) }),
            islet.say("median {value}", { value: islet.numbers.text(row, spread[MIDDLE]) }),
          ]
        : [];
      if (node.textContent === parts.join("")) return;
      node.replaceChildren(...parts.map((text) => islet.make("span", {}, text)));
    },
    /* Where nothing stands yet that would turn pale. */
    onTheirWay: () => {
      const node = islet.byId("people-words");
      if (!node.textContent) node.textContent = islet.say("People like this one are on their way.");
    },
    sentence: () => {
      const people = fresh();
      return people ? sentence(people) : "";
    },
    /* What is said of them; while it is of other sliders it stays, pale, and is not said again. */
    tell: () => {
      const node = islet.byId("people-words");
      const problem = islet.cohort.problem();
      const isLate = islet.cohort.isOn() && !islet.cohort.isFresh();
      const text = problem ? islet.say("People like this one: {reason}", { reason: problem }) : islet.cohortWords.sentence();
      if (isLate && !problem && node.textContent) return;
      if (node.textContent !== text) node.textContent = text;
    },
  };
})();
