"""The pages to read in, Evidence, Claims, Glossary and Model, as a visitor uses them."""

from __future__ import annotations

from typing import Any

from tests.browser.visit import Visit

FOLLOW = """hash => new Promise((done) => {
    window.addEventListener("hashchange", () => window.setTimeout(done), { once: true });
    window.location.hash = hash;
})"""
"""Ends once the page has heard of its new address."""


class Reading(Visit):
    """One of these pages in words."""

    def open(self, path: str = "evidence") -> None:
        """Load a page, with what follows the #, and wait until it is filled."""
        self.page.goto(f"{self.url}/{path}")
        self.page.wait_for_selector("[data-ready]")

    def go(self, fragment: str) -> None:
        """Follow a link within the page."""
        self.page.evaluate(FOLLOW, fragment)

    def fragment(self) -> str:
        """Return what stands behind the # of the address."""
        return self.link().partition("#")[2]

    def use_unit(self, unit: str) -> None:
        """Choose a unit of glucose in the header."""
        self.page.locator(".header").get_by_text(unit, exact=True).click()
        self.page.wait_for_function("unit => window.islet.state.unit === unit", arg=unit)

    def is_wider_than_its_window(self) -> bool:
        """Tell whether something sticks out at the right."""
        wide: Any = self.page.evaluate(
            "() => document.documentElement.scrollWidth > window.innerWidth"
        )
        return bool(wide)
