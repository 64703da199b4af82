"""One Explore page that tests take in turn: to load it costs more than most of them do.

Between two tests it is put back, and it is only given to the next one if it then looks exactly as
it did at first; else that test gets a page of its own. What a page remembers without showing it
(answers about causes, offers, weeks) stays: tests of that are marked `own_page`.
"""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Error, Page

from tests.browser.tabs import Tabs
from tests.browser.visit import Visit

PATIENCE = 10_000  # ms until a page that does not look as at first is given up

LOOKS = """() => {
    const { state } = window.islet;
    const marks = ["expanded", "pressed", "checked", "selected", "disabled", "invalid", "valuenow"];
    const looks = [...document.querySelectorAll("input, select, button, details, dialog, [role]")]
        .filter((one) => one.checkVisibility())
        .map((one) => [one.id.replace(/^mantine-.*/, ""), one.value, one.checked, one.open,
            one.disabled, ...marks.map((mark) => one.getAttribute(`aria-${mark}`))]);
    const { person, values, view, schedules, therapy, without, chosen, compare, unit } = state;
    const { cursor, history, before, selected, now } = state;
    return JSON.stringify([
        document.body.innerText, window.location.hash, document.documentElement.dataset.theme,
        document.querySelector(".sheet").scrollTop, looks,
        person, values, view, schedules, therapy, without, chosen, compare, unit,
        cursor, history, before, selected, now.outcomes, now.signals.plasma_glucose,
    ]);
}"""

EXPLAINED = """() => (window.islet.byId("why-outcome") || {}).value || null"""

BACK = """([open, theme, outcome]) => {
    const { islet } = window;
    const { state } = islet;
    const { facts } = state;
    const set = window.dash_clientside.set_props;
    islet.gesture.end();
    document.querySelectorAll("dialog[open]").forEach((one) => one.close());
    document.body.click();
    document.querySelectorAll("details").forEach((one) => { one.open = open.includes(one.id); });
    ["table"].filter((name) => !islet.byId(`${name}-panel`).hidden)
        .forEach((name) => islet.panels.toggle(name));
    islet.treatmentsPanel.open("regimens");
    islet.tabs.show("why");
    const explained = islet.byId("why-outcome");
    if (explained && explained.value !== outcome) {
        explained.value = outcome;
        explained.dispatchEvent(new Event("change"));
    }
    if (document.documentElement.dataset.theme !== theme) islet.theme.toggle();
    window.localStorage.clear();
    if (state.unit !== facts.glucose_units[0]) set("unit", { value: facts.glucose_units[0] });
    if (state.compare !== "healthy") set("reference", { value: "healthy" });
    state.chosen = [...facts.first_rows];
    islet.rowsMenu.draw();
    islet.views.show(facts.first_view);
    islet.schedule.forget();
    islet.controls.apply(islet.stored(facts.first_person));
    state.cursor = facts.cursor_at;
    islet.message.hide();
    islet.note.hide();
}"""

AND_FORGET = """() => {
    const { islet } = window;
    Object.assign(islet.state, { before: null, history: [], selected: {} });
    Object.assign(islet.gate.counts, { sent: 0, drawn: 0, failed: 0 });
    islet.gesture.markUndo();
    islet.ringDrag.announce("");
    islet.ranges.refit();
    islet.page.redrawCurves(true);
    islet.page.redraw();
    islet.page.settle();
    document.querySelectorAll(".sheet, [role=tabpanel]")
        .forEach((one) => { one.scrollTop = 0; });
    document.activeElement.blur();
}"""


class Turns:
    """Hand one page on from test to test.

    Parameters
    ----------
    tabs : Tabs
        Where the page comes from.
    url : str
        Address of the dashboard.
    """

    def __init__(self, tabs: Tabs, url: str) -> None:
        self._tabs = tabs
        self._url = url
        self._page: Page | None = None
        self._first = ""
        self._open: list[str] = []
        self._theme = ""
        self._explained: str | None = None
        self._size: Any = None

    def take(self) -> Visit:
        """Return a visit to a page that looks as if it was just opened."""
        if self._page is not None and not self._is_back(Visit(self._page, self._url)):
            self._tabs.give_back(self._page)
            self._page = None
        if self._page is not None:
            return Visit(self._page, self._url)
        self._page = self._tabs.take()
        self._size = self._page.viewport_size
        visit = Visit(self._page, self._url)
        visit.open()
        self._open = visit.page.eval_on_selector_all("details[open]", "all => all.map(n => n.id)")
        self._theme = visit.page.evaluate("() => document.documentElement.dataset.theme")
        self._explained = visit.page.evaluate(EXPLAINED)
        self._first = visit.page.evaluate(LOOKS)
        return visit

    def _is_back(self, visit: Visit) -> bool:
        page = visit.page
        try:
            # A tab behind another one draws seldom.
            page.bring_to_front()
            page.unroute_all()
            page.mouse.move(0, 0)
            page.set_viewport_size(self._size)
            page.evaluate(BACK, [self._open, self._theme, self._explained])
            visit.settle()
            page.evaluate(AND_FORGET)
            page.wait_for_function(
                f"first => ({LOOKS})() === first", arg=self._first, timeout=PATIENCE
            )
        except Error:  # Late, or on another page.
            return False
        return True
