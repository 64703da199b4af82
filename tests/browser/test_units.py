"""One click changes every number of glucose, and changes it once."""

from __future__ import annotations

import re

import pytest

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def first_number(text: str) -> float:
    """Return the first number of a text."""
    found = NUMBER.search(text)
    assert found, text
    return float(found.group())


def test_every_number_of_glucose_is_converted_once(visit: Visit) -> None:
    visit.press("meal_carbohydrate", "PageUp")
    visit.open_table()
    places = {
        "chip": "[data-chip=glucose_peak] .chip-value",
        "reading": "#gutter [data-signal=plasma_glucose] .reading",
        "reference": "#gutter [data-signal=plasma_glucose] .aside:nth-last-child(2)",
        "table": "#table-panel tbody td",
    }
    texts = {key: visit.page.locator(path).first.inner_text() for key, path in places.items()}
    visit.use_unit("mmol/L")
    for key, path in places.items():
        now = first_number(visit.page.locator(path).first.inner_text())
        assert now == pytest.approx(first_number(texts[key]) / 18.0156, abs=0.08), key


def test_thresholds_ticks_and_words_follow(visit: Visit) -> None:
    visit.press("meal_carbohydrate", "PageUp")
    assert "target 70\u2013180" in visit.text("#overlay")
    visit.use_unit("mmol/L")
    visit.settle()
    assert "target 3.9\u201310" in visit.text("#overlay")
    ticks = visit.page.locator("#plot .ytick text").all_text_contents()
    assert "3.9" in ticks
    assert "10" in ticks
    assert "180" not in ticks
    everything = visit.text("main")
    assert "mg/dL" not in everything
    assert "mmol/L" in visit.text("#summary")
    assert "mmol/L" in visit.text("[data-chip=glucose_peak]")
    assert "mmol/L" in (visit.page.locator("#cursor").get_attribute("aria-valuetext") or "")


def test_there_and_back_is_where_it_was(visit: Visit) -> None:
    before = visit.text("main")
    sliders = visit.page.locator(".mantine-Slider-root [role=slider]")
    limits = [sliders.nth(place).get_attribute("aria-valuemax") for place in range(5)]
    visit.use_unit("mmol/L")
    assert visit.text("main") != before
    assert [sliders.nth(place).get_attribute("aria-valuemax") for place in range(5)] == limits
    visit.use_unit("mg/dL")
    assert visit.text("main") == before
