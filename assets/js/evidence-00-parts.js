/* Parts that the pages about evidence, the model, claims and words share. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  /* The place after the #, "A008", and what follows it, "&unit=mmol/L". */
  const readPlace = () => {
    const [first, ...rest] = window.location.hash.slice(1).split("&");
    const isPart = first.includes("=");
    return {
      place: isPart ? "" : decodeURIComponent(first),
      parts: new URLSearchParams((isPart ? [first, ...rest] : rest).join("&")),
    };
  };

  let written = null;

  const writePlace = (place, parts) => {
    const set = Object.entries(parts).filter(([, value]) => value);
    const text = new URLSearchParams(set).toString().replace(/%(2C|2F)/g, (code) => decodeURIComponent(code));
    written = [encodeURIComponent(place), text].filter(Boolean).join("&");
    const { pathname, search, hash } = window.location;
    if (hash.slice(1) === written) return;
    window.history.replaceState(window.history.state, "", pathname + search + (written ? `#${written}` : ""));
  };

  const squares = (filled) =>
    [0, 1, 2].map((place) => islet.make("i", { class: place < filled ? "on" : "" }));

  /* Words that facts name by a key. */
  const word = (key) =>
    ({
      right: islet.say("right"),
      simplified: islet.say("simplified"),
      contested: islet.say("contested"),
      wrong: islet.say("wrong"),
      strong: islet.say("strong"),
      moderate: islet.say("moderate"),
      weak: islet.say("weak"),
      "wrong as stated": islet.say("wrong as stated"),
      cited: islet.say("cited"),
      calibrated: islet.say("calibrated"),
      assumption: islet.say("assumption"),
      true: islet.say("met"),
      false: islet.say("missed"),
    })[key] || key;

  islet.evidence = {
    ...islet.evidence,
    word,
    /* Three squares, and always the word. */
    grade: (filled, word) => {
      const drawn = islet.make("span", { class: "grade-squares", "aria-hidden": "true" }, ...squares(filled));
      return islet.make("span", { class: "grade" }, drawn, word);
    },
    search: (id, label, oninput) =>
      islet.make(
        "span",
        { class: "search" },
        islet.icon("search"),
        islet.make("input", {
          id,
          type: "search",
          placeholder: islet.say("Search"),
          autocomplete: "off",
          "aria-label": label,
          oninput,
        }),
      ),
    /* Buttons of which one is pressed; options are [key, word, count]. */
    choice: (box, options, chosen, choose) => {
      const buttons = options.map(([key, word, count]) =>
        islet.make(
          "button",
          { type: "button", value: key, "aria-pressed": String(key === chosen), onclick: () => choose(key) },
          word,
          count === undefined ? "" : islet.make("small", {}, ` ${count}`),
        ),
      );
      box.replaceChildren(...buttons);
    },
    press: (box, key) =>
      box.querySelectorAll("button").forEach((button) => {
        button.setAttribute("aria-pressed", String(button.value === key));
      }),
    /* One stop of Tab for many buttons: arrows move among them. */
    rove: (box, selector, steps) => {
      box.addEventListener("keydown", (event) => {
        const all = [...box.querySelectorAll(selector)].filter((one) => one.checkVisibility());
        const from = all.indexOf(document.activeElement);
        const goal = { ...steps(from, all), Home: 0, End: all.length - 1 }[event.key];
        if (from < 0 || goal === undefined) return;
        event.preventDefault();
        const next = all[Math.max(0, Math.min(all.length - 1, goal))];
        all.forEach((one) => {
          one.tabIndex = one === next ? 0 : -1;
        });
        next.focus();
      });
    },
    svg: (tag, attributes = {}, ...children) => {
      const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
      Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
      node.append(...children);
      return node;
    },
    place: {
      read: readPlace,
      write: writePlace,
      /* Another address typed or followed on the same page. */
      listen: (taken) => {
        window.addEventListener("hashchange", () => {
          const now = window.location.hash.slice(1);
          if (now === written) return;
          written = now;
          taken();
        });
      },
    },
    /* What every page of this kind does first. */
    begin: (unitSwitch, units) => {
      islet.theme.name();
      const wanted = readPlace().parts.get("unit");
      const isKnown = units.includes(wanted);
      islet.state.unit = isKnown ? wanted : units[0];
      if (unitSwitch) window.dash_clientside.set_props(unitSwitch, { value: islet.state.unit });
      return wanted === null || isKnown;
    },
    whenThere: (id, call) => {
      if (islet.byId(id) && islet.byId("theme")) call();
      else window.setTimeout(() => islet.evidence.whenThere(id, call), 30);
    },
  };
})();
