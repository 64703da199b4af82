"""A visitor reads German, moves a body, and comes back to English with the same state."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from components.texts.catalogue import catalogue
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

SHOWN = """() => {
  const found = [];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    if (node.nodeType === Node.TEXT_NODE) {
      const parent = node.parentElement;
      const isRead = !parent.closest("[lang=en], script, style");
      if (isRead) found.push(node.textContent.trim());
    } else if (!node.closest("[lang=en]")) {
      for (const name of ["title", "aria-label", "placeholder", "aria-valuetext"]) {
        if (node.hasAttribute(name)) found.push(node.getAttribute(name));
      }
    }
  }
  return found.filter(Boolean);
}"""

PASTE = """text => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text", text);
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""


def english(page: Page) -> list[str]:
    """Return what is read on a page and stands in the catalogue as English."""
    texts = catalogue("de").texts
    return [text for text in page.evaluate(SHOWN) if texts.get(text, text) != text]


def switch(visit: Visit, language: str) -> None:
    """Choose a language in the bar and wait for the page."""
    if not visit.page.locator(f"[data-language={language}]").is_visible():
        visit.page.locator(".header summary, .header [aria-expanded]").first.click()
    visit.page.click(f"[data-language={language}]")
    visit.page.wait_for_url(f"**lang={language}**")
    visit.page.wait_for_selector("#figure[data-settled]")
    visit.settle()


def test_explore_is_read_in_german_and_back(open_page: Callable[..., Visit]) -> None:
    visit = open_page("/#person=prediabetes")
    visit.press("visceral_fat_area", "ArrowRight", "ArrowRight")
    # The address follows once the gesture has ended.
    visit.page.wait_for_url("**visceral_fat_area=**")
    wanted = {name: visit.state(name) for name in ("person", "values", "unit")}
    address = visit.page.evaluate("() => window.location.hash")

    switch(visit, "de")
    expect(visit.page.locator("html")).to_have_attribute("lang", "de")
    expect(visit.page).to_have_title("Islet: die Physiologie des Diabetes erkunden")
    assert visit.page.evaluate("() => window.location.hash") == address
    assert {name: visit.state(name) for name in wanted} == wanted

    visit.press("mean_cortisol", "PageUp")
    visit.says("#headline", "Mehr Cortisol: Glukosespitze")
    visit.page.wait_for_selector("#why-panel[data-state=known]")
    visit.page.click("#table-button")
    assert english(visit.page) == []
    assert re.search(r"\d,\d", visit.text("#gutter"))
    assert visit.log == []

    # Numbers are taken with a comma and with a point; addresses have points.
    for typed in ("6,5", "7.5"):
        visit.page.locator("#number-sleep_hours").select_text()
        visit.page.keyboard.type(typed)
        visit.page.keyboard.press("Enter")
        hours = float(typed.replace(",", "."))
        visit.page.wait_for_function(
            "hours => window.islet.state.values.sleep_hours === hours", arg=hours
        )
    visit.page.wait_for_url("**sleep_hours=7.5**")
    visit.page.locator("#number-sleep_hours").select_text()
    visit.page.evaluate(PASTE, "4.5")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_function("() => window.islet.state.values.sleep_hours === 4.5")
    assert visit.page.input_value("#number-sleep_hours") == "4,5"

    # Links keep the language; the choice is remembered where an address has none.
    visit.page.locator("#report-link").hover()
    visit.page.locator("#report-link").focus()
    expect(visit.page.locator("#report-link")).to_have_attribute("href", re.compile("lang=de"))
    visit.page.goto(f"{visit.url.partition('/#')[0]}/years")
    visit.page.wait_for_url("**/years?lang=de")

    visit.page.goto(f"{visit.url.partition('/#')[0]}/?lang=de{address}")
    visit.page.wait_for_selector("#figure[data-settled]")
    switch(visit, "en")
    visit.says("#headline", "Prediabetes")
    assert {name: visit.state(name) for name in wanted} == wanted


def test_a_link_with_a_language_wins_over_what_is_remembered(
    open_page: Callable[..., Visit],
) -> None:
    visit = open_page("/")
    visit.page.evaluate("() => window.localStorage.setItem('islet-language', 'de')")
    visit.page.goto(f"{visit.url}?lang=en")
    expect(visit.page.locator("html")).to_have_attribute("lang", "en")
    visit.page.goto(visit.url)
    visit.page.wait_for_url("**lang=de")
    expect(visit.page.locator("html")).to_have_attribute("lang", "de")
