"""One dashboard for all browser tests, and a page that remembers what went wrong on it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests.browser.dashboard import FLAGS, running_dashboard
from tests.browser.report_page import LINK, Report
from tests.browser.tabs import Tabs
from tests.browser.turns import Turns
from tests.browser.visit import Visit


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
def tabs(
    playwright: Playwright, chromium_path: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Tabs]:
    """Return pages to take and to give back."""

    def launch(**device: Any) -> BrowserContext:
        return playwright.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("browser"),
            executable_path=chromium_path,
            args=list(FLAGS),
            **device,
        )

    made = Tabs(launch)
    yield made
    made.close()


@pytest.fixture
def new_page(tabs: Tabs) -> Iterator[Callable[..., Page]]:
    """Return a function that gives an empty page, e.g. on a phone, until the test is over."""
    pages: list[Page] = []

    def made(**options: Any) -> Page:
        pages.append(tabs.take(**options))
        return pages[-1]

    yield made
    for page in pages:
        tabs.give_back(page)


@pytest.fixture
def open_page(new_page: Callable[..., Page], dashboard: str) -> Callable[..., Visit]:
    """Return a function that opens the Explore page and waits for its first run."""

    def opened(link: str = "", **options: Any) -> Visit:
        visit = Visit(new_page(**options), f"{dashboard}{link}")
        visit.open()
        return visit

    return opened


@pytest.fixture(scope="session")
def turns(tabs: Tabs, dashboard: str) -> Turns:
    """Return the page that tests take in turn."""
    return Turns(tabs, dashboard)


@pytest.fixture
def visit(request: pytest.FixtureRequest) -> Iterator[Visit]:
    """Return the Explore page at desktop size, as it is when it was just opened."""
    if request.node.get_closest_marker("own_page"):
        yield request.getfixturevalue("open_page")()
        return
    yield request.getfixturevalue("turns").take()


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
