/* A lesson is shared with its step and route, as its address holds them; guesses stay here. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  islet.share.pages.lessons = {
    isReady: () => Boolean(islet.lessons.state.facts),
    hash: () => {
      if (islet.lessons.state.facts) islet.lessons.address.write();
      return window.location.hash.slice(1);
    },
    title: () => (islet.lessons.state.lesson ? islet.lessons.state.lesson.title : islet.byId("lessons-heading").textContent),
  };
})();
