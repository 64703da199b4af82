"""What a visitor does with the rings of the schedule, in words."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator

from tests.browser.visit import Visit

MINUTES = (
    """time => { const [hours, minutes] = time.split(":"); return 60 * hours + 1 * minutes; }"""
)


def ring(visit: Visit, name: str) -> Locator:
    """Return a ring by how its name begins, e.g. ``"Meal, 70 g at 12:30"``."""
    return visit.page.locator(f'.ring-button[aria-label^="{name}"]')


def at(visit: Visit, minutes: int) -> float:
    """Return where a time of day is on the screen."""
    place: float = visit.page.evaluate(
        "minutes => document.getElementById('stage').getBoundingClientRect().left"
        " + window.islet.geometry.x(minutes)",
        minutes,
    )
    return place


def middle(one: Locator) -> tuple[float, float]:
    """Return the middle of an element."""
    box = one.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def entries(visit: Visit, kind: str = "meal") -> list[dict[str, Any]]:
    """Return the entries of a kind that happen in the view."""
    found: list[dict[str, Any]] = visit.page.evaluate(
        "kind => window.islet.schedule.happening(window.islet.state.schedule)"
        ".filter(({ entry }) => entry === kind)",
        kind,
    )
    return found


def times(visit: Visit, kind: str = "meal") -> list[str]:
    """Return the times of the entries of a kind."""
    return [entry["time"] for entry in entries(visit, kind)]


def show_day(visit: Visit) -> None:
    """Switch to the whole day."""
    visit.page.locator("#view").get_by_text("Day", exact=True).click()
    visit.page.wait_for_function("() => window.islet.state.now.view === 'day'")
    visit.settle()


def begin(visit: Visit, person: str = "") -> Visit:
    """Show the day of a person."""
    if person:
        visit.choose_person(person)
    show_day(visit)
    return visit


def drag(visit: Visit, one: Locator, minutes: int) -> dict[str, int]:
    """Drag a ring to a time of day with the mouse; return what was sent and drawn meanwhile."""
    left, top = middle(one)
    goal = at(visit, minutes)
    before = visit.counts()
    visit.page.mouse.move(left, top)
    visit.page.mouse.down()
    for step in range(1, 21):
        visit.page.mouse.move(left + (goal - left) * step / 20, top)
        visit.page.evaluate("() => new Promise(requestAnimationFrame)")
    visit.page.wait_for_function(
        "drawn => window.islet.gate.counts.drawn > drawn && window.islet.gate.isIdle()",
        arg=before["drawn"],
    )
    after = visit.counts()
    return {key: after[key] - before[key] for key in ("sent", "drawn", "failed")}
