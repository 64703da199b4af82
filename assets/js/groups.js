/* Closed groups of the rail say how many of their sliders were moved. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  islet.groups = {
    count: (group) => {
      if (!group) return;
      const moved = group.querySelectorAll(".control.moved").length;
      group.classList.toggle("moved", moved > 0);
      const word = group.querySelector(".group-moved");
      if (word) word.textContent = moved ? islet.say("{count} changed", { count: moved }) : "";
    },
  };
})();
