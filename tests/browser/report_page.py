"""The report of a glucose sensor as a visitor uses it, in words."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.visit import Visit

DRAWN = "count => window.islet.report.state.counts.drawn >= count"
LINK = "person=type1&therapy=mdi"


class Report(Visit):
    """The report page in words."""

    def open(self, link: str = "") -> None:
        """Load the page and wait until the first report is on it."""
        self.page.goto(f"{self.url}/report" + (f"#{link}" if link else ""))
        self.page.wait_for_selector("#report-sheet[data-run]")

    def count(self) -> int:
        """Return how many reports were drawn so far."""
        counts: dict[str, int] = self.page.evaluate("() => window.islet.report.state.counts")
        return counts["drawn"]

    def press(self, *_keys: str) -> None:
        """Not on this page: it has no sliders."""
        raise NotImplementedError

    def choose(self, group: str, label: str) -> None:
        """Choose in a row of buttons and wait for the new report."""
        drawn = self.count()
        self.page.locator(f"#report-{group} label").get_by_text(label, exact=True).click()
        self.page.wait_for_function(DRAWN, arg=drawn + 1)

    def again(self) -> None:
        """Ask for other days."""
        drawn = self.count()
        self.page.click("#report-again")
        self.page.wait_for_function(DRAWN, arg=drawn + 1)

    def open_table(self) -> None:
        """Show the figures as tables."""
        self.page.click("#report-table-button")
        self.page.locator("#report-table table").first.wait_for()

    def number(self, metric: str) -> str:
        """Return the value that stands in a line of the table."""
        return self.page.locator(f"[data-metric={metric}] .value").inner_text()

    def fragment(self) -> str:
        """Return what stands behind the # of the address."""
        hash_: str = self.page.evaluate("() => window.location.hash")
        return hash_


def curve(page: Page, name: str, role: str) -> list[float]:
    """Return the values of a trace as it is drawn."""
    values: list[float] = page.evaluate(
        """([name, role]) => [...document.querySelector(`#report-${name} .js-plotly-plot`).data
            .find(trace => trace.meta.role === role).y]""",
        [name, role],
    )
    return values
