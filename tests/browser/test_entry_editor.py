"""Everything that can be dragged can be typed, and what is wrong says what is allowed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.barriers import violations
from tests.browser.rings import begin, entries, ring, times
from tests.browser.test_accessibility import PHONE
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


def test_everything_can_be_typed(visit: Visit) -> None:
    begin(visit, "Type 1")
    ring(visit, "Bolus, 7.5 U").or_(ring(visit, "Bolus")).nth(1).click()
    visit.page.fill("#entry-time", "1215")
    visit.page.keyboard.press("Enter")
    visit.page.fill("#entry-units", "3,25")
    visit.page.keyboard.press("Enter")
    assert visit.page.locator("#entry-minutes-row").is_hidden()
    visit.page.select_option("#entry-shape", "extended")
    assert visit.page.locator("#entry-minutes-row").is_visible()
    visit.page.focus("#entry-minutes")
    visit.page.keyboard.press("ArrowUp")
    visit.page.select_option("#entry-product", "regular")
    visit.page.click("#entry-done")
    visit.settle()
    changed = entries(visit, "bolus")[1]
    assert changed == {
        "entry": "bolus",
        "time": "12:15",
        "product": "regular",
        "units": 3.25,
        "shape": "extended",
        "minutes": 95,
    }
    assert visit.state("now.schedule.find(({ units }) => units === 3.25)") == changed
    assert visit.counts()["failed"] == 0


def test_a_wrong_number_stays_and_says_what_is_allowed(visit: Visit) -> None:
    begin(visit)
    held = visit.state("schedule")
    sent = visit.counts()["sent"]
    ring(visit, "Meal, 70 g").click()
    for field, typed, allowed in (
        ("carbohydrate", "900", "0 to 200 g"),
        ("carbohydrate", "many", "0 to 200 g"),
        ("carbohydrate", "-1", "0 to 200 g"),
        ("minutes", "0", "1 to 120 min"),
        ("time", "25:00", "00:00 to 23:59"),
    ):
        visit.page.fill(f"#entry-{field}", typed)
        visit.page.keyboard.press("Enter")
        visit.page.locator(f"#entry-{field}-message").get_by_text(allowed).wait_for()
        assert visit.page.input_value(f"#entry-{field}") == typed
        assert visit.page.get_attribute(f"#entry-{field}", "aria-invalid") == "true"
        assert visit.state("schedule") == held
    assert visit.counts()["sent"] == sent
    visit.page.click("#entry-done")
    visit.focus_is("entry-time")
    for field, typed in (("time", "12:30"), ("minutes", "20"), ("carbohydrate", "65")):
        visit.page.fill(f"#entry-{field}", typed)
        visit.page.keyboard.press("Enter")
        assert visit.text(f"#entry-{field}-message") == ""
    visit.page.click("#entry-done")
    assert visit.page.locator("#entry-editor").is_hidden()
    visit.settle()
    assert [meal["carbohydrate"] for meal in entries(visit)] == [50, 65, 75]


def test_what_cannot_be_is_said_with_undo_and_nothing_is_lost(visit: Visit) -> None:
    begin(visit)
    shown = visit.means()
    ring(visit, "Meal, 70 g").click()
    visit.page.fill("#entry-time", "07:40")
    visit.page.keyboard.press("Enter")
    visit.page.keyboard.press("Escape")
    visit.page.locator("#message").get_by_text("the meal at 07:40 begins before").wait_for()
    visit.settle()
    assert visit.means() == shown
    assert "07:40" in times(visit)
    visit.click("#message-undo")
    assert times(visit) == ["07:30", "12:30", "19:00"]
    assert visit.page.locator("#message").is_hidden()


def test_a_value_that_the_server_refuses_is_named(visit: Visit) -> None:
    begin(visit)
    visit.page.evaluate(
        "() => islet.gesture.once('test', () => islet.setSchedule('day',"
        "[{ entry: 'bolus', time: '09:00', units: 4000 }]))"
    )
    visit.page.locator("#message").get_by_text(
        "Bolus at 09:00, dose: allowed is a number from 0 to"
    ).wait_for()
    visit.click("#message-undo")
    assert visit.page.locator("#message").is_hidden()


def test_counted_carbohydrate_sets_the_bolus(visit: Visit) -> None:
    begin(visit, "Type 1")
    ratio = visit.state("facts.people.type1.therapy.carbohydrate_ratio")
    ring(visit, "Meal, 70 g").click()
    expect(visit.page.locator("#entry-with-bolus")).to_be_checked()
    visit.page.fill("#entry-counted", "40")
    visit.page.keyboard.press("Enter")
    bolus = entries(visit, "bolus")[1]
    assert bolus["time"] == "12:30"
    assert bolus["units"] == pytest.approx(40 / ratio, abs=0.03)
    assert "computed for this made-up body" in visit.text("#entry-bolus-note")
    visit.page.uncheck("#entry-with-bolus")
    assert times(visit, "bolus") == ["07:30", "19:00"]
    visit.page.check("#entry-with-bolus")
    bolus = next(one for one in entries(visit, "bolus") if one["time"] == "12:30")
    assert bolus["units"] == pytest.approx(70 / ratio, abs=0.03)
    visit.page.fill("#entry-counted", "1000")
    visit.page.keyboard.press("Enter")
    visit.page.locator("#entry-counted-message").get_by_text("0 to 200 g").wait_for()
    visit.page.keyboard.press("Escape")


def test_without_insulin_treatment_no_bolus_is_offered(visit: Visit) -> None:
    begin(visit)
    ring(visit, "Meal, 70 g").click()
    assert visit.page.locator("#entry-with-bolus").count() == 0


def test_a_ring_is_opened_by_a_tap(open_page: Callable[..., Visit]) -> None:
    visit = begin(open_page(**PHONE))
    ring(visit, "Meal, 70 g").tap()
    visit.page.locator("#entry-editor").wait_for()
    assert visit.text("#entry-editor-title") == "Meal at 12:30"
    visit.page.locator("#entry-done").tap()
    expect(visit.page.locator("#entry-editor")).to_be_hidden()


@pytest.mark.parametrize(
    ("scheme", "options"), [("light", {}), ("dark", PHONE)], ids=["desktop", "phone"]
)
def test_axe_finds_nothing_in_editor_and_menu(
    open_page: Callable[..., Visit], scheme: str, options: dict[str, Any]
) -> None:
    visit = begin(open_page(**options, color_scheme=scheme))
    assert violations(visit) == []
    ring(visit, "Meal, 70 g").click()
    visit.page.fill("#entry-carbohydrate", "900")
    visit.page.keyboard.press("Enter")
    visit.page.locator("#entry-carbohydrate-message").get_by_text("200").wait_for()
    assert violations(visit) == []
    visit.page.keyboard.press("Escape")
    visit.page.click("#add-button")
    visit.page.locator("#add-meal").wait_for()
    assert violations(visit) == []


def test_the_editor_stays_inside_a_small_window(open_page: Callable[..., Visit]) -> None:
    visit = begin(open_page(viewport={"width": 320, "height": 568}))
    ring(visit, "Meal, 70 g").click()
    box = visit.page.locator("#entry-editor").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert visit.page.evaluate("() => document.documentElement.scrollWidth") <= 320
    visit.page.locator("#entry-done").click()
    assert visit.page.locator("#entry-editor").is_hidden()
