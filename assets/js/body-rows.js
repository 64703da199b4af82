/* Rows of the figure and organs of the map tell of each other: hover or focus either. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const AROUND = 12; // px above and below a row that still belong to it

  const rowAt = (event) => {
    const { top } = islet.byId("stage").getBoundingClientRect();
    const y = event.clientY - top;
    const found = Object.entries(islet.box.boxes).find(
      ([, box]) => y > box.top - AROUND && y < box.bottom + AROUND,
    );
    return found ? found[0] : "";
  };

  /* What on the map a row is about. */
  const partsOf = (signal) => {
    const { organs, messengers } = islet.state.facts.body;
    const messenger = messengers.find(({ row }) => row === signal);
    if (messenger) return [[messenger.organ], messenger.key];
    return [organs.filter(({ signals }) => signals.includes(signal)).map(({ key }) => key), ""];
  };

  let lit = "";

  const light = (signal) => {
    if (signal === lit) return;
    lit = signal;
    const [organs, messenger] = signal ? partsOf(signal) : [[], ""];
    islet.bodyPanel.light(organs, messenger);
  };

  islet.rowLinks = {
    listen: () => {
      const stage = islet.byId("stage");
      stage.addEventListener("pointermove", (event) => {
        if (islet.state.now && event.pointerType === "mouse" && !event.buttons) light(rowAt(event));
      });
      stage.addEventListener("pointerleave", () => light(""));
      stage.addEventListener("focusin", (event) => {
        const about = event.target.closest(".row-information");
        if (about) light(about.id.replace("row-information-", ""));
      });
      stage.addEventListener("focusout", () => light(""));
    },
  };
})();
