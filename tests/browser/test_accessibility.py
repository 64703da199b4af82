"""axe finds nothing in any dress of the page, and everything works from the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.barriers import BUILT, COLOURS, RULES, THEMES, violations
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

PHONE = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}


@pytest.mark.parametrize(("scheme", "rules"), [("light", RULES), ("dark", COLOURS)], ids=THEMES)
def test_axe_finds_nothing(open_page: Callable[..., Visit], scheme: str, rules: Any) -> None:
    visit = open_page(color_scheme=scheme)
    assert visit.page.evaluate("() => document.documentElement.dataset.theme") == scheme
    visit.press("visceral_fat_area", "PageUp")
    assert violations(visit, rules=rules) == []


def test_axe_finds_nothing_with_anything_open(visit: Visit) -> None:
    """One after the other on one page: loading it anew is most of the time."""
    visit.page.click("#information-mean_cortisol")
    visit.page.locator("#information").wait_for()
    assert violations(visit, "#information") == []
    visit.page.keyboard.press("Escape")
    visit.page.click("#person")
    visit.page.get_by_role("option").first.wait_for()
    assert violations(visit) == []
    visit.page.keyboard.press("Escape")
    visit.open_table()
    visit.page.evaluate(
        "() => document.querySelectorAll('details').forEach(one => one.open = true)"
    )
    assert violations(visit) == []


@pytest.mark.parametrize(
    ("scheme", "width", "rules"),
    [
        ("light", 1440, RULES),
        ("dark", 1440, COLOURS),
        ("light", 1024, BUILT),
        ("dark", 390, BUILT),
    ],
)
def test_axe_finds_nothing_in_the_panels(
    open_page: Callable[..., Visit], scheme: str, width: int, rules: Any
) -> None:
    visit = open_page(color_scheme=scheme, viewport={"width": width, "height": 844})
    visit.press("visceral_fat_area", "PageUp")
    visit.page.click("#tab-mechanisms")
    visit.click("[data-switch=incretins]")
    assert violations(visit, rules=rules) == []
    visit.page.click("#tab-body" if width >= 1200 else "#tab-why")
    visit.page.wait_for_selector("#why-panel[data-state=known]")
    assert violations(visit, ".side", rules) == []


@pytest.mark.parametrize("is_open", [False, True])
def test_axe_finds_nothing_on_a_phone(open_page: Callable[..., Visit], is_open: bool) -> None:
    visit = open_page(**PHONE)
    if is_open:
        visit.page.click("#drawer")
        visit.page.locator("#person").wait_for()
    assert violations(visit, rules=BUILT) == []


def test_nothing_is_wider_than_a_page_of_320_pixels(open_page: Callable[..., Visit]) -> None:
    visit = open_page(viewport={"width": 320, "height": 640})
    width = visit.page.evaluate("() => document.documentElement.scrollWidth")
    assert width <= 320
    sheet = visit.page.evaluate("() => document.querySelector('.sheet').scrollWidth")
    assert sheet <= 320


def test_the_page_works_with_the_keyboard_alone(visit: Visit) -> None:
    reached: list[str] = []
    for _ in range(300):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate("() => document.activeElement.matches('.group > summary')"):
            visit.page.keyboard.press("Enter")
        reached.append(
            visit.page.evaluate(
                "() => { const a = document.activeElement;"
                " return a.id || (a.closest('[id]') || {}).id || ''; }"
            )
        )
        if reached[-1] == "table-button":
            break
    for identifier in ("theme", "person", "undo", "reset", "cursor", "table-button"):
        assert identifier in reached
    doses = visit.state("facts.treatments.drugs.map(({ dose }) => dose)")
    for name in visit.state("facts.controls.map(({ name }) => name)"):
        # Doses of drugs stand in the drawer of treatments (test_treatments.py).
        assert (f"slider-{name}" in reached) == (name not in doses)
        if name in doses:
            continue
        assert f"number-{name}" in reached
        assert f"information-{name}" in reached
    visit.page.keyboard.press("Enter")
    visit.page.locator("#table-panel table").wait_for()


def test_the_cursor_moves_by_arrows_and_says_where_it_is(visit: Visit) -> None:
    cursor = visit.page.locator("#cursor")
    cursor.focus()
    start = visit.state("cursor")
    visit.page.keyboard.press("ArrowRight")
    assert visit.state("cursor") == start + 5
    visit.page.keyboard.press("Shift+ArrowLeft")
    assert visit.state("cursor") == start - 25
    spoken = cursor.get_attribute("aria-valuetext") or ""
    assert spoken.startswith("09:05, Glucose ")
    assert "mg/dL" in spoken
    assert "GLUT4" in spoken


def test_the_cursor_follows_the_mouse(visit: Visit) -> None:
    box = visit.page.locator("#cursor").bounding_box()
    assert box is not None
    moved = "from => window.islet.state.cursor !== from"
    start = visit.state("cursor")
    visit.page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 100)
    visit.page.wait_for_function(moved, arg=start)
    late = visit.state("cursor")
    reading = visit.text("#gutter [data-signal=plasma_glucose] .reading")
    visit.page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + 100)
    visit.page.wait_for_function(moved, arg=late)
    assert visit.text("#gutter [data-signal=plasma_glucose] .reading") != reading


def test_page_keys_and_shift_move_a_slider_further(visit: Visit) -> None:
    control = visit.page.evaluate("() => window.islet.control('visceral_fat_area')")
    start = visit.state("values.visceral_fat_area")
    visit.press("visceral_fat_area", "Shift+ArrowRight")
    assert visit.state("values.visceral_fat_area") == start + 10 * control["step"]
    visit.press("visceral_fat_area", "Home")
    assert visit.state("values.visceral_fat_area") == control["low"]
    visit.press("visceral_fat_area", "End")
    assert visit.state("values.visceral_fat_area") == control["high"]


def test_the_summary_is_spoken_once_the_gesture_ended(visit: Visit) -> None:
    region = visit.page.locator("[aria-live=polite]")
    assert region.count() == 1
    visit.press("meal_carbohydrate", "PageUp")
    assert "Meal carbohydrate rose by" in region.inner_text()
