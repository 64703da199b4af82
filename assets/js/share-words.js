/* A scenario of Explore in words: what differs from the case, and what happens when. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;

  const size = (control, value) => [islet.printed(value.toFixed(control.decimals)), control.unit].filter(Boolean).join(" ");

  /* Sliders of the body that do not stand at the case. */
  const moved = (run) => {
    const { case: stored } = islet.state.facts.people[run.person];
    return islet.state.facts.controls
      .filter(({ entry, name }) => !entry && run.values[name] !== stored[name])
      .map((control) =>
        islet.say("{label} {value} (case {stored})", {
          label: control.label,
          value: size(control, run.values[control.name]),
          stored: size(control, stored[control.name]),
        }),
      );
  };

  const off = (run) => run.without.map((name) => islet.say("{name} off", { name: islet.mechanism(name).label }));

  const THERAPIES = () => ({
    mdi: islet.say("Insulin by injections"),
    pump: islet.say("Insulin by pump"),
    closed_loop: islet.say("Insulin by closed loop"),
  });

  const treated = (run) => [THERAPIES()[run.therapy]].filter(Boolean);

  const happens = (run) =>
    islet.schedule.inOrder(run.schedule).map((entry) => {
      const { label } = islet.schedule.kindOf(entry);
      return islet.say("{time} {name} {amount}", { time: entry.time, name: islet.lowered(label), amount: islet.entryText.amount(entry) });
    });

  share.words = {
    /* Each change as a text of its own; none where all is as in the case. */
    changed: (run) => [...moved(run), ...off(run), ...treated(run)],
    happens,
    /* As sentences of a caption. */
    caption: (run) => {
      const changed = share.words.changed(run);
      const events = happens(run);
      return [
        islet.say("{person}. {introduction}", { person: islet.state.facts.people[run.person].label, introduction: islet.state.facts.people[run.person].introduction }),
        changed.length ? islet.say("Changed: {list}.", { list: changed.join("; ") }) : islet.say("Settings as in the case."),
        events.length ? islet.say("What happens: {list}.", { list: events.join("; ") }) : islet.say("Nothing is eaten or taken."),
      ].join(" ");
    },
  };
})();
