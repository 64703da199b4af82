"""The Model page: parts, equations, numbers, search, links, and what 10 % more does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import BUILT, violations
from tests.browser.reading import Reading
from tests.browser.tabs import Tabs

pytestmark = pytest.mark.browser

SMALL = {"width": 320, "height": 640}

TOLD = "#model-effects-bars[data-state=told]"


@pytest.fixture(scope="module")
def model(tabs: Tabs, dashboard: str) -> Iterator[Reading]:
    """Return one page for this file: to load it costs more than a test does."""
    reading = Reading(tabs.take(), dashboard)
    reading.open("model")
    yield reading
    tabs.give_back(reading.page)


def title(model: Reading) -> str:
    """Return which part is shown."""
    return model.text("#model-part h1")


def test_every_part_draws_its_equations_as_mathematics(model: Reading) -> None:
    drawn = model.page.evaluate(
        """() => window.islet.model.state.facts.parts.map((part) => {
            window.islet.model.sheet.draw(part);
            const lines = [...document.querySelectorAll('.equation-line')];
            return [part.equations.length, lines.length,
                lines.every((line) => line.querySelectorAll('math').length >= 3)];
        })"""
    )
    assert len(drawn) == 90
    for declared, shown, is_mathematics in drawn:
        assert declared == shown
        assert is_mathematics
    assert not [line for line in model.log if line.startswith("error")]


def test_the_model_is_a_file_with_the_usual_day_of_the_person(model: Reading) -> None:
    with model.page.expect_download() as waiting:
        model.page.click("#model-file")
    assert waiting.value.suggested_filename.endswith(".xml")
    assert "<sbml " in Path(waiting.value.path()).read_text(encoding="utf-8")[:200]
    expect(model.page.locator("#model-file-status")).to_have_text("SBML saved.")
    assert not [line for line in model.log if line.startswith("error")]


def test_search_finds_a_number_and_leads_to_it_by_keyboard(model: Reading) -> None:
    page = model.page
    page.focus("#model-search")
    page.keyboard.type("renal glucose thresh")
    page.keyboard.press("Enter")
    expect(page.locator("#number-renal_threshold")).to_be_focused()
    assert title(model) == "Kidney"
    assert model.fragment() == "renal_threshold"
    page.fill("#model-search", "no such thing")
    expect(page.locator("#model-found")).to_contain_text("0 found")
    page.keyboard.press("Escape")
    assert page.locator("#model-parts").is_visible()


def test_links_lead_from_part_to_part_and_numbers_follow_the_unit(model: Reading) -> None:
    page = model.page
    model.go("kidney")
    row = page.locator("#number-renal_threshold")
    expect(row).to_contain_text("180")
    model.use_unit("mmol/L")
    expect(row).to_contain_text("9.99")
    assert model.fragment() == "kidney&unit=mmol/L"
    model.use_unit("mg/dL")
    page.click(".model-foot .model-links a >> nth=0")
    page.wait_for_function("() => document.querySelector('#model-part h1').innerText !== 'Kidney'")
    assert page.locator("#model-parts [aria-current=true]").count() == 1


def test_ten_per_cent_more_is_computed_for_the_chosen_person(model: Reading) -> None:
    page = model.page
    model.go("beta_cells")
    page.locator("#model-effects-bars").scroll_into_view_if_needed()
    page.wait_for_selector(TOLD)
    expect(page.locator(".effect-bars li").first).to_contain_text("Beta-cell function")
    page.select_option("#model-person", "type1")
    expect(page.locator("#model-effects-bars")).to_contain_text("No number of this part")
    assert "person=type1" in model.fragment()


def test_all_numbers_are_listed_by_grade(model: Reading) -> None:
    page = model.page
    model.go("numbers&grade=cited")
    cited = page.locator(".numbers tbody tr").count()
    page.click("#model-part .filters button[value='']")
    everything = page.locator(".numbers tbody tr").count()
    assert 0 < cited < everything
    assert model.fragment() == "numbers"


def test_an_old_link_gives_a_notice_and_the_page(model: Reading) -> None:
    model.go("no_such_part&person=nobody")
    expect(model.page.locator("#model-note")).to_be_visible()
    assert title(model) == "Blood"
    model.go("liver")
    expect(model.page.locator("#model-note")).to_be_hidden()


def test_axe_finds_nothing_on_the_model(model: Reading) -> None:
    model.go("adipose_tissue")
    model.page.locator(".helpers summary").click()
    assert violations(model) == []


def test_on_a_phone_equations_break_and_nothing_is_wider_than_the_page(
    new_page: Callable[..., Page], dashboard: str
) -> None:
    reading = Reading(new_page(viewport=SMALL), dashboard)
    reading.open("model#liver")
    assert not reading.is_wider_than_its_window()
    reading.page.click(".model-nav-button")
    reading.page.click("[data-place=Hormones] summary")
    reading.page.click("[data-part=cortisol]")
    expect(reading.page.locator("#model-part h1")).to_have_text("Cortisol")
    assert violations(reading, rules=BUILT) == []
