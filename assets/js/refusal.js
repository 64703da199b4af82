/* A request that the server did not allow, in words: which entry, which field, what is allowed. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const title = (entry) => (entry ? `${islet.schedule.kindOf(entry).label} at ${entry.time}` : "Schedule");

  islet.refusal = {
    words: ({ control, allowed }, schedule = []) => {
      const [what, place, name] = String(control).split(".");
      if (what !== "schedule") {
        const known = islet.control(what);
        return `${known ? known.label : what}: allowed is ${allowed}.`;
      }
      const entry = schedule[Number(place)];
      const field = entry && islet.schedule.field(entry, name);
      const where = [title(entry), field ? field.label.toLowerCase() : name].filter(Boolean).join(", ");
      return name ? `${where}: allowed is ${allowed}.` : `${where}: ${allowed}.`;
    },
  };
})();
