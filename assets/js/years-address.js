/* The life in the address: behind the #, only what is not as stored.
   life=type2&bars=food_surplus:300@26-50;metformin:2000@52-80&age=60 */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const NOTHING = "none";
  const BAR = /^([a-z0-9_]+):(-?[0-9.]+)@([0-9.]+)-([0-9.]+)$/;
  let written = "";

  const { state, stored } = islet.years;

  const barText = ({ kind, value, from, to }) => `${kind}:${value}@${from}-${to}`;

  const isRow = (name) => state.facts.rows.some(({ signal }) => signal === name);

  /* One bar, or null if anything in it is not known or not allowed here. */
  const readBar = (text) => {
    const match = BAR.exec(text);
    const kind = match && state.facts.kinds.find((one) => one.kind === match[1]);
    if (!kind) return null;
    const [value, from, to] = match.slice(2).map(Number);
    const { ages, shortest } = state.facts;
    const isAllowed = value >= kind.low && value <= kind.high && from >= ages[0] && to <= ages[1] && to - from >= shortest - 1e-9;
    return isAllowed ? { kind: kind.kind, value, from, to } : null;
  };

  /* Two bars that set the same number at the same time; only a treatment may lie on a cause. */
  const meets = (bar, others) => {
    const kindOf = ({ kind }) => state.facts.kinds.find((one) => one.kind === kind);
    const { name, cause } = kindOf(bar);
    return others.some((other) => {
      if (!other || other.from >= bar.to || other.to <= bar.from) return false;
      return kindOf(other).name === name && kindOf(other).cause === cause;
    });
  };

  const readers = {
    bars: (text) => {
      const parts = text === NOTHING ? [] : text.split(";");
      const found = parts.map(readBar);
      const allowed = found.filter((bar, place) => bar && !meets(bar, found.slice(0, place)));
      state.bars = islet.years.numbered(allowed.slice(0, state.facts.most_bars));
      return state.bars.length === found.length;
    },
    rows: (text) => {
      const names = text.split(",");
      const [fewest, most] = state.facts.number_of_rows;
      const chosen = state.facts.rows.map(({ signal }) => signal).filter((signal) => names.includes(signal));
      const isKnown = names.every(isRow) && chosen.length >= fewest && chosen.length <= most;
      if (isKnown) state.rows = chosen;
      return isKnown;
    },
    unit: (text) => {
      const isKnown = state.facts.glucose_units.includes(text);
      if (isKnown) islet.state.unit = text;
      return isKnown;
    },
    age: (text) => {
      const [first, last] = state.facts.ages;
      const age = /^[0-9]{2}$/.test(text) ? Number(text) : 0;
      const isKnown = age >= first && age <= last;
      if (isKnown) state.cursor = age;
      return isKnown;
    },
  };

  const text = () => {
    const parts = new URLSearchParams();
    const { bars, rows } = stored(state.life);
    const { facts } = state;
    if (state.life !== facts.lives[0].life) parts.set("life", state.life);
    if (!islet.years.isSame(state.bars, bars)) parts.set("bars", state.bars.map(barText).join(";") || NOTHING);
    if (state.rows.join() !== rows.join()) parts.set("rows", state.rows.join(","));
    if (islet.state.unit !== facts.glucose_units[0]) parts.set("unit", islet.state.unit);
    if (state.cursor !== facts.cursor_at) parts.set("age", String(state.cursor));
    return parts.toString().replace(/%(2C|2F|3A|3B|40)/g, (code) => decodeURIComponent(code));
  };

  /* Names of what the link holds and is not known here. */
  let left = [];

  islet.years.address = {
    text,
    left: () => [...new Set(left)],
    /* Take what the address says; returns how many of its parts are not known here. */
    read: () => {
      const parts = new URLSearchParams(window.location.hash.slice(1));
      left = [];
      const life = parts.get("life");
      const isKnown = life !== null && Boolean(stored(life));
      if (life !== null && !isKnown) left.push("life");
      state.life = isKnown ? life : state.facts.lives[0].life;
      state.bars = islet.years.numbered(stored(state.life).bars);
      state.rows = [...stored(state.life).rows];
      parts.delete("life");
      parts.forEach((value, name) => {
        if (!Object.hasOwn(readers, name) || !readers[name](value)) left.push(name);
      });
      return left.length;
    },
    write: () => {
      written = text();
      const { pathname, search, hash } = window.location;
      if (hash.slice(1) !== written) {
        window.history.replaceState(window.history.state, "", pathname + search + (written ? `#${written}` : ""));
      }
      islet.years.day.draw();
    },
    listen: () => {
      // The button of the bar on top copies what this page writes.
      islet.address.write = islet.years.address.write;
      window.addEventListener("hashchange", () => {
        if (window.location.hash.slice(1) !== written) window.location.reload();
      });
    },
  };
})();
