/* The keys of the stage; the same in all sets. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;

  const lines = () => [
    [[islet.say("Page Down"), islet.say("Page Up")], islet.say("Next and previous scene")],
    [[islet.say("Enter")], islet.say("Reveal")],
    [[islet.say("Space")], islet.say("Play or pause the cursor")],
    [["←", "→"], islet.say("Cursor 5 minutes, with Shift 30")],
    [["1", "…", "9"], islet.say("Presets of the scene")],
    [["G"], islet.say("Pin the ghost, or let it go")],
    [["R"], islet.say("Back to the scene's start")],
    [["H"], islet.say("Hide or show the controls")],
    [["N"], islet.say("Hide or show the note")],
    [["T"], islet.say("One minute to talk")],
    [["U"], islet.say("Unit of glucose: mg/dL or mmol/L")],
    [["Q"], islet.say("Code for phones")],
    [["F"], islet.say("Full screen")],
    [["?"], islet.say("This help")],
    [[islet.say("Esc")], islet.say("Leave the scene")],
  ];

  const help = () => {
    const { dataset } = islet.byId("lecture-stage");
    const isShown = (name) => dataset[name] !== "off";
    islet.singleKeys.help(lines(), [
      ["keys-hints", islet.say("Key hints at the foot"), isShown("hints"), lecture.foot.toggleHints],
      ["keys-note", islet.say("Note at the foot"), isShown("note"), lecture.foot.toggleNote],
    ]);
  };

  const calls = {
    PageDown: () => lecture.stage.step(1),
    PageUp: () => lecture.stage.step(-1),
    Enter: () => lecture.stage.reveal(),
    " ": () => lecture.play.toggle(),
    ArrowLeft: (event) => lecture.cursor.step(-1, event.shiftKey),
    ArrowRight: (event) => lecture.cursor.step(1, event.shiftKey),
    g: () => lecture.stage.pin(),
    r: () => lecture.stage.restart(),
    h: () => lecture.foot.toggleControls(),
    n: () => lecture.foot.toggleNote(),
    t: () => !lecture.state.isRevealed && lecture.question.talk(),
    u: () => lecture.useOtherUnit(),
    q: () => lecture.stage.code(),
    f: () => lecture.stage.full(),
    "?": help,
    Escape: () => lecture.stage.leave(),
  };

  const press = (event) => {
    if (!lecture.state.set) return;
    const key = islet.singleKeys.meant(event, "#lecture-cursor");
    const isDigit = /^[1-9]$/.test(key);
    if (!isDigit && !Object.hasOwn(calls, key)) return;
    event.preventDefault();
    if (isDigit) lecture.foot.choose(Number(key));
    else calls[key](event);
  };

  const buttons = {
    previous: () => lecture.stage.step(-1),
    next: () => lecture.stage.step(1),
    play: () => lecture.play.toggle(),
    "table-button": () => lecture.table.toggle(),
    code: () => lecture.stage.code(),
    full: () => lecture.stage.full(),
    help,
    leave: () => lecture.stage.leave(),
    reveal: () => lecture.stage.reveal(),
    talk: () => lecture.question.talk(),
  };

  lecture.keys = {
    listen: () => {
      document.addEventListener("keydown", press);
      Object.entries(buttons).forEach(([name, call]) => {
        const button = islet.byId(`lecture-${name}`);
        button.addEventListener("click", (event) => {
          call();
          // A mouse that pressed a button shall not take Space and Enter from the lecture.
          if (event.detail) button.blur();
        });
      });
    },
  };
})();
