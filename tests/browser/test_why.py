"""The panel of causes: asked after the gesture, adding up to what the chip says."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from playwright.sync_api import Request, Route

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

CALLS = "**/_dash-update-component*"


def is_question(request: Request) -> bool:
    """Tell whether a request asks for causes."""
    return '"output":"causes.data"' in (request.post_data or "")


def known(visit: Visit) -> None:
    """Wait until the causes of what is on screen are there."""
    visit.page.wait_for_selector("#why-panel[data-state=known]:not(.stale)")


def sizes(visit: Visit) -> list[float]:
    """Return the printed sizes, the sum last."""
    texts = visit.page.locator(".cause-size").all_text_contents()
    return [float(text.replace("\u2212", "-")) for text in texts]


def change(visit: Visit, chip: str) -> float:
    """Return the signed change that a chip prints."""
    words = visit.text(f"[data-chip={chip}] .chip-change")
    found = re.search(r"[\d.]+", words)
    assert found, words
    return float(found.group()) * (-1 if re.search("lower|less", words) else 1)


def test_before_anything_moved_it_says_what_to_do(visit: Visit) -> None:
    assert "Move a slider" in visit.text("#why-panel")


@pytest.mark.parametrize(
    ("outcome", "chip"),
    [
        ("peak_glucose", "glucose_peak"),
        ("time_in_range", "time_in_target"),
        ("peak_insulin", "insulin_peak"),
    ],
)
def test_the_bars_add_up_to_the_chip(visit: Visit, outcome: str, chip: str) -> None:
    visit.press("visceral_fat_area", "PageUp")
    known(visit)
    visit.page.select_option("#why-outcome", outcome)
    known(visit)
    *parts, total = sizes(visit)
    assert sum(parts) == pytest.approx(total)
    assert total == change(visit, chip)
    assert len(parts) >= 2


def test_raising_and_lowering_look_different(visit: Visit) -> None:
    visit.press("bolus_dose", "PageUp")
    known(visit)
    assert visit.page.locator(".cause-bar .lowers").count() >= 1
    assert "Why did the glucose peak fall?" in visit.text("#why-title")
    stripes = visit.page.eval_on_selector(
        ".cause-bar .lowers", "node => getComputedStyle(node).backgroundImage"
    )
    assert "gradient" in stripes


def first_mechanism(visit: Visit) -> dict[str, Any]:
    """Return the largest cause that is a mechanism."""
    words = visit.page.locator(".cause-name").first.inner_text()
    found: dict[str, Any] = visit.page.evaluate(
        "label => window.islet.state.facts.mechanisms.find(one => one.label === label)", words
    )
    return found


def test_the_eye_switches_a_cause_off(visit: Visit) -> None:
    visit.press("visceral_fat_area", "PageUp")
    known(visit)
    cause = first_mechanism(visit)
    shown = visit.state("now.run")
    visit.page.get_by_role("button", name=f"Switch {cause['label']} off").click()
    visit.page.wait_for_function("run => window.islet.state.now.run > run", arg=shown)
    visit.settle()
    assert visit.state("now.without") == [cause["name"]]
    assert visit.text("#headline").startswith(f"{cause['label']} off: ")
    visit.page.get_by_role("button", name=f"Switch {cause['label']} on").wait_for()


def test_the_name_of_a_cause_opens_its_mechanism(visit: Visit) -> None:
    visit.press("visceral_fat_area", "PageUp")
    known(visit)
    cause = first_mechanism(visit)
    visit.page.get_by_role("button", name=cause["label"], exact=True).click()
    assert visit.page.locator(f"#mechanism-{cause['name']}").is_visible()
    assert visit.page.evaluate("() => document.activeElement.id") == f"mechanism-{cause['name']}"


def test_millimoles_apply(visit: Visit) -> None:
    visit.press("visceral_fat_area", "PageUp")
    known(visit)
    visit.use_unit("mmol/L")
    *parts, total = sizes(visit)
    assert visit.text("#why-unit") == "mmol/L"
    assert sum(parts) == pytest.approx(total)
    assert total == change(visit, "glucose_peak")


@pytest.mark.own_page
def test_nothing_is_asked_while_the_pointer_is_down(visit: Visit) -> None:
    asked: list[float] = []
    visit.page.on(
        "request", lambda request: asked.append(time.monotonic()) if is_question(request) else None
    )
    box: Any = visit.thumb("visceral_fat_area").bounding_box()
    left, middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    visit.page.mouse.move(left, middle)
    visit.page.mouse.down()
    for move in range(20):
        visit.page.mouse.move(left + 3 * move, middle)
        visit.page.wait_for_timeout(30)
    assert asked == []
    visit.page.mouse.up()
    known(visit)
    assert len(asked) == 1


@pytest.mark.own_page
def test_a_slow_answer_about_causes_does_not_hold_a_drag_back(visit: Visit) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        if is_question(route.request) and not held:
            held.append(route)
        else:
            route.continue_()

    visit.page.route(CALLS, hold)
    visit.press("visceral_fat_area", "PageUp")
    visit.page.wait_for_selector("#why-panel[data-state=pending]")
    assert "Looking for the causes" in visit.text("#why-panel")
    visit.press("mean_cortisol", "PageUp")
    assert visit.state("now.values") == visit.state("values")
    held[0].continue_()
    known(visit)
    assert "Cortisol" in visit.text("#why-causes")


@pytest.mark.own_page
@pytest.mark.parametrize("how", ["status", "error", "abort"])
def test_no_causes_are_said_and_the_curves_stay(visit: Visit, how: str) -> None:
    def fail(route: Route) -> None:
        if not is_question(route.request):
            route.continue_()
        elif how == "abort":
            route.abort()
        elif how == "status":
            route.fulfill(status=500, body="{}")
        else:
            ask = route.request.post_data_json["inputs"][0]["value"]["ask"]
            data = {"ask": ask, "error": "no"}
            route.fulfill(json={"multi": True, "response": {"causes": {"data": data}}})

    visit.page.route(CALLS, fail)
    visit.press("visceral_fat_area", "PageUp")
    visit.page.wait_for_selector("#why-panel[data-state=failed]")
    assert "could not be computed" in visit.text("#why-words")
    assert visit.page.locator("#message").is_hidden()
    visit.page.unroute(CALLS)
    visit.press("visceral_fat_area", "PageDown")
    visit.page.wait_for_selector("#why-panel[data-state=known]")


@pytest.mark.own_page
def test_a_busy_server_is_asked_again(visit: Visit) -> None:
    refused: list[Route] = []

    def first_busy(route: Route) -> None:
        if refused or not is_question(route.request):
            route.continue_()
        else:
            refused.append(route)
            route.fulfill(status=503, headers={"Retry-After": "0"}, body="{}")

    visit.page.route(CALLS, first_busy)
    visit.press("visceral_fat_area", "PageUp")
    known(visit)
    assert len(refused) == 1


def test_bars_and_steps_lead_to_the_page_of_the_model(visit: Visit) -> None:
    visit.press("visceral_fat_area", "PageUp")
    known(visit)
    bars = visit.page.locator("a.cause-bar")
    names = visit.page.evaluate("() => window.islet.state.facts.mechanisms.map(one => one.name)")
    for place in range(bars.count()):
        assert (bars.nth(place).get_attribute("href") or "").removeprefix("model#") in names
    assert bars.count() >= 1
    steps = visit.page.locator(".way li").all_text_contents()
    assert steps[0].startswith("Visceral fat")
    assert steps[-1].startswith("Glucose")
    assert len(steps) >= 3
