/* Play the day: the cursor runs sixty simulated minutes a second; Space plays and pauses. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const SPEED = 60 / 1000; // simulated minutes per ms
  const JUMP = 15; // min, where motion is reduced
  const JUMP_EVERY = 500; // ms
  const LONGEST_FRAME = 100; // ms: a tab that slept goes on where it stopped
  const KEY = "islet-space-plays";
  const OWN_SPACE = "input, textarea, select, button, a, summary, [contenteditable], [role=button], [role=switch]," +
    " [role=tab], [role=option], [role=textbox], dialog";

  const REDUCED = window.matchMedia("(prefers-reduced-motion: reduce)");
  const play = { timer: 0, frame: 0, last: 0, isPlaying: false };

  const slider = () => islet.byId("play-time");

  const draw = () => {
    const [start, end] = islet.window();
    const { cursor, view } = islet.state;
    const bar = slider();
    bar.min = start;
    bar.max = end;
    bar.value = Math.round(cursor);
    bar.setAttribute("aria-valuetext", islet.numbers.clock(cursor));
    bar.style.setProperty("--v", `${(100 * (cursor - start)) / (end - start)}%`);
    const idle = view === "day" ? islet.say("Play the day") : islet.say("Play the morning");
    const word = play.isPlaying ? islet.say("Pause") : idle;
    document.querySelectorAll(".play-button").forEach((button) => {
      islet.svg.write(button.lastChild, word);
      button.firstChild.className = `icon icon-${play.isPlaying ? "pause" : "play"}`;
    });
  };

  const button = () =>
    islet.make("button", { type: "button", class: "button play-button", onclick: toggle }, islet.icon("play"), islet.make("span", {}));

  const pause = () => {
    if (!play.isPlaying) return;
    play.isPlaying = false;
    window.clearTimeout(play.timer);
    window.cancelAnimationFrame(play.frame);
    islet.bodyPanel.play(false);
    document.documentElement.removeAttribute("data-playing");
    draw();
  };

  const advance = (minutes) => {
    const [, end] = islet.window();
    islet.cursor.move(Math.min(end, islet.state.cursor + minutes));
    if (islet.state.cursor >= end) pause();
  };

  const tick = (now) => {
    const passed = Math.min(LONGEST_FRAME, now - play.last);
    play.last = now;
    advance(passed * SPEED);
    if (play.isPlaying) play.frame = window.requestAnimationFrame(tick);
  };

  const jump = () => {
    advance(JUMP);
    if (play.isPlaying) play.timer = window.setTimeout(jump, JUMP_EVERY);
  };

  const start = () => {
    if (!islet.state.now || play.isPlaying) return;
    const [first, end] = islet.window();
    if (islet.state.cursor >= end) islet.cursor.move(first);
    play.isPlaying = true;
    document.documentElement.dataset.playing = "";
    islet.bodyPanel.play(true);
    draw();
    if (REDUCED.matches) play.timer = window.setTimeout(jump, JUMP_EVERY);
    else {
      play.last = window.performance.now();
      play.frame = window.requestAnimationFrame(tick);
    }
  };

  const toggle = () => (play.isPlaying ? pause() : start());

  const isOn = () => window.localStorage.getItem(KEY) !== "off";

  const press = (event) => {
    if (event.key !== " " || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (!isOn() || event.defaultPrevented || event.target.closest(OWN_SPACE)) return;
    event.preventDefault();
    toggle();
  };

  const build = () => {
    const time = islet.make("input", {
      id: "play-time", type: "range", step: 1, "aria-label": islet.say("Time of the cursor"),
      oninput: (event) => {
        pause();
        islet.cursor.move(Number(event.target.value));
      },
    });
    islet.byId("play-bar").replaceChildren(
      button(),
      time,
    );
  };

  /* A key of one character must be switchable. */
  const spaceSwitch = () => {
    const space = islet.make("input", {
      id: "play-space", type: "checkbox", checked: isOn(),
      onchange: (event) => window.localStorage.setItem(KEY, event.target.checked ? "on" : "off"),
    });
    return islet.make("label", { class: "play-space" }, space, islet.say("Space bar plays and pauses"));
  };

  islet.play = {
    pause,
    button,
    spaceSwitch,
    isPlaying: () => play.isPlaying,
    listen: () => {
      build();
      draw();
      islet.cursor.onDraw(draw);
      islet.byId("cursor").addEventListener("pointerdown", pause);
      document.addEventListener("keydown", press);
      document.addEventListener("visibilitychange", () => document.hidden && pause());
    },
  };
})();
