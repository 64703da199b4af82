"""People like the one on the page: a band that follows the sliders, says so, and goes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from tests.browser.barriers import violations
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

QUESTIONS = "**/_dash-update-component*"
SCREEN = ".first-screen[data-people='{people}']"


def choose(visit: Visit, people: int) -> None:
    """Choose how many people are shown, and wait for them."""
    visit.page.evaluate("() => { document.getElementById('people').open = true; }")
    visit.page.locator(f"#people-menu input[value='{people}']").click()
    arrived(visit, people)
    visit.page.evaluate("() => { document.getElementById('people').open = false; }")


def arrived(visit: Visit, people: int) -> None:
    """Wait until the people on screen are those of the sliders."""
    visit.page.wait_for_selector(SCREEN.format(people=people or ""))


def areas(visit: Visit) -> list[str]:
    """Return the band of each row as it is drawn."""
    found: list[str] = visit.page.eval_on_selector_all(
        "#people-layer .people-area", "all => all.map(one => one.getAttribute('d'))"
    )
    return found


def is_question(route: Route) -> bool:
    """Tell whether a call asks for people."""
    return '"output":"cohort.data"' in (route.request.post_data or "")


def test_the_band_comes_follows_a_slider_and_goes(visit: Visit) -> None:
    assert visit.page.evaluate("() => window.islet.address.readers.people('7')") is False
    choose(visit, 20)
    assert len(areas(visit)) == 3
    visit.says("[data-chip=glucose_peak] .chip-people", "8 in 10", "median")
    visit.says("#gutter [data-signal=plasma_insulin]", "8 in 10")
    visit.says("#people-words", "Of 20 people like this one, half peak between")
    assert "people=20" in visit.link()
    before = areas(visit)[0]
    visit.open_table()
    assert "8 in 10 of 20" in visit.text("#table-panel thead")
    visit.press("visceral_fat_area", "Home")
    arrived(visit, 20)
    assert areas(visit)[0] != before
    assert "8 in 10" in (visit.page.locator("#cursor").get_attribute("aria-valuetext") or "")
    assert violations(visit) == []
    choose(visit, 0)
    assert areas(visit) == []
    assert visit.text("#people-words") == ""
    assert "people=" not in visit.link()


def test_a_band_of_other_sliders_is_pale_and_says_so(visit: Visit) -> None:
    choose(visit, 20)
    held: list[Route] = []

    def hold(route: Route) -> None:
        if is_question(route):
            held.append(route)
        else:
            route.continue_()

    visit.page.route(QUESTIONS, hold)
    visit.press("visceral_fat_area", "Home")
    visit.page.wait_for_selector(SCREEN.format(people="late"))
    visit.says("#overlay .people-label", "before this change")
    expect(visit.page.locator("#people-layer")).to_have_class("people-layer stale")
    while not held:
        visit.page.evaluate("() => new Promise(requestAnimationFrame)")
    assert len(held) == 1
    held[0].continue_()
    arrived(visit, 20)
    visit.page.unroute(QUESTIONS)
    choose(visit, 0)


def test_a_busy_server_is_asked_again_and_it_is_said(visit: Visit) -> None:
    refused: list[Route] = []

    def first_busy(route: Route) -> None:
        if refused or not is_question(route):
            route.continue_()
        else:
            refused.append(route)
            route.fulfill(status=503, headers={"Retry-After": "0"}, body="{}")

    visit.page.route(QUESTIONS, first_busy)
    choose(visit, 20)
    assert len(refused) == 1
    visit.page.unroute(QUESTIONS)
    choose(visit, 0)


def test_a_link_brings_the_people_and_the_dialog_says_who_they_are(
    open_page: Callable[..., Visit],
) -> None:
    visit = open_page("#people=20&unit=mmol/L")
    arrived(visit, 20)
    assert visit.text("#people-count") == "20"
    visit.page.evaluate("() => { document.getElementById('people').open = true; }")
    visit.page.click("#people-who")
    rows = visit.page.locator("#people-dialog tbody tr")
    assert rows.count() == visit.page.evaluate("() => islet.state.facts.cohort.traits.length")
    visit.says("#people-told .people-why", "Number 20 of 20", "mmol/L", "×")
    visit.page.focus("#people-pick")
    visit.page.keyboard.press("Home")
    visit.says("#people-told .people-why", "Number 1 of 20")
    visit.focus_is("people-pick")
    assert violations(visit, "#people-dialog") == []
