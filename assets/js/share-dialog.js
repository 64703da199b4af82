/* A dialog of the share menu: title, cross, content. The browser keeps the focus inside. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;

  const fill = (box, title, content) => {
    const close = { type: "button", class: "button bare square", "aria-label": islet.say("Close"), onclick: () => box.close() };
    const head = islet.make("div", { class: "share-head" }, islet.make("h2", { id: `${box.id}-title` }, title), islet.make("button", close, islet.icon("x")));
    box.replaceChildren(head, ...content);
  };

  document.addEventListener("click", (event) => {
    // On the ground around it.
    if (event.target.matches && event.target.matches("dialog.share-dialog")) {
      const { left, right, top, bottom } = event.target.getBoundingClientRect();
      const isInside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
      if (!isInside && event.detail) event.target.close();
    }
  });

  const made = (id) => {
    const box = islet.make("dialog", { id, class: "share-dialog", "aria-labelledby": `${id}-title` });
    share.place().append(box);
    return box;
  };

  share.dialog = (id, title, content) => {
    const box = islet.byId(id) || made(id);
    fill(box, title, content);
    if (!box.open) box.showModal();
    return box;
  };
})();
