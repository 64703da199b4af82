"""One dashboard for all browser tests, and a page that remembers what went wrong on it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.dashboard import FLAGS, running_dashboard
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
def browser(chromium_path: str) -> Iterator[Browser]:
    """Return a browser that asks nobody but the dashboard."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium_path, args=list(FLAGS))
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser: Browser, dashboard: str) -> Iterator[Callable[..., Visit]]:
    """Return a function that opens the Explore page and waits for its first run."""
    contexts = []

    def opened(**options: object) -> Visit:
        settings = {"viewport": DESKTOP, "reduced_motion": "reduce", **options}
        context = browser.new_context(**settings)
        contexts.append(context)
        visit = Visit(context.new_page(), dashboard)
        visit.open()
        return visit

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def visit(open_page: Callable[..., Visit]) -> Visit:
    """Return the Explore page at desktop size."""
    return open_page()


@pytest.fixture
def page(visit: Visit) -> Page:
    """Return the bare page of the visit."""
    return visit.page
