/* A scenario of Explore opened on Explore: at once and with one Undo, without loading the page. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const setProps = (id, props) => window.dash_clientside.set_props(id, props);

  /* As the page is before it reads an address: what a link leaves out is as at first. */
  const reset = (parts) => {
    const { state } = islet;
    const { facts } = state;
    islet.views.show(facts.first_view);
    islet.schedule.forget();
    Object.assign(state, { person: facts.first_person, without: [], therapy: facts.therapies[0], chosen: [...facts.first_rows], cursor: facts.cursor_at, people: 0 });
    if (!parts.has("unit")) setProps("unit", { value: facts.glucose_units[0] });
    if (!parts.has("compare")) setProps("reference", { value: "healthy" });
  };

  share.pages.explore.open = (hash) => {
    let unknown = 0;
    islet.gesture.once("open", () => {
      reset(new URLSearchParams(hash));
      window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search + (hash ? `#${hash}` : ""));
      unknown = islet.address.read();
      islet.ranges.refit();
      islet.person.show();
      islet.rowsMenu.draw();
      islet.cohortMenu.paint();
      islet.controls.apply(islet.snapshot());
      islet.cursor.stay();
    });
    islet.note.unknown(unknown);
  };
})();
