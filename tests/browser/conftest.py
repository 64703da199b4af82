"""One dashboard for all browser tests, and a page that remembers what went wrong on it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests.browser.dashboard import FLAGS, running_dashboard
from tests.browser.report_page import LINK, Report
from tests.browser.turns import Turns
from tests.browser.visit import Visit

DESKTOP = {"width": 1440, "height": 900}


@pytest.fixture(scope="session")
def dashboard() -> Iterator[str]:
    """Return the address of a running dashboard; ``ISLET_URL`` names one that runs already."""
    running = os.environ.get("ISLET_URL")
    if running:
        yield running
        return
    with running_dashboard() as url:
        yield url


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Return what drives the browsers."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium_path: str) -> Iterator[Browser]:
    """Return a browser that asks nobody but the dashboard and keeps nothing."""
    launched = playwright.chromium.launch(executable_path=chromium_path, args=list(FLAGS))
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def home(
    playwright: Playwright, chromium_path: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    """Return a browser at desktop size that keeps scripts once they are compiled."""
    launched = playwright.chromium.launch_persistent_context(
        tmp_path_factory.mktemp("browser"), executable_path=chromium_path, args=list(FLAGS)
    )
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def at_home(home: BrowserContext) -> Callable[..., Page]:
    """Return a function that makes an empty page: of a size, light or dark."""

    def made(viewport: Any = None, color_scheme: Any = "light") -> Page:
        page = home.new_page()
        page.set_viewport_size(viewport or DESKTOP)
        page.emulate_media(color_scheme=color_scheme, reduced_motion="reduce")
        return page

    return made


@pytest.fixture
def new_page(browser: Browser, at_home: Callable[..., Page]) -> Iterator[Callable[..., Page]]:
    """Return a function that makes an empty page, e.g. on a phone, closed after the test."""
    pages: list[Page] = []

    def made(**options: Any) -> Page:
        if set(options) <= {"viewport", "color_scheme"}:
            page = at_home(**options)
        else:
            page = browser.new_context(reduced_motion="reduce", **options).new_page()
        pages.append(page)
        return page

    yield made
    for page in pages:
        forget(page)
        page.close()
    for context in browser.contexts:
        context.close()


@pytest.fixture
def open_page(new_page: Callable[..., Page], dashboard: str) -> Callable[..., Visit]:
    """Return a function that opens the Explore page and waits for its first run."""

    def opened(link: str = "", **options: Any) -> Visit:
        visit = Visit(new_page(**options), f"{dashboard}{link}")
        visit.open()
        return visit

    return opened


@pytest.fixture(scope="session")
def turns(at_home: Callable[..., Page], dashboard: str) -> Turns:
    """Return the page that tests take in turn."""
    return Turns(at_home, dashboard)


@pytest.fixture
def visit(request: pytest.FixtureRequest) -> Iterator[Visit]:
    """Return the Explore page at desktop size, as it is when it was just opened."""
    if request.node.get_closest_marker("own_page"):
        yield request.getfixturevalue("open_page")()
        return
    taken = request.getfixturevalue("turns").take()
    yield taken
    forget(taken.page)


def forget(page: Page) -> None:
    """Drop what a page wrote into the browser for the next visit, as the theme."""
    if page.url.startswith("http"):
        page.evaluate("() => window.localStorage.clear()")


@pytest.fixture
def page(visit: Visit) -> Page:
    """Return the bare page of the visit."""
    return visit.page


@pytest.fixture
def open_report(new_page: Callable[..., Page], dashboard: str) -> Callable[..., Report]:
    """Return a function that opens the report in a window of its own."""

    def opened(link: str = LINK, **options: Any) -> Report:
        report = Report(new_page(**options), dashboard)
        report.open(link)
        return report

    return opened
