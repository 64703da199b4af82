/* What stands over the curves: names at line ends, thresholds, ages, the cursor and its rings. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  islet.years = islet.years || {};
  const SPREAD = 15; // px between two names at line ends
  const ROOM = 40; // px around the cursor's tag in which ages hide
  const LABEL = 16; // px, height of a threshold's words
  const WIDE = 9; // years that they cover

  const LIMITS = { prediabetes: islet.say("prediabetes"), diabetes: islet.say("diabetes") };

  const { state } = islet.years;
  const piece = (key, name) => islet.overlay.piece(`years ${key}`, name, "years-overlay");
  const { place, write } = islet.overlay;

  const curves = (row) =>
    [["life", state.shown.life], ["nothing", state.shown.nothing]].filter(([, run]) => run).map(([role, run]) => ({ role, curve: run[row.signal] }));

  const ends = (row) => {
    const { y, box } = islet.years.geometry;
    const area = box().boxes[row.signal];
    const names = curves(row).map(({ role, curve }) => ({ role, y: y(row.signal, curve[curve.length - 1]) }));
    names.sort((one, other) => one.y - other.y);
    if (names.length > 1) {
      const lack = SPREAD - (names[1].y - names[0].y);
      if (lack > 0) {
        names[0].y -= lack / 2;
        names[1].y += lack / 2;
        const over = Math.max(0, names[1].y - area.bottom);
        names.forEach((name) => { name.y -= over; });
      }
    }
    const words = {
      life: islet.isPhone() ? islet.say("life") : islet.say("this life"),
      nothing: islet.say("nothing"),
    };
    Object.keys(words).forEach((role) => {
      const node = piece(`${row.signal} ${role}`, `line-end colour-${row.colour}`);
      const name = names.find((one) => one.role === role);
      write(node, name ? words[role] : "");
      if (name) place(node, box().right + 8, name.y - 9);
    });
  };

  /* Words on the two limits of HbA1c, as long as no curve runs there. */
  const thresholds = () => {
    const { limits } = state.facts;
    const isShown = islet.years.rowsShown().some(({ signal }) => signal === "hba1c");
    Object.entries(limits).forEach(([word, value]) => {
      const node = piece(`limit ${word}`, "years-limit");
      if (!isShown) {
        write(node, "");
        return;
      }
      const { y, x, box } = islet.years.geometry;
      const top = y("hba1c", value) - LABEL;
      const [first] = state.facts.ages;
      const covered = curves(islet.years.row("hba1c")).some(({ curve }) => {
        const under = curve.filter((_, place) => place * state.shown.step <= WIDE).map((level) => y("hba1c", level));
        return Math.max(...under) > top - 2 && Math.min(...under) < top + LABEL + 2;
      });
      const isHidden = covered || !islet.years.ranges.shows(islet.years.row("hba1c"), value);
      write(node, isHidden ? "" : `${islet.isPhone() ? "" : `${islet.numbers.plain(value)} `}${LIMITS[word] || word}`);
      place(node, x(first) + 6, Math.max(box().boxes.hba1c.top, top));
    });
  };

  const ages = () => {
    const [first, last] = state.facts.ages;
    for (let age = first; age <= last; age += 10) {
      const node = piece(`age ${age}`, "time-label years-age");
      write(node, String(age));
      place(node, islet.years.geometry.x(age), islet.years.geometry.box().floor + 8);
      const away = Math.abs(islet.years.geometry.x(age) - islet.years.geometry.x(state.cursor));
      node.style.visibility = away < ROOM ? "hidden" : "visible";
    }
  };

  const cursor = () => {
    const { x, y, box } = islet.years.geometry;
    const left = x(state.cursor);
    const { margin, floor } = box();
    const line = piece("cursor line", "cursor-line");
    line.style.height = `${floor - margin.top}px`;
    place(line, left, margin.top);
    document.querySelectorAll("#years-overlay .dot").forEach((node) => { node.hidden = true; });
    islet.years.rowsShown().forEach((row) => {
      const node = piece(`ring ${row.signal}`, `dot edge-${row.colour}`);
      node.hidden = false;
      place(node, left, y(row.signal, islet.years.readings.life(row.signal)));
    });
    const tag = piece("cursor tag", "cursor-tag years-tag");
    write(tag, islet.say("age {age}", { age: state.cursor }));
    place(tag, left, floor + 6);
    const handle = islet.byId("years-cursor");
    handle.setAttribute("aria-valuenow", String(state.cursor));
    handle.setAttribute("aria-valuetext", islet.years.readings.spoken());
  };

  islet.years.overlay = {
    draw: () => {
      document.querySelectorAll("#years-overlay .line-end").forEach((node) => write(node, ""));
      islet.years.rowsShown().forEach(ends);
      thresholds();
      islet.years.overlay.cursor();
    },
    cursor: () => {
      cursor();
      ages();
    },
  };
})();
