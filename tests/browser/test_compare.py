"""The Compare page: bodies chosen, moved together and apart, read, shared, by mouse and by keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.barriers import BUILT, COLOURS, RULES, THEMES, violations
from tests.browser.test_accessibility import PHONE
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

SETTLED = "#compare-figure[data-settled]"
SAVED = [
    {"name": "Much cortisol", "page": "explore", "hash": "person=type2_late&mean_cortisol=20"},
    {"name": "A life", "page": "years", "hash": "life=type2_slow"},
    {"name": 7, "hash": None},
    None,
]


class Compare(Visit):
    """The Compare page in words."""

    def open(self, link: str = "") -> None:
        """Load the page and wait until all bodies are on it."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.url}/compare" + (f"#{link}" if link else ""))
        self.settle()

    def settle(self) -> None:
        """Wait until the newest curves are drawn and no gesture is open."""
        self.page.wait_for_selector(SETTLED)

    def slider(self, name: str, place: int = 0) -> Locator:
        """Return the slider of a control, or with an open chain that of a body."""
        return self.page.locator(f"#compare-row-{name} input[type=range]").nth(place)

    def number(self, name: str, place: int = 0) -> Locator:
        """Return the number field beside a slider."""
        return self.page.locator(f"#compare-row-{name} .compare-number").nth(place)

    def values(self, name: str) -> list[float]:
        """Return where each body stands."""
        found: list[float] = self.page.evaluate(
            "name => window.islet.compare.state.bodies.map((_, place) =>"
            " window.islet.compare.chains.valueOf(window.islet.control(name), place))",
            name,
        )
        return found

    def curve(self, body: int, signal: str = "plasma_glucose", role: str = "now") -> list[float]:
        """Return the values of a trace as it is drawn."""
        found: list[float] = self.page.evaluate(
            """([body, signal, role]) => [...window.islet.compare.figure.element().data
                .find(({ meta }) => meta.role === role && meta.signal === signal
                    && meta.body === body).y]""",
            [body, signal, role],
        )
        return found

    def outcome(self, place: int, name: str = "glucose_peak") -> str:
        """Return what stands under a column."""
        list_ = self.page.locator(".compare-list").nth(place)
        return list_.locator(f"[data-outcome={name}] dd").inner_text()

    def counts(self) -> dict[str, int]:
        """Return what was sent and drawn, and for how many bodies."""
        counts: dict[str, int] = self.page.evaluate(
            "() => ({ ...window.islet.compare.gate.counts })"
        )
        return counts

    def fragment(self) -> str:
        """Return what stands behind the # of the address."""
        hash_: str = self.page.evaluate("() => window.location.hash.slice(1)")
        return hash_

    def all_curves(self) -> list[Any]:
        """Return every curve, exactly."""
        found: list[Any] = self.page.evaluate(
            "() => window.islet.compare.state.shown.runs.map(({ signals }) => signals)"
        )
        return found


@pytest.fixture
def open_compare(new_page: Callable[..., Page], dashboard: str) -> Callable[..., Compare]:
    """Return a function that opens the page, also on a device that is asked for."""

    def opened(link: str = "", **options: Any) -> Compare:
        compare = Compare(new_page(**options), dashboard)
        compare.open(link)
        return compare

    return opened


def test_a_closed_chain_moves_all_an_open_one_the_body_itself(
    open_compare: Callable[..., Compare],
) -> None:
    compare = open_compare()
    page = compare.page
    assert compare.fragment() == ""
    assert [compare.values(name) for name in ("meal_carbohydrate", "mean_cortisol")] == [
        [75, 75, 75],
        [10, 10, 10],
    ]
    # The first body is the thin line behind the others.
    assert compare.curve(0) == compare.curve(0, role="reference")
    peaks = [compare.outcome(place) for place in range(3)]
    assert ["higher" in peak for peak in peaks] == [False, True, True]

    # All three: by keys, then in one request.
    before = compare.counts()
    compare.slider("meal_carbohydrate").press("ArrowRight")
    compare.settle()
    after = compare.counts()
    assert compare.values("meal_carbohydrate") == [80, 80, 80]
    assert (after["sent"] - before["sent"], after["bodies"] - before["bodies"]) == (1, 3)

    # One alone: the others are not computed again.
    curves = [compare.curve(place) for place in range(3)]
    expect(page.locator("#compare-row-visceral_fat_area input[type=range]")).to_have_count(3)
    compare.slider("visceral_fat_area", 2).press("ArrowRight")
    compare.settle()
    last = compare.counts()
    assert (last["sent"] - after["sent"], last["bodies"] - after["bodies"]) == (1, 1)
    assert compare.values("visceral_fat_area")[:2] == [80, 80]
    assert [compare.curve(place) == curves[place] for place in range(3)] == [True, True, False]

    # A dose moves only who takes insulin, and says so.
    dose = page.locator("#compare-row-bolus_dose")
    expect(dose.locator("input[type=range]")).to_have_count(1)
    expect(dose).to_contain_text("Healthy, Type 2, early: no insulin treatment")

    # An exact number, and one that is not allowed: it stays in the field, nothing moves.
    compare.number("mean_cortisol").fill("22")
    compare.number("mean_cortisol").press("Enter")
    compare.settle()
    assert compare.values("mean_cortisol") == [22, 22, 22]
    compare.number("mean_cortisol").fill("900")
    compare.number("mean_cortisol").press("Enter")
    expect(page.locator("#compare-message-mean_cortisol")).to_have_text("3 to 60 µg/dL")
    expect(compare.number("mean_cortisol")).to_have_value("900")
    assert compare.values("mean_cortisol") == [22, 22, 22]
    compare.number("mean_cortisol").fill("23")
    compare.number("mean_cortisol").press("Enter")
    page.get_by_role("button", name="Cortisol: back to case").click()
    compare.settle()
    assert compare.values("mean_cortisol") == [10, 10, 10]

    # Opened at one value it stays open, in the link as well; closed, all go to the first body.
    chain = page.locator("#compare-row-mean_cortisol .chain")
    chain.click()
    expect(compare.slider("mean_cortisol", 2)).to_be_visible()
    compare.slider("mean_cortisol", 1).press("PageUp")
    compare.settle()
    assert compare.values("mean_cortisol") == [10, 20, 10]
    assert "open=mean_cortisol" in compare.fragment()
    chain.click()
    compare.settle()
    assert compare.values("mean_cortisol") == [10, 10, 10]

    page.click("#compare-undo")
    compare.settle()
    assert compare.values("mean_cortisol") == [10, 20, 10]
    page.click("#compare-reset")
    compare.settle()
    assert compare.fragment() == ""
    assert [compare.outcome(place) for place in range(3)] == peaks


def test_a_link_gives_the_same_curves_and_what_is_unknown_is_said(
    open_compare: Callable[..., Compare], dashboard: str
) -> None:
    compare = open_compare()
    page = compare.page
    page.evaluate("saved => localStorage.setItem('islet-saved', saved)", json.dumps(SAVED))
    page.reload()
    compare.settle()

    # A saved scenario of Explore is a column; what is none is not offered.
    who = page.locator(".compare-who").nth(2)
    assert who.locator("optgroup").nth(1).locator("option").all_inner_texts() == ["Much cortisol"]
    who.select_option(label="Much cortisol")
    compare.settle()
    assert compare.values("mean_cortisol") == [10, 10, 20]
    expect(page.locator("#compare-headline")).to_contain_text("Much cortisol")

    page.get_by_role("button", name="Remove Type 1").click()
    compare.settle()
    assert len(compare.all_curves()) == 2
    page.click("#compare-add summary")
    page.fill("#compare-paste", "not a link")
    page.press("#compare-paste", "Enter")
    expect(page.locator("#compare-paste-message")).to_have_text(
        "This is not a link of the Explore page."
    )
    link = f"{dashboard}/#person=type1&morning=meal@08:00,carbohydrate:40;bolus@08:00,units:5"
    page.fill("#compare-paste", link)
    page.press("#compare-paste", "Enter")
    compare.settle()
    assert compare.values("meal_carbohydrate") == [75, 75, 40]
    expect(page.locator("#compare-headline")).to_contain_text("Different meals")

    page.locator("#compare-layout label", has_text="Overlay").click()
    page.locator("#compare-unit label", has_text="mmol/L").click()
    page.click("#compare-rows summary")
    page.check("#compare-rows-menu input[value=glucagon]")
    compare.settle()
    assert page.locator("#compare-rows-menu input:not(:checked):not(:disabled)").count() == 0
    page.focus("#compare-cursor")
    page.keyboard.press("Shift+ArrowRight")
    page.wait_for_function("() => window.location.hash.includes('at=10:00')")

    shown, texts = compare.all_curves(), compare.text("#compare-summary")
    fragment = compare.fragment()
    compare.open(fragment)
    assert compare.all_curves() == shown
    assert compare.text("#compare-summary") == texts
    assert compare.fragment() == fragment
    assert "mmol/L" in texts
    expect(page.locator("#compare-note")).to_be_hidden()

    # From Explore: that body beside a healthy one, at the same meal.
    explore = "person=type1&morning=meal@08:00,carbohydrate:40;bolus@08:00,units:5&at=600&rows=x"
    compare.open("a=" + explore.replace("&", "%26"))
    assert compare.values("meal_carbohydrate") == [40, 40]
    assert page.locator(".compare-who").first.input_value() == "person healthy"
    page.get_by_role("link", name="Open Type 1 in Explore").click()
    page.wait_for_selector("#figure[data-settled]")
    assert "units:5" in compare.fragment()

    # A hand-made link: what is known is taken, the rest is said.
    compare.open(
        "a=person%3Dnobody&b=person%3Dtype1%26mean_cortisol%3D1e9&layout=cube&x=1&at=99:99"
    )
    note = page.locator("#compare-note")
    expect(note).to_contain_text("5 settings were not understood")
    expect(note).to_contain_text("mean_cortisol")
    assert len(compare.all_curves()) == 2

    # A body that the model refuses stands as it is stored.
    compare.open("a=person=healthy&b=person=type2_early%26therapy=closed_loop")
    expect(page.locator("#compare-message")).to_contain_text("shown in its own case instead")
    assert len(compare.all_curves()) == 2
    page.evaluate("() => localStorage.removeItem('islet-saved')")


def test_a_body_that_fails_leaves_the_last_good_run(
    open_compare: Callable[..., Compare],
) -> None:
    compare = open_compare()
    shown = compare.all_curves()
    compare.page.route(
        "**/_dash-update-component*", lambda call: call.fulfill(status=500, body="{}")
    )
    compare.slider("mean_cortisol").press("ArrowRight")
    message = compare.page.locator("#compare-message")
    expect(message).to_contain_text("The last good run stays on screen")
    assert compare.all_curves() == shown
    compare.page.unroute("**/_dash-update-component*")
    compare.page.click("#compare-message-undo")
    expect(message).to_be_hidden()
    compare.settle()


def test_a_drag_is_drawn_while_it_lasts_and_undone_in_one_step(
    open_compare: Callable[..., Compare],
) -> None:
    compare = open_compare("layout=overlay")
    page = compare.page
    before = compare.counts()
    box = compare.slider("meal_carbohydrate").bounding_box()
    assert box is not None
    left, middle = box["x"] + 10 + 0.375 * (box["width"] - 20), box["y"] + box["height"] / 2
    page.mouse.move(left, middle)
    page.mouse.down()
    for move in range(12):
        page.mouse.move(left + 6 * move, middle)
    page.wait_for_function(
        "drawn => window.islet.compare.gate.counts.drawn > drawn", arg=before["drawn"]
    )
    assert page.locator(SETTLED).count() == 0
    page.mouse.up()
    compare.settle()
    one, other, third = compare.values("meal_carbohydrate")
    assert one == other == third > 90
    assert compare.counts()["failed"] == 0
    assert f"{one:g} g of carbohydrate" in compare.text("#compare-context")
    page.click("#compare-undo")
    compare.settle()
    assert compare.values("meal_carbohydrate") == [75, 75, 75]


def test_on_a_phone_a_body_is_a_screen_and_nothing_is_wider(
    open_compare: Callable[..., Compare],
) -> None:
    compare = open_compare(**PHONE)
    page = compare.page
    width = page.evaluate("() => document.documentElement.clientWidth")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    # The others lie behind: two thin lines on every screen.
    roles = page.evaluate(
        """() => window.islet.compare.figure.element().data
            .filter(({ meta }) => meta.role === 'reference' && meta.signal === 'plasma_glucose')
            .map(({ meta }) => [meta.column, meta.body])"""
    )
    assert sorted(roles) == [[0, 1], [0, 2], [1, 0], [1, 2], [2, 0], [2, 1]]
    page.locator("#compare-pager button").nth(1).click()
    page.wait_for_function(
        "() => { const one = document.getElementById('compare-scroll');"
        " return one.scrollLeft === one.clientWidth; }"
    )
    expect(page.locator(".compare-head").nth(1)).to_be_in_viewport()
    expect(page.locator(".compare-head").nth(0)).not_to_be_in_viewport()
    assert violations(compare, rules=BUILT) == []
    page.click("#compare-drawer")
    expect(page.locator("#compare-undo")).to_be_visible()
    assert violations(compare, rules=BUILT) == []


@pytest.mark.parametrize(("theme", "rules"), [("light", RULES), ("dark", COLOURS)], ids=THEMES)
def test_no_barrier_is_found_in_any_state(
    open_compare: Callable[..., Compare], theme: str, rules: Any
) -> None:
    compare = open_compare("x=1", color_scheme=theme)
    page = compare.page
    page.click("#compare-table-button")
    page.click("#compare-group-body summary")
    page.click("#compare-rows summary")
    page.locator("#compare-row-mean_cortisol .chain").click()
    # To the end, where nothing lies half under the foot of the rail.
    page.evaluate("() => document.querySelector('.rail-scroll').scrollTo(0, 10000)")
    page.click("#information-row-plasma_glucose")
    assert violations(compare, rules=rules) == []
    page.keyboard.press("Escape")
    page.locator("#compare-layout label", has_text="Overlay").click()
    page.get_by_role("button", name="Remove Type 1").click()
    compare.settle()
    page.click("#compare-add summary")
    assert violations(compare, rules=rules) == []
    rows = page.locator("#compare-table tbody tr")
    assert rows.count() == 13
    assert rows.first.locator("td").count() == 6
