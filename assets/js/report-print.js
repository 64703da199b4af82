/* The report on paper, always light and in the width of A4 and Letter alike; and as a file. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.report = islet.report || {};
  const root = document.documentElement;
  const WIDTH = 718; // px between the margins of the paper, as in css/report.print.css
  let isOn = false;
  let theme = "";

  const set = (on) => {
    if (on === isOn) return;
    isOn = on;
    if (on) theme = root.dataset.theme;
    root.dataset.theme = on ? "light" : theme;
    islet.report.figures.draw();
  };

  const notice = () => document.querySelector(".notice").textContent;

  islet.report.print = {
    isOn: () => isOn,
    width: () => (isOn ? WIDTH : 0),
    listen: () => {
      window.addEventListener("beforeprint", () => set(true));
      window.addEventListener("afterprint", () => set(false));
      window.matchMedia("print").addEventListener("change", ({ matches }) => set(matches));
    },
  };

  const lines = () => {
    const { shown } = islet.report.state;
    const { unit } = islet.report.numbers;
    const about = [notice(), islet.byId("report-headline").textContent, islet.byId("report-subline").textContent];
    const head = about.map((text) => `# ${text.replaceAll("\u00b7", ";")}`);
    const body = shown.strips.flatMap((values, day) =>
      values.map((value, place) => {
        const clock = islet.numbers.clock(place * shown.interval);
        return [day + 1, clock, value === null ? "" : islet.numbers.exact(islet.numbers.row("plasma_glucose"), value)].join(",");
      }),
    );
    return [...head, `day,time,glucose (${unit()})`, ...body, ""].join("\n");
  };

  islet.report.csv = () => {
    const { shown } = islet.report.state;
    if (!shown) return;
    const { person, therapy, days, seed } = shown.asked;
    const file = new Blob([lines()], { type: "text/csv;charset=utf-8" });
    const link = islet.make("a", {
      href: URL.createObjectURL(file),
      download: `islet-${person}-${therapy}-${days}-days-${seed}.csv`.replaceAll("_", "-"),
    });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
})();
