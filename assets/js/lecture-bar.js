/* The tools of the lecture mode in the bar on top; made when the mode is first entered. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const sliders = () => [...document.querySelectorAll(".rail .control")];

  const tool = (name, drawing, words) =>
    islet.make("button", { id: `lecture-mode-${name}`, type: "button", class: "button bare", title: words }, islet.icon(drawing), islet.make("span", {}, words));

  /* Which sliders stay in the rail. */
  const chooser = (changed) => {
    const choice = (row) => {
      const box = islet.make("input", { type: "checkbox", checked: row.hasAttribute("data-kept") });
      box.addEventListener("change", () => {
        row.toggleAttribute("data-kept", box.checked);
        changed();
      });
      return islet.make("label", {}, box, row.querySelector(".control-label").textContent);
    };
    const menu = islet.make("div", { class: "menu", role: "group", "aria-label": islet.say("Sliders that stay") }, ...sliders().map(choice));
    const button = islet.make("summary", { class: "button bare" }, islet.icon("sliders-horizontal"), islet.say("Sliders"));
    return islet.make("details", { id: "lecture-sliders", class: "drop" }, button, menu);
  };

  /* Before the switches of the bar on top. */
  const place = () => {
    const found = islet.byId("lecture-bar");
    if (found) return found;
    const made = islet.make("div", { id: "lecture-bar", class: "lecture-bar", role: "group", "aria-label": islet.say("Lecture mode") });
    document.querySelector(".header > .grow").after(made);
    return made;
  };

  /* The menu closes by Escape and by a press beside it. */
  const close = (isReturning) => {
    const menu = islet.byId("lecture-sliders");
    if (!menu || !menu.open) return false;
    menu.open = false;
    if (isReturning) menu.querySelector("summary").focus();
    return true;
  };

  document.addEventListener("click", ({ target }) => !target.closest("#lecture-sliders") && close(false));

  islet.lectureBar = {
    sliders,
    close,
    remove: () => place().remove(),
    draw: (changed) => {
      const scenes = islet.make("a", { href: "lecture", class: "button bare" }, islet.icon("list-checks"), islet.make("span", {}, islet.say("Scenes")));
      place().replaceChildren(
        ...(sliders().length ? [chooser(changed), tool("hide", "eye-off", islet.say("Hide controls"))] : []),
        tool("code", "qr-code", islet.say("Code for phones")),
        tool("full", "expand", islet.say("Full screen")),
        tool("keys", "keyboard", islet.say("Keys")),
        scenes,
        tool("leave", "x", islet.say("Leave")),
      );
    },
  };
})();
