"""The drawer of treatments: a regimen is chosen, compared, undone; a dose is a button."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


def open_drawer(visit: Visit) -> None:
    """Open the drawer and wait for what is offered."""
    visit.page.click("#tab-treatments")
    visit.page.locator(".regimen").first.wait_for()


def choose(visit: Visit, key: str) -> None:
    """Choose a regimen and wait until it is on screen."""
    visit.page.click(f"[data-regimen={key}]")
    visit.page.wait_for_selector(f"[data-regimen={key}][aria-pressed=true]")
    visit.settle()


def open_drug(visit: Visit, key: str) -> None:
    """Open the list of drugs at one of them."""
    visit.page.click("#treatments-drugs-button")
    visit.page.click(f"#drug-{key} summary")
    visit.page.locator(f"#slider-{key}_dose").wait_for()


def compare_with_none(visit: Visit) -> None:
    """Ask for the reference without treatment, and wait for it."""
    visit.page.click("#untreated-switch")
    visit.page.wait_for_function("() => window.islet.state.reference.compare === 'untreated'")
    visit.settle()


def reference_mean(visit: Visit) -> float:
    """Return the mean glucose of the reference on screen."""
    return float(visit.state("reference.outcomes.glucose_mean"))


def test_a_regimen_moves_the_curves_and_names_itself(visit: Visit) -> None:
    open_drawer(visit)
    assert visit.text("#regimen-now") == "No drug"
    untreated = visit.state("now.outcomes.glucose_mean")
    choose(visit, "metformin")
    assert visit.text("#regimen-now") == "Metformin 2000 mg"
    assert visit.state("values.metformin_dose") == 2000
    assert visit.text("#headline").startswith("Metformin 2000 mg: glucose peaks ")
    assert "lower" in visit.text("[data-chip=glucose_peak] .chip-change")
    # What was before is drawn as after any gesture.
    assert visit.state("before.outcomes.glucose_mean") == untreated
    assert "below before" in visit.text("#gutter [data-signal=plasma_glucose]")


def test_another_regimen_takes_the_place_of_the_first(visit: Visit) -> None:
    open_drawer(visit)
    choose(visit, "metformin")
    choose(visit, "semaglutide")
    assert visit.state("values.metformin_dose") == 0
    assert visit.state("values.semaglutide_dose") == 1
    visit.click("#undo")
    assert visit.text("#regimen-now") == "Metformin 2000 mg"
    visit.click("#undo")
    assert visit.text("#regimen-now") == "No drug"


def test_compared_with_no_treatment(visit: Visit) -> None:
    open_drawer(visit)
    untreated = visit.state("now.outcomes.glucose_mean")
    choose(visit, "semaglutide")
    compare_with_none(visit)
    assert reference_mean(visit) == untreated
    said = visit.text("#untreated-change")
    assert "Mean glucose" in said
    assert "mg/dL lower" in said
    assert "no treatment" in visit.text("#gutter [data-signal=plasma_glucose]")
    # What is against no treatment is said once: before was none.
    assert "untreated" not in visit.text("#chips")
    # The same body: what else is moved moves the reference too.
    visit.press("mean_cortisol", "PageUp")
    assert reference_mean(visit) > untreated
    assert "lower than untreated" in visit.text("[data-chip=glucose_peak]")
    visit.page.click("#untreated-switch")
    visit.page.wait_for_function("() => window.islet.state.reference.compare === 'healthy'")
    visit.settle()
    assert visit.text("#untreated-change") == ""
    assert "untreated" not in visit.text("#chips")


def test_who_lives_on_insulin_is_held_against_the_usual_insulin(visit: Visit) -> None:
    visit.choose_person("Type 1")
    open_drawer(visit)
    choose(visit, "none")
    usual = visit.state("now.outcomes.glucose_mean")
    compare_with_none(visit)
    assert reference_mean(visit) == usual
    assert visit.text("#untreated-label") == "Compare with usual insulin alone"
    expect(visit.page.get_by_text("usual insulin", exact=True).first).to_be_visible()
    assert "usual insulin" in visit.text("#gutter [data-signal=plasma_glucose]")
    open_drug(visit, "metformin")
    visit.click("#drug-metformin [data-dose='2000']")
    assert reference_mean(visit) == usual
    visit.choose_person("Type 2, early")
    visit.page.get_by_text("no treatment", exact=True).first.wait_for()
    assert visit.state("compare") == "untreated"


def test_a_link_brings_drug_and_reference(visit: Visit) -> None:
    visit.page.goto("about:blank")
    visit.page.goto(f"{visit.url}/#compare=untreated&metformin_dose=2000")
    visit.page.wait_for_selector("#figure[data-settled]")
    visit.page.wait_for_function(
        "() => (window.islet.state.reference || {}).compare === 'untreated'"
    )
    visit.settle()
    open_drawer(visit)
    assert visit.text("#regimen-now") == "Metformin 2000 mg"
    assert visit.page.locator("#untreated-switch").get_attribute("aria-checked") == "true"


def test_an_insulin_regimen_is_a_day_and_can_be_undone(visit: Visit) -> None:
    visit.choose_person("Type 2, late")
    open_drawer(visit)
    choose(visit, "mdi_glargine")
    assert visit.state("view") == "day"
    kinds = {entry["entry"] for entry in visit.state("now.schedule")}
    assert kinds == {"meal", "bolus", "injection"}
    assert visit.text("#headline").startswith("Injections: glargine + lispro: ")
    assert "below before" in visit.text("#gutter [data-signal=plasma_glucose]")
    compare_with_none(visit)
    assert reference_mean(visit) > visit.state("now.outcomes.glucose_mean") + 100
    visit.click("#undo")
    assert {entry["entry"] for entry in visit.state("now.schedule")} == {"meal"}
    # A drug afterwards leaves no insulin behind.
    choose(visit, "pump")
    choose(visit, "metformin")
    assert {entry["entry"] for entry in visit.state("now.schedule")} == {"meal"}


def test_training_goes_back_to_the_case_with_the_next_regimen(visit: Visit) -> None:
    open_drawer(visit)
    stored = visit.state("values.physical_activity")
    choose(visit, "training")
    assert visit.state("values.physical_activity") > stored
    choose(visit, "none")
    assert visit.state("values.physical_activity") == stored


def test_life_style_is_held_against_the_usual_day(visit: Visit) -> None:
    open_drawer(visit)
    choose(visit, "low_carbohydrate")
    compare_with_none(visit)
    assert reference_mean(visit) > visit.state("now.outcomes.glucose_mean") + 5


def test_what_makes_no_sense_says_why(visit: Visit) -> None:
    visit.choose_person("Type 1")
    open_drawer(visit)
    assert visit.page.locator("[data-regimen=sulfonylurea]").count() == 0
    visit.page.click(".refused summary")
    assert "It works through beta cells, and there are none." in visit.text(".refused")
    assert visit.page.locator("[data-regimen=pump]").is_visible()
    # All the same the slider is free: that it does nothing is there to be seen.
    open_drug(visit, "sulfonylurea")
    before = visit.state("now.outcomes.glucose_mean")
    visit.click("#drug-sulfonylurea [data-dose='4']")
    assert visit.state("now.outcomes.glucose_mean") == pytest.approx(before, abs=1.0)
    visit.page.click("#treatments-regimens-button")
    assert visit.text("#regimen-now") == "A mixture of your own"
