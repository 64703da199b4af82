"""Doses, weeks, settings and insulins in the drawer; keyboard, axe, phone."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Route

from tests.browser.barriers import BUILT, COLOURS, RULES, THEMES, violations
from tests.browser.test_accessibility import PHONE
from tests.browser.test_treatments import choose, compare_with_none, open_drawer, open_drug
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


def test_a_dose_button_moves_the_slider(visit: Visit) -> None:
    open_drawer(visit)
    open_drug(visit, "metformin")
    visit.click("#drug-metformin [data-dose='1000']")
    assert visit.state("values.metformin_dose") == 1000
    visit.thumb_is("metformin_dose", "1000")
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


@pytest.mark.own_page
def test_weeks_are_told_on_request_and_follow_the_dose(visit: Visit) -> None:
    open_drawer(visit)
    visit.page.click("#weeks-panel summary")
    visit.says("#weeks-words", "No drug is taken")
    choose(visit, "metformin")
    visit.page.wait_for_selector("#weeks-panel[data-state=known]")
    first = visit.text("#weeks-table")
    assert "HbA1c" in first
    assert "−" in first
    assert "mg/dL" in first
    visit.use_unit("mmol/L")
    visit.says("#weeks-table", "mmol/L")
    visit.use_unit("mg/dL")
    visit.says("#weeks-table", "mg/dL")
    choose(visit, "metformin_semaglutide")
    visit.page.wait_for_selector("#weeks-panel[data-state=known]")
    assert visit.text("#weeks-table") != first


def is_of(route: Route, output: str) -> bool:
    """Tell whether a call asks for an output."""
    return f'"output":"{output}"' in (route.request.post_data or "")


@pytest.mark.own_page
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


@pytest.mark.own_page
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


@pytest.mark.own_page
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
    visit.use_unit("mmol/L")
    visit.says("#own-settings", "mmol/L per U")


def test_everything_works_from_the_keyboard(visit: Visit) -> None:
    visit.page.locator("#tab-body").focus()
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


@pytest.mark.parametrize(("scheme", "rules"), [("light", RULES), ("dark", COLOURS)], ids=THEMES)
def test_axe_finds_nothing(open_page: Callable[..., Visit], scheme: str, rules: Any) -> None:
    visit = open_page(color_scheme=scheme)
    visit.choose_person("Type 2, late")
    open_drawer(visit)
    visit.page.wait_for_selector("#regimen-list")
    visit.page.click("#weeks-panel summary")
    choose(visit, "metformin")
    compare_with_none(visit)
    visit.page.wait_for_selector("#weeks-panel[data-state=known]")
    assert violations(visit, rules=rules) == []
    open_drug(visit, "metformin")
    assert violations(visit, "#treatments-panel", rules) == []
    visit.page.click("#treatments-insulin-button")
    assert violations(visit, "#treatments-panel", rules) == []


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
    assert violations(visit, rules=BUILT) == []
