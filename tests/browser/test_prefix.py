"""The page as a university has it: many processes, a proxy, a path, and no other network."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Playwright, Response, expect

from components import addresses
from tests import hall, nginx
from tests.browser.dashboard import FLAGS
from tests.browser.visit import Visit

pytestmark = [
    pytest.mark.browser,
    pytest.mark.timeout(240),
    pytest.mark.skipif(sys.platform != "linux", reason="the server for many needs Linux"),
]

PREFIX = "/diabetes/"
NAME = "islet.example.edu"
NOWHERE_ELSE = f"--host-resolver-rules=MAP {NAME} 127.0.0.1, MAP * ~NOTFOUND"

REFUSED = """window.refusedByPolicy = [];
document.addEventListener("securitypolicyviolation", (event) => window.refusedByPolicy.push(
    `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`));"""
BEGUN = "() => !document.querySelector('.waiting') && document.querySelector('header.header')"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return where the page stands, by a name that only the browser of this test knows."""
    if nginx.find() is None:
        if os.environ.get(nginx.REQUIRED):
            pytest.fail("no nginx here, and the tests behind a proxy are required")
        pytest.skip("no nginx here: this test behind a proxy was NOT run")
    folder = tmp_path_factory.mktemp("hall")
    with (
        hall.running(folder, ISLET_PREFIX=PREFIX) as served,
        nginx.running(folder, served.address, PREFIX) as proxy,
    ):
        yield f"http://{NAME}:{urlsplit(proxy).port}{PREFIX}"


@pytest.fixture
def page(playwright: Playwright, chromium_path: str) -> Iterator[Page]:
    """Return a page of a browser that can reach this server and nothing else."""
    flags = [*FLAGS, NOWHERE_ELSE]
    browser = playwright.chromium.launch(executable_path=chromium_path, args=flags)
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page.add_init_script(REFUSED)
    yield page
    browser.close()


class Tour(Visit):
    """A visit that notes every answer and everything that the browser refused."""

    def __init__(self, page: Page, url: str) -> None:
        super().__init__(page, url)
        self.failed: list[str] = []
        self.refused: list[str] = []
        page.on("response", self._remember_response)

    def _remember_response(self, response: Response) -> None:
        if response.status >= 400 or "set-cookie" in response.headers:
            self.failed.append(f"{response.status} {response.url}")

    def leave(self) -> None:
        """Take note of what the browser refused to run on this page."""
        self.refused += self.page.evaluate("() => window.refusedByPolicy")

    def look_at(self, path: str) -> None:
        """Open a page and wait until it is there and asks for nothing more."""
        self.page.goto(self.url + path)
        self.page.wait_for_function(BEGUN)
        self.page.wait_for_load_state("networkidle")
        self.leave()


def test_everything_works_under_a_path_and_without_any_network(page: Page, address: str) -> None:
    """Rows 17, 18 and 24: all pages, and what they load, ask, save and link to."""
    tour = Tour(page, address)
    use_explore(tour)
    links = {"handout": "?of=explore#person=type1", "lessons": "#lesson=exercise_gate"}
    for name in addresses.PAGES:
        tour.look_at(name + links.get(name, ""))
    tour.look_at("lecture#A3")
    page.wait_for_selector("#lecture-stage[data-settled][data-drawn]")
    assert tour.refused == []
    assert tour.failed == []
    assert tour.log == []
    asked = [urlsplit(one) for one in tour.requests if not one.startswith(("data:", "blob:"))]
    assert {one.netloc for one in asked} == {urlsplit(address).netloc}
    assert [one.path for one in asked if not one.path.startswith(PREFIX)] == []


def use_explore(tour: Tour) -> None:
    """Drag, save, draw a code for a phone, change the language, and go on to another page."""
    page = tour.page
    tour.open()
    tour.press("visceral_fat_area", "PageUp")
    page.wait_for_url(f"**{PREFIX}*#*visceral_fat_area=*")
    page.click("#share-button")
    page.click("#share-open-export")
    page.locator("#share-preview img").wait_for()
    for button, ending in (("#share-vector", ".svg"), ("#share-csv", ".csv")):
        with page.expect_download() as download:
            page.click(button)
        assert download.value.suggested_filename.endswith(ending)
    page.keyboard.press("Escape")
    page.click("#share-button")
    page.click("#share-qr")
    expect(page.locator("#qr-content path")).to_be_visible()
    expect(page.locator("#qr-content")).to_contain_text(f"{urlsplit(tour.url).netloc}{PREFIX}")
    page.keyboard.press("Escape")
    tour.leave()
    page.click(".language")
    page.wait_for_selector("html[lang=de]")
    page.wait_for_selector("#figure[data-settled]")
    tour.leave()
    page.click(f".page-link[href*={addresses.COMPARE}]")
    page.wait_for_url(f"**{PREFIX}{addresses.COMPARE}?lang=de*")
    page.wait_for_function(BEGUN)
    page.wait_for_load_state("networkidle")
    tour.leave()
