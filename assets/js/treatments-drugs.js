/* The drugs: usual doses as buttons beside the slider, and what each does. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const text = (dose) => islet.numbers.plain(dose);

  const give = (drug, dose) =>
    islet.gesture.once(`dose ${drug.dose} ${dose}`, () => islet.controls.give(drug.dose, dose));

  const button = (drug) => (dose) =>
    islet.make(
      "button",
      {
        type: "button",
        class: "dose",
        "data-dose": dose,
        "aria-pressed": "false",
        "aria-label": dose ? `${text(dose)} ${drug.unit}` : islet.say("none"),
        onclick: () => give(drug, dose),
      },
      dose ? text(dose) : islet.say("none"),
    );

  const doses = (drug) => {
    const name = islet.say("Usual doses of {drug}", { drug: drug.label });
    return islet.make("div", { class: "doses", role: "group", "aria-label": name }, ...drug.doses.map(button(drug)));
  };

  const said = (drug) => {
    const facts = [...drug.said];
    facts.push([islet.say("Effect"), islet.evidence.grade(drug.squares, islet.evidence.word(drug.grade))], [islet.say("From"), drug.source]);
    return facts.flatMap(([term, words]) => [islet.make("dt", {}, term), islet.make("dd", {}, words)]);
  };

  islet.treatmentsDrugs = {
    build: () => {
      islet.treatments.facts().drugs.forEach((drug) => {
        islet.byId(`drug-name-${drug.key}`).replaceChildren(
          islet.make("b", {}, drug.label),
          islet.make("small", {}, drug.drug_class),
        );
        islet.byId(`drug-said-${drug.key}`).replaceChildren(doses(drug), islet.make("dl", { class: "drug-said" }, ...said(drug)));
      });
    },
    draw: () => {
      const taken = islet.treatments.facts().drugs.filter((drug) => {
        const dose = islet.state.values[drug.dose];
        islet.byId(`drug-dose-${drug.key}`).textContent = dose ? `${text(dose)} ${drug.unit}` : "";
        islet.byId(`drug-said-${drug.key}`).querySelectorAll(".dose").forEach((node) => {
          node.setAttribute("aria-pressed", String(Number(node.dataset.dose) === dose));
        });
        return dose > 0;
      });
      islet.byId("treatments-drugs-button").textContent = taken.length ? islet.say("Drugs ({count})", { count: taken.length }) : islet.say("Drugs");
    },
  };
})();
