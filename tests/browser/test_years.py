"""The Years page: a life edited on its line, read, compared, and opened on Explore."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Locator, Page, expect

from tests.browser.barriers import BUILT, violations
from tests.browser.test_accessibility import PHONE
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

SETTLED = "#years-sheet[data-settled]"
PLANNED = "#years-plans-list[data-state=told]"
BARS = """() => Object.fromEntries(window.islet.years.state.bars
    .map(({ kind, value, from, to }) => [kind, [value, from, to]]))"""
CALM = "life=healthy_for_life&"
SHORT = CALM + "bars=food_surplus:300@30-60;metformin:2000@52-70"
"""A life with one cause and one treatment, in a body whose years are soon lived."""


class Years(Visit):
    """The Years page in words."""

    def open(self, link: str = "") -> None:
        """Load the page and wait until the first life is on it."""
        self.page.goto(f"{self.url}/years" + (f"#{link}" if link else ""))
        self.settle()

    def settle(self) -> None:
        """Wait until the newest life is drawn finely and no gesture is open."""
        self.page.wait_for_selector(SETTLED)

    def bar(self, name: str) -> Locator:
        """Return a bar by how its name begins."""
        return self.page.locator(f'.life-bar[aria-label^="{name}"]')

    def bars(self) -> dict[str, list[float]]:
        """Return value, first and last age of the bar of each kind."""
        found: dict[str, list[float]] = self.page.evaluate(BARS)
        return found

    def has_bar(self, kind: str, value_and_ages: list[float]) -> None:
        """Wait until the bar of a kind has a value, a first and a last age."""
        self.page.wait_for_function(
            f"([kind, wanted]) => String(({BARS})()[kind]) === String(wanted)",
            arg=[kind, value_and_ages],
        )

    def has_kinds(self, *kinds: str) -> None:
        """Wait until there are bars of just these kinds, and the life with them is drawn."""
        self.page.wait_for_function(
            f"wanted => Object.keys(({BARS})()).sort().join() === wanted",
            arg=",".join(sorted(kinds)),
        )
        self.settle()

    def has_fragment(self, wanted: str) -> None:
        """Wait until this stands behind the # of the address."""
        self.page.wait_for_function("wanted => location.hash.slice(1) === wanted", arg=wanted)

    def place(self, age: float) -> float:
        """Return where an age is on the screen."""
        left: float = self.page.evaluate(
            "age => document.getElementById('years-stage').getBoundingClientRect().left"
            " + window.islet.years.geometry.x(age)",
            age,
        )
        return left

    def curve(self, role: str, signal: str = "hba1c") -> list[float]:
        """Return the values of a trace as it is drawn."""
        values: list[float] = self.page.evaluate(
            """([role, signal]) => [...document.querySelector('#years-curves .js-plotly-plot').data
                .find(({ meta }) => meta.role === role && meta.signal === signal).y]""",
            [role, signal],
        )
        return values

    def counts(self) -> dict[str, int]:
        """Return how many requests were sent and drawn, and how many coarsely."""
        counts: dict[str, int] = self.page.evaluate("() => ({ ...window.islet.years.gate.counts })")
        return counts

    def fragment(self) -> str:
        """Return what stands behind the # of the address."""
        hash_: str = self.page.evaluate("() => window.location.hash.slice(1)")
        return hash_


@pytest.fixture
def open_years(new_page: Callable[..., Page], dashboard: str) -> Callable[..., Years]:
    """Return a function that opens a life in a window of its own."""

    def opened(link: str = SHORT, **options: Any) -> Years:
        years = Years(new_page(**options), dashboard)
        years.open(link)
        return years

    return opened


def middle(one: Locator) -> tuple[float, float]:
    """Return the middle of an element."""
    box = one.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_bar_is_dragged_and_stretched_by_mouse(open_years: Callable[..., Years]) -> None:
    years = open_years()
    mouse = years.page.mouse
    before = years.counts()
    _, top = middle(years.bar("Metformin"))
    mouse.move(years.place(60), top)
    mouse.down()
    for age in (58, 56, 54, 52, 50):
        mouse.move(years.place(age), top)
    expect(years.bar("Metformin")).to_contain_text("42 to 60")
    years.page.wait_for_function(
        "coarse => window.islet.years.gate.counts.coarse > coarse", arg=before["coarse"]
    )
    assert years.page.locator(SETTLED).count() == 0
    mouse.up()
    years.settle()
    years.has_bar("metformin", [2000, 42, 60])
    mouse.move(years.place(60), top)
    mouse.down()
    mouse.move(years.place(64), top)
    mouse.move(years.place(66), top)
    mouse.up()
    years.settle()
    years.has_bar("metformin", [2000, 42, 66])
    assert "from 42" in years.text("#years-headline")
    assert "metformin:2000@42-66" in years.fragment()
    # One request at a time: a step for each coarse answer, and one fine one for each gesture.
    after = years.counts()
    assert after["failed"] == 0
    assert after["drawn"] - before["drawn"] - (after["coarse"] - before["coarse"]) == 2
    years.page.click("#years-undo")
    years.settle()
    years.has_bar("metformin", [2000, 42, 60])
    years.page.click("#years-undo")
    years.settle()
    years.has_bar("metformin", [2000, 52, 70])


def test_a_life_that_fails_leaves_the_last_one_on_screen(
    open_years: Callable[..., Years],
) -> None:
    years = open_years()
    shown = years.curve("life")
    years.page.route(
        "**/_dash-update-component*",
        lambda call: (
            call.fulfill(status=500, body="{}")
            if "years-answer.data" in (call.request.post_data or "")
            else call.continue_()
        ),
    )
    years.bar("Metformin").press("Delete")
    message = years.page.locator("#years-message")
    expect(message).to_contain_text("The last good run stays on screen")
    assert years.curve("life") == shown
    years.page.unroute("**/_dash-update-component*")
    years.page.click("#years-message-undo")
    expect(message).to_be_hidden()
    years.has_bar("metformin", [2000, 52, 70])


def touch(session: CDPSession, kind: str, *points: tuple[float, float]) -> None:
    """Send a touch as the browser's own input does."""
    at = [{"x": x, "y": y} for x, y in points]
    session.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": at})


def test_a_bar_is_dragged_by_finger_on_a_phone(open_years: Callable[..., Years]) -> None:
    years = open_years(**PHONE)
    bar = years.bar("Metformin")
    bar.scroll_into_view_if_needed()
    _, top = middle(bar)
    session = years.page.context.new_cdp_session(years.page)
    touch(session, "Start", (years.place(61), top))
    for age in (59, 56, 53, 51):
        touch(session, "Move", (years.place(age), top))
    touch(session, "End")
    years.settle()
    value, start, end = years.bars()["metformin"]
    assert (value, end - start) == (2000, 18)
    assert start == pytest.approx(42, abs=1)
    height = bar.bounding_box()
    assert height is not None
    assert height["height"] >= 32
    wide = years.page.evaluate("() => document.documentElement.scrollWidth")
    assert wide <= PHONE["viewport"]["width"]  # type: ignore[index]


def test_everything_is_done_by_keyboard(open_years: Callable[..., Years]) -> None:
    years = open_years()
    bar = years.bar("Metformin")
    bar.focus()
    for key in ("ArrowLeft", "Shift+ArrowRight", "Shift+ArrowRight", "Control+ArrowRight"):
        years.page.keyboard.press(key)
    years.settle()
    years.has_bar("metformin", [2000, 52, 71])
    expect(bar).to_be_focused()
    years.page.keyboard.press("Enter")
    size = years.page.locator("#entry-size")
    expect(size).to_be_focused()
    size.fill("99999")
    size.press("Enter")
    expect(years.page.locator("#entry-size-message")).to_contain_text("250 to 3000 mg/day")
    assert years.bars()["metformin"][0] == 2000
    size.fill("1000")
    years.page.locator("#entry-from").fill("45.5")
    years.page.locator("#entry-from").press("Enter")
    years.page.keyboard.press("Escape")
    years.settle()
    years.has_bar("metformin", [1000, 45.5, 71])
    years.page.keyboard.press("Delete")
    years.settle()
    assert list(years.bars()) == ["food_surplus"]
    expect(years.bar("Food surplus")).to_be_focused()
    expect(years.page.locator("#years-status")).to_contain_text("removed")
    assert years.page.locator("#years-key-nothing").is_hidden()
    assert years.curve("nothing") == []
    years.page.locator("#years-cursor").focus()
    years.page.keyboard.press("Shift+ArrowLeft")
    years.page.keyboard.press("ArrowRight")
    expect(years.page.locator("#years-cursor")).to_have_attribute("aria-valuenow", "56")
    expect(years.page.locator("#years-day")).to_contain_text("A day at 56")


def test_bars_are_added_where_there_is_room_and_the_link_keeps_them(
    open_years: Callable[..., Years],
) -> None:
    years = open_years(CALM + "bars=none")
    expect(years.page.locator("#years-bars")).to_have_attribute("data-empty", "true")
    assert "No diabetes" in years.text("#years-headline")
    years.page.click("#years-add-button")
    years.page.click("#years-add-weight_loss")
    expect(years.page.locator("#years-editor-title")).to_have_text("Weight loss")
    years.page.click("#years-done")
    years.settle()
    assert years.bars() == {"weight_loss": [7, 60, 75]}
    # A second of its kind finds its place beside the first.
    years.page.click("#years-add-button")
    years.page.click("#years-add-weight_loss")
    years.page.click("#years-done")
    years.settle()
    again = open_years(years.fragment() + "&rows=hba1c,weight&unit=mmol/L")
    spans = again.page.evaluate(
        "() => window.islet.years.state.bars.map(({ from, to }) => [from, to]).sort()"
    )
    assert len(spans) == 2
    assert spans[0][1] <= spans[1][0]
    assert again.page.locator(".gutter-row:visible").count() == 2
    assert again.page.locator("#years-note").is_hidden()
    unknown = open_years(CALM + "bars=metformin:9999999@52-60;food_surplus:300@30-60&nonsense=1")
    expect(unknown.page.locator("#years-note")).to_contain_text("2 parts were")
    assert unknown.bars() == {"food_surplus": [300, 30, 60]}


def test_a_plan_is_taken_over_and_another_life_is_chosen(
    open_years: Callable[..., Years],
) -> None:
    years = open_years()
    years.page.wait_for_selector("#years-sheet[data-banded]")
    low, own, high = (years.curve(role) for role in ("low", "life", "high"))
    assert all(a <= b <= c for a, b, c in zip(low, own, high, strict=True))
    years.page.wait_for_selector(PLANNED)
    lifestyle = years.page.locator("[data-plan=lifestyle]")
    expect(lifestyle).to_have_attribute("aria-pressed", "false")
    lifestyle.click()
    years.has_kinds("food_surplus", "walking", "weight_loss")
    years.page.wait_for_selector("[data-plan=lifestyle][aria-pressed=true]")
    years.page.select_option("#years-life", "obese_without_diabetes")
    years.has_kinds("food_surplus", "desk_work")
    years.has_fragment("life=obese_without_diabetes")
    years.page.click("#years-undo")
    years.has_kinds("food_surplus", "walking", "weight_loss")
    years.page.click("#years-reset")
    years.has_fragment(CALM[:-1])
    years.settle()


def test_a_year_leads_to_its_day_and_back(open_years: Callable[..., Years]) -> None:
    years = open_years()
    years.page.locator("#years-cursor").focus()
    for _ in range(2):
        years.page.keyboard.press("ArrowLeft")
    years.page.click("#years-day")
    years.page.wait_for_selector("#figure[data-settled]")
    assert years.state("values.age") == 58
    assert years.state("values.metformin_dose") == 2000
    assert years.page.locator("#note").is_hidden()
    back = years.page.locator(".years-back")
    expect(back).to_contain_text("A day at 58")
    assert "years=" in years.fragment()
    back.click()
    years.settle()
    assert years.bars() == {"food_surplus": [300, 30, 60], "metformin": [2000, 52, 70]}
    expect(years.page.locator("#years-cursor")).to_have_attribute("aria-valuenow", "58")


def test_table_file_rows_and_unit_tell_the_same(open_years: Callable[..., Years]) -> None:
    years = open_years()
    years.page.click("#years-table-button")
    table = years.page.locator("#years-table table")
    expect(table.locator("tbody tr")).to_have_count(13)
    glucose = years.curve("life", "fasting_glucose")
    line = table.locator("tbody tr").nth(8).locator("td").all_inner_texts()
    assert int(line[2]) == pytest.approx(glucose[160], abs=0.51)
    with years.page.expect_download() as waiting:
        years.page.click("#years-csv")
    lines = Path(waiting.value.path()).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# Made-up patients, for teaching only.")
    head = next(place for place, text in enumerate(lines) if text.startswith("age,"))
    assert len(lines) - head - 1 == 241
    years.page.locator("#years-unit label").get_by_text("mmol/L", exact=True).click()
    expect(table).to_contain_text("Fasting glucose, mmol/L")
    assert not re.search("mg/dL", years.text("#years-gutter") + years.text("#years-table"))
    years.page.click("#years-rows summary")
    years.page.locator("#years-rows-menu input[value=weight]").check()
    expect(years.page.locator(".gutter-row[data-signal=weight]")).to_be_visible()
    years.settle()
    assert len(years.curve("life", "weight")) == 241


def test_axe_finds_nothing_in_either_dress(open_years: Callable[..., Years]) -> None:
    years = open_years()
    years.page.wait_for_selector(PLANNED)
    years.page.click("#years-table-button")
    years.page.locator("#years-table table").wait_for()
    assert violations(years) == []
    years.page.click("#theme")
    expect(years.page.locator("html")).to_have_attribute("data-theme", "dark")
    years.page.click("#years-add-button")
    years.bar("Metformin").press("Enter")
    years.page.wait_for_selector("#years-editor[open]")
    assert violations(years) == []


def test_axe_finds_nothing_on_a_phone(open_years: Callable[..., Years]) -> None:
    years = open_years(**PHONE)
    years.page.wait_for_selector(PLANNED)
    assert violations(years, rules=BUILT) == []
    years.bar("Metformin").click()
    years.page.wait_for_selector("#years-editor[open]")
    assert violations(years, "#years-editor") == []
