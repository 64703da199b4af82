/* Keys the slider itself does not know: Page Up and Down (a tenth), Shift and arrows (ten steps). */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const DIRECTION = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 1, PageDown: -1 };

  const stepFor = (control, event) => {
    if (event.key.startsWith("Page")) return (control.high - control.low) / 10;
    return event.shiftKey && event.key.startsWith("Arrow") ? 10 * control.step : 0;
  };

  document.addEventListener("keydown", (event) => {
    const root = event.target.closest && event.target.closest(".mantine-Slider-root");
    const way = DIRECTION[event.key];
    if (!root || !way || !islet.state.now) return;
    const control = islet.control(root.id.replace("slider-", ""));
    const step = Math.round(stepFor(control, event) / control.step) * control.step;
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const value = islet.values.of(control) + way * step;
    const inside = Math.min(control.high, Math.max(control.low, value));
    window.dash_clientside.set_props(root.id, { value: inside });
  }, true);
})();
