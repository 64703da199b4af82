/* Single keys of the lecture mode. Each page is told how it does what a key means. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lectureMode: mode } = islet;
  const CURSORS = ["cursor", "compare-cursor", "years-cursor"];
  const RESETS = ["reset", "compare-reset", "years-reset"];
  /* Bodies that are often compared, by their number key on Compare. */
  const OPENINGS = [
    ["healthy", "type1", "type2_early"],
    ["healthy", "insulin_resistant", "type2_early"],
    ["type2_early", "type2_moderate", "type2_late"],
    ["type1_honeymoon", "type1", "double_diabetes"],
  ];
  const byIds = (names) => names.map(islet.byId).find(Boolean);
  const press = (names) => {
    const button = byIds(names);
    if (button) button.click();
  };

  /* The cursor of the page takes the key as if it had the focus. */
  const cursor = ({ key, shiftKey }) => {
    const handle = byIds(CURSORS);
    if (handle) handle.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, cancelable: true }));
  };

  /* Other bodies on Compare; one step back undoes it. */
  const open = (people) => {
    const { compare } = islet;
    compare.gesture.once("opening", () => {
      compare.ranges.refit();
      compare.show({ bodies: people.map((person) => compare.body(islet.scenario.stored(person, compare.state.view))), open: [] });
    });
  };

  const other = (id, values, now) => window.dash_clientside.set_props(id, { value: values.find((one) => one !== now) });

  const presets = {
    "": (place) => {
      const person = Object.keys(islet.state.facts.people)[place];
      if (person) window.dash_clientside.set_props("person", { value: person });
    },
    compare: (place) => OPENINGS[place] && open(OPENINGS[place]),
    years: (place) => {
      const lives = islet.byId("years-life");
      if (!lives.options[place]) return;
      lives.selectedIndex = place;
      lives.dispatchEvent(new Event("change", { bubbles: true }));
    },
  };
  const page = () => document.documentElement.dataset.page || "";

  const meanings = {
    "": () => islet.say("People"),
    compare: () => islet.say("Openings"),
    years: () => islet.say("Lives"),
  };

  const lines = () =>
    [
      islet.play ? [[islet.say("Space")], islet.say("Play or pause the cursor")] : null,
      [["←", "→"], page() === "years" ? islet.say("Cursor a year, with Shift five") : islet.say("Cursor 5 minutes, with Shift 30")],
      [["1", "…", "9"], meanings[page()]()],
      page() === "" ? [["G"], islet.say("Pin the ghost, or let it go")] : null,
      page() === "" ? [["B"], islet.say("People like this one, or only this one")] : null,
      page() === "compare" ? [["O"], islet.say("Columns or overlay")] : null,
      [["R"], islet.say("Reset")],
      [["H"], islet.say("Hide or show the controls")],
      [["Q"], islet.say("Code for phones")],
      [["F"], islet.say("Full screen")],
      [["?"], islet.say("This help")],
      [["L", islet.say("Esc")], islet.say("Leave lecture mode")],
    ].filter(Boolean);

  const help = () => islet.singleKeys.help(lines());
  const code = () => islet.qr.show(window.location.href);

  const calls = {
    ArrowLeft: cursor,
    ArrowRight: cursor,
    g: () => page() === "" && mode.pin(),
    b: () => page() === "" && islet.cohortMenu.toggle(),
    o: () => page() === "compare" && other("compare-layout", ["columns", "overlay"], islet.compare.state.layout),
    r: () => press(RESETS),
    h: mode.hideRail,
    q: code,
    f: mode.full,
    "?": help,
    l: mode.toggle,
    Escape: mode.leave,
  };

  const isMenuOpen = () =>
    [...document.querySelectorAll("details.drop[open], [role=listbox], .information")].some((one) => one.checkVisibility());

  const pressed = (event) => {
    if (!mode.isThere()) return;
    const key = islet.singleKeys.meant(event);
    if (!mode.isOn() && key !== "l") return;
    const isDigit = /^[1-9]$/.test(key);
    // An open menu takes the Escape for itself, wherever in it the focus is.
    if (event.key === "Escape" && (islet.lectureBar.close(true) || isMenuOpen())) return;
    if (!isDigit && !Object.hasOwn(calls, key)) return;
    event.preventDefault();
    if (isDigit) presets[page()](Number(key) - 1);
    else calls[key](event);
  };

  const buttons = { "lecture-mode": mode.toggle, "lecture-mode-hide": mode.hideRail, "lecture-mode-code": code, "lecture-mode-full": mode.full, "lecture-mode-keys": help, "lecture-mode-leave": mode.leave };

  document.addEventListener("keydown", pressed);
  document.addEventListener("click", (event) => {
    const button = event.target.closest && event.target.closest("button[id^=lecture-mode]");
    if (!button || !Object.hasOwn(buttons, button.id)) return;
    buttons[button.id]();
    if (event.detail) button.blur();
  });
})();
