"""The visitor chooses the rows; everything on the page follows."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


def tick(visit: Visit, *signals: str) -> None:
    """Choose or leave out rows, and wait for their curves."""
    for signal in signals:
        visit.page.evaluate("() => { document.getElementById('rows').open = true; }")
        visit.page.locator(f"#rows-menu input[value={signal}]").click()
        visit.page.wait_for_function(
            "() => { const { chosen, now } = window.islet.state;"
            " return chosen.every(one => now.signals[one])"
            " && Object.keys(now.signals).length === chosen.length; }"
        )
    visit.settle()


def shown(visit: Visit) -> list[str]:
    """Return the signals beside the figure, from the top."""
    found: list[str] = visit.page.eval_on_selector_all(
        "#gutter .gutter-row", "nodes => nodes.map(node => node.dataset.signal)"
    )
    return found


def test_a_row_comes_with_curves_reading_table_and_words(visit: Visit) -> None:
    visit.open_table()
    tick(visit, "glucagon", "free_fatty_acids")
    assert shown(visit)[0] == "plasma_glucose"
    assert {"glucagon", "free_fatty_acids"} < set(shown(visit))
    for name in ("Glucagon", "Fatty acids"):
        assert name in visit.text("#gutter")
        assert name in visit.text("#table-panel thead")
        assert name in (visit.page.locator("#cursor").get_attribute("aria-valuetext") or "")
    drawn = visit.means()
    assert drawn["glucagon"] > 0
    assert visit.page.locator("#row-information-glucagon").is_visible()
    assert visit.page.locator("#row-information-ketones").is_hidden()


def test_only_chosen_signals_are_sent(visit: Visit) -> None:
    tick(visit, "ketones", "plasma_insulin")
    assert set(visit.state("now.signals")) == set(visit.state("chosen"))
    assert set(visit.state("reference.signals")) == set(visit.state("chosen"))
    # The chips do not depend on the rows.
    assert visit.text("[data-chip=insulin_peak] .chip-value")


def test_the_run_before_gets_the_new_row_too(visit: Visit) -> None:
    visit.press("visceral_fat_area", "PageUp")
    tick(visit, "glucagon")
    visit.page.wait_for_function("() => window.islet.state.before.signals.glucagon")
    visit.settle()
    headline = visit.text("#headline")
    assert "More visceral fat" in headline
    assert "before" in visit.text("#gutter [data-signal=glucagon]")


def test_there_are_never_too_many_nor_too_few(visit: Visit) -> None:
    tick(visit, "glucagon", "cortisol", "ketones")
    assert visit.page.locator("#rows-menu input:checked").count() == 6
    for box in visit.page.locator("#rows-menu input:not(:checked)").all():
        assert box.is_disabled()
    tick(visit, "glucagon", "cortisol", "ketones", "plasma_insulin")
    assert shown(visit) == ["plasma_glucose", "glut4_surface_fraction"]
    for box in visit.page.locator("#rows-menu input:checked").all():
        assert box.is_disabled()


def test_more_rows_make_a_taller_figure_and_none_overlaps(visit: Visit) -> None:
    before: Any = visit.page.locator("#stage").bounding_box()
    tick(visit, "glucagon", "growth_hormone", "endogenous_glucose_production")
    after: Any = visit.page.locator("#stage").bounding_box()
    assert after["height"] > before["height"]
    boxes = [row.bounding_box() for row in visit.page.locator("#gutter .gutter-row").all()]
    for one, other in pairwise(boxes):
        assert one is not None
        assert other is not None
        assert one["y"] + one["height"] <= other["y"] + 1


def test_the_menu_closes_by_escape_and_gives_the_focus_back(visit: Visit) -> None:
    visit.page.locator("#rows > summary").focus()
    visit.page.keyboard.press("Enter")
    assert visit.page.locator("#rows-menu").is_visible()
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Escape")
    assert visit.page.locator("#rows-menu").is_hidden()
    assert visit.page.evaluate("() => document.activeElement.parentElement.id") == "rows"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_rows_have_colours_of_the_theme(open_page: Callable[..., Visit], scheme: str) -> None:
    visit = open_page(color_scheme=scheme)
    tick(visit, "glucagon")
    colour = visit.page.evaluate(
        "() => window.islet.figure.element().data.find(trace => trace.meta.signal === 'glucagon'"
        " && trace.meta.role === 'now').line.color"
    )
    assert colour == {"light": "#7a1c78", "dark": "#f5b8ec"}[scheme]
