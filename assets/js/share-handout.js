/* The way to the sheet of paper: ?of= says what it is made from, the # is that of the page. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;

  const address = (of, hash) => {
    const parts = new URLSearchParams();
    const language = new URLSearchParams(window.location.search).get("lang");
    if (language) parts.set("lang", language);
    if (of !== "explore") parts.set("of", of);
    const search = parts.size ? `?${parts}` : "";
    return `handout${search}${hash ? `#${hash}` : ""}`;
  };

  /* A page that lists lessons or scenes has none of them to print. */
  const CHOSEN = {
    lessons: () => Boolean(islet.lessons.state.lesson),
    lecture: () => Boolean(islet.lecture.state.set),
  };

  share.handout = {
    isThere: () => Object.hasOwn(share.sheet, share.name()) && (CHOSEN[share.name()] || (() => true))(),
    address,
    /* In a tab of its own: the page stays as it is. */
    open: () => window.open(address(share.name(), share.here().hash()), "_blank", "noopener"),
  };
})();
