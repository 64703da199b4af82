/* The modal day: percentiles of glucose by the time of day, or the curve of a single day. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.report = islet.report || {};
  const MARGIN = { l: 40, r: 62, t: 10, b: 28 };
  const HEIGHT = { screen: 330, paper: 196 };
  const DAY = 1440;
  const FULL = 0.98; // of the axis that a curve may fill
  const HOURS = [0, 3, 6, 9, 12, 15, 18, 21, 24];
  const NAMES = { 5: "5 %", 25: "25 %", 50: islet.say("median"), 75: "75 %", 95: "95 %" };

  const figures = () => islet.report.figures;
  const shown = () => islet.report.state.shown;
  const target = () => islet.state.facts.target;
  const height = () => (islet.report.print.isOn() ? HEIGHT.paper : HEIGHT.screen);
  const inner = () => height() - MARGIN.t - MARGIN.b;

  /* The median of the report before, which is not for paper. */
  const before = () => {
    const last = islet.report.state.before;
    const isKnown = last && last.percentiles && shown().percentiles && !islet.report.print.isOn();
    return isKnown ? last.percentiles[50] : null;
  };

  /* Names at the ends of the curves, apart by at least so many units of glucose. */
  const ends = (apart) => {
    const { percentiles } = shown();
    if (!percentiles) return [];
    const places = [];
    Object.entries(NAMES).forEach(([key, words]) => {
      const value = percentiles[key][percentiles[key].length - 1] || 0;
      const last = places[places.length - 1];
      places.push({ words, at: last ? Math.max(value, last.at + apart) : value });
    });
    return places;
  };

  const annotations = (top) => {
    const [low, high] = target();
    const style = { showarrow: false, yanchor: "middle", xref: "x", yref: "y" };
    const font = { size: 12, color: "--ink-2" };
    const band = { text: islet.say("target"), x: 0, y: (low + high) / 2, xanchor: "right", xshift: -4 };
    const named = ends((15 * top) / inner()).map(({ words, at }) => ({
      text: words === NAMES[50] ? `<b>${words}</b>` : words,
      x: DAY,
      y: at,
      xanchor: "left",
      xshift: 6,
    }));
    return [band, ...named].map((one) => ({ ...style, font, ...one }));
  };

  /* What a trace of that role shows; nothing where it has no place in this report. */
  const curve = (role) => {
    const { percentiles, strips, interval } = shown();
    const edge = { "target-low": 0, "target-high": 1 }[role];
    if (edge !== undefined) return { x: [0, DAY], y: [target()[edge], target()[edge]] };
    const day = strips[0];
    const times = [...day.map((_, place) => place * interval), DAY];
    if (role === "day") return percentiles ? {} : { x: times.slice(0, -1), y: day };
    const drawn = role === "before" ? before() : percentiles && percentiles[role];
    // The end of the day is its beginning.
    return drawn ? { x: times, y: [...drawn, drawn[0]] } : {};
  };

  const topOf = () => {
    const { percentiles, strips } = shown();
    const [usual, most] = islet.report.state.facts.agp.tops;
    const values = percentiles ? percentiles[95] : strips[0];
    return Math.max(...values) > FULL * usual ? most : usual;
  };

  /* The edges of the target always; another tick only where its number has room. */
  const ticksTo = (top) => {
    const room = (13 * top) / inner();
    const wanted = [...islet.report.state.facts.agp.ticks.filter((tick) => tick < top), top];
    return wanted.filter(
      (tick) => target().includes(tick) || target().every((edge) => Math.abs(edge - tick) >= room),
    );
  };

  const layout = () => {
    const { facts } = islet.report.state;
    const { width, isNarrow, label } = figures();
    const top = topOf();
    const hours = HOURS.filter((hour) => !isNarrow() || hour % 6 === 0);
    const clock = hours.map((hour) => `${String(hour).padStart(2, "0")}:00`);
    const ticks = ticksTo(top);
    const size = { width: width(), height: height(), margin: { ...MARGIN, pad: 0 } };
    const time = { ...facts.agp.layout.xaxis, tickvals: hours.map((hour) => hour * 60), ticktext: clock };
    // A gridline on the very edge of an axis is not drawn: a hair more.
    const range = [0, top * 1.005];
    const yaxis = { ...facts.agp.axis, range, tickvals: ticks, ticktext: ticks.map(label) };
    return { ...facts.agp.layout, ...size, xaxis: time, yaxis, annotations: annotations(top) };
  };

  const words = () => {
    const { unit } = islet.report.numbers;
    const last = before() ? islet.report.words.short(islet.report.state.before) : "";
    const isMany = Boolean(shown().percentiles);
    islet.byId("report-agp-title").textContent = isMany ? islet.say("A day in percentiles") : islet.say("The day");
    const note = isMany
      ? islet.say(
          "{unit}. All days laid over each other by the clock: half of the readings lie in the " +
            "dark band, nine of ten in the light one.",
          { unit: unit() },
        )
      : islet.say("{unit}. Percentiles need at least five days; this is the curve itself.", { unit: unit() });
    const dotted = isMany && last ? islet.say("Dotted: the median before ({report}).", { report: last }) : "";
    islet.byId("report-agp-note").textContent = [note, dotted].filter(Boolean).join(" ");
  };

  islet.report.agp = {
    /* Where the curves lie in their box, px. */
    box: () => ({ ...MARGIN, width: figures().width(), height: height() }),
    draw: () => {
      words();
      const traces = islet.report.state.facts.agp.data.map((trace) => ({ ...trace, ...curve(trace.meta.role) }));
      figures().react("agp", figures().coloured(traces), figures().coloured(layout()));
    },
  };
})();
