"""Curves move while the pointer is down, whatever the server does."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Route

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

RUNS = "**/_dash-update-component*"
LAP = 40
MOST_MOVES = 2000


def drag(visit: Visit, name: str, drawn: int) -> dict[str, int]:
    """Drag a slider to and fro until so many answers are drawn; return what came by then.

    The pointer stays down and never rests: curves that wait for a still hand are never drawn.
    """
    box = visit.thumb(name).bounding_box()
    assert box is not None
    left, middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    before = visit.counts()
    visit.page.mouse.move(left, middle)
    visit.page.mouse.down()
    after = before
    for move in range(MOST_MOVES):
        visit.page.mouse.move(left + 3 * (LAP - abs(move % (2 * LAP) - LAP)), middle)
        visit.page.evaluate("() => new Promise(requestAnimationFrame)")
        after = visit.counts()
        if move >= LAP and after["drawn"] >= before["drawn"] + drawn:
            break
    visit.page.mouse.up()
    return {key: after[key] - before[key] for key in ("sent", "drawn", "failed")}


def is_run(request: Any) -> bool:
    """Tell whether a request asks for curves."""
    return '"output":"answer.data"' in (request.post_data or "")


class Watch:
    """Count how many runs are on their way at once; the panel of causes asks for itself."""

    def __init__(self, visit: Visit) -> None:
        self.now = self.most = 0
        visit.page.on("request", self._begin)
        visit.page.on("requestfinished", self._end)
        visit.page.on("requestfailed", self._end)

    def _begin(self, request: Any) -> None:
        if is_run(request):
            self.now += 1
            self.most = max(self.most, self.now)

    def _end(self, request: Any) -> None:
        if is_run(request):
            self.now -= 1


def test_most_requests_of_a_drag_are_drawn_and_one_is_in_flight(visit: Visit) -> None:
    watch = Watch(visit)
    counts = drag(visit, "visceral_fat_area", drawn=5)
    assert counts["drawn"] >= 5
    assert counts["drawn"] >= 0.6 * counts["sent"]
    visit.settle()
    assert watch.most == 1
    assert visit.state("now.values") == visit.state("values")


def test_a_slow_server_still_draws_during_the_drag(visit: Visit) -> None:
    def slowly(route: Route) -> None:
        time.sleep(0.1)
        route.continue_()

    visit.page.route(RUNS, slowly)
    counts = drag(visit, "mean_cortisol", drawn=3)
    assert counts["drawn"] >= 3
    assert counts["drawn"] >= 0.6 * counts["sent"]
    visit.settle()
    assert visit.state("now.values") == visit.state("values")


def test_a_failed_answer_frees_the_gate_and_keeps_the_last_run(visit: Visit) -> None:
    shown = visit.state("now.run")
    visit.page.route(RUNS, lambda route: route.fulfill(status=500, body="{}"))
    visit.press("mean_cortisol", "ArrowRight")
    visit.page.locator("#message").wait_for()
    assert visit.state("now.run") == shown
    visit.page.unroute(RUNS)
    visit.page.click("#message-undo")
    visit.page.wait_for_function("run => window.islet.state.now.run > run", arg=shown)
    visit.settle()
    assert visit.page.locator("#message").is_hidden()
    assert visit.state("now.values") == visit.state("values")


@pytest.mark.own_page
def test_no_answer_at_all_frees_the_gate(visit: Visit) -> None:
    visit.page.route(RUNS, lambda route: route.abort())
    visit.press("mean_cortisol", "ArrowRight")
    visit.page.locator("#message").wait_for()
    visit.page.unroute(RUNS)
    visit.press("mean_cortisol", "ArrowRight")
    assert visit.state("now.values") == visit.state("values")


@pytest.mark.own_page
def test_an_answer_that_never_comes_frees_the_gate(visit: Visit) -> None:
    def never(route: Route) -> None:
        """Leave the request without an answer."""

    visit.page.route(RUNS, never)
    visit.thumb("mean_cortisol").focus()
    visit.page.keyboard.press("ArrowRight")
    visit.page.locator("#late").wait_for()
    visit.page.locator("#message").wait_for()
    visit.page.unroute(RUNS)
    visit.press("mean_cortisol", "ArrowRight")
    assert visit.state("now.values") == visit.state("values")


def test_a_very_late_answer_is_still_drawn(visit: Visit) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    visit.page.route(RUNS, hold)
    visit.thumb("mean_cortisol").focus()
    visit.page.keyboard.press("ArrowRight")
    visit.page.locator("#message").wait_for()
    held[0].continue_()
    visit.page.locator("#message").wait_for(state="hidden")
    assert visit.state("now.values") == visit.state("values")


def test_a_busy_server_is_asked_again(visit: Visit) -> None:
    refused: list[Route] = []

    def first_busy(route: Route) -> None:
        if refused or not is_run(route.request):
            route.continue_()
        else:
            refused.append(route)
            route.fulfill(status=503, headers={"Retry-After": "0"}, body="{}")

    visit.page.route(RUNS, first_busy)
    visit.thumb("mean_cortisol").focus()
    visit.page.keyboard.press("ArrowRight")
    visit.page.wait_for_function(
        "() => { const { state, gate } = window.islet; return gate.counts.failed === 1"
        " && state.now.values.mean_cortisol === state.values.mean_cortisol; }"
    )
    visit.settle()
    assert visit.page.locator("#message").is_hidden()


def test_a_body_that_cannot_be_solved_says_so(visit: Visit) -> None:
    def unsolved(route: Route) -> None:
        if not is_run(route.request):
            route.abort()
            return
        run = route.request.post_data_json["inputs"][0]["value"]["run"]
        answer = {"run": run, "error": "This body could not be run."}
        route.fulfill(json={"multi": True, "response": {"answer": {"data": answer}}})

    visit.page.route(RUNS, unsolved)
    visit.press("bolus_dose", "PageUp")
    visit.page.locator("#message").wait_for()
    assert "could not be run" in visit.text("#message")
    assert visit.page.locator("#message-undo").is_visible()


def test_a_finger_drags_on_a_phone(open_page: Callable[..., Visit]) -> None:
    visit = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    box = visit.thumb("visceral_fat_area").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    stored, before = visit.state("values.visceral_fat_area"), visit.counts()["drawn"]
    finger = visit.page.context.new_cdp_session(visit.page)

    def touch(kind: str, *points: dict[str, float]) -> None:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})
        visit.page.evaluate("() => new Promise(requestAnimationFrame)")

    touch("touchStart", {"x": x, "y": y})
    for move in range(1, 20):
        touch("touchMove", {"x": x + 4 * move, "y": y})
    visit.page.wait_for_function("before => window.islet.gate.counts.drawn > before", arg=before)
    touch("touchEnd")
    visit.settle()
    assert visit.state("values.visceral_fat_area") > stored
    assert visit.state("before.values.visceral_fat_area") == stored
