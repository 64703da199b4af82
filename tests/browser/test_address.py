"""The address holds the state; what is not known in it is said and left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


def fragment(visit: Visit) -> str:
    """Return what stands behind the # of the address."""
    return visit.link().partition("#")[2]


def test_at_the_case_the_address_is_bare(visit: Visit) -> None:
    assert fragment(visit) == ""


def test_a_state_is_carried_by_its_address(visit: Visit, open_page: Callable[..., Visit]) -> None:
    visit.choose_person("Type 1")
    visit.press("visceral_fat_area", "PageUp")
    visit.page.click("#tab-mechanisms")
    visit.click("[data-switch=incretins]")
    visit.page.evaluate("() => { document.getElementById('rows').open = true; }")
    visit.page.click("#rows-menu input[value=ketones]")
    visit.page.wait_for_function("() => window.islet.state.now.signals.ketones")
    visit.use_unit("mmol/L")
    visit.settle()
    assert "person=type1" in fragment(visit)
    assert "without=incretins" in fragment(visit)
    other = open_page(f"#{fragment(visit)}")
    other.until("unit", "mmol/L")
    other.settle()
    for part in ("person", "values", "without", "chosen", "unit", "now.outcomes"):
        assert other.state(part) == visit.state(part), part
    assert other.text("[data-chip=glucose_peak] .chip-value") == visit.text(
        "[data-chip=glucose_peak] .chip-value"
    )
    assert "Type 1" in other.page.input_value("#person")
    assert other.page.input_value("#number-visceral_fat_area") == visit.page.input_value(
        "#number-visceral_fat_area"
    )
    assert other.page.locator("#note").is_hidden()


WRONG = (
    "visceral_fat_area=1e9",
    "visceral_fat_area=NaN",
    "visceral_fat_area=",
    "visceral_fat_area=100.123",
    "person=nobody",
    "constructor=1",
    "without=nobody",
    "without=blood",
    "rows=plasma_glucose",
    "rows=plasma_insulin,ketones",
    "rows=plasma_glucose,<img src=x>",
    "unit=stone",
    "compare=me",
)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [(WRONG, f"{len(WRONG)} settings were"), (("person=__proto__",), "One setting was")],
    ids=["many", "one"],
)
def test_what_is_not_known_is_counted_and_left_at_the_case(
    open_page: Callable[..., Visit], wrong: tuple[str, ...], words: str
) -> None:
    """All at once: one that were taken would be missing in the count, and stand in the state."""
    visit = open_page("#" + "&".join(["mean_cortisol=20", *wrong]))
    assert words in visit.text("#note")
    first = visit.state("facts.first_person")
    assert visit.state("person") == first
    assert visit.state("values") == visit.state(f"facts.people.{first}.case") | {
        "mean_cortisol": 20
    }
    assert visit.state("now.without") == []
    assert visit.state("chosen") == visit.state("facts.first_rows")
    assert [visit.state("unit"), visit.state("compare")] == ["mg/dL", "healthy"]
    assert visit.log == []
    visit.press("mean_cortisol", "ArrowRight")
    assert visit.page.locator("#note").is_hidden()


@pytest.mark.own_page
def test_another_address_in_the_same_tab_is_taken(visit: Visit) -> None:
    visit.page.evaluate("() => { window.location.hash = 'person=healthy'; }")
    visit.page.wait_for_function(
        "() => window.islet && window.islet.state.now && window.islet.state.now.person === 'healthy'"
    )


def test_the_address_can_be_copied(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.press("mean_cortisol", "PageUp")
    visit.page.click("#share-button")
    visit.page.click("#copy")
    visit.page.get_by_text("Copied").wait_for()
    assert visit.page.evaluate("() => navigator.clipboard.readText()") == visit.link()
