"""The drawer of treatments: a regimen is chosen, compared, undone; a dose is a button."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Route

from tests.browser.test_accessibility import PHONE, violations
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
    assert visit.page.get_by_text("usual insulin", exact=True).first.is_visible()
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


def test_a_dose_button_moves_the_slider(visit: Visit) -> None:
    open_drawer(visit)
    open_drug(visit, "metformin")
    visit.click("#drug-metformin [data-dose='1000']")
    assert visit.state("values.metformin_dose") == 1000
    thumb = visit.thumb("metformin_dose")
    assert thumb.get_attribute("aria-valuenow") == "1000"
    assert "1000 mg/day" in visit.text("#drug-dose-metformin")
    pressed = visit.page.locator("#drug-metformin .dose[aria-pressed=true]")
    assert pressed.inner_text() == "1000"
    assert visit.text("#treatments-drugs-button") == "Drugs (1)"
    # And the other way round.
    visit.press("metformin_dose", "Home")
    assert pressed.inner_text() == "none"
    said = visit.text("#drug-said-metformin")
    for word in ("Acts on", "Half-life", "Risk", "Onset", "Effect"):
        assert word in said
    visit.click("#undo")
    assert visit.state("values.metformin_dose") == 1000


def test_weeks_are_told_on_request_and_follow_the_dose(visit: Visit) -> None:
    open_drawer(visit)
    visit.page.click("#weeks-panel summary")
    assert "No drug is taken" in visit.text("#weeks-words")
    choose(visit, "metformin")
    visit.page.wait_for_selector("#weeks-panel[data-state=known]")
    first = visit.text("#weeks-table")
    assert "HbA1c" in first
    assert "−" in first
    assert "mg/dL" in first
    visit.page.get_by_text("mmol/L", exact=True).first.click()
    assert "mmol/L" in visit.text("#weeks-table")
    visit.page.get_by_text("mg/dL", exact=True).first.click()
    choose(visit, "metformin_semaglutide")
    visit.page.wait_for_selector("#weeks-panel[data-state=known]")
    assert visit.text("#weeks-table") != first


def is_of(route: Route, output: str) -> bool:
    """Tell whether a call asks for an output."""
    return f'"output":"{output}"' in (route.request.post_data or "")


def test_weeks_that_do_not_come_leave_the_curves_alone(visit: Visit) -> None:
    open_drawer(visit)

    def refuse(route: Route) -> None:
        if is_of(route, "weeks.data"):
            route.fulfill(status=500, body="{}")
        else:
            route.continue_()

    visit.page.route("**/_dash-update-component*", refuse)
    visit.page.click("#weeks-panel summary")
    choose(visit, "metformin")
    visit.page.wait_for_selector("#weeks-panel[data-state=failed]")
    assert "No answer" in visit.text("#weeks-words")
    assert visit.page.locator("#message").is_hidden()
    assert visit.state("now.values") == visit.state("values")


def test_weeks_never_hold_a_drag_up(visit: Visit) -> None:
    open_drawer(visit)
    choose(visit, "metformin")

    def slowly(route: Route) -> None:
        if is_of(route, "weeks.data"):
            time.sleep(1.0)
        route.continue_()

    visit.page.route("**/_dash-update-component*", slowly)
    visit.page.click("#weeks-panel summary")
    shown = visit.counts()["drawn"]
    visit.press("mean_cortisol", "ArrowRight", "ArrowRight")
    assert visit.counts()["drawn"] > shown


def test_an_offer_that_does_not_come_can_be_asked_for_again(visit: Visit) -> None:
    visit.page.route(
        "**/_dash-update-component*",
        lambda route: (
            route.fulfill(status=500, body="{}")
            if is_of(route, "offer.data")
            else route.continue_()
        ),
    )
    visit.page.click("#tab-treatments")
    again = visit.page.locator("#treatments-again")
    again.wait_for()
    assert "No answer" in visit.text("#treatments-status")
    visit.page.unroute("**/_dash-update-component*")
    again.click()
    visit.page.locator(".regimen").first.wait_for()
    assert again.is_hidden()


def test_own_settings_and_insulins(visit: Visit) -> None:
    visit.choose_person("Type 1")
    open_drawer(visit)
    visit.page.click("#treatments-insulin-button")
    settings = visit.text("#own-settings")
    assert "U/h" in settings
    assert "mg/dL per U" in settings
    assert "no doses for anyone else" in settings
    assert visit.page.locator(".insulins tbody tr:not(.part)").count() == len(
        visit.state("facts.treatments.insulins")
    )
    visit.page.get_by_text("mmol/L", exact=True).first.click()
    assert "mmol/L per U" in visit.text("#own-settings")


def test_everything_works_from_the_keyboard(visit: Visit) -> None:
    visit.page.locator("#tab-why").focus()
    visit.page.keyboard.press("ArrowRight")
    visit.page.locator(".regimen").first.wait_for()
    visit.page.locator("[data-regimen=metformin]").focus()
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_selector("[data-regimen=metformin][aria-pressed=true]")
    visit.settle()
    visit.page.locator("#untreated-switch").focus()
    visit.page.keyboard.press("Space")
    visit.page.wait_for_function("() => window.islet.state.compare === 'untreated'")
    visit.page.locator("#treatments-drugs-button").focus()
    visit.page.keyboard.press("Enter")
    reached: list[str] = []
    for _ in range(80):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate("() => document.activeElement.matches('.drug > summary')"):
            visit.page.keyboard.press("Enter")
        reached.append(
            visit.page.evaluate("() => (document.activeElement.closest('[id]') || {}).id || ''")
        )
    for drug in visit.state("facts.treatments.drugs"):
        assert f"slider-{drug['dose']}" in reached
        assert f"number-{drug['dose']}" in reached


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_page: Callable[..., Visit], scheme: str) -> None:
    visit = open_page(color_scheme=scheme)
    visit.choose_person("Type 2, late")
    open_drawer(visit)
    visit.page.click(".refused summary") if visit.page.locator(".refused").count() else None
    visit.page.click("#weeks-panel summary")
    choose(visit, "metformin")
    compare_with_none(visit)
    visit.page.wait_for_selector("#weeks-panel[data-state=known]")
    assert violations(visit) == []
    open_drug(visit, "metformin")
    assert violations(visit) == []
    visit.page.click("#treatments-insulin-button")
    assert violations(visit) == []


@pytest.mark.parametrize("width", [390, 320])
def test_a_sheet_at_the_foot_of_a_phone(open_page: Callable[..., Visit], width: int) -> None:
    visit = open_page(**{**PHONE, "viewport": {"width": width, "height": 844}})
    open_drawer(visit)
    choose(visit, "metformin")
    assert visit.page.locator("#headline").is_visible()
    panel: Any = visit.page.locator("#treatments-panel").bounding_box()
    assert panel["y"] > 300
    assert panel["y"] + panel["height"] <= 844
    assert panel["x"] >= 0
    assert panel["x"] + panel["width"] <= width
    open_drug(visit, "metformin")
    for dose in visit.page.locator("#drug-metformin .dose").all():
        box: Any = dose.bounding_box()
        assert box["height"] >= 44
    assert visit.page.evaluate("() => document.documentElement.scrollWidth") <= width
    inside = visit.page.evaluate(
        "() => { const p = document.getElementById('treatments-panel');"
        " return p.scrollWidth - p.clientWidth; }"
    )
    assert inside <= 0
    assert violations(visit) == []
