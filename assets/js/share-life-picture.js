/* The curves of a life as a picture: this life, nothing done, and how sure it is. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const EVERY = 10; // years between two ages on the axis

  const words = () => ({ now: islet.say("this life"), before: islet.say("nothing done") });

  const curve = (row, role, y, ages, more = {}) => ({ role, colour: row.colour, x: ages, y, label: words()[role], ...more });

  const ofRow = (row) => {
    const { years } = islet;
    const { life, nothing, first, step } = years.state.shown;
    const { band } = years.state;
    const ages = life[row.signal].map((_, place) => first + place * step);
    const [low, high] = years.ranges.of(row.signal);
    const { values, labels } = years.ranges.ticks(row);
    const sure = band && band.low[row.signal] && { role: "area", colour: row.colour, opacity: 0.18, x: ages, y: band.high[row.signal], base: band.low[row.signal] };
    const steady = row.signal === "hba1c" && life.steady_hba1c && curve(row, "steady", life.steady_hba1c, ages, { colour: "ref", dash: "5 4", label: islet.say("where it leads") });
    return {
      name: row.name,
      unit: years.readings.unit(row),
      colour: row.colour,
      share: row.share,
      low,
      high,
      ticks: values.map((value, place) => ({ value, label: labels[place] })),
      band: null,
      curves: [sure, nothing && curve(row, "before", nothing[row.signal], ages), steady, curve(row, "now", life[row.signal], ages)].filter(Boolean),
    };
  };

  const axis = () => {
    const [low, high] = islet.years.state.facts.ages;
    const count = Math.floor((high - low) / EVERY) + 1;
    const ticks = Array.from({ length: count }, (_, rank) => low + rank * EVERY);
    return { low, high, ticks: ticks.map((value) => ({ value, label: String(value) })), title: islet.say("age") };
  };

  const spans = () => {
    const { years } = islet;
    const kinds = years.state.facts.kinds;
    return years.state.bars.map((bar) => ({ from: bar.from, to: bar.to, text: years.bars.name(bar), isCause: kinds.find(({ kind }) => kind === bar.kind).cause }));
  };

  const caption = () => {
    const { years } = islet;
    const bars = years.state.bars.map((bar) => years.bars.title(bar));
    const events = years.state.shown.events.map(({ label, age }) => islet.say("{label} at {age}", { label, age: Math.round(age) }));
    return [
      islet.say("Life: {life}.", { life: years.stored(years.state.life).label }),
      bars.length ? islet.say("On its line: {list}.", { list: bars.join("; ") }) : islet.say("Nothing lies on its line."),
      events.length ? islet.say("In it: {list}.", { list: events.join("; ") }) : "",
    ].filter(Boolean).join(" ");
  };

  share.lifeCaption = caption;

  share.pages.years.picture = () => ({
    title: islet.years.state.told.headline,
    subtitle: islet.years.stored(islet.years.state.life).label,
    rows: islet.years.rowsShown().map(ofRow),
    axis: axis(),
    spans: spans(),
    key: Object.entries(words()).filter(([role]) => role === "now" || islet.years.state.shown.nothing).map(([role, word]) => ({ role, word })),
    words: [islet.years.state.told.summary, caption()],
    link: share.url(),
  });

  const shown = async () =>
    islet.years.table.csv().replace(/^(# .*\n)/, (notice) => `${notice}${share.table.comment(`${islet.say("Link")}: ${share.url()}`)}\n`);

  /* Every quantity of the life, asked of the server. */
  const all = async () => {
    const { state, plain, stored } = islet.years;
    const about = [share.notice(), state.told.headline, stored(state.life).label, caption(), `${islet.say("Link")}: ${share.url()}`];
    const answer = await share.table.asked("share-life", { life: state.life, bars: state.bars.map(plain), unit: islet.state.unit });
    const columns = answer.columns.map((column) => (column.nothing ? { ...column, label: `${column.label}, ${islet.say("nothing done")}` } : column));
    return share.table.lines({ heads: [islet.say("age")], places: answer.ages.map((age) => [age]), columns }, about);
  };

  share.pages.years.tables = [
    { words: () => islet.say("Rows on screen"), make: shown },
    { words: () => islet.say("All quantities of this life"), make: all },
  ];
})();
