/* The sheet itself: read from the address, asked for once, and made to fit on one side. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const WIDTH = 718; // px between the margins of A4 and Letter alike, as in css/handout.css
  const WHOLE = 830; // px of the sheet and a margin, as in css/handout.css
  const ROWS = 260; // px that the rows of the figure share
  const LOWEST = 44; // px of a row of one share
  const HIGHEST = 72;
  const SMALLEST = 0.6;

  const of = () => new URLSearchParams(window.location.search).get("of") || "explore";
  const maker = () => (Object.hasOwn(share.sheet, of()) && share.sheet[of()].make ? share.sheet[of()] : null);

  const note = (text) => {
    islet.byId("handout-note-text").textContent = text;
    islet.byId("handout-note").hidden = false;
  };

  /* The page that the sheet is of, at the same address. */
  const source = () => {
    const url = new URL(share.address(of(), window.location.hash.slice(1)), window.location.href);
    return url.href;
  };

  /* In a window that is narrower than paper the whole sheet is drawn smaller. */
  const scaled = () => islet.byId("handout-paper").style.setProperty("--window", String(Math.min(1, window.innerWidth / WHOLE)));

  /* Smaller where it would not fit; lines to write on take what is left. */
  const fit = () => {
    const paper = islet.byId("handout-paper");
    const content = paper.querySelector(".handout-content");
    let scale = 1;
    paper.style.setProperty("--scale", "1");
    while (content.scrollHeight > content.clientHeight + 1 && scale > SMALLEST) {
      scale -= 0.03;
      paper.style.setProperty("--scale", String(scale));
    }
  };

  const code = async (address) => {
    if (/^(localhost|127\.|\[::1\])/.test(new URL(address).hostname)) return; // No phone gets there.
    try {
      const drawn = await islet.ask("qr-answer", "qr-request", { ask: 1, address });
      if (!drawn.path) return;
      const { make } = share.svg;
      const size = drawn.size + 8;
      const picture = make("svg", { viewBox: `-4 -4 ${size} ${size}`, "shape-rendering": "crispEdges", role: "img", "aria-label": islet.say("Code of the address"), class: "handout-code" }, make("path", { d: drawn.path }));
      islet.byId("handout-foot").append(picture);
    } catch {
      // The address stands beside it in letters.
    }
  };

  const figure = async (spec) => {
    const shares = spec.rows.reduce((sum, row) => sum + row.share, 0);
    const height = Math.min(HIGHEST, Math.max(LOWEST, ROWS / shares));
    const drawn = await share.picture.draw({ ...spec, width: WIDTH, share: height, isBare: true });
    drawn.setAttribute("width", "100%");
    drawn.removeAttribute("height");
    return islet.make("figure", { class: "handout-figure" }, drawn);
  };

  const fill = async () => {
    const sheet = await maker().make();
    const body = islet.byId("handout-body");
    body.replaceChildren(
      islet.make("h1", {}, sheet.title),
      ...(sheet.about ? [islet.make("p", { class: "handout-about" }, sheet.about)] : []),
      ...(sheet.figure ? [await figure(sheet.figure)] : []),
      ...sheet.parts,
    );
    const address = source();
    islet.byId("handout-link").textContent = address;
    islet.byId("handout-back").href = address;
    islet.byId("handout-waiting").hidden = true;
    await code(address);
    await document.fonts.ready;
    fit();
    islet.byId("handout-paper").dataset.made = "true";
  };

  const begin = async (facts) => {
    if (!maker()) {
      islet.byId("handout-waiting").hidden = true;
      note(islet.say("There is no sheet of that kind."));
      return;
    }
    const { unknown, left } = maker().read(facts);
    if (unknown) note(islet.say("Left out of the link, since it is not known here: {names}.", { names: share.note.names(left) }));
    try {
      await fill();
    } catch (error) {
      islet.byId("handout-waiting").hidden = true;
      note(islet.say("The sheet could not be made: {reason}", { reason: error.message }));
    }
  };

  const whenReady = (call) => {
    if (islet.byId("handout-paper") && islet.byId("handout-body")) call();
    else window.setTimeout(() => whenReady(call), 30);
  };

  let hasBegun = false;
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.handout = {
    start: (facts) => {
      if (!facts || hasBegun) return;
      hasBegun = true;
      whenReady(() => {
        scaled();
        window.addEventListener("resize", scaled);
        begin(facts);
      });
    },
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest("#handout-print")) window.print();
  });
  window.addEventListener("hashchange", () => hasBegun && window.location.reload());
})();
