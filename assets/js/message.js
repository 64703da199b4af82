/* A run that failed: the last good run stays, and Undo is one press away. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  islet.message = {
    show: () => {
      islet.byId("message-title").textContent = "This body could not be run.";
      islet.byId("message-text").textContent = islet.state.now
        ? "The last good run stays on screen. Move the slider back a little, or undo."
        : "No answer came yet. Move a slider to try again.";
      islet.byId("message-undo").hidden = islet.state.history.length === 0;
      islet.byId("message").hidden = false;
    },
    hide: () => {
      islet.byId("message").hidden = true;
    },
  };
})();
