"""The report in its other forms: on paper, as a file, a table, on a phone and by keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.barriers import BUILT, COLOURS, RULES, violations
from tests.browser.report_page import LINK, Report, curve
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


DRAWN_WIDE = """() => document.querySelector("#report-agp .js-plotly-plot").layout.width
    === document.getElementById("report-agp").clientWidth"""


def test_it_prints_on_one_page(open_report: Callable[..., Report]) -> None:
    report = open_report(color_scheme="dark")
    for paper in ("A4", "Letter"):
        printed = report.page.pdf(format=paper)
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1, paper
        assert len(printed) > 50_000


def test_many_settings_still_print_on_one_page(
    visit: Visit, open_report: Callable[..., Report]
) -> None:
    visit.choose_person("Type 1")
    names = visit.page.evaluate(
        """() => window.islet.state.facts.controls
            .filter(({ name }) => name in window.islet.state.values)
            .slice(0, 12).map(({ name, step, high, decimals }) => {
                const value = window.islet.state.values[name];
                const next = value + step <= high ? value + step : value - step;
                return `${name}=${Number(next.toFixed(decimals))}`;
            })"""
    )
    report = open_report("person=type1&" + "&".join(names))
    moved = report.page.locator("#report-settings li").count()
    assert moved > 8
    assert f"and {moved - 6} more" in report.text("#report-subline")
    printed = report.page.pdf(format="Letter")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_on_paper_it_is_light_and_has_no_controls(open_report: Callable[..., Report]) -> None:
    report = open_report(color_scheme="dark")
    report.page.emulate_media(media="print")
    report.page.wait_for_function("() => document.documentElement.dataset.theme === 'light'")
    for control in (".header", ".report-rail", "#report-table-button"):
        assert report.page.locator(control).is_hidden()
    assert report.page.locator(".notice").is_visible()
    assert report.page.locator(".report-brand").is_visible()
    width = "() => document.querySelector('#report-agp .js-plotly-plot').layout.width"
    report.page.wait_for_function(f"() => ({width})() === 718")
    report.page.emulate_media(media="screen")
    report.page.wait_for_function("() => document.documentElement.dataset.theme === 'dark'")
    report.page.wait_for_function(f"() => ({width})() > 718")


def test_the_print_button_prints(open_report: Callable[..., Report]) -> None:
    report = open_report()
    report.page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    report.page.click("#report-print")
    report.page.wait_for_function("() => window.printed === true")


def test_the_readings_can_be_kept(open_report: Callable[..., Report]) -> None:
    report = open_report(LINK + "&days=7")
    with report.page.expect_download() as waiting:
        report.page.click("#report-csv")
    file = waiting.value
    assert file.suggested_filename == "islet-type1-mdi-7-days-1.csv"
    lines = Path(file.path()).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# Made-up patients, for teaching only.")
    head = lines.index("day,time,glucose (mg/dL)")
    rows = [line.split(",") for line in lines[head + 1 :]]
    assert len(rows) == 7 * 288
    assert rows[0][:2] == ["1", "00:00"]
    assert rows[-1][:2] == ["7", "23:55"]
    inside = sum(70 <= float(value) <= 180 for *_, value in rows) / len(rows)
    assert report.number("time_in_range").startswith(f"{100 * inside:.0f}")


def test_the_table_tells_what_the_figures_show(open_report: Callable[..., Report]) -> None:
    report = open_report()
    report.open_table()
    tables = report.page.locator("#report-table table")
    assert tables.count() == 2
    assert tables.nth(0).locator("tbody tr").count() == 24
    assert tables.nth(1).locator("tbody tr").count() == 14
    noon = tables.nth(0).locator("tbody tr").nth(12).locator("td").all_inner_texts()
    drawn = [curve(report.page, "agp", key)[144] for key in ("5", "25", "50", "75", "95")]
    assert [int(one) for one in noon] == [pytest.approx(value, abs=0.51) for value in drawn]


def test_axe_finds_nothing_at_any_width(open_report: Callable[..., Report]) -> None:
    report = open_report()
    report.open_table()
    for width, rules in ((1440, RULES), (1024, BUILT), (390, BUILT)):
        report.page.set_viewport_size({"width": width, "height": 844})
        report.page.wait_for_function(DRAWN_WIDE)
        assert violations(report, rules=rules) == [], width


def test_axe_finds_nothing_in_dark_colours(open_report: Callable[..., Report]) -> None:
    report = open_report(color_scheme="dark")
    report.open_table()
    assert violations(report, rules=COLOURS) == []


@pytest.mark.parametrize("width", [320, 390])
def test_nothing_is_wider_than_a_phone(open_report: Callable[..., Report], width: int) -> None:
    report = open_report(viewport={"width": width, "height": 844}, has_touch=True, is_mobile=True)
    report.page.wait_for_function(
        "width => document.documentElement.scrollWidth === width", arg=width
    )
    for part in ("#report-person", "#report-print", "#report-csv", ".report-return"):
        assert report.page.locator(part).is_visible()


def test_everything_is_reached_by_keyboard(open_report: Callable[..., Report]) -> None:
    report = open_report()
    reached = set()
    for _ in range(30):
        report.page.keyboard.press("Tab")
        reached.add(
            report.page.evaluate("() => document.activeElement.id || document.activeElement.name")
        )
    wanted = {"report-person", "report-again", "report-print", "report-csv", "report-table-button"}
    assert wanted <= reached


def test_the_page_is_quiet(open_report: Callable[..., Report]) -> None:
    report = open_report()
    report.choose("days", "7")
    assert report.log == []
    assert all(url.startswith((report.url, "data:", "blob:")) for url in report.requests)
