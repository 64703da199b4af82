/* Small parts of the page that are built here, from facts and never from anyone's text. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  /* A node with attributes and children; text is always set as text. */
  islet.make = (tag, attributes = {}, ...children) => {
    const node = document.createElement(tag);
    Object.entries(attributes).forEach(([key, value]) => {
      if (value === false || value === null) return;
      if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
      else node.setAttribute(key, value === true ? "" : value);
    });
    node.append(...children.filter((child) => child !== null && child !== ""));
    return node;
  };

  islet.icon = (name) => islet.make("span", { class: `icon icon-${name}`, "aria-hidden": "true" });
  islet.badge = (text) => islet.make("span", { class: "badge" }, text);
})();
