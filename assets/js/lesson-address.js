/* The lesson and its step in the address: behind the #, so that it never reaches the server.
   lesson=cliff&step=explain&route=learners-30&unit=mmol/L; "remember" for the three questions. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};
  let written = "";

  const { lessons } = islet;
  const { state } = lessons;
  const isRemember = (parts) => parts.has("remember");

  const text = () => {
    const parts = new URLSearchParams();
    if (state.lesson) {
      parts.set("lesson", state.lesson.id);
      if (state.place > 0) parts.set("step", lessons.nameOf(state.place));
    }
    if (state.route) parts.set("route", state.route);
    if (islet.state.unit !== state.facts.glucose_units[0].label) parts.set("unit", islet.state.unit);
    const written_ = parts.toString().replaceAll("%2F", "/");
    if (!lessons.isRemembering()) return written_;
    return written_ ? `remember&${written_}` : "remember";
  };

  /* What the address says, and how many of its parts are not known here. */
  const read = () => {
    const parts = new URLSearchParams(window.location.hash.slice(1));
    const found = { lesson: null, place: null, isStep: false, remember: isRemember(parts), unknown: 0 };
    parts.forEach((value, name) => {
      if (name === "lesson" && lessons.isOpen(value)) found.lesson = lessons.lesson(value);
      else if (name === "route" && lessons.routes.isKnown(value)) found.route = value;
      else if (name === "unit" && state.facts.glucose_units.some(({ label }) => label === value)) found.unit = value;
      else if (name !== "remember" && name !== "step") found.unknown += 1;
    });
    const step = parts.get("step");
    if (step !== null) {
      const names = found.lesson ? lessons.screensOf(found.lesson) : [];
      const place = names.findIndex((_, rank) => lessons.stepName(found.lesson, rank) === step);
      if (place >= 0) Object.assign(found, { place, isStep: true });
      else found.unknown += 1;
    }
    return found;
  };

  lessons.address = {
    read,
    write: () => {
      written = text();
      const { pathname, search, hash } = window.location;
      if (hash.slice(1) === written) return;
      window.history.replaceState(window.history.state, "", pathname + search + (written ? `#${written}` : ""));
    },
    listen: () => {
      // The button of the bar on top copies what this page writes.
      islet.address.write = lessons.address.write;
      window.addEventListener("hashchange", () => {
        if (window.location.hash.slice(1) !== written) lessons.open();
      });
    },
  };
})();
