/* The name Dash calls. It only passes on. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.share = {
    tableTold: (answer) => {
      islet.share.table.told(answer);
    },
  };
})();
