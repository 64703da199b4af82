"""The "i" says what a control or a row means, and gives the focus back."""

from __future__ import annotations

import pytest

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


def test_it_says_what_a_slider_means_and_how_well_that_is_known(visit: Visit) -> None:
    visit.page.click("#information-mean_cortisol")
    words = visit.text("#information")
    for word in ("Cortisol", "Range", "3 to 60 µg/dL", "Case", "Effect", "Source"):
        assert word in words


def test_it_opens_and_closes_by_keyboard(visit: Visit) -> None:
    button = visit.page.locator("#information-visceral_fat_area")
    for key in ("Escape", "Tab"):
        button.focus()
        visit.page.keyboard.press("Enter")
        assert visit.page.locator("#information").is_visible()
        assert button.get_attribute("aria-expanded") == "true"
        visit.page.keyboard.press(key)
        assert visit.page.locator("#information").is_hidden()
        assert button.get_attribute("aria-expanded") == "false"
    # Tab went on from the button.
    assert visit.page.evaluate("() => document.activeElement.id") == "number-visceral_fat_area"


def test_a_second_press_or_one_elsewhere_closes_it(visit: Visit) -> None:
    button = visit.page.locator("#information-row-plasma_insulin")
    button.click()
    assert "Insulin" in visit.text("#information")
    button.click()
    assert visit.page.locator("#information").is_hidden()
    button.click()
    visit.page.click("#headline")
    assert visit.page.locator("#information").is_hidden()


def test_weak_evidence_is_said(visit: Visit) -> None:
    weak = visit.page.evaluate(
        "() => window.islet.state.facts.controls.filter(one => one.weak).map(one => one.name)"
    )
    for name in weak[:1]:
        visit.page.evaluate(
            "() => document.querySelectorAll('details.group').forEach(one => one.open = true)"
        )
        visit.page.locator(f"#information-{name}").click()
        assert "uncertain" in visit.text("#information")
