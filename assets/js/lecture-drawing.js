/* Scenes that are no curves: lists of claims and of misses, and the drawings of body and cell. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const makers = {};

  const maker = () => makers[lecture.scene().page];

  lecture.drawing = {
    makers,
    isCurves: () => !maker(),
    draw: () => maker() && maker().draw(islet.byId("lecture-drawing")),
    cursor: () => maker() && maker().cursor && maker().cursor(islet.byId("lecture-drawing")),
  };
})();
