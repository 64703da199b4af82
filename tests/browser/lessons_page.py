"""What a reader does on the Lessons page, in words."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.visit import Visit


class Lessons(Visit):
    """The Lessons page."""

    def open(self, link: str = "") -> None:
        """Load the page and wait until what it shows is there."""
        self.page.goto(f"{self.url}/lessons" + (f"#{link}" if link else ""))
        self.settle()

    def go(self, link: str) -> None:
        """Follow a link within the page: another lesson without loading it anew."""
        self.page.evaluate("link => { window.location.hash = link; }", link)
        self.page.wait_for_function(
            "link => new URLSearchParams(link).get('lesson') === null"
            " ? !window.islet.lessons.state.lesson"
            " : (window.islet.lessons.state.lesson || {}).id === new URLSearchParams(link).get('lesson')",
            arg=link,
        )
        self.settle()

    def settle(self) -> None:
        """Wait until no run is on its way and no curve is being drawn."""
        self.page.wait_for_selector("#lessons-sheet[data-settled]")
        self.page.wait_for_function("() => !window.islet.lessons.state.running")

    def know(self, expression: str) -> Any:
        """Return something the page knows, e.g. ``"guesses"``."""
        return self.page.evaluate(f"() => window.islet.lessons.state.{expression}")

    def option(self, text: str) -> Locator:
        """Return the radio button of an option."""
        return self.page.get_by_role("radio", name=text)

    def press_on(self) -> None:
        """Press the one way on, and wait."""
        self.page.click("#lesson-go")
        self.settle()

    def is_at(self, step: str) -> None:
        """Wait until a step is on screen, by its word."""
        expect(self.page.locator(".lesson-progress")).to_contain_text(step)

    def curve(self, body: str, signal: str) -> str:
        """Return the path of a body's curve as it is drawn now."""
        found = f".lesson-running [data-body={body}][data-signal={signal}]"
        return self.page.locator(found).get_attribute("d") or ""
