"""Rings on the time axis are moved by mouse, by touch and by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.rings import MINUTES, at, begin, drag, middle, ring, show_day, times
from tests.browser.test_accessibility import PHONE
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


def test_a_ring_is_dragged_by_mouse_and_the_curves_follow(visit: Visit) -> None:
    begin(visit, "Type 1")
    before = visit.means()["plasma_glucose"]
    lunch = ring(visit, "Meal, 70 g")
    counts = drag(visit, lunch, 15 * 60)
    # While the pointer is down: curves, the time in a tag, and where it was.
    assert counts["drawn"] >= 2
    assert counts["failed"] == 0
    assert visit.text(".ring-tag") == "15:00"
    assert visit.page.locator(".ring-before").is_visible()
    visit.page.mouse.up()
    visit.settle()
    assert times(visit) == ["07:30", "15:00", "19:00"]
    assert visit.page.locator(".ring-tag").is_hidden()
    assert visit.means()["plasma_glucose"] != before
    assert visit.text("#headline").startswith("Meal 2 h 30 min later: ")
    assert "Meal moved from 12:30 to 15:00." in visit.text("#summary")
    assert visit.page.locator("#entry-editor").is_hidden()
    roles = visit.page.evaluate(
        "() => islet.figure.element().data.filter(({ y }) => y.length).map(({ meta }) => meta.role)"
    )
    assert "before" in roles
    visit.click("#undo")
    assert times(visit) == ["07:30", "12:30", "19:00"]
    assert visit.means()["plasma_glucose"] == pytest.approx(before)


def test_one_drag_is_one_step_back(visit: Visit) -> None:
    begin(visit)
    for minutes in (14 * 60, 15 * 60 + 30):
        drag(visit, ring(visit, "Meal, 70 g"), minutes)
        visit.page.mouse.up()
        visit.settle()
    assert len(visit.state("history")) == 2


def test_a_ring_does_not_stop_in_another(visit: Visit) -> None:
    begin(visit)
    drag(visit, ring(visit, "Meal, 70 g"), 7 * 60 + 35)
    visit.page.mouse.up()
    visit.settle()
    first, second = sorted(times(visit))[:2]
    gap = visit.page.evaluate(f"([a, b]) => ({MINUTES})(b) - ({MINUTES})(a)", [first, second])
    assert gap >= 20
    assert visit.page.locator("#message").is_hidden()
    assert visit.counts()["failed"] == 0


def test_rings_at_one_time_do_not_hide_each_other(visit: Visit) -> None:
    begin(visit, "Type 1")
    visit.page.evaluate(
        "() => islet.gesture.once('test', () => islet.setSchedule('day', ["
        "...islet.state.schedule, { entry: 'bolus', time: '12:30', units: 2 },"
        "{ entry: 'bolus', time: '12:35', units: 3 }, { entry: 'rescue', time: '12:30' }]))"
    )
    visit.settle()
    boxes = [one.bounding_box() for one in visit.page.locator(".ring-button:visible").all()]
    assert len(boxes) == 10
    for rank, one in enumerate(boxes):
        for other in boxes[:rank]:
            assert one is not None
            assert other is not None
            apart = abs(one["x"] - other["x"]) + 0.5 >= one["width"]
            assert apart or abs(one["y"] - other["y"]) + 0.5 >= one["height"]


def test_a_ring_is_moved_by_touch_and_a_swipe_up_scrolls(open_page: Callable[..., Visit]) -> None:
    visit = begin(open_page(**PHONE))
    lunch = ring(visit, "Meal, 70 g")
    box = lunch.bounding_box()
    assert box is not None
    assert box["width"] >= 44
    assert box["height"] >= 44
    lunch.scroll_into_view_if_needed()
    finger = visit.page.context.new_cdp_session(visit.page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        sent = [{"x": x, "y": y} for x, y in points]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": sent})

    left, top = middle(lunch)
    goal = at(visit, 15 * 60)
    touch("touchStart", (left, top))
    for step in range(1, 11):
        touch("touchMove", (left + (goal - left) * step / 10, top))
    expect(visit.page.locator(".ring-tag")).to_be_visible()
    touch("touchEnd")
    visit.page.wait_for_function("() => islet.state.schedule.some(({ time }) => time === '15:00')")
    visit.settle()
    assert times(visit) == ["07:30", "15:00", "19:00"]
    scrolled = "() => document.querySelector('.sheet').scrollTop"
    start = visit.page.evaluate(scrolled)
    left, top = middle(ring(visit, "Meal, 70 g"))
    touch("touchStart", (left, top))
    for step in range(1, 11):
        touch("touchMove", (left, top - 12 * step))
    touch("touchEnd")
    visit.page.wait_for_function(f"start => ({scrolled})() > start", arg=start)
    visit.settle()
    assert times(visit) == ["07:30", "15:00", "19:00"]


def test_a_ring_is_moved_opened_and_removed_by_keyboard(visit: Visit) -> None:
    begin(visit)
    lunch = ring(visit, "Meal, 70 g")
    lunch.focus()
    assert lunch.get_attribute("aria-label") == "Meal, 70 g at 12:30. Arrow keys move it."
    for key in ("ArrowRight", "ArrowRight", "Shift+ArrowRight", "ArrowLeft"):
        visit.page.keyboard.press(key)
    assert times(visit)[1] == "13:05"
    assert visit.text("#schedule-status") == "13:05"
    visit.settle()
    assert len(visit.state("history")) == 1
    visit.page.keyboard.press("Enter")
    visit.page.locator("#entry-editor").wait_for()
    visit.page.keyboard.press("Escape")
    expect(ring(visit, "Meal, 70 g at 13:05")).to_be_focused()
    visit.page.keyboard.press("Delete")
    visit.settle()
    assert times(visit) == ["07:30", "19:00"]
    assert "removed" in visit.text("#schedule-status")
    expect(ring(visit, "Meal, 75 g at 19:00")).to_be_focused()
    visit.click("#undo")
    assert times(visit) == ["07:30", "13:05", "19:00"]


def test_what_lies_before_the_view_stands_beside_the_axis(visit: Visit) -> None:
    visit.choose_person("Type 1")
    basal = ring(visit, "Pump basal rate")
    assert middle(basal)[0] < at(visit, 420)
    basal.focus()
    visit.page.keyboard.press("ArrowRight")
    visit.settle()
    assert times(visit, "basal_rate") == ["00:05"]
    assert visit.page.locator(".ring-tag").is_hidden()
    ring(visit, "Meal").focus()
    visit.page.keyboard.press("ArrowRight")
    assert visit.text(".ring-tag") == "08:05"
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("() => document.activeElement.ariaLabel").startswith("Meal") is False


def test_as_many_as_there_may_be_are_all_on_the_page(visit: Visit) -> None:
    show_day(visit)
    visit.page.evaluate(
        "() => islet.gesture.once('test', () => islet.setSchedule('day', Array.from({ length: 40 },"
        "(_, count) => ({ entry: 'bolus', time: islet.numbers.clock(1380 + count), units: 0.1 }))))"
    )
    visit.settle()
    stage = visit.page.locator("#stage").bounding_box()
    assert stage is not None
    lefts = [middle(one)[0] for one in visit.page.locator(".ring-button:visible").all()]
    assert len(lefts) == 40
    assert len(set(map(round, lefts))) == 40
    assert min(lefts) > stage["x"]
    assert max(lefts) < stage["x"] + stage["width"]
    visit.page.click("#add-button")
    expect(visit.page.locator("#add-meal")).to_be_disabled()
