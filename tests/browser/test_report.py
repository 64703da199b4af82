"""The report of a glucose sensor: opened from Explore, changed, printed, read and kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import violations
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

DRAWN = "count => window.islet.report.state.counts.drawn >= count"
DRAWN_WIDE = """() => document.querySelector("#report-agp .js-plotly-plot").layout.width
    === document.getElementById("report-agp").clientWidth"""
CALLS = "**/_dash-update-component*"
LINK = "person=type1&therapy=mdi"
PAPER_BACKGROUND = "rgb(255, 255, 255)"


class Report(Visit):
    """The report page in words."""

    def open(self, link: str = "") -> None:
        """Load the page and wait until the first report is on it."""
        self.page.goto(f"{self.url}/report" + (f"#{link}" if link else ""))
        self.page.wait_for_selector("#report-sheet[data-run]")

    def count(self) -> int:
        """Return how many reports were drawn so far."""
        counts: dict[str, int] = self.page.evaluate("() => window.islet.report.state.counts")
        return counts["drawn"]

    def press(self, *_keys: str) -> None:
        """Not on this page: it has no sliders."""
        raise NotImplementedError

    def choose(self, group: str, label: str) -> None:
        """Choose in a row of buttons and wait for the new report."""
        drawn = self.count()
        self.page.locator(f"#report-{group} label").get_by_text(label, exact=True).click()
        self.page.wait_for_function(DRAWN, arg=drawn + 1)

    def again(self) -> None:
        """Ask for other days."""
        drawn = self.count()
        self.page.click("#report-again")
        self.page.wait_for_function(DRAWN, arg=drawn + 1)

    def open_table(self) -> None:
        """Show the figures as tables."""
        self.page.click("#report-table-button")
        self.page.locator("#report-table table").first.wait_for()

    def number(self, metric: str) -> str:
        """Return the value that stands in a line of the table."""
        return self.page.locator(f"[data-metric={metric}] .value").inner_text()

    def fragment(self) -> str:
        """Return what stands behind the # of the address."""
        hash_: str = self.page.evaluate("() => window.location.hash")
        return hash_


@pytest.fixture
def open_report(new_page: Callable[..., Page], dashboard: str) -> Callable[..., Report]:
    """Return a function that opens the report in a window of its own."""

    def opened(link: str = LINK, **options: Any) -> Report:
        report = Report(new_page(**options), dashboard)
        report.open(link)
        return report

    return opened


def curve(page: Page, name: str, role: str) -> list[float]:
    """Return the values of a trace as it is drawn."""
    values: list[float] = page.evaluate(
        """([name, role]) => [...document.querySelector(`#report-${name} .js-plotly-plot`).data
            .find(trace => trace.meta.role === role).y]""",
        [name, role],
    )
    return values


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_report: Callable[..., Report], scheme: str) -> None:
    report = open_report(color_scheme=scheme)
    report.open_table()
    for width in (1440, 1024, 390):
        report.page.set_viewport_size({"width": width, "height": 844})
        report.page.wait_for_function(DRAWN_WIDE)
        assert violations(report) == [], width


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
