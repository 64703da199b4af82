/* A code that brings phones to an address of this application. The server draws it; nobody
   outside is asked. On a computer of one's own no phone would get through: that is said. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const SVG = "http://www.w3.org/2000/svg";
  const QUIET = 4; // modules of white around a code
  const OWN = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;
  let asked = 0;
  let dialog = null;

  const drawn = ({ size, path }) => {
    const whole = size + 2 * QUIET;
    const picture = document.createElementNS(SVG, "svg");
    picture.setAttribute("viewBox", `${-QUIET} ${-QUIET} ${whole} ${whole}`);
    picture.setAttribute("shape-rendering", "crispEdges");
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", islet.say("Code of the address below"));
    const modules = document.createElementNS(SVG, "path");
    modules.setAttribute("d", path);
    picture.append(modules);
    return picture;
  };

  const paragraph = (text, attributes = {}) => islet.make("p", attributes, text);

  /* What a presenter can do when the page is served to this computer alone. */
  const howToServe = () => {
    const { port } = window.location;
    const command = `uv run app.py --host 0.0.0.0 --port ${port || 8050}`;
    return [
      paragraph(islet.say("This page is served to this computer only, so no phone can reach it.")),
      paragraph(islet.say("Start it for your network, then open it under this computer's network address:")),
      islet.make("pre", {}, islet.make("code", {}, command)),
    ];
  };

  const made = () => {
    const close = islet.make("button", { class: "button", onclick: () => dialog.close() }, islet.say("Close"));
    const title = islet.make("h2", { id: "qr-title" }, islet.say("On your phone"));
    dialog = islet.make(
      "dialog",
      { id: "qr", class: "qr", "aria-labelledby": "qr-title" },
      title,
      islet.make("div", { id: "qr-content", class: "qr-content" }),
      islet.make("p", { class: "qr-notice" }, islet.say("Made-up patients, for teaching only. Never use it to decide a treatment.")),
      close,
    );
    document.body.append(dialog);
    return dialog;
  };

  const short = (address) => address.replace(/^https?:\/\//, "");

  const fill = async (address, turn) => {
    const content = islet.byId("qr-content");
    const place = new URL(address);
    if (OWN.test(place.hostname)) {
      content.replaceChildren(...howToServe());
      return;
    }
    const words = paragraph(short(address), { class: "qr-address" });
    content.replaceChildren(words);
    try {
      const code = await islet.ask("qr-answer", "qr-request", { ask: turn, address });
      if (turn !== asked) return;
      if (!code.path) throw new Error(code.error);
      content.replaceChildren(drawn(code), words);
    } catch {
      if (turn !== asked) return;
      content.prepend(paragraph(islet.say("No code could be drawn for this address. It can be typed or copied:")));
    }
  };

  islet.qr = {
    /* Show the code of an address; ends when it is on screen. */
    show: (address) => {
      asked += 1;
      (dialog || made()).showModal();
      return fill(address, asked);
    },
    close: () => dialog && dialog.close(),
    isOpen: () => Boolean(dialog && dialog.open),
  };
})();
