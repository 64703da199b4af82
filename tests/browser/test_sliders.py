"""Every slider moves every plot the way physiology says."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

DIRECTIONS = {
    "visceral_fat_area": {"plasma_glucose": 1, "plasma_insulin": 1, "glut4_surface_fraction": -1},
    "physical_activity": {"plasma_glucose": -1, "plasma_insulin": -1, "glut4_surface_fraction": 1},
    "bolus_dose": {"plasma_glucose": -1, "plasma_insulin": 1, "glut4_surface_fraction": 1},
    "mean_cortisol": {"plasma_glucose": 1, "glut4_surface_fraction": -1},
    "meal_carbohydrate": {"plasma_glucose": 1, "plasma_insulin": 1, "glut4_surface_fraction": 1},
}
"""Sign of the change of each mean when the slider goes up. Cortisol pushes insulin both ways:
more glucose asks for more of it, and the beta cell secretes less."""


@pytest.mark.parametrize("name", DIRECTIONS)
def test_a_slider_moves_each_plot_in_the_right_direction(visit: Visit, name: str) -> None:
    before = visit.means()
    visit.press(name, *["PageUp"] * 2)
    after = visit.means()
    for signal, sign in DIRECTIONS[name].items():
        assert sign * (after[signal] - before[signal]) > 0, signal
    assert all(after[signal] != before[signal] for signal in before)


def test_the_run_before_the_gesture_stays_as_a_ghost(visit: Visit) -> None:
    before = visit.state("now.run")
    visit.press("visceral_fat_area", "ArrowRight", "ArrowRight", "ArrowRight")
    assert visit.state("before.run") == before
    assert "More visceral fat" in visit.text("#headline")
    assert "before" in visit.text("#overlay")


def test_back_to_case_undo_and_reset(visit: Visit) -> None:
    stored = visit.state("values.mean_cortisol")
    visit.press("mean_cortisol", "PageUp")
    moved = visit.state("values.mean_cortisol")
    assert moved > stored
    visit.click("#back-mean_cortisol")
    assert visit.state("values.mean_cortisol") == stored
    visit.click("#undo")
    assert visit.state("values.mean_cortisol") == moved
    visit.click("#reset")
    assert visit.state("values.mean_cortisol") == stored
    visit.thumb_is("mean_cortisol", f"{stored:g}")


def test_a_typed_number_moves_the_slider(visit: Visit) -> None:
    visit.page.fill("#number-meal_carbohydrate", "120")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_function("() => window.islet.state.now.schedule[0].carbohydrate === 120")
    visit.thumb_is("meal_carbohydrate", "120")
    expect(visit.thumb("meal_carbohydrate")).to_have_attribute("aria-valuetext", "120 g")


def test_a_number_out_of_range_stays_and_says_what_is_allowed(visit: Visit) -> None:
    control = visit.page.evaluate("() => window.islet.control('mean_cortisol')")
    stored = visit.state("values.mean_cortisol")
    sent = visit.counts()["sent"]
    visit.page.fill("#number-mean_cortisol", "9999")
    visit.page.keyboard.press("Enter")
    message = visit.page.locator("#message-mean_cortisol")
    message.get_by_text(f"to {control['high']:g}").wait_for()
    assert control["unit"] in message.inner_text()
    assert visit.page.input_value("#number-mean_cortisol").startswith("9999")
    assert visit.state("values.mean_cortisol") == stored
    assert visit.counts()["sent"] == sent
    visit.choose_person("Type 1")
    stored = visit.state("values.mean_cortisol")
    assert float(visit.page.input_value("#number-mean_cortisol")) == pytest.approx(stored)


def test_another_person_brings_the_own_case(visit: Visit) -> None:
    visit.press("visceral_fat_area", "PageUp")
    visit.choose_person("Type 1")
    case = visit.page.evaluate("() => window.islet.state.facts.people.type1.case")
    assert visit.state("values") == case
    assert visit.value("bolus_dose") > 0
    assert visit.text("#headline").startswith("Type 1")
    assert visit.state("now.person") == "type1"
    visit.page.click("#undo")
    visit.page.wait_for_function("() => window.islet.state.now.person === 'type2_early'")


def test_the_reference_can_be_the_own_case(visit: Visit) -> None:
    visit.page.get_by_text("own case", exact=True).click()
    visit.page.wait_for_function("() => window.islet.state.reference.key.includes('stored')")
    visit.settle()
    assert "own case" in visit.text("#gutter")
    assert visit.state("reference.signals.plasma_glucose") == visit.state(
        "now.signals.plasma_glucose"
    )
