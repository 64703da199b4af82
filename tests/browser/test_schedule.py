"""The schedule: each view has one, entries come and go, sliders and links hold it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.barriers import violations
from tests.browser.rings import begin, drag, entries, ring, times
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


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
