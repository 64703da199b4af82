"""Switches: a mechanism that is off is off everywhere, and can be put back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

NAME = "incretins"


def flip(visit: Visit, name: str = NAME) -> None:
    """Press a switch and wait for the run without it, or with it again."""
    visit.click(f"[data-switch={name}]")


def test_a_switch_changes_the_run_and_says_so(visit: Visit) -> None:
    visit.page.click("#tab-mechanisms")
    flip(visit)
    assert visit.state("now.without") == [NAME]
    assert visit.text("#headline").startswith("Incretins off: glucose peaks ")
    assert "1 off" in visit.text("#tab-mechanisms")
    assert visit.page.locator(f"[data-switch={NAME}]").get_attribute("aria-checked") == "false"
    visit.press("mean_cortisol", "PageUp")
    assert "Switched off: Incretins." in visit.text("#summary")
    assert visit.state("reference.outcomes") != visit.state("now.outcomes")


def test_undo_and_all_on_and_reset_bring_it_back(visit: Visit) -> None:
    visit.page.click("#tab-mechanisms")
    for back in ("#undo", "#all-on", "#reset"):
        flip(visit)
        visit.click(back)
        assert visit.state("now.without") == [], back
        assert visit.page.locator(f"[data-switch={NAME}]").get_attribute("aria-checked") == "true"


def test_a_switch_works_by_keyboard(visit: Visit) -> None:
    visit.page.locator("#tab-treatments").focus()
    visit.page.keyboard.press("ArrowRight")
    assert visit.page.locator("#mechanisms-panel").is_visible()
    visit.page.locator(f"[data-switch={NAME}]").focus()
    visit.page.keyboard.press("Space")
    visit.page.wait_for_function("() => window.islet.state.now.without.length === 1")
    visit.settle()
    assert visit.state("now.without") == [NAME]


def test_the_list_can_be_searched(visit: Visit) -> None:
    visit.page.click("#tab-mechanisms")
    visit.page.fill("#mechanism-search", "cortisol")
    assert visit.page.locator("#mechanism-cortisol").is_visible()
    assert visit.page.locator(f"#mechanism-{NAME}").is_hidden()
    assert "found" in visit.text("#mechanism-found")
    visit.page.fill("#mechanism-search", "")
    assert visit.page.locator(f"#mechanism-{NAME}").is_visible()


def test_every_mechanism_is_listed_with_a_sentence(visit: Visit) -> None:
    visit.page.click("#tab-mechanisms")
    visit.page.locator("#mechanism-search").wait_for()
    for one in visit.state("facts.mechanisms"):
        words = visit.text(f"#mechanism-{one['name']}")
        assert one["label"] in words
        assert one["summary"] in words
        assert visit.page.locator(f"[data-switch={one['name']}]").count() == one["switchable"]


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (390, 844)])
def test_narrower_windows_have_the_panels_too(
    open_page: Callable[..., Visit], width: int, height: int
) -> None:
    visit = open_page(viewport={"width": width, "height": height})
    assert visit.page.locator("#mechanisms-panel").is_hidden()
    visit.page.click("#tab-mechanisms")
    flip(visit)
    assert visit.page.locator("#headline").is_visible()
    assert visit.state("now.without") == [NAME]
    box = visit.page.locator("#mechanisms-panel").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= height
    assert box["height"] > 150
