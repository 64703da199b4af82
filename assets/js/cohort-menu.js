/* How many people like this one are shown: none, or some; and who they are. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const USUAL = 1; // place of the number that one key brings

  const menu = () => islet.byId("people");

  const choose = (people) => {
    islet.cohort.choose(people);
    islet.cohortMenu.paint();
  };

  const option = (people) => {
    const input = islet.make("input", {
      type: "radio",
      name: "people",
      value: String(people),
      onchange: () => choose(people),
    });
    const words = people ? islet.say("{count} people", { count: people }) : islet.say("Only this one");
    return islet.make("label", {}, input, islet.make("span", { class: "menu-word" }, words));
  };

  const content = () => {
    const { numbers } = islet.state.facts.cohort;
    const title = islet.make("legend", {}, islet.say("People like this one"));
    const hint = islet.say("Made-up people around this body, the same ones whatever is moved. The band holds 8 in 10 of them at each time.");
    const who = islet.make("button", { type: "button", id: "people-who", class: "button", onclick: () => open() }, islet.say("Who are they?"));
    return [islet.make("fieldset", {}, title, ...[0, ...numbers].map(option)), islet.make("p", { class: "menu-hint" }, hint), who];
  };

  /* Made here, and not by the server: each component of the page costs every drag a little. */
  const build = () => {
    const count = islet.make("span", { id: "people-count", class: "tab-count" });
    const button = islet.make("summary", { class: "button" }, islet.icon("chevron-down"), islet.say("People"), count);
    const list = islet.make("div", { id: "people-menu", class: "menu" }, ...content());
    islet.byId("rows").before(islet.make("details", { id: "people", class: "drop" }, button, list));
    islet.byId("summary").after(islet.make("span", { id: "people-words", class: "people-words" }));
  };

  const close = (isReturning) => {
    if (!menu().open) return;
    menu().open = false;
    if (isReturning) menu().querySelector("summary").focus();
  };

  const open = () => {
    close(true);
    islet.cohortPeople.open();
  };

  islet.cohortMenu = {
    /* On or off by one key (lecture mode). */
    toggle: () => choose(islet.state.people ? 0 : islet.state.facts.cohort.numbers[USUAL]),
    paint: () => {
      const { people } = islet.state;
      islet.byId("people-menu").querySelectorAll("input").forEach((input) => {
        input.checked = Number(input.value) === people;
      });
      islet.byId("people-count").textContent = people ? String(people) : islet.say("off");
    },
    listen: () => {
      build();
      islet.cohortMenu.paint();
      document.addEventListener("pointerdown", (event) => !menu().contains(event.target) && close());
      menu().addEventListener("keydown", (event) => event.key === "Escape" && close(true));
    },
  };
})();
