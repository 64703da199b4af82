/* The scene in the address, short enough to be typed: #A3. Behind it what was chosen: a preset,
   moved sliders and the unit. Nothing of it reaches the server. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const { state } = lecture;
  let written = null;

  const found = (id) => {
    const set = state.facts.sets.find(({ scenes }) => scenes.some((scene) => scene.id === id));
    return set ? { set, place: set.scenes.findIndex((scene) => scene.id === id) } : null;
  };

  /* #A3, or the long form #set=...&scene=3. */
  const target = (parts) => {
    if (parts.has("set")) {
      const set = state.facts.sets.find(({ id }) => id === parts.get("set"));
      const place = Number(parts.get("scene") || 1) - 1;
      return set && set.scenes[place] ? { set, place } : null;
    }
    const [first] = [...parts.keys()];
    return parts.get(first) === "" ? found(first.toUpperCase()) : null;
  };

  const text = () => {
    if (!state.set) return "";
    const parts = new URLSearchParams();
    if (state.preset !== null) parts.set("preset", state.preset);
    const moved = Object.entries(state.moved).map(([place, value]) => `${place}:${value}`);
    if (moved.length) parts.set("moved", moved.join(","));
    if (islet.state.unit !== state.facts.glucose_units[0]) parts.set("unit", islet.state.unit);
    const rest = parts.toString().replace(/%(2C|2F|3A)/g, (code) => decodeURIComponent(code));
    return [lecture.scene().id, rest].filter(Boolean).join("&");
  };

  /* A value of a control as a link has it; undefined where it is none. */
  const valueOf = (control, word) => {
    const value = Number(word);
    if (!control || word === undefined || word === "") return undefined;
    if (control.widget === "switch") return { true: true, false: false }[word];
    if (control.widget === "choice") return control.options.some((one) => one.value === word) ? word : undefined;
    const steps = (value - control.min) / control.step;
    const isOnStep = Math.abs(steps - Math.round(steps)) < 1e-6 || value === control.max || value === control.value;
    return value >= control.min && value <= control.max && isOnStep ? value : undefined;
  };

  /* Presets and sliders of a link; returns whether all of it was understood. */
  const settle = (parts) => {
    const scene = lecture.scene();
    const preset = (scene.presets || []).find(({ key }) => String(key) === parts.get("preset"));
    const moves = (parts.get("moved") || "")
      .split(",")
      .filter(Boolean)
      .map((one) => one.split(":"))
      .map(([place, word]) => [place, valueOf((scene.controls || [])[place], word)]);
    const good = moves.filter(([, value]) => value !== undefined);
    if (preset) state.preset = preset.key;
    state.moved = Object.fromEntries(good);
    const known = ["preset", "moved", "unit", "set", "scene"];
    const isKnown = [...parts.keys()].every((name, rank) => rank === 0 || known.includes(name));
    if (preset || good.length) {
      lecture.foot.draw();
      lecture.stage.changed();
    }
    return isKnown && good.length === moves.length && Boolean(preset) === parts.has("preset");
  };

  const useUnit = (unit) => {
    const isKnown = unit === null || state.facts.glucose_units.includes(unit);
    if (isKnown && unit) window.dash_clientside.set_props("lecture-unit", { value: unit });
    return isKnown;
  };

  const note = (words) => {
    islet.byId("lecture-note").hidden = !words;
    islet.byId("lecture-note-text").textContent = words;
  };

  /* Open what the address names: a scene, or the list. */
  const read = () => {
    const hash = window.location.hash.slice(1);
    const parts = new URLSearchParams(hash);
    const isUnit = useUnit(parts.get("unit"));
    const goal = hash ? target(parts) : null;
    note(hash && !goal ? islet.say("This scene is not known here. Choose one from the list.") : "");
    if (!goal) {
      lecture.stage.leave();
      return;
    }
    lecture.stage.open(goal.set, goal.place);
    if (!settle(parts) || !isUnit) lecture.stage.note(islet.say("Some of this link is not known here and was left out."));
  };

  lecture.address = {
    read,
    write: () => {
      const next = text();
      const { pathname, search, hash } = window.location;
      written = next;
      if (hash.slice(1) !== next) window.history.replaceState(window.history.state, "", pathname + search + (next ? `#${next}` : ""));
    },
    /* The address of the scene as it is set, never of what was revealed. */
    whole: () => `${window.location.origin}${window.location.pathname}${window.location.search}#${text()}`,
    listen: () => window.addEventListener("hashchange", () => window.location.hash.slice(1) !== written && read()),
  };
})();
