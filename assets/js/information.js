/* The "i": one box for all of them, filled when it is opened. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const GAP = 6; // px between the button and the box
  const EDGE = 8; // px between the box and the window

  let opener = null;
  const box = document.createElement("div");

  const fact = (term, ...content) => [islet.make("dt", {}, term), islet.make("dd", {}, ...content)];

  const ofControl = (control) => {
    const text = (value) => islet.numbers.fixed(value, control.decimals);
    const weak = islet.say("weak: what this does in people is uncertain");
    return [
      islet.make("p", {}, control.note),
      islet.make(
        "dl",
        {},
        ...fact(islet.say("Range"), islet.numbers.span(text(control.low), text(control.high), control.unit)),
        ...fact(islet.say("Case"), islet.information.caseOf(control)),
        ...fact(islet.say("Effect"), islet.evidence.grade(control.squares, islet.evidence.word(control.grade))),
        ...(control.weak ? fact(islet.say("Evidence"), weak) : []),
        ...fact(islet.say("Source"), control.source),
      ),
    ];
  };

  /* Title and content of what a button explains. */
  const content = (id) => {
    const name = id.replace("information-", "");
    const row = islet.state.facts.rows.find(({ signal }) => name === `row-${signal}`);
    if (row) return [row.name, [islet.make("p", {}, row.meaning)]];
    const control = islet.control(name);
    return [control.label, ofControl(control)];
  };

  const place = () => {
    const at = opener.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box;
    const left = Math.max(EDGE, Math.min(at.left, window.innerWidth - width - EDGE));
    const below = at.bottom + GAP;
    const top = below + height + EDGE > window.innerHeight ? at.top - GAP - height : below;
    box.style.transform = `translate(${left}px, ${Math.max(EDGE, top)}px)`;
  };

  const close = (isReturning) => {
    if (!opener) return;
    box.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    if (isReturning) opener.focus();
    opener = null;
  };

  const open = (button) => {
    const [title, parts] = content(button.id);
    opener = button;
    box.setAttribute("aria-label", button.getAttribute("aria-label"));
    box.replaceChildren(islet.make("h2", {}, title), ...parts);
    box.hidden = false;
    button.setAttribute("aria-expanded", "true");
    place();
    box.focus({ preventScroll: true });
  };

  const press = (event) => {
    const button = event.target.closest(".information-button");
    const isSame = button && button === opener;
    if (!box.contains(event.target)) close(isSame);
    if (button && !isSame && islet.state.facts) open(button);
  };

  islet.information = {
    /* Where the slider stands in the person's own case; a page of several bodies has several. */
    caseOf: (control) => {
      const value = islet.numbers.fixed(islet.values.ofCase(control), control.decimals);
      return `${value} ${control.unit}`.trim();
    },
    listen: () => {
      box.id = "information";
      box.className = "information";
      box.hidden = true;
      box.tabIndex = -1;
      box.setAttribute("role", "dialog");
      document.body.append(box);
      document.addEventListener("click", press);
      // Tab goes on from the button, Escape goes back to it.
      box.addEventListener("keydown", (event) => {
        if (event.key === "Escape" || event.key === "Tab") close(true);
      });
      window.addEventListener("resize", () => close(false));
      document.addEventListener("scroll", () => close(false), true);
    },
  };
})();
