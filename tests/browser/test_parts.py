"""Insulin on its way: a line and a name for each insulin in use, none for the others."""

from __future__ import annotations

import pytest

from tests.browser.test_rows import tick
from tests.browser.test_treatments import choose, open_drawer
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


def names(visit: Visit) -> set[str]:
    """Return the names at the ends of thin lines."""
    found: list[str] = visit.page.eval_on_selector_all(
        ".part-end", "nodes => nodes.map(node => node.textContent)"
    )
    return set(found)


def test_each_insulin_has_a_line_and_a_name(visit: Visit) -> None:
    visit.choose_person("Type 2, late")
    tick(visit, "insulin_arrivals")
    # Only its own: the thick line is all there is, and bears the name.
    assert names(visit) == set()
    assert visit.page.locator("path.part").count() == 0
    assert visit.page.get_by_text("Own", exact=True).is_visible()
    open_drawer(visit)
    choose(visit, "mdi_degludec")
    assert names(visit) == {"Own", "Degludec", "Rapid insulin"}
    assert visit.page.locator("path.part").count() == 3
    choose(visit, "nph_regular")
    assert names(visit) == {"Own", "NPH insulin", "Regular insulin"}
    choose(visit, "none")
    assert names(visit) == set()
    tick(visit, "insulin_arrivals")
    assert visit.page.locator("path.part").count() == 0


def test_parts_stay_with_their_curves(visit: Visit) -> None:
    """Another unit, size or theme draws them anew and not twice."""
    visit.choose_person("Type 1")
    tick(visit, "insulin_arrivals")
    open_drawer(visit)
    choose(visit, "mdi_glargine")
    before = visit.page.locator("path.part").first.get_attribute("d")
    visit.page.set_viewport_size({"width": 1280, "height": 900})
    visit.page.wait_for_function(
        "before => document.querySelector('path.part').getAttribute('d') !== before", arg=before
    )
    theme = visit.page.evaluate("() => document.documentElement.dataset.theme")
    visit.page.click("#theme")
    visit.page.wait_for_function(
        "theme => document.documentElement.dataset.theme !== theme", arg=theme
    )
    assert visit.page.locator("path.part").count() == 2
    assert names(visit) == {"Glargine U100", "Rapid insulin"}
    # The thick line is their sum: where the curve is highest no part is higher.
    top = visit.page.evaluate(
        "() => { const { now } = window.islet.state;"
        " const parts = Object.values(now.parts.insulin_arrivals);"
        " return now.signals.insulin_arrivals.every((whole, at) =>"
        " Math.abs(whole - parts.reduce((sum, part) => sum + part[at], 0)) < 0.01); }"
    )
    assert top is True


def test_on_board_and_sensor_are_rows(visit: Visit) -> None:
    visit.choose_person("Type 1")
    tick(visit, "insulin_on_board", "sensor_glucose")
    assert "On board" in visit.text("#gutter")
    assert "Sensor" in visit.text("#gutter")
    assert visit.means()["insulin_on_board"] > 1.0
    visit.use_unit("mmol/L")
    visit.says("#gutter [data-signal=sensor_glucose]", "mmol/L")
    targets = visit.page.evaluate(
        "() => window.islet.figure.element().data.filter(one => one.meta.role === 'target'"
        " && one.meta.signal === 'sensor_glucose').length"
    )
    assert targets == 2


def test_a_closed_loop_can_be_chosen(visit: Visit) -> None:
    visit.choose_person("Type 1")
    open_drawer(visit)
    choose(visit, "closed_loop")
    assert visit.state("now.therapy") == "closed_loop"
    assert visit.text("#regimen-now") == "Closed loop"
    choose(visit, "pump")
    assert visit.state("now.therapy") == "usual"
    assert visit.text("#regimen-now") == "Pump"
