/* Explore's scenario: all that the address holds, and where the cursor stands, which the bar of the
   browser does not show since it moves with the mouse. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  islet.address.readers.at = (text) => {
    const { start, end } = islet.state.facts.views[islet.state.view];
    const minutes = Number(text);
    const isKnown = /^\d{1,4}(\.\d{1,2})?$/.test(text) && minutes >= start && minutes <= end;
    if (isKnown) islet.state.cursor = minutes;
    return isKnown;
  };

  const at = () => {
    const { cursor, facts } = islet.state;
    const minutes = Math.round(cursor);
    return minutes === facts.cursor_at ? "" : `at=${minutes}`;
  };

  const isReady = () => Boolean(islet.state.now);

  islet.share.pages.explore = {
    isReady,
    hash: () => {
      if (!isReady()) return window.location.hash.slice(1);
      islet.address.write();
      return [islet.address.text(), at()].filter(Boolean).join("&");
    },
    title: () => [islet.byId("headline").textContent, islet.byId("context").textContent].find(Boolean),
  };

  islet.share.pages.report = {
    isReady: () => Boolean(islet.report.state.shown),
    title: () => islet.byId("report-headline").textContent,
  };

  islet.share.pages.years = {
    isReady: () => Boolean(islet.years.state.shown && islet.years.state.told),
    hash: () => {
      if (islet.years.state.facts) islet.years.address.write();
      return window.location.hash.slice(1);
    },
    title: () => islet.byId("years-headline").textContent,
  };
})();
