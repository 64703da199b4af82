"""A whole visit leaves an empty log and asks nobody but its own server."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


@pytest.mark.own_page
def test_a_visit_leaves_no_trace_in_the_log_and_stays_on_this_machine(visit: Visit) -> None:
    visit.press("visceral_fat_area", "PageUp")
    visit.page.click("#information-visceral_fat_area")
    visit.page.keyboard.press("Escape")
    visit.use_unit("mmol/L")
    visit.page.click("#theme")
    visit.open_table()
    visit.choose_person("Healthy")
    visit.click("#reset")
    assert visit.log == []
    home = urlsplit(visit.url).netloc
    elsewhere = [url for url in visit.requests if urlsplit(url).netloc not in (home, "")]
    assert elsewhere == []


def test_the_theme_is_there_before_the_first_paint_and_is_kept(
    open_page: Callable[..., Visit],
) -> None:
    visit = open_page(color_scheme="light")
    visit.page.click("#theme")
    visit.page.wait_for_function("() => document.documentElement.dataset.theme === 'dark'")
    paper = "() => getComputedStyle(document.body).backgroundColor"
    dark = visit.page.evaluate(paper)
    visit.page.reload(wait_until="commit")
    visit.page.wait_for_selector("body", state="attached")
    assert visit.page.evaluate("() => document.documentElement.dataset.theme") == "dark"
    visit.page.wait_for_selector("#figure[data-settled]")
    assert visit.page.evaluate(paper) == dark


def test_the_first_start_says_what_it_is_doing(visit: Visit) -> None:
    html = visit.page.request.get(visit.url).text()
    assert "Preparing the model" in html
    assert '<html lang="en" ' in html


def test_the_notice_stands_on_the_page(visit: Visit) -> None:
    assert "Never use it to decide a treatment." in visit.text(".sheet .notice")
