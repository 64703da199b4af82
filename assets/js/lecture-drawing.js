/* Scenes that are more or other than curves: lists of claims and misses, drawings of body and cell. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const makers = {};

  const maker = () => makers[lecture.scene().page];
  const box = () => islet.byId("lecture-drawing");

  lecture.drawing = {
    makers,
    isThere: () => Boolean(maker()),
    /* Beside a picture there are curves; a list stands alone. */
    isCurves: () => !maker() || Boolean(maker().hasCurves),
    /* Back to the scene's start: what was chosen in it goes. */
    restart: () => Object.values(makers).forEach(({ forget }) => forget && forget()),
    draw: () => maker() && maker().draw(box()),
    cursor: () => maker() && maker().cursor && maker().cursor(),
  };
})();
