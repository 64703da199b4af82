/* A request that the server did not allow, in words: which entry, which field, what is allowed. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const title = (entry) => (entry ? islet.entryText.at(entry) : islet.say("Schedule"));

  islet.refusal = {
    words: ({ control, allowed }, schedule = []) => {
      const [what, place, name] = String(control).split(".");
      if (what !== "schedule") {
        const known = islet.control(what);
        return islet.say("{where}: allowed is {allowed}.", { where: known ? known.label : what, allowed });
      }
      const entry = schedule[Number(place)];
      const field = entry && islet.schedule.field(entry, name);
      const where = [title(entry), field ? islet.lowered(field.label) : name].filter(Boolean).join(", ");
      return name ? islet.say("{where}: allowed is {allowed}.", { where, allowed }) : `${where}: ${allowed}.`;
    },
  };
})();
