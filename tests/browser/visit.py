"""What a visitor does on the Explore page, in words; it waits on states, never on time."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, expect

expect.set_options(timeout=30_000)  # ms, as all other waits: a machine may be slow and busy

SETTLED = "() => window.islet.gate.isIdle() && !window.islet.gesture.isActive()"

MEANS = """() => Object.fromEntries(window.islet.figure.element().data
    .filter(trace => trace.meta.role === 'now')
    .map(trace => [trace.meta.signal, trace.y.reduce((sum, y) => sum + y, 0) / trace.y.length]))"""


class Visit:
    """A page of the dashboard with its log and its requests.

    Parameters
    ----------
    page : Page
        A fresh page.
    url : str
        Address of the dashboard.
    """

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.log: list[str] = []
        self.requests: list[str] = []
        page.on("console", self._remember_message)
        page.on("pageerror", lambda error: self.log.append(str(error)))
        page.on("request", self._remember_request)

    def _remember_message(self, message: ConsoleMessage) -> None:
        self.log.append(f"{message.type}: {message.text}")

    def _remember_request(self, request: Request) -> None:
        self.requests.append(request.url)

    def open(self) -> None:
        """Load the page and wait until the first run is on screen."""
        self.page.goto(self.url)
        self.page.wait_for_selector("#figure[data-settled]")
        self.settle()

    def settle(self) -> None:
        """Wait until the newest values are drawn and no gesture is open."""
        self.page.wait_for_function(SETTLED)

    def thumb(self, name: str) -> Locator:
        """Return the handle of a slider."""
        return self.page.locator(f"#slider-{name} [role=slider]")

    def press(self, name: str, *keys: str) -> None:
        """Press keys on a slider and wait for the curves."""
        self.thumb(name).focus()
        for key in keys:
            self.page.keyboard.press(key)
        self.page.wait_for_function(
            "name => Number(document.querySelector(`#slider-${name} [role=slider]`)"
            ".getAttribute('aria-valuenow')) === window.islet.values.of(window.islet.control(name))",
            arg=name,
        )
        self.settle()

    def click(self, selector: str) -> None:
        """Press a button that asks for a run, and wait for that run."""
        shown = self.state("now.run")
        self.page.click(selector)
        self.page.wait_for_function("run => window.islet.state.now.run > run", arg=shown)
        self.settle()

    def means(self) -> dict[str, float]:
        """Return the mean of each curve as it is drawn, by signal."""
        means: dict[str, float] = self.page.evaluate(MEANS)
        return means

    def state(self, expression: str) -> Any:
        """Return something the page knows, e.g. ``"values.mean_cortisol"``."""
        return self.page.evaluate(f"() => window.islet.state.{expression}")

    def value(self, name: str) -> Any:
        """Return the value of any slider, also of one that belongs to an entry."""
        read = "name => window.islet.values.of(window.islet.control(name))"
        return self.page.evaluate(read, name)

    def counts(self) -> dict[str, int]:
        """Return how many requests were sent, drawn and failed."""
        counts: dict[str, int] = self.page.evaluate("() => ({ ...window.islet.gate.counts })")
        return counts

    def choose_person(self, label: str) -> None:
        """Pick a body from the list."""
        self.page.click("#person")
        self.page.get_by_role("option", name=label, exact=True).click()
        self.page.wait_for_function(
            "label => window.islet.state.now"
            " && window.islet.state.facts.people[window.islet.state.now.person].label === label",
            arg=label,
        )
        self.settle()

    def text(self, selector: str) -> str:
        """Return the visible text of one element, for what was waited for already."""
        return self.page.locator(selector).inner_text()

    def says(self, selector: str, *words: str) -> None:
        """Wait until all these words are to be read in an element."""
        for word in words:
            expect(self.page.locator(selector)).to_contain_text(word, use_inner_text=True)

    def until(self, expression: str, value: Any = True) -> None:
        """Wait until something the page knows is so, e.g. ``until("unit", "mmol/L")``."""
        told = f"value => JSON.stringify(window.islet.state.{expression}) === JSON.stringify(value)"
        self.page.wait_for_function(told, arg=value)

    def thumb_is(self, name: str, value: str) -> None:
        """Wait until a slider stands at a value: its component draws it a moment late."""
        expect(self.thumb(name)).to_have_attribute("aria-valuenow", value)

    def focus_is(self, identifier: str) -> None:
        """Wait until an element has the focus: a dialog gives it back a moment late."""
        expect(self.page.locator(f"#{identifier}")).to_be_focused()

    def link(self) -> str:
        """Return the address as the page has it; Playwright hears of it later."""
        return str(self.page.evaluate("() => window.location.href"))

    def use_unit(self, unit: str) -> None:
        """Choose a unit of glucose in the header."""
        self.page.locator(".header").get_by_text(unit, exact=True).click()
        self.until("unit", unit)

    def open_table(self) -> None:
        """Show the curves as a table."""
        self.page.click("#table-button")
        self.page.locator("#table-panel table").wait_for()
