"""The schedule is edited on the time axis: by mouse, by touch, by keyboard, and in fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.test_accessibility import PHONE, violations
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

MINUTES = (
    """time => { const [hours, minutes] = time.split(":"); return 60 * hours + 1 * minutes; }"""
)


def ring(visit: Visit, name: str) -> Locator:
    """Return a ring by how its name begins, e.g. ``"Meal, 70 g at 12:30"``."""
    return visit.page.locator(f'.ring-button[aria-label^="{name}"]')


def at(visit: Visit, minutes: int) -> float:
    """Return where a time of day is on the screen."""
    place: float = visit.page.evaluate(
        "minutes => document.getElementById('stage').getBoundingClientRect().left"
        " + window.islet.geometry.x(minutes)",
        minutes,
    )
    return place


def middle(one: Locator) -> tuple[float, float]:
    """Return the middle of an element."""
    box = one.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def entries(visit: Visit, kind: str = "meal") -> list[dict[str, Any]]:
    """Return the entries of a kind that happen in the view."""
    found: list[dict[str, Any]] = visit.page.evaluate(
        "kind => window.islet.schedule.happening(window.islet.state.schedule)"
        ".filter(({ entry }) => entry === kind)",
        kind,
    )
    return found


def times(visit: Visit, kind: str = "meal") -> list[str]:
    """Return the times of the entries of a kind."""
    return [entry["time"] for entry in entries(visit, kind)]


def show_day(visit: Visit) -> None:
    """Switch to the whole day."""
    visit.page.locator("#view").get_by_text("Day", exact=True).click()
    visit.page.wait_for_function("() => window.islet.state.now.view === 'day'")
    visit.settle()


def begin(visit: Visit, person: str = "") -> Visit:
    """Show the day of a person."""
    if person:
        visit.choose_person(person)
    show_day(visit)
    return visit


def drag(visit: Visit, one: Locator, minutes: int) -> dict[str, int]:
    """Drag a ring to a time of day with the mouse; return what was sent and drawn meanwhile."""
    left, top = middle(one)
    goal = at(visit, minutes)
    before = visit.counts()
    visit.page.mouse.move(left, top)
    visit.page.mouse.down()
    for step in range(1, 21):
        visit.page.mouse.move(left + (goal - left) * step / 20, top)
        visit.page.evaluate("() => new Promise(requestAnimationFrame)")
    visit.page.wait_for_function(
        "drawn => window.islet.gate.counts.drawn > drawn && window.islet.gate.isIdle()",
        arg=before["drawn"],
    )
    after = visit.counts()
    return {key: after[key] - before[key] for key in ("sent", "drawn", "failed")}


def test_the_day_is_shown_and_has_three_meals(visit: Visit) -> None:
    begin(visit)
    assert visit.state("now.start") == 0
    assert len(visit.page.evaluate("() => islet.state.now.signals.plasma_glucose")) == 289
    assert times(visit) == ["07:30", "12:30", "19:00"]
    labels = visit.page.locator(".time-label:visible").all_inner_texts()
    assert "00:00" in labels
    assert "24:00" in labels
    assert "three meals" in visit.text("#headline")
    assert visit.page.locator(".ring-button:visible").count() == 3


def test_each_view_has_a_schedule_of_its_own(visit: Visit) -> None:
    begin(visit)
    visit.page.locator("#view").get_by_text("Morning", exact=True).click()
    visit.page.wait_for_function("() => window.islet.state.now.view === 'morning'")
    visit.settle()
    assert times(visit) == ["08:00"]
    assert visit.state("now.start") == 420


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


def test_a_ring_is_opened_by_a_tap(open_page: Callable[..., Visit]) -> None:
    visit = begin(open_page(**PHONE))
    ring(visit, "Meal, 70 g").tap()
    visit.page.locator("#entry-editor").wait_for()
    assert visit.text("#entry-editor-title") == "Meal at 12:30"
    visit.page.locator("#entry-done").tap()
    expect(visit.page.locator("#entry-editor")).to_be_hidden()


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


def test_every_kind_can_be_added(visit: Visit) -> None:
    begin(visit)
    kinds = visit.page.evaluate("() => islet.state.facts.kinds.map(({ kind }) => kind)")
    assert {"meal", "bolus", "exercise"} <= set(kinds)
    for kind in kinds:
        count = len(entries(visit, kind))
        visit.page.click("#add-button")
        visit.page.click(f"#add-{kind}")
        visit.page.locator("#entry-editor").wait_for()
        visit.page.click("#entry-done")
        visit.settle()
        assert len(entries(visit, kind)) == count + 1
        assert visit.counts()["failed"] == 0, kind
    drawn = visit.page.locator(".ring-button:visible").count()
    assert drawn == 3 + len(kinds)
    visit.click("#undo")
    assert visit.page.locator(".ring-button:visible").count() == drawn - 1


def test_clear_the_empty_state_and_back_to_the_usual_day(visit: Visit) -> None:
    begin(visit, "Type 1")
    usual = visit.state("schedule")
    visit.page.click("#add-button")
    visit.click("#schedule-clear")
    assert visit.state("now.schedule") == []
    visit.page.get_by_text("Nothing happens: a day of fasting.").wait_for()
    assert "a day of fasting" in (visit.page.locator("#context").text_content() or "")
    assert violations(visit) == []
    visit.page.click("#nothing-add")
    visit.page.click("#entry-done")
    visit.settle()
    assert len(visit.state("schedule")) == 1
    visit.page.click("#add-button")
    visit.click("#schedule-usual")
    assert visit.state("schedule") == usual
    visit.focus_is("add-button")


def test_a_slider_moves_the_entry_that_was_touched_last(visit: Visit) -> None:
    begin(visit)
    assert visit.value("meal_carbohydrate") == 50
    visit.press("meal_carbohydrate", "ArrowRight")
    assert [meal["carbohydrate"] for meal in entries(visit)] == [55, 70, 75]
    dinner = ring(visit, "Meal, 75 g")
    dinner.focus()
    visit.page.keyboard.press("ArrowRight")
    visit.settle()
    assert visit.value("meal_carbohydrate") == 75
    visit.thumb_is("meal_carbohydrate", "75")
    visit.press("meal_carbohydrate", "ArrowRight")
    assert [meal["carbohydrate"] for meal in entries(visit)] == [55, 70, 80]
    assert ring(visit, "Meal, 80 g at 19:05").is_visible()
    spoken = visit.thumb("meal_carbohydrate").get_attribute("aria-valuetext")
    assert spoken == "80 g, at 19:05"
    ring(visit, "Meal, 80 g").click()
    visit.page.fill("#entry-carbohydrate", "20")
    visit.page.keyboard.press("Enter")
    visit.page.click("#entry-done")
    visit.settle()
    expect(visit.page.locator("#number-meal_carbohydrate")).to_have_value("20")


def test_a_slider_at_nothing_and_back_keeps_the_time(visit: Visit) -> None:
    ring(visit, "Meal, 75 g").focus()
    visit.page.keyboard.press("ArrowRight")
    visit.press("meal_carbohydrate", "Home")
    assert times(visit) == []
    visit.press("meal_carbohydrate", "PageUp")
    assert times(visit) == ["08:05"]


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


def test_a_link_brings_the_day_back(visit: Visit, open_page: Callable[..., Visit]) -> None:
    begin(visit, "Type 1")
    drag(visit, ring(visit, "Meal, 70 g"), 14 * 60)
    visit.page.mouse.up()
    visit.settle()
    visit.page.click("#add-button")
    visit.page.click("#add-exercise")
    visit.page.select_option("#entry-kind", "sprint")
    visit.page.click("#entry-done")
    visit.settle()
    visit.page.wait_for_function("() => window.location.hash.includes('kind:sprint')")
    other = open_page(visit.link().removeprefix(visit.url))
    assert other.state("view") == "day"
    for part in ("now.schedule", "now.outcomes", "schedules.morning"):
        assert sorted(map(str, other.state(part))) == sorted(map(str, visit.state(part))), part
    assert other.page.locator("#note").is_hidden()


def test_a_link_from_before_there_was_a_schedule_works(open_page: Callable[..., Visit]) -> None:
    other = open_page("#person=type1&meal_carbohydrate=40&bolus_dose=3&exercise_minutes=30")
    assert other.page.locator("#note").is_hidden()
    assert [meal["carbohydrate"] for meal in entries(other)] == [40]
    assert [dose["units"] for dose in entries(other, "bolus")] == [3]
    assert times(other, "exercise") == ["10:00"]
    assert times(other, "basal_rate") == ["00:00"]


WRONG = (
    "nap@08:00",
    "meal@25:00,carbohydrate:50",
    "meal@08:00,carbohydrate:900",
    "meal@08:00,carbohydrate:x",
    "meal@08:00,sugar:5",
    "meal@08:00",
    "bolus@08:00,units:1,product:<img src=x>",
    "constructor@08:00",
    "meal@12:35,carbohydrate:20",
    ",,,",
)


def test_what_is_not_known_in_a_link_is_said_and_the_rest_happens(
    open_page: Callable[..., Visit],
) -> None:
    good = "meal@12:30,carbohydrate:60,minutes:20"
    other = open_page(f"#view=day&therapy=pen&day={';'.join([good, *WRONG])}")
    assert f"{len(WRONG) + 1} settings were" in other.text("#note")
    assert entries(other) == [{"entry": "meal", "time": "12:30", "carbohydrate": 60, "minutes": 20}]
    assert other.state("therapy") == "usual"
    assert other.log == []


def test_a_fast_is_carried_by_its_link(open_page: Callable[..., Visit]) -> None:
    other = open_page("#view=day&day=none")
    assert other.state("now.schedule") == []
    assert other.page.locator("#note").is_hidden()


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
