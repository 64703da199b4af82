/* The dialog of saved scenarios: keep this one, and the list to open, compare, rename, delete. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const { saved } = share;

  const pageOf = ({ page }) => {
    const words = { explore: islet.say("Explore"), years: islet.say("Years"), compare: islet.say("Compare"), report: islet.say("Report") };
    return words[page] || page;
  };

  const box = () => islet.byId("share-saved");
  const say = (text) => {
    box().querySelector(".share-status").textContent = text;
  };

  const tool = (icon, label, press) =>
    islet.make("button", { type: "button", class: "button bare square", "aria-label": label, title: label, onclick: press }, islet.icon(icon));

  const failed = () => say(islet.say("This browser keeps nothing more. Delete a scenario, or save it as a file."));

  /* The name becomes a field; Enter takes it, Escape leaves it as it was. */
  const rename = (one, line) => {
    const field = islet.make("input", { class: "share-field", maxlength: String(saved.LONGEST_NAME), "aria-label": islet.say("New name of {name}", { name: one.name }) });
    field.value = one.name;
    let isOver = false;
    const end = (isTaken) => {
      if (isOver) return;
      const name = saved.cleaned(field.value);
      if (isTaken && name && name !== one.name && saved.has(name)) {
        say(islet.say("{name} is there already.", { name }));
        return;
      }
      isOver = true;
      if (isTaken && name && name !== one.name && !saved.rename(one.name, name)) failed();
      draw(isTaken && name ? name : one.name, "rename");
    };
    field.addEventListener("keydown", (event) => {
      if (!["Enter", "Escape"].includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      end(event.key === "Enter");
    });
    field.addEventListener("blur", () => end(true));
    line.querySelector(".share-saved-open").replaceWith(field);
    field.focus();
    field.select();
  };

  const remove = (one) => {
    const place = saved.list().findIndex(({ name }) => name === one.name);
    saved.remove(one.name);
    const rest = saved.list();
    const next = rest[Math.min(place, rest.length - 1)];
    draw(next && next.name, "remove");
    say(islet.say("{name} deleted.", { name: one.name }));
  };

  /* The saved scenario beside the one on the page; both as Explore has them. */
  const compared = ({ page, hash }) => {
    if (page !== "explore") return "";
    const isHere = share.name() === "explore" && share.here().isReady();
    const bodies = isHere ? [share.here().hash(), hash] : [hash];
    const parts = bodies.map((text, place) => `${"ab"[place]}=${encodeURIComponent(text)}`);
    return share.address("compare", parts.join("&"));
  };

  const line = (one) => {
    const open = { type: "button", class: "share-saved-open", onclick: () => (box().close(), share.go(one.page, one.hash)) };
    const words = islet.make("span", {}, islet.make("b", {}, one.name), islet.make("small", {}, pageOf(one)));
    const made = islet.make("li", {}, islet.make("button", open, words));
    made.dataset.name = one.name;
    const link = compared(one);
    if (link) made.append(islet.make("a", { class: "button bare square", href: link, "aria-label": islet.say("Compare {name}", { name: one.name }), title: islet.say("Compare") }, islet.icon("scale")));
    const edit = tool("pencil", islet.say("Rename {name}", { name: one.name }), () => rename(one, made));
    edit.dataset.tool = "rename";
    const bin = tool("trash-2", islet.say("Delete {name}", { name: one.name }), () => remove(one));
    bin.dataset.tool = "remove";
    made.append(edit, bin);
    return made;
  };

  const listed = () => {
    const found = saved.list();
    if (!found.length) return [islet.make("p", { class: "share-empty" }, islet.say("Nothing is saved yet. Saved scenarios stay in this browser and are sent to nobody."))];
    return [islet.make("ul", { class: "share-list" }, ...found.map(line))];
  };

  /* Draw the list anew, and put the focus where it was. */
  const draw = (name, which) => {
    box().querySelector(".share-saved-list").replaceChildren(...listed());
    if (!which) return;
    const kept = [...box().querySelectorAll("li")].find((one) => one.dataset.name === name);
    const target = kept ? kept.querySelector(`[data-tool=${which}]`) : box().querySelector("input, .share-head button");
    if (target) target.focus();
  };

  const keep = (field) => {
    const name = saved.cleaned(field.value);
    const isThere = saved.has(name);
    if (!name) say(islet.say("A name is needed."));
    else if (!isThere && saved.isFull()) failed();
    else if (!saved.keep(name)) failed();
    else {
      draw();
      say(isThere ? islet.say("{name} replaced.", { name }) : islet.say("{name} saved.", { name }));
    }
  };

  const form = () => {
    const field = islet.make("input", { id: "share-name", class: "share-field", maxlength: String(saved.LONGEST_NAME), autocomplete: "off" });
    field.value = saved.cleaned(share.here().title());
    const made = islet.make(
      "form",
      { class: "share-form" },
      islet.make("label", { for: "share-name" }, islet.say("Save what is on the page as")),
      islet.make("div", {}, field, islet.make("button", { class: "button primary" }, islet.say("Save"))),
    );
    made.addEventListener("submit", (event) => {
      event.preventDefault();
      keep(field);
    });
    return made;
  };

  saved.open = () => {
    const isHere = share.isKnown(share.name()) && share.here().isReady();
    share.dialog("share-saved", islet.say("Saved scenarios"), [
      ...(isHere ? [form()] : []),
      islet.make("p", { class: "share-status", role: "status" }),
      islet.make("div", { class: "share-saved-list" }, ...listed()),
    ]);
    const field = islet.byId("share-name");
    if (field) field.select();
  };
})();
