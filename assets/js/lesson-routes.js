/* Routes: three audiences by three lengths, each a list of stops with minutes. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.lessons = islet.lessons || {};

  const { lessons } = islet;
  const { state } = lessons;
  const EXPLORE = "explore";
  const REMEMBER = "three_to_remember";

  const nameOf = ({ audience, minutes }) => `${audience}-${minutes}`;
  const route = () => state.facts.routes.find((one) => nameOf(one) === state.route) || null;

  const withRoute = (text) => (state.route ? `${text}&route=${state.route}` : text);

  /* Where a stop leads; nowhere for a pause, and for a page that is not there. */
  const address = ({ kind, id }) => {
    const { pages } = state.facts;
    if (kind === "lesson") return lessons.isOpen(id) ? withRoute(`#lesson=${id}`) : "";
    if (kind === "pause") return id === REMEMBER ? withRoute("#remember") : "";
    if (kind === "page") return id === EXPLORE ? "./" : pages.includes(id) ? id : "";
    const [set, scene] = id.split("/");
    return scene ? `lecture#${scene}` : `lecture#set=${set}`;
  };

  const title = (stop) => {
    const lesson = stop.kind === "lesson" && lessons.lesson(stop.id);
    return lesson ? islet.say("Lesson {number}: {title}", { number: lesson.number, title: stop.words }) : stop.words;
  };

  /* The stops of the route that was chosen. */
  const draw = () => {
    const { make } = islet;
    const chosen = route();
    document.querySelectorAll(".lessons-route").forEach((link) => {
      if (link.dataset.route === state.route) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    const box = islet.byId("lessons-stops");
    box.hidden = !chosen;
    if (!chosen) return;
    const lines = chosen.stops.map((stop) => {
      const href = address(stop);
      const words = href ? make("a", { href }, title(stop)) : make("span", {}, title(stop));
      const done = stop.kind === "lesson" && lessons.keep.at("finished", stop.id) !== null;
      const mark = done ? make("span", { class: "lessons-done" }, islet.icon("check"), islet.say("finished")) : "";
      return make("li", {}, words, mark, make("span", { class: "lessons-minutes" }, islet.say("{n} min", { n: stop.minutes })));
    });
    const heading = document.querySelector(`.lessons-route[data-route="${CSS.escape(state.route)}"]`).getAttribute("aria-label");
    box.replaceChildren(make("h3", {}, heading), make("ol", {}, ...lines), make("a", { class: "small", href: "#" }, islet.say("Leave this route")));
  };

  lessons.routes = {
    nameOf,
    draw,
    isKnown: (name) => state.facts.routes.some((one) => nameOf(one) === name),
    home: () => (state.route ? `#route=${state.route}` : "#"),
    /* What comes after the lesson on screen; null at the end. */
    after: () => {
      const chosen = route();
      const place = chosen ? chosen.stops.findIndex(({ kind, id }) => kind === "lesson" && id === state.lesson.id) : -1;
      const stop = chosen && place >= 0 ? chosen.stops[place + 1] : null;
      if (stop && address(stop)) {
        const lesson = stop.kind === "lesson" && lessons.lesson(stop.id);
        return { href: address(stop), words: lesson ? islet.say("Next: lesson {number}", { number: lesson.number }) : islet.say("Next on the route") };
      }
      if (chosen && place >= 0) return { href: lessons.routes.home(), words: islet.say("Back to the route") };
      const all = lessons.list();
      const following = all.slice(all.findIndex(({ id }) => id === state.lesson.id) + 1).find(({ id }) => lessons.isOpen(id));
      return following ? { href: `#lesson=${following.id}`, words: islet.say("Next: lesson {number}", { number: following.number }) } : null;
    },
  };
})();
