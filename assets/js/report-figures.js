/* Both figures of the report, drawn whole: at another width, theme, unit or on paper. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.report = islet.report || {};
  const CONFIG = { staticPlot: true, displayModeBar: false, displaylogo: false, showSendToCloud: false };
  const NARROW = 560; // px of the sheet below which there is less on an axis

  const coloured = (part) => {
    if (typeof part === "string") return part.startsWith("--") ? islet.theme.colour(part) : part;
    if (Array.isArray(part)) return part.map(coloured);
    if (part && typeof part === "object") {
      return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, coloured(value)]));
    }
    return part;
  };

  const plot = (name) => islet.byId(`report-${name}`).querySelector(".js-plotly-plot");

  const width = () => islet.report.print.width() || islet.byId("report-agp").clientWidth;

  islet.report.figures = {
    coloured,
    width,
    isNarrow: () => width() < NARROW,
    /* Whole numbers and thresholds are enough on an axis: 3.9 but 10, not 10.0. */
    label: (value) => islet.printed(islet.numbers.shown(islet.numbers.row("plasma_glucose"), value)),
    react: (name, data, layout) => window.Plotly.react(plot(name), data, layout, CONFIG),
    draw: () => {
      if (!islet.report.state.shown) return;
      islet.report.agp.draw();
      islet.report.strips.draw();
      islet.report.cursor.draw();
    },
  };
})();
