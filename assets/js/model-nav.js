/* Left on the Model page: parts by place, and a search over names, symbols and units. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const MOST = 40;
  const state = () => islet.model.state;

  const link = (href, word, count, key) =>
    islet.make(
      "a",
      { href: `#${href}`, class: "model-link", "data-part": key || href },
      islet.make("span", {}, word),
      count === null ? "" : islet.make("small", {}, String(count)),
    );

  const place = (title) => {
    const members = state().facts.parts.filter((one) => one.place === title);
    const links = members.map((one) => islet.make("li", {}, link(one.name, one.label, one.equations.length)));
    const heading = islet.make("summary", {}, islet.icon("chevron-right"), islet.make("span", {}, title), islet.make("small", {}, String(members.length)));
    return islet.make("details", { class: "model-place", "data-place": title }, heading, islet.make("ul", {}, ...links));
  };

  const mark = () => {
    const { part } = state();
    document.querySelectorAll("#model-parts .model-link").forEach((one) => {
      const isCurrent = one.dataset.part === part;
      if (isCurrent) one.setAttribute("aria-current", "true");
      else one.removeAttribute("aria-current");
    });
    const current = islet.model.part(part);
    document.querySelectorAll("#model-parts .model-place").forEach((one) => {
      if (current && one.dataset.place === current.place) one.open = true;
    });
  };

  /* Everything that can be found: parts, equations, numbers. */
  const entries = () => {
    const { facts } = state();
    const found = facts.parts.map((one) => ({ href: one.name, label: one.label, where: one.place, text: `${one.label} ${one.name}` }));
    Object.entries(facts.symbols).forEach(([name, one]) => {
      if (one.kind === "rate") return;
      const symbol = one.below ? `${one.letter}_${one.below}` : one.letter;
      found.push({ href: name, label: one.label, where: islet.model.part(one.where).label, text: `${one.label} ${name} ${symbol} ${one.unit}` });
    });
    return found.map((one) => ({ ...one, text: one.text.toLowerCase() }));
  };

  let listed = null;

  const search = () => {
    const wanted = islet.byId("model-search").value.trim().toLowerCase();
    listed = listed || entries();
    islet.byId("model-found").hidden = !wanted;
    islet.byId("model-parts").hidden = Boolean(wanted);
    if (!wanted) return;
    const found = listed.filter(({ text }) => wanted.split(/\s+/).every((word) => text.includes(word)));
    found.sort((a, b) => Number(b.label.toLowerCase().startsWith(wanted)) - Number(a.label.toLowerCase().startsWith(wanted)));
    const items = found.slice(0, MOST).map((one) =>
      islet.make("li", {}, islet.make("a", { href: `#${one.href}`, class: "model-hit" }, islet.make("span", {}, one.label), islet.make("small", {}, one.where))),
    );
    const count = found.length === 1 ? islet.say("1 found") : islet.say("{count} found", { count: found.length });
    islet.byId("model-found").replaceChildren(islet.make("p", { class: "small", role: "status" }, count), islet.make("ul", {}, ...items));
  };

  const build = () => {
    const { facts } = state();
    const field = islet.evidence.search("model-search", islet.say("Search name, symbol or unit"), search);
    field.addEventListener("keydown", (event) => {
      const first = document.querySelector("#model-found .model-hit");
      if (event.key === "Enter" && first && !islet.byId("model-found").hidden) first.click();
      if (event.key === "Escape") {
        islet.byId("model-search").value = "";
        search();
      }
    });
    islet.byId("model-tools").replaceChildren(field);
    const places = [...new Set(facts.parts.map((one) => one.place))];
    const numbers = link("numbers", islet.say("All numbers"), Object.keys(facts.parameters).length);
    const button = islet.make("summary", { class: "model-nav-button" }, islet.icon("chevron-down"), islet.say("Parts of the model"));
    const list = islet.make("details", { class: "model-list", open: window.matchMedia("(min-width: 1024px)").matches }, button, ...places.map(place), numbers);
    islet.byId("model-parts").replaceChildren(list);
    mark();
  };

  /* On a narrow window the list closes once something was chosen. */
  const settle = () => {
    if (window.matchMedia("(min-width: 1024px)").matches) return;
    document.querySelector("#model-parts .model-list").open = false;
    islet.byId("model-search").value = "";
    search();
  };

  islet.model = { ...islet.model, nav: { build, mark, settle } };
})();
