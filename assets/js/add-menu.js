/* What can be put into the view, built from the kinds that the model has; and the two ways back:
   to the usual day, and to nothing at all. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const close = (isReturning) => {
    const menu = islet.byId("add");
    if (!menu.open) return;
    menu.open = false;
    if (isReturning) islet.byId("add-button").focus();
  };

  const add = (kind) => {
    const entry = islet.firsts.make(kind);
    close(false);
    if (!entry) return;
    let place = -1;
    islet.gesture.once(`add ${kind}`, () => {
      place = islet.schedule.add(entry);
    });
    islet.ringDrag.announce(islet.say("{entry} added.", { entry: islet.entryText.title(entry) }));
    islet.entryEditor.open(place);
  };

  const set = (source, entries, words) => {
    close(true);
    islet.gesture.once(source, () => islet.setSchedule(islet.state.view, entries));
    islet.ringDrag.announce(words);
  };

  const item = (id, drawing, words, press) =>
    islet.make("button", { type: "button", id, class: "menu-item", onclick: press }, islet.icon(drawing), islet.make("span", {}, words));

  const build = () => {
    const { facts } = islet.state;
    const kinds = facts.kinds.map(({ kind, icon, label }) => item(`add-${kind}`, icon, label, () => add(kind)));
    const back = () => set("usual", islet.stored().schedules[islet.state.view], isMorning() ? islet.say("Morning as usual.") : islet.say("Day as usual."));
    const clear = () => set("clear", [], islet.say("Nothing happens now."));
    islet.byId("add-menu").replaceChildren(
      ...kinds,
      islet.make("hr", {}),
      item("schedule-usual", "rotate-ccw", "", back),
      item("schedule-clear", "eraser", "", clear),
    );
  };

  const isMorning = () => islet.state.view === islet.state.facts.first_view;

  const paint = () => {
    islet.byId("schedule-usual").lastChild.textContent = isMorning()
      ? islet.say("Back to the usual morning")
      : islet.say("Back to the usual day");
    islet.byId("schedule-clear").lastChild.textContent = isMorning() ? islet.say("Clear the morning") : islet.say("Clear the day");
    const isFull = islet.state.schedule.length >= islet.state.facts.most_entries;
    islet.state.facts.kinds.forEach(({ kind }) => {
      islet.byId(`add-${kind}`).disabled = isFull || !islet.firsts.make(kind);
    });
  };

  islet.addMenu = {
    listen: () => {
      build();
      const menu = islet.byId("add");
      menu.addEventListener("toggle", () => menu.open && paint());
      document.addEventListener("pointerdown", (event) => !menu.contains(event.target) && close(false));
      menu.addEventListener("keydown", (event) => event.key === "Escape" && close(true));
      islet.byId("nothing-add").addEventListener("click", () => add("meal"));
    },
  };
})();
