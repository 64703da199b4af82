/* The way from a year to its day on Explore, and from there back to the life. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const LONGEST = 2000; // letters of a life in a link

  const { state } = islet.years;

  /* As text that is read with ease: what needs no code behind a # has none. */
  const readable = (parts) => parts.toString().replace(/%(2C|2F|3A|3B|40)/g, (code) => decodeURIComponent(code));

  /* What Explore is told: the body of the age at the cursor, and where it comes from. */
  const link = () => {
    const { from, people, cases, values } = state.told.bodies;
    const place = state.cursor - from;
    const person = people[place];
    const parts = new URLSearchParams();
    parts.set("person", person);
    Object.keys(values)
      .filter((name) => values[name][place] !== cases[person][name])
      .forEach((name) => parts.set(name, values[name][place]));
    if (islet.state.unit !== state.facts.glucose_units[0]) parts.set("unit", islet.state.unit);
    const life = new URLSearchParams(islet.years.address.text());
    life.set("age", String(state.cursor));
    parts.set("years", readable(life));
    return `./#${readable(parts)}`;
  };

  islet.years.day = {
    draw: () => {
      islet.byId("years-day-word").textContent = islet.say("A day at {age}", { age: state.cursor });
      // Until the newest life is computed, its body is not known.
      if (state.told) islet.byId("years-day").href = link();
    },
  };

  /* On Explore: the part of the address that leads back is kept, and shown as a link. */
  let life = "";

  const show = () => {
    const age = new URLSearchParams(life).get("age") || "";
    const words = /^[0-9]{2}$/.test(age)
      ? islet.say("A day at {age}. Back to the life", { age })
      : islet.say("A day of a life. Back to the life");
    const node = islet.make("a", { class: "years-back", href: `years#${life}` }, islet.icon("arrow-left"), words);
    islet.byId("context").before(node);
    document.querySelectorAll('.page-link[href="years"]').forEach((link) => { link.href = `years#${life}`; });
  };

  if (!document.documentElement.dataset.page) {
    islet.address.readers.years = (text) => {
      if (text.length > LONGEST) return false;
      life = readable(new URLSearchParams(text));
      show();
      return true;
    };
    islet.address.more.years = () => life;
  }
})();
