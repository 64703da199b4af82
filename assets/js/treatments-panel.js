/* The list of regimens: what the body is on, what that does, and what else makes sense for it. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const NAMES = ["regimens", "drugs", "insulin"];
  const AGAINST = [
    { key: "glucose_mean", signal: "plasma_glucose", label: islet.say("Mean glucose"), words: islet.chips.HIGHER },
    { key: "time_in_target", label: islet.say("Time in target"), words: islet.chips.MORE },
    { key: "glucose_lowest", signal: "plasma_glucose", label: islet.say("Lowest"), words: islet.chips.HIGHER },
  ];
  let shown = ""; // the person whose list is built

  const list = (name) => islet.byId(`treatments-${name}`);

  const open = (name) => {
    NAMES.forEach((one) => {
      list(one).hidden = one !== name;
      islet.byId(`treatments-${one}-button`).setAttribute("aria-pressed", String(one === name));
    });
    islet.byId("treatments-panel").scrollTop = 0;
  };

  const button = (regimen) => {
    const { label, summary } = islet.treatments.words(regimen.key);
    const node = islet.make(
      "button",
      {
        type: "button",
        class: "regimen",
        "data-regimen": regimen.key,
        "aria-pressed": "false",
        onclick: () => islet.treatments.choose(regimen.key),
      },
      islet.make("span", { class: "regimen-mark" }, islet.icon("check")),
      islet.make("b", {}, label),
      islet.make("small", {}, summary),
    );
    return islet.make("li", {}, node);
  };

  const part = (kind, regimens) =>
    islet.make(
      "section",
      { class: "place" },
      islet.make("h3", {}, kind),
      islet.make("ul", { class: "regimens" }, ...regimens.map(button)),
    );

  const refused = (regimens) => {
    if (!regimens.length) return "";
    const line = ({ key, refusal }) =>
      islet.make("li", {}, islet.make("b", {}, islet.treatments.words(key).label), islet.make("small", {}, refusal));
    return islet.make(
      "details",
      { class: "refused" },
      islet.make("summary", {}, islet.icon("chevron-right"), islet.say("Not for this body ({count})", { count: regimens.length })),
      islet.make("ul", { class: "regimens" }, ...regimens.map(line)),
    );
  };

  /* Every regimen that makes sense, and why the others do not: anew for another body only. */
  const build = () => {
    const { person } = islet.state;
    const box = islet.byId("regimen-list");
    if (shown === person || !islet.treatments.offer()) return;
    shown = person;
    const kinds = [...new Set(islet.treatments.facts().regimens.map(({ kind }) => kind))];
    const ofKind = (kind) => islet.treatments.offered().filter(({ key }) => islet.treatments.words(key).kind === kind);
    const parts = kinds.filter((kind) => ofKind(kind).length).map((kind) => part(kind, ofKind(kind)));
    const not = islet.treatments.offer().regimens.filter(({ refusal }) => refusal);
    box.replaceChildren(...parts, refused(not));
  };

  const mark = () => {
    const current = islet.treatments.current();
    islet.byId("regimen-list").querySelectorAll(".regimen").forEach((node) => {
      node.setAttribute("aria-pressed", String(Boolean(current) && node.dataset.regimen === current.key));
    });
    islet.byId("regimen-now").textContent = current
      ? islet.treatments.words(current.key).label
      : islet.say("A mixture of your own");
  };

  const difference = ({ key, signal, label, words }) => {
    const { now, reference } = islet.state;
    const row = signal ? islet.numbers.row(signal) : islet.chips.SHARE_ROW;
    const change = islet.numbers.difference(row, now.outcomes[key], reference.outcomes[key]);
    const unit = islet.numbers.unitOf(row);
    const size = `${islet.numbers.fixed(Math.abs(change), unit.decimals)} ${unit.label}`;
    const text = change ? words[change > 0 ? "up" : "down"]({ size }) : islet.say("the same");
    return [islet.make("dt", {}, label), islet.make("dd", {}, text)];
  };

  /* What it does against no treatment, as far as that is the reference. */
  const against = () => {
    const { reference, compare } = islet.state;
    const isOn = compare === islet.treatments.facts().untreated;
    islet.byId("untreated-switch").setAttribute("aria-checked", String(isOn));
    const isThere = isOn && reference && reference.compare === compare;
    islet.byId("untreated-change").replaceChildren(...(isThere ? AGAINST.flatMap(difference) : []));
  };

  const status = () => {
    if (islet.treatments.offer()) return "";
    if (islet.treatments.isAsking()) return islet.say("Looking what makes sense for this body …");
    return islet.treatments.failure();
  };

  const toggle = () => {
    const { untreated } = islet.treatments.facts();
    const value = islet.state.compare === untreated ? "healthy" : untreated;
    window.dash_clientside.set_props("reference", { value });
  };

  const now = () =>
    islet.make(
      "section",
      { class: "treatment-now", "aria-label": islet.say("Treatment now") },
      islet.make("p", {}, islet.make("span", { class: "small" }, islet.say("Now")), islet.make("b", { id: "regimen-now" })),
      islet.make(
        "div",
        { class: "untreated" },
        islet.make("span", { id: "untreated-label" }, islet.say("Compare with no treatment")),
        islet.make("button", {
          type: "button",
          id: "untreated-switch",
          class: "switch",
          role: "switch",
          "aria-checked": "false",
          "aria-labelledby": "untreated-label",
          onclick: toggle,
        }),
      ),
      islet.make("dl", { id: "untreated-change", class: "against" }),
      islet.weeks.build(),
    );

  islet.treatmentsPanel = {
    open,
    build: () => {
      NAMES.forEach((name) => {
        islet.byId(`treatments-${name}-button`).addEventListener("click", () => open(name));
      });
      const again = islet.make(
        "button",
        { type: "button", id: "treatments-again", class: "button", hidden: true, onclick: () => islet.treatments.tryAgain() },
        islet.say("Try again"),
      );
      list("regimens").replaceChildren(now(), again, islet.make("div", { id: "regimen-list" }));
    },
    draw: () => {
      build();
      const words = status();
      islet.byId("treatments-status").textContent = words;
      islet.byId("treatments-again").hidden = !islet.treatments.failure() || Boolean(islet.treatments.offer());
      islet.byId("regimen-list").hidden = !islet.treatments.offer();
      mark();
      against();
    },
  };
})();
