"""What one often reads: found, filtered, opened, and linked to the part of the model."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


@pytest.fixture
def evidence(visit: Visit) -> Visit:
    """Return a visit with the claims open."""
    visit.page.click("#evidence-button")
    visit.page.locator(".claim").first.wait_for()
    return visit


def in_view(visit: Visit) -> int:
    """Return how many claims are listed."""
    return visit.page.locator(".claim:visible").count()


def test_a_claim_shows_its_verdict_and_opens_to_the_whole_of_it(evidence: Visit) -> None:
    claim = evidence.page.locator("#claim-1")
    assert "right" in claim.inner_text()
    assert claim.locator(".claim-body").is_hidden()
    claim.locator("summary").focus()
    evidence.page.keyboard.press("Enter")
    for word in ("Size", "Source", "Shields 2018", "In the model", "Beta cells"):
        assert word in claim.inner_text()


def test_claims_are_searched_and_filtered(evidence: Visit) -> None:
    everything = in_view(evidence)
    evidence.page.locator("#claim-filter button[value=wrong]").click()
    wrong = in_view(evidence)
    assert 0 < wrong < everything
    assert "not true as it stands" in evidence.text("#claim-meaning")
    assert evidence.text("#claim-found").startswith(f"{wrong} of {everything}")
    evidence.page.fill("#claim-search", "antibodies")
    assert 0 < in_view(evidence) < wrong
    evidence.page.fill("#claim-search", "no such words")
    assert in_view(evidence) == 0
    evidence.page.fill("#claim-search", "")
    evidence.page.locator("#claim-filter button[value=all]").click()
    assert in_view(evidence) == everything


@pytest.mark.own_page
def test_a_class_can_guess_first(evidence: Visit) -> None:
    verdict = evidence.page.locator("#claim-2 .verdict")
    evidence.page.check("#claim-guess")
    assert verdict.is_hidden()
    evidence.page.click("#claim-2 summary")
    assert verdict.is_visible()


def test_where_it_lives_opens_the_mechanism(evidence: Visit) -> None:
    evidence.page.click("#claim-1 summary")
    evidence.page.click("#claim-1 [data-where=beta_cells]")
    assert evidence.page.locator("#mechanisms-panel").is_visible()
    assert evidence.page.evaluate("() => document.activeElement.id") == "mechanism-beta_cells"


@pytest.mark.own_page
def test_the_sections_change_by_arrows(evidence: Visit) -> None:
    evidence.page.locator("#evidence-tab-claims").focus()
    evidence.page.keyboard.press("ArrowRight")
    assert evidence.page.locator("#evidence-outcomes").is_visible()
    assert "published outcomes met" in evidence.text("#evidence-outcomes h2:first-of-type")
    assert "Trials over years" in evidence.text("#evidence-outcomes h2:last-of-type")
    evidence.page.keyboard.press("ArrowRight")
    evidence.page.fill("#parameter-search", "renal")
    assert 0 < evidence.page.locator("#evidence-parameters tr:visible").count() < 60


def test_on_a_phone_claims_are_cards(open_page: Callable[..., Visit]) -> None:
    visit = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    visit.page.click("#evidence-button")
    claim = visit.page.locator("#claim-1")
    text = claim.locator(".claim-text").bounding_box()
    verdict = claim.locator(".verdict").bounding_box()
    assert text is not None
    assert verdict is not None
    assert text["y"] >= verdict["y"] + verdict["height"]
    width = visit.page.evaluate("() => document.querySelector('.sheet').scrollWidth")
    assert width <= 390
