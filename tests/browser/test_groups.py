"""Closed groups: opened by mouse and keyboard, they say what was changed in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

NAME = "meal_fat"


def heading(visit: Visit) -> str:
    """Return a selector of the heading of the group that holds the slider."""
    group = visit.page.evaluate(
        "name => document.getElementById(`row-${name}`).closest('details').id", NAME
    )
    return f"#{group} > summary"


def test_a_group_is_closed_at_first_and_opens_by_keyboard(visit: Visit) -> None:
    assert visit.page.locator(f"#slider-{NAME}").is_hidden()
    visit.page.locator(heading(visit)).focus()
    visit.page.keyboard.press("Enter")
    assert visit.page.locator(f"#slider-{NAME}").is_visible()
    visit.page.keyboard.press("Enter")
    assert visit.page.locator(f"#slider-{NAME}").is_hidden()


def test_a_changed_slider_is_counted_on_its_closed_group(visit: Visit) -> None:
    words = heading(visit)
    assert "changed" not in visit.text(words)
    visit.page.click(words)
    visit.press(NAME, "PageUp")
    visit.page.click(words)
    assert "1 changed" in visit.text(words)
    assert visit.value(NAME) > 0
    visit.click("#undo")
    assert "changed" not in visit.text(words)


def test_what_a_meal_is_made_of_is_said(visit: Visit) -> None:
    visit.page.click(heading(visit))
    visit.press(NAME, "PageUp")
    assert visit.text("#headline").startswith("More fat in the meal: ")
    assert "mixed breakfast" in (visit.page.locator("#context").text_content() or "")


def test_a_phone_has_the_groups_in_its_drawer(open_page: Callable[..., Visit]) -> None:
    visit = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    words = heading(visit)
    assert visit.page.locator(words).is_hidden()
    visit.page.click("#drawer")
    visit.page.click(words)
    visit.press(NAME, "PageUp")
    assert "1 changed" in visit.text(words)


def test_every_slider_has_a_row_with_all_its_parts(visit: Visit) -> None:
    for name in visit.state("values"):
        for part in ("slider", "number", "information", "back", "row"):
            assert visit.page.locator(f"#{part}-{name}").count() == 1
