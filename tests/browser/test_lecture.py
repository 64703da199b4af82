"""The lecture: a whole set from the keyboard, codes, phones, and the lecture mode of Explore."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from components.lecture import qr_code
from tests.browser.barriers import BUILT, violations
from tests.browser.test_accessibility import PHONE
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

PROJECTOR = {"width": 1920, "height": 1080}
DRAWN = """() => window.islet.lecture.figure.element().data
    .filter(({ line }) => line && line.width >= 2.5).length"""


class Lecture(Visit):
    """The page of lectures in words."""

    def open(self, link: str = "") -> None:
        """Load the page; with a link, wait for the scene."""
        self.page.goto(f"{self.url}/lecture{link}")
        self.page.wait_for_selector("#lecture[data-ready]")
        if link:
            self.settle()

    def settle(self) -> None:
        """Wait until the scene that is asked for is drawn."""
        self.page.wait_for_selector("#lecture-stage[data-settled][data-drawn]")
        self.page.wait_for_function(
            "() => document.querySelector('#lecture-stage').dataset.drawn.startsWith("
            "window.islet.lecture.scene().id + ' ') && window.islet.lecture.answers.isIdle()"
        )

    def key(self, *keys: str) -> None:
        """Press keys, wherever the focus is."""
        for key in keys:
            self.page.keyboard.press(key)

    def knows(self, expression: str) -> Any:
        """Return something the lecture knows."""
        return self.page.evaluate(f"() => window.islet.lecture.state.{expression}")

    def curves(self) -> int:
        """Return how many thick lines are drawn."""
        count: int = self.page.evaluate(DRAWN)
        return count

    def peak(self) -> str:
        """Return the first reading of the scene."""
        return self.text("#lecture-values dd >> nth=0")


@pytest.fixture
def open_lecture(new_page: Callable[..., Page], dashboard: str) -> Callable[..., Lecture]:
    """Return a function that opens the page of lectures."""

    def opened(link: str = "", **options: Any) -> Lecture:
        lecture = Lecture(new_page(**options), dashboard)
        lecture.open(link)
        return lecture

    return opened


def test_a_whole_lecture_from_the_keyboard(open_lecture: Callable[..., Lecture]) -> None:
    lecture = open_lecture(viewport=PROJECTOR)
    page = lecture.page
    assert violations(lecture) == []
    page.locator(".lecture-start").first.focus()
    lecture.key("Enter")
    lecture.settle()
    assert page.evaluate("() => document.documentElement.dataset.theme") == "projector"
    assert lecture.link().endswith("#A1")

    # Asked first: the row of glucose is empty, and nothing is read.
    expect(page.locator("#lecture-question")).to_be_visible()
    expect(page.locator("#lecture-readings")).to_be_hidden()
    assert lecture.curves() == 1
    assert violations(lecture) == []
    page.locator(".lecture-option").nth(1).focus()
    lecture.key("Enter")
    assert lecture.knows("guess") == 1
    page.locator("#lecture-title").focus()
    lecture.key("Enter")
    expect(page.locator("#lecture-readings")).to_be_visible()
    assert lecture.curves() == 2
    lecture.says("#lecture-asked", "140 mg/dL")
    lecture.says("#lecture-summary", "At 09:30", "Healthy", "mg/dL")
    assert violations(lecture) == []

    # The cursor, the presets, the ghost, and back to the start.
    start = lecture.knows("cursor")
    lecture.key("ArrowRight", "Shift+ArrowRight", "ArrowLeft")
    assert lecture.knows("cursor") == start + 30
    lecture.key("Space")
    page.wait_for_function("from => window.islet.lecture.state.cursor > from", arg=start + 30)
    lecture.key("Space")
    assert page.get_attribute("#lecture-stage", "data-playing") == "false"
    own = lecture.peak()
    lecture.key("g", "2")
    lecture.settle()
    assert lecture.peak() != own
    assert lecture.curves() == 4
    assert lecture.link().endswith("#A1&preset=2")
    lecture.says("#lecture-overlay", "100 g")
    lecture.key("r")
    lecture.settle()
    expect(page.locator("#lecture-question")).to_be_visible()
    assert lecture.knows("ghost") is None

    # What only the presenter needs can be hidden; single keys can be switched off.
    lecture.key("h", "n")
    expect(page.locator("#lecture-presets")).to_be_hidden()
    expect(page.locator("#lecture-say")).to_be_hidden()
    lecture.key("h", "n")
    expect(page.locator("#lecture-say")).to_be_visible()
    lecture.key("t")
    lecture.says("#lecture-timer", "Tell your neighbour why.")
    lecture.key("t")
    lecture.key("?")
    assert violations(lecture) == []
    page.locator("#keys-single").focus()
    lecture.key("Space", "Escape", "h")
    expect(page.locator("#lecture-presets")).to_be_visible()
    page.click("#lecture-help")
    page.locator("#keys-single").focus()
    lecture.key("Space", "Escape")

    # On this computer alone no phone gets through, which is said in place of a dead code.
    lecture.key("q")
    lecture.says("#qr", "no phone can reach it", "--host 0.0.0.0")
    assert violations(lecture) == []
    lecture.key("Escape", "u")
    lecture.says("#lecture-options", "7.8 mmol/L")
    lecture.key("u")

    # The other scenes, one after the other, all fetched in advance.
    page.wait_for_selector("#lecture-stage[data-ahead=all]")
    asked = len([one for one in lecture.requests if "update-component" in one])
    for number in range(2, 6):
        lecture.key("PageDown")
        lecture.settle()
        lecture.says("#lecture-counter", f"Scene {number} of 5")
        expect(page.locator("#lecture-question")).to_be_visible()
        lecture.key("Enter")
        expect(page.locator("#lecture-readings")).to_be_visible()
    assert len([one for one in lecture.requests if "update-component" in one]) == asked
    before = lecture.peak()
    page.locator("#lecture-control-0").focus()
    lecture.key("End")
    lecture.settle()
    assert lecture.peak() != before
    assert "moved=0:" in lecture.link()
    page.locator("#lecture-title").focus()
    lecture.key("PageUp", "PageDown", "Escape")
    expect(page.locator("#lecture-list")).to_be_visible()
    expect(page.locator("a[href='#A5']")).to_be_focused()
    assert page.evaluate("() => document.documentElement.dataset.theme") == "light"
    assert [line for line in lecture.log if "error" in line.lower()] == []


def test_a_phone_lands_on_the_scene_and_shows_the_result_itself(
    open_lecture: Callable[..., Lecture],
) -> None:
    lecture = open_lecture("#A3&unit=mmol/L", **PHONE)
    page = lecture.page
    expect(page.locator("#lecture-readings")).to_be_hidden()
    assert lecture.curves() == 1
    lecture.says("#lecture-reveal", "Show")
    page.wait_for_selector("#lecture-stage[data-ahead=all]")
    sent = len(lecture.requests)
    page.tap("#lecture-reveal")
    expect(page.locator("#lecture-readings")).to_be_visible()
    assert lecture.curves() == 2
    assert len(lecture.requests) == sent
    assert violations(lecture, rules=BUILT) == []
    page.set_viewport_size({"width": 320, "height": 640})
    page.wait_for_function("() => document.documentElement.scrollWidth <= 320")
    page.tap("#lecture-table-button")
    expect(page.locator("#lecture-table tbody tr").first).to_be_visible()
    page.goto(f"{lecture.url}/lecture#Z9")
    lecture.says("#lecture-note", "This scene is not known here.")
    page.goto(f"{lecture.url}/lecture#set=one_meal_three_bodies&scene=4&moved=0:9,1:100")
    lecture.settle()
    lecture.says("#lecture-stage-note", "Some of this link is not known here")
    assert lecture.knows("moved") == {"1": 100}


def test_scenes_that_are_more_than_curves(open_lecture: Callable[..., Lecture]) -> None:
    lecture = open_lecture("#B6", viewport={"width": 1280, "height": 800})
    page = lecture.page
    expect(page.locator(".lecture-verdict")).to_have_count(0)
    page.locator(".lecture-judge").first.click()
    expect(page.locator(".lecture-verdict")).to_have_count(1)
    lecture.key("Enter")
    expect(page.locator(".lecture-verdict")).to_have_count(3)
    assert violations(lecture) == []

    def go(scene: str) -> None:
        page.evaluate("scene => { window.location.hash = scene; }", scene)
        page.wait_for_function("scene => window.islet.lecture.scene().id === scene", arg=scene)
        lecture.settle()

    # Two cells; that of the body without insulin waits for the reveal.
    go("B2")
    expect(page.locator(".lecture-picture svg")).to_have_count(1)
    lecture.key("Enter")
    cells = page.locator(".lecture-picture svg")
    expect(cells).to_have_count(2)
    said = cells.first.get_attribute("aria-label")
    page.locator("#lecture-cursor").focus()
    lecture.key("End")
    lecture.key(*["Shift+ArrowLeft"] * 4)
    assert cells.first.get_attribute("aria-label") != said
    assert violations(lecture) == []
    go("E1")
    expect(page.locator(".lecture-picture svg")).to_have_count(1)
    assert violations(lecture) == []
    go("C6")
    expect(page.locator(".lecture-misses tbody tr").first).to_be_visible()
    go("C3")
    lecture.key("Enter", "ArrowRight")
    lecture.says("#lecture-at", "At age")
    lecture.says("#lecture-bodies", "%")
    go("D6")
    lecture.key("Enter")
    lecture.says("#lecture-values", "Time in range")
    assert [line for line in lecture.log if "error" in line.lower()] == []


def test_the_code_leads_to_the_scene(new_page: Callable[..., Page], dashboard: str) -> None:
    """Under a name that phones can reach, here made up, the code is drawn."""
    page = new_page()

    def forward(route: Route) -> None:
        url = route.request.url.replace("http://islet.test", dashboard)
        headers = {**route.request.headers, "host": "islet.test"}
        route.fulfill(response=route.fetch(url=url, headers=headers))

    page.route("http://islet.test/**", forward)
    lecture = Lecture(page, "http://islet.test")
    lecture.open("#A2")
    lecture.key("q")
    drawing = page.locator("#qr svg path")
    drawing.wait_for()
    address = "http://islet.test/lecture#A2"
    wanted = qr_code.answer({"ask": 1, "address": address}, qr_code.Place("islet.test"))
    assert drawing.get_attribute("d") == wanted["path"]
    lecture.says("#qr", "islet.test/lecture#A2")
    assert violations(lecture, "#qr") == []


def test_explore_has_a_lecture_mode(open_page: Callable[..., Visit]) -> None:
    visit = open_page(viewport=PROJECTOR)
    page = visit.page
    small = page.locator("#headline").bounding_box()
    page.keyboard.press("l")
    assert page.evaluate("() => document.documentElement.dataset.mode") == "lecture"
    large = page.locator("#headline").bounding_box()
    assert small is not None
    assert large is not None
    assert large["height"] >= 1.6 * small["height"]
    expect(page.locator(".side")).to_be_hidden()
    assert page.locator(".rail .control:visible").count() == 2
    assert violations(visit) == []

    page.locator("#lecture-sliders summary").focus()
    page.keyboard.press("Enter")
    page.get_by_role("checkbox", name="Cortisol", exact=True).check()
    page.keyboard.press("Escape")
    expect(page.locator("#lecture-sliders")).not_to_have_attribute("open", "")
    assert page.locator(".rail .control:visible").count() == 3

    # A pointer means the same time on an enlarged page.
    box = page.locator("#cursor").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 60)
    line = page.locator(".cursor-line").bounding_box()
    assert line is not None
    assert abs(line["x"] + line["width"] / 2 - box["x"] - box["width"] / 2) < 5
    start = visit.state("cursor")
    page.keyboard.press("ArrowRight")
    assert visit.state("cursor") == start + 5

    # The pinned run stays the one before; the keys are dead in a field.
    page.keyboard.press("g")
    pinned = visit.state("pinned.run")
    visit.press("visceral_fat_area", "PageUp")
    visit.press("visceral_fat_area", "PageUp")
    assert visit.state("before.run") == pinned
    page.locator("#number-visceral_fat_area").focus()
    page.keyboard.press("h")
    expect(page.locator(".rail")).to_be_visible()
    page.locator("#number-visceral_fat_area").blur()
    page.keyboard.press("h")
    expect(page.locator(".rail")).to_be_hidden()
    page.keyboard.press("1")
    visit.until("person", "healthy")
    visit.settle()
    page.keyboard.press("Escape")
    assert page.evaluate("() => document.documentElement.dataset.mode") is None
    assert page.evaluate("() => document.documentElement.dataset.theme") == "light"
    expect(page.locator(".side")).to_be_visible()
