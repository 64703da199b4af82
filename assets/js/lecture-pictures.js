/* Scenes with a picture beside the curves: the map of the body, or a muscle cell, at the cursor.
   A body that waits for the reveal waits here as well. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { lecture } = islet;
  const { state } = lecture;
  let made = []; // [{name, drawing}] of what is on the stage
  let madeFor = "";

  const mounts = {
    cell: (host, id) => islet.cellMap.mount(host, id, { layout: "tall" }),
    body: (host, id) => islet.bodyMap.mount(host, id, state.facts.body),
  };

  const seen = () => lecture.bodies().filter(({ name }) => lecture.isSeen("", name) && state.shown.pictures[name]);

  const frame = ({ name, label, style }) => {
    const host = islet.make("div", { class: "lecture-picture" });
    const caption = islet.make("figcaption", {}, lecture.overlay.shape(style), label);
    const node = islet.make("figure", {}, ...(lecture.bodies().length > 1 ? [caption] : []), host);
    return { node, name, drawing: mounts[lecture.scene().page](host, `lecture-${lecture.scene().page}-${name}`) };
  };

  const values = (picture) => ({
    ...Object.fromEntries(Object.keys(picture.signals).map((name) => [name, islet.numbers.at(picture, name, state.cursor)])),
  });

  /* Glucose is a curve, and not among the values of a picture. */
  const glucose = (name) => {
    const run = lecture.curve(name, "plasma_glucose");
    return run ? islet.numbers.at(run, "plasma_glucose", state.cursor) : 0;
  };

  const paint = ({ name, drawing }) => {
    const picture = state.shown.pictures[name];
    if (!picture) return;
    drawing.draw({ ...values(picture), plasma_glucose: glucose(name) }, { largest: picture.largest });
  };

  const draw = (box) => {
    const bodies = seen();
    const wanted = [lecture.scene().id, ...bodies.map(({ name }) => name)].join(" ");
    if (wanted !== madeFor || !box.querySelector(".lecture-picture")) {
      made = bodies.map(frame);
      box.replaceChildren(...made.map(({ node }) => node));
      madeFor = wanted;
    }
    made.forEach(paint);
  };

  const maker = { hasCurves: true, draw, cursor: () => state.shown && made.forEach(paint) };
  Object.assign(lecture.drawing.makers, { cell: maker, body: maker });
})();
