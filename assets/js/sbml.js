/* The model with a scenario as SBML: made by the server, given to the visitor as a file. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  let ask = 0;

  islet.sbml = {
    /* `question` is a person, or what Explore runs. */
    save: async (question, name) => {
      ask += 1;
      const { error, text } = await islet.ask("sbml", "sbml-question", { ask, ...question });
      if (error) throw new Error(error);
      islet.share.file.give(name, new Blob([text], { type: "application/sbml+xml" }));
    },
  };
})();
