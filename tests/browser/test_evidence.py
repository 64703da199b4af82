"""Evidence, claims and glossary: chosen, filtered, searched, judged, linked."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import violations
from tests.browser.reading import Reading
from tests.browser.tabs import Tabs

pytestmark = pytest.mark.browser

SMALL = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def shared(tabs: Tabs, dashboard: str) -> Iterator[Reading]:
    """Return one page for this file: to load it costs more than a test does."""
    reading = Reading(tabs.take(), dashboard)
    yield reading
    tabs.give_back(reading.page)


@pytest.fixture(scope="module")
def evidence(shared: Reading) -> Reading:
    shared.open("evidence")
    return shared


def rows(reading: Reading) -> int:
    """Return how many outcomes the table lists."""
    return reading.page.locator("#evidence-table tbody tr").count()


def test_dots_filters_and_keys_choose_an_outcome(evidence: Reading) -> None:
    page = evidence.page
    everything = rows(evidence)
    missed = page.locator(".evidence-dot.missed").count()
    met = everything - missed
    assert evidence.text("#evidence-headline").startswith(f"{met} of {everything} ")
    page.click("#evidence-filters button[value=misses]")
    assert rows(evidence) == missed
    page.click("#evidence-table .outcome-name >> nth=0")
    expect(page.locator("#evidence-detail")).to_contain_text("A miss, and why")
    first = page.locator("#evidence-table tr.chosen").get_attribute("data-row")
    assert evidence.fragment().startswith(f"{first}&show=misses")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator("#evidence-table tr.chosen").get_attribute("data-row") != first
    page.click("#evidence-filters button[value=all]")
    page.focus(".evidence-dot[tabindex='0']")
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    assert page.locator("#evidence-table tr.chosen").get_attribute("data-row") == "A001"


def test_a_time_course_is_drawn_and_told_in_words_and_as_a_table(evidence: Reading) -> None:
    evidence.go("A018")
    page = evidence.page
    expect(page.locator("#evidence-detail h2")).to_have_text("Glucose drink in early type 2")
    assert page.locator("#evidence-plot .plot-line").count() == 4
    assert page.locator("#evidence-plot .plot-dot").count() > 20
    words = page.locator(".evidence-figure figcaption").text_content() or ""
    assert "Glucose: the line passes" in words
    page.click("#evidence-data-button")
    cells = page.locator("#evidence-data tbody tr").first.inner_text().split("\t")
    assert cells[0] == "Glucose, mg/dL"


def test_published_ranges_follow_the_unit(evidence: Reading) -> None:
    page = evidence.page
    evidence.go("A001")
    line = page.locator("#evidence-table tr[data-row=A001]")
    ketones = page.locator("#evidence-table tr[data-row=A038a]")
    other = ketones.inner_text()
    expect(line).to_contain_text("72 to 101 mg/dL")
    evidence.use_unit("mmol/L")
    expect(line).to_contain_text("4.0 to 5.6 mmol/L")
    expect(page.locator(".evidence-words")).to_contain_text("4.0 to 5.6 mmol/L")
    assert ketones.inner_text() == other
    assert "unit=mmol/L" in evidence.fragment()
    evidence.use_unit("mg/dL")
    expect(line).to_contain_text("72 to 101 mg/dL")


def test_an_old_link_gives_a_notice_and_the_page(evidence: Reading) -> None:
    note = evidence.page.locator("#evidence-note")
    assert note.is_hidden()
    evidence.go("A999&show=nothing")
    expect(note).to_be_visible()
    assert rows(evidence) > 100
    evidence.go("A001")
    expect(note).to_be_hidden()


def test_axe_finds_nothing_on_evidence(evidence: Reading) -> None:
    evidence.go("A008&show=misses")
    expect(evidence.page.locator("#evidence-plot svg")).to_be_visible()
    assert violations(evidence) == []


@pytest.fixture(scope="module")
def claims(shared: Reading) -> Reading:
    shared.open("claims")
    return shared


def test_a_claim_opens_after_the_reader_judged(claims: Reading) -> None:
    page = claims.page
    claim = page.locator("#claim-16")
    assert "Yki-Jarvinen" not in claim.inner_text()
    claim.locator("button[value=right]").focus()
    page.keyboard.press("Enter")
    for word in ("You said right.", "wrong", "Uptake is lower but goes on", "Yki-Jarvinen 1984"):
        assert word in claim.inner_text()
    assert claims.fragment() == "claim=16"
    expect(page.locator("#claims-status")).to_contain_text("1 judged, 0 as the evidence does")
    page.click("#claim-2 button[value=wrong]")
    expect(page.locator("#claims-status")).to_contain_text("2 judged, 1 as the evidence does")


def test_a_teacher_sees_all_verdicts_and_filters_them(claims: Reading) -> None:
    page = claims.page
    page.check("#claims-all")
    assert page.locator(".claim.open").count() == page.locator(".claim").count()
    page.click("#claims-filter button[value=wrong]")
    wrong = page.locator(".claim:visible").count()
    assert 0 < wrong < 10
    page.fill("#claims-search", "antibodies")
    assert page.locator(".claim:visible").count() == 1
    page.fill("#claims-search", "")
    page.uncheck("#claims-all")
    assert page.locator(".claim:visible").count() > 50
    page.click("#claims-again")
    assert page.locator(".claim.open").count() == 0


def test_axe_finds_nothing_on_the_claims(claims: Reading) -> None:
    claims.go("claim=16&show=all")
    expect(claims.page.locator("#claim-16")).to_be_focused()
    claims.page.fill("#claims-search", "insulin resistance")
    assert violations(claims) == []


def test_the_glossary_is_searched_and_linked(shared: Reading) -> None:
    shared.open("glossary#glut4")
    page = shared.page
    expect(page.locator("#term-glut4")).to_be_focused()
    page.fill("#glossary-search", "ketone")
    assert 0 < page.locator(".term:visible").count() < 10
    page.click(".letters button[aria-label='Terms with P']")
    expect(page.locator("#letter-P")).to_be_focused()
    shared.go("nowhere")
    expect(page.locator("#glossary-note")).to_be_visible()
    assert violations(shared) == []


@pytest.mark.parametrize("path", ["evidence#A046", "claims#show=all", "glossary", "credibility"])
def test_on_a_phone_nothing_is_wider_than_the_page(
    new_page: Callable[..., Page], dashboard: str, path: str
) -> None:
    reading = Reading(new_page(viewport=SMALL), dashboard)
    reading.open(path)
    assert not reading.is_wider_than_its_window()
    if path.startswith(("evidence", "credibility")):
        assert violations(reading) == []
