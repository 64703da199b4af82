"""What the page says is what the curves do."""

from __future__ import annotations

import pytest

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


def type_number(visit: Visit, name: str, value: float) -> None:
    """Type a value into the field of a control and wait for its curves."""
    visit.page.fill(f"#number-{name}", str(value))
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_function(
        "([name, value]) => window.islet.values.of(window.islet.control(name)) === value",
        arg=[name, value],
    )
    visit.settle()


def test_at_rest_the_headline_names_the_case(visit: Visit) -> None:
    assert visit.text("#headline") == "Type 2, early: breakfast of 75 g"
    assert "% of the time" in visit.text("#summary")
    assert visit.text("[data-chip=glucose_peak] .chip-change") == ""


def test_the_chips_agree_with_headline_and_summary(visit: Visit) -> None:
    type_number(visit, "visceral_fat_area", 250)
    before = visit.state("before.outcomes")
    now = visit.state("now.outcomes")
    rise = round(now["glucose_peak"]) - round(before["glucose_peak"])
    assert rise > 0
    assert visit.text("#headline") == f"More visceral fat: glucose peaks {rise} higher"
    chip = visit.text("[data-chip=glucose_peak]")
    assert str(round(now["glucose_peak"])) in chip
    assert f"{rise} higher" in chip
    assert "worse" in chip
    assert f"{rise} higher" in visit.text("#summary")
    assert "Visceral fat rose by 85 cm²" in visit.text("#summary")


def test_a_low_is_said_and_drawn(visit: Visit) -> None:
    visit.choose_person("Type 1")
    type_number(visit, "bolus_dose", 30)
    lowest = visit.page.evaluate("() => Math.round(islet.state.now.outcomes.glucose_lowest)")
    assert lowest < 70
    assert f"glucose falls to {lowest}" in visit.text("#headline")
    assert "stays low for" in visit.text("#summary")
    assert f"low: {lowest}" in visit.text("#overlay")


def test_beyond_the_range_of_the_model_it_says_so(visit: Visit) -> None:
    visit.choose_person("Type 1")
    type_number(visit, "meal_carbohydrate", 0)
    type_number(visit, "bolus_dose", 40)
    assert visit.state("now.outcomes.glucose_lowest") < 40
    assert "outside the range of the model" in visit.text("#overlay")


def test_reset_after_several_changes(visit: Visit) -> None:
    type_number(visit, "visceral_fat_area", 250)
    type_number(visit, "mean_cortisol", 30)
    visit.click("#reset")
    assert visit.text("#headline").startswith("Back to the case: glucose peaks ")
    assert "lower" in visit.text("#headline")


def test_without_a_meal_there_is_no_breakfast(visit: Visit) -> None:
    type_number(visit, "meal_carbohydrate", 0)
    assert visit.text("#headline").startswith("A smaller meal: ")
    assert "no breakfast" in (visit.page.locator("#context").text_content() or "")
    assert visit.page.locator(".ring-button:visible").count() == 0
