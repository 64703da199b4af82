/* The last of all scripts: the page begins when all others are there. */
(() => {
  "use strict";
  new window.DashRenderer(); // It draws the page itself.
})();
