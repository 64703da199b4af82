/* Below the parts of the model: the whole of it as a file for other programs. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const state = () => islet.model.state;
  const status = (text) => {
    islet.byId("model-file-status").textContent = text;
  };

  const save = async () => {
    const { person } = state();
    status(islet.say("Making the file."));
    try {
      await islet.sbml.save({ person }, `islet-${person.replaceAll("_", "-")}.xml`);
      status(islet.say("{file} saved.", { file: "SBML" }));
    } catch {
      status(islet.say("This could not be made now. Try again in a moment."));
    }
  };

  /* Say whose day it holds. */
  const name = () => {
    const { label } = state().facts.people.find(({ key }) => key === state().person);
    islet.byId("model-file-person").textContent = islet.say("For COPASI, Tellurium or libroadrunner, with the usual day of: {person}. Explore gives any scenario, under Share.", { person: label });
  };

  const build = () => {
    const button = islet.make("button", { type: "button", id: "model-file", class: "button", onclick: save }, islet.icon("file-down"), islet.say("This model as SBML"));
    const about = islet.make("p", { id: "model-file-person", class: "small" });
    const told = islet.make("p", { id: "model-file-status", class: "small", role: "status" });
    islet.byId("model-nav").append(islet.make("div", { class: "model-file" }, button, about, told));
    name();
  };

  islet.model = { ...islet.model, file: { build, name } };
})();
