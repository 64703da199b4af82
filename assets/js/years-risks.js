/* Complications against nothing done: as more or less, never as a forecast. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};

  const change = (percent) => {
    const { make } = islet;
    const size = Math.round(percent);
    const way = size > 0 ? "" : size < 0 ? "mark-down" : "mark-same";
    const share = `${Math.abs(size)} %`;
    const moved = size > 0 ? islet.say("{size} more", { size: share }) : islet.say("{size} less", { size: share });
    const words = size === 0 ? islet.say("no change") : moved;
    return make("dd", {}, make("i", { class: `mark ${way}`, "aria-hidden": "true" }), words);
  };

  islet.years.risks = {
    draw: () => {
      const { risks, age } = islet.years.state.told;
      const part = document.querySelector(".years-part-risks");
      part.hidden = risks.length === 0;
      islet.byId("years-risks-note").textContent = islet.say("at {age}, against nothing done", { age });
      const { make } = islet;
      const lines = risks.map(({ label, change: percent }) => make("div", {}, make("dt", {}, label), change(percent)));
      islet.byId("years-risks").replaceChildren(...lines);
    },
  };
})();
