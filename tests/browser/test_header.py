"""The bar on top: every page is a link away, on a phone behind one button."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from components.addresses import PLACES
from tests.browser.barriers import violations
from tests.browser.test_accessibility import PHONE
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

WORDS = [place.word for place in PLACES if place.word]


def test_on_a_phone_pages_and_settings_open_by_keyboard_too(
    open_page: Callable[..., Visit],
) -> None:
    visit = open_page(**PHONE)
    page = visit.page
    links = page.locator(".page-links a")
    expect(links.first).to_be_hidden()
    page.focus("#header-menu")
    page.keyboard.press("Enter")
    expect(links).to_have_text(WORDS)
    expect(page.locator("#header-menu")).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#theme")).to_be_visible()
    assert violations(visit, "#header") == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
    page.keyboard.press("Escape")
    expect(links.first).to_be_hidden()
    expect(page.locator("#header-menu")).to_be_focused()


@pytest.mark.parametrize("width", [320, 768, 1100, 1280])
def test_nothing_of_the_bar_is_cut_off(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    rights = visit.page.eval_on_selector_all(
        "#header *", "all => all.filter(n => n.checkVisibility())"
        ".map(n => n.getBoundingClientRect().right)"
    )  # fmt: skip
    assert max(rights) <= width
