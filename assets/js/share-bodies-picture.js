/* Bodies side by side as one picture: each with its colour, its dash and its name. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;

  /* "12px,5px" of the renderer; its names for dashes are not used there. */
  const dash = (place) => {
    const drawn = islet.compare.state.facts.figure.dashes[place] || "solid";
    return drawn === "solid" ? "" : drawn.replaceAll("px", "").replaceAll(",", " ");
  };

  const bodies = () => {
    const { bodies: shown } = islet.compare.state.shown;
    return shown.map((one, place) => ({
      colour: islet.compare.token(place, shown).slice(2),
      dash: dash(place),
      label: islet.compare.label(one),
      scenario: { ...one.scenario, schedule: islet.schedule.happening(one.scenario.schedules[islet.compare.state.shown.view]) },
    }));
  };

  const band = (row) => {
    if (!row.banded) return null;
    const [bottom, top] = islet.compare.state.facts.target;
    const [low, high] = [bottom, top].map((edge) => islet.printed(islet.numbers.shown(row, edge)));
    return { low: bottom, high: top, label: islet.say("target {low} to {high}", { low, high }) };
  };

  const ofRow = (row) => {
    const { runs } = islet.compare.state.shown;
    const [low, high] = islet.compare.ranges.of(row.signal);
    const { values, labels } = islet.compare.ranges.ticks(row);
    const unit = islet.numbers.unitOf(row).label;
    return {
      name: row.name,
      unit: row.note ? `${unit} ${row.note}` : unit,
      colour: row.colour,
      share: Math.max(row.share, 1.4),
      low,
      high,
      ticks: values.map((value, place) => ({ value, label: labels[place] })),
      band: band(row),
      curves: bodies().map(({ colour, dash: pattern, label }, place) => ({
        role: "body",
        colour,
        dash: pattern,
        width: 2.6,
        label,
        x: islet.numbers.times(runs[place]),
        y: runs[place].signals[row.signal],
      })),
    };
  };

  const axis = () => {
    const { start, end, tick } = islet.compare.viewShown();
    const ticks = Array.from({ length: Math.floor((end - start) / tick) + 1 }, (_, rank) => start + rank * tick);
    return { low: start, high: end, ticks: ticks.map((value) => ({ value, label: islet.numbers.clock(value) })), title: "" };
  };

  /* What all do; what is each body's own stands in words. */
  const events = () => {
    const { shown } = islet.compare.state;
    if (!islet.compare.sameEvents(shown.bodies)) return [];
    const { start, end } = islet.compare.viewShown();
    return islet.compare
      .shared(shown.bodies[0].scenario.schedules[shown.view])
      .map((entry) => ({
        at: islet.schedule.minutesOf(entry),
        lasts: islet.entryText.lasts(entry),
        lane: islet.schedule.kindOf(entry).lane,
        icon: islet.schedule.kindOf(entry).icon,
        text: islet.entryText.amount(entry),
      }))
      .filter(({ at }) => at >= start && at <= end);
  };

  const captions = () => bodies().map(({ scenario }) => share.words.caption(scenario));

  const table = () => {
    const { runs } = islet.compare.state.shown;
    const columns = islet.compare.rowsShown().flatMap((row) =>
      bodies().map(({ label }, place) => {
        const { label: unit, factor } = islet.numbers.unitOf(row);
        return { signal: row.signal, label: `${row.name}, ${label}`, unit, values: runs[place].signals[row.signal].map((value) => Number((value * factor).toPrecision(6))) };
      }),
    );
    const about = [share.notice(), share.pages.compare.title(), ...captions(), `${islet.say("Link")}: ${share.url()}`];
    return share.table.lines({ time: islet.numbers.times(runs[0]), columns }, about);
  };

  share.pages.compare = {
    isReady: () => Boolean(islet.compare.state.shown),
    hash: () => {
      if (islet.compare.state.shown) islet.compare.address.write();
      return window.location.hash.slice(1);
    },
    title: () => islet.compare.words.plain().headline,
    table,
    captions,
    picture: () => ({
      title: share.pages.compare.title(),
      subtitle: "",
      rows: islet.compare.rowsShown().map(ofRow),
      axis: axis(),
      events: events(),
      key: bodies().map(({ label, colour, dash: pattern }) => ({ role: "now", word: label, colour, dash: pattern })),
      words: [islet.compare.words.plain().summary, ...captions()],
      link: share.url(),
    }),
  };

  /* Beside the words of the page, where the page left room for it. */
  const place = () => {
    const room = document.getElementById("compare-share");
    if (!room) return false;
    room.replaceChildren(islet.make("button", { type: "button", id: "compare-export", class: "button", onclick: () => share.pages.compare.isReady() && share.exporter.open() }, islet.icon("image-down"), islet.say("Export")));
    return true;
  };

  if (document.documentElement.dataset.page !== "compare") return;
  const watch = new MutationObserver(() => place() && watch.disconnect());
  watch.observe(document, { childList: true, subtree: true });
})();
