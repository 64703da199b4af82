"""The report of a glucose sensor: opened from Explore, changed and read."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.report_page import DRAWN, LINK, Report, curve
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


CALLS = "**/_dash-update-component*"


def test_explore_leads_to_the_report_of_the_same_body_and_back(visit: Visit) -> None:
    visit.choose_person("Type 1")
    visit.press("visceral_fat_area", "PageUp")
    moved = visit.state("values.visceral_fat_area")
    visit.page.click("#report-link")
    visit.page.wait_for_selector("#report-sheet[data-run]")
    assert "Type 1" in visit.text("#report-headline")
    assert f"Visceral fat {moved:g} cm²" in visit.text("#report-subline")
    assert f"{moved:g}" in visit.text("#report-settings")
    visit.page.click(".report-return")
    visit.page.wait_for_selector("#figure[data-settled]")
    visit.settle()
    assert visit.state("person") == "type1"
    assert visit.state("values.visceral_fat_area") == moved
    assert visit.page.locator("#note").is_hidden()


def test_treatment_days_and_another_fortnight_change_the_report(
    open_report: Callable[..., Report],
) -> None:
    report = open_report()
    seen = {report.number("mean_glucose")}
    report.choose("therapy", "Closed loop")
    assert "Closed loop" in report.text("#report-subline")
    seen.add(report.number("mean_glucose"))
    report.again()
    assert "no. 2" in report.text("#report-subline")
    seen.add(report.number("mean_glucose"))
    assert len(seen) == 3
    report.choose("days", "7")
    assert "7 days" in report.text("#report-subline")
    assert report.fragment() == "#person=type1&therapy=closed_loop&days=7&seed=2"
    again = open_report(report.fragment()[1:])
    assert again.number("mean_glucose") == report.number("mean_glucose")
    assert again.text("#report-summary") == report.text("#report-summary")


def test_one_day_is_a_curve_and_no_percentiles(open_report: Callable[..., Report]) -> None:
    report = open_report(LINK + "&days=1")
    assert "at least five days" in report.text("#report-agp-note")
    assert len(curve(report.page, "agp", "day")) == 288
    assert curve(report.page, "agp", "50") == []
    assert report.page.locator(".report-part-strips").is_hidden()
    report.choose("days", "14")
    assert curve(report.page, "agp", "day") == []
    middle, outer = curve(report.page, "agp", "50"), curve(report.page, "agp", "95")
    assert middle[0] == middle[-1]
    assert all(a <= b for a, b in zip(middle, outer, strict=True))
    strips = report.page.evaluate(
        "() => document.querySelector('#report-strips .js-plotly-plot').layout.annotations"
        ".map(one => one.text)"
    )
    assert strips == [f"Day {day}" for day in range(1, 15)]


def test_the_meals_of_the_explored_day_are_eaten(open_report: Callable[..., Report]) -> None:
    usual = open_report("person=healthy&days=7")
    fasting = open_report("person=healthy&days=7&view=day&day=none")
    assert "a day of fasting" in fasting.text("#report-subline")
    assert int(fasting.number("mean_glucose").split()[0]) < int(
        usual.number("mean_glucose").split()[0]
    )
    assert "day=none" in fasting.page.locator(".report-return").get_attribute("href")


def test_counting_is_explored_and_what_went_wrong_is_marked(
    open_report: Callable[..., Report],
) -> None:
    report = open_report()
    usual = curve(report.page, "agp", "50")
    report.choose("counting", "Rough")
    assert "counting: rough" in report.text("#report-subline")
    assert "60 %" in report.text("#report-counting-words")
    assert curve(report.page, "agp", "50") != usual
    assert "counting=rough" in report.fragment()
    marked = report.page.evaluate("() => window.islet.report.state.shown.marks")
    assert marked["meal"]
    drawn = report.page.evaluate(
        """() => document.querySelector('#report-strips .js-plotly-plot').data
            .filter(trace => trace.meta.role === 'meal').map(trace => trace.x.length)"""
    )
    assert sum(drawn) == len(marked["meal"])
    report.open_table()
    heads = report.page.locator("#report-table table").nth(1).locator("th[scope=col]")
    assert heads.all_inner_texts()[-3:] == ["Eaten, g", "Counted, g", "Against lows, g"]


def test_the_report_before_stays_beside_the_new_one(open_report: Callable[..., Report]) -> None:
    report = open_report()
    assert report.page.locator("#report-metrics .before").count() == 0
    assert curve(report.page, "agp", "before") == []
    median, share = curve(report.page, "agp", "50"), report.number("time_in_range")
    report.choose("therapy", "Closed loop")
    assert curve(report.page, "agp", "before") == median
    before = report.page.locator("[data-metric=time_in_range] .before").inner_text()
    assert share == f"{before} %"
    assert "the median before (Injections, 14 days, no. 1)" in report.text("#report-agp-note")
    report.page.emulate_media(media="print")
    report.page.wait_for_function("() => window.islet.report.print.isOn()")
    assert report.page.locator("#report-metrics .before").first.is_hidden()
    assert curve(report.page, "agp", "before") == []


def test_pointer_and_keys_read_the_percentiles_of_a_time(
    open_report: Callable[..., Report],
) -> None:
    report = open_report()
    cursor = report.page.locator("#report-cursor")
    assert report.page.locator("#report-cursor-tag").is_hidden()
    cursor.focus()
    report.page.keyboard.press("End")
    report.page.keyboard.press("Home")
    report.page.keyboard.press("Shift+ArrowRight")
    report.page.keyboard.press("ArrowRight")
    median = curve(report.page, "agp", "50")[13]
    expect(cursor).to_have_attribute("aria-valuenow", "65")
    spoken = cursor.get_attribute("aria-valuetext") or ""
    assert spoken.startswith("01:05, median ")
    assert int(spoken.split("median ")[1].split()[0]) == pytest.approx(median, abs=0.51)
    expect(report.page.locator("#report-cursor-tag")).to_be_visible()
    report.page.locator("#report-print").focus()
    expect(report.page.locator("#report-cursor-tag")).to_be_hidden()
    cursor.hover(position={"x": 500, "y": 100})
    report.says("#report-cursor-tag", "median")


def test_insulin_of_the_explored_day_is_given_to_who_has_no_treatment(
    open_report: Callable[..., Report],
) -> None:
    day = "meal@08:00,carbohydrate:60;injection@22:00,product:glargine_u100,units:24"
    report = open_report(f"person=type2_late&days=7&view=day&day={day}")
    assert "Fixed insulin, 24 U a day" in report.text("#report-subline")
    assert "Insulin 24 U a day" in report.text("#report-settings")
    assert "injection@22:00" in report.page.locator(".report-return").get_attribute("href")


def test_only_who_takes_insulin_chooses_a_treatment(open_report: Callable[..., Report]) -> None:
    report = open_report("person=healthy&days=7")
    assert report.page.locator("#report-therapy-choice").is_hidden()
    assert "No insulin treatment" in report.text("#report-subline")
    drawn = report.count()
    report.page.click("#report-person")
    report.page.get_by_role("option", name="Type 1", exact=True).click()
    report.page.wait_for_function(DRAWN, arg=drawn + 1)
    assert report.page.locator("#report-therapy-choice").is_visible()
    assert report.text("#report-headline").startswith("Type 1:")


def test_met_and_not_met_stand_there_in_words_and_shapes(
    open_report: Callable[..., Report],
) -> None:
    report = open_report()
    limits = report.page.locator("#report-metrics .target").all_inner_texts()
    for words in ("above 70 %", "below 4 %", "below 1 %", "below 25 %", "below 5 %"):
        assert words in limits
    assert {"at most 36 %", "below 7 %"} <= set(limits)
    verdicts = report.page.locator("#report-metrics .met")
    assert set(verdicts.all_inner_texts()) == {"met", "not met"}
    for place in range(verdicts.count()):
        verdict = verdicts.nth(place)
        assert (verdict.inner_text() == "not met") is (verdict.locator(".missed").count() == 1)


def test_the_unit_changes_every_value_of_glucose(open_report: Callable[..., Report]) -> None:
    report = open_report()
    before = report.text("#report-sheet")
    assert "mg/dL" in before
    report.page.locator("#report-unit label").get_by_text("mmol/L", exact=True).click()
    report.page.wait_for_function(
        "() => document.querySelector('#report-metrics').textContent.includes('mmol/L')"
    )
    report.open_table()
    after = report.text("#report-sheet")
    assert "mg/dL" not in after
    assert not re.search(r"\b(54|70|180|250)\b(?! %)", report.text("#report-metrics"))
    assert "3.9 to 10.0" in after
    assert "below 8.5 mmol/L" in after
    assert "unit=mmol/L" in report.fragment()


def test_a_link_with_unknown_parts_says_so(open_report: Callable[..., Report]) -> None:
    report = open_report(LINK + "&days=3&seed=none&what=ever")
    assert "3 parts were not understood" in report.text("#report-note")
    assert "14 days" in report.text("#report-subline")


def test_a_refused_call_leaves_the_report_and_says_so(open_report: Callable[..., Report]) -> None:
    report = open_report()
    before = report.text("#report-headline")
    report.page.route(CALLS, lambda route: route.fulfill(status=500, body=""))
    report.page.click("#report-again")
    report.page.locator("#report-message").wait_for()
    assert "could not be lived" in report.text("#report-message")
    assert report.text("#report-headline") == before
    report.page.unroute(CALLS)
    report.again()
    assert report.page.locator("#report-message").is_hidden()
