"""Print how long a slider takes to reach the curves, and how much of a drag is drawn.

Run: ``uv run tests/benchmarks/slider_latency.py [--url http://127.0.0.1:8050]``. Without a
running dashboard it starts its own. Keys are timed from keydown to ``plotly_afterplot`` and the
frame after it, with all rows on screen.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from playwright.sync_api import Page, sync_playwright

from physiology.evidence.verification import Figure
from tests import chromium
from tests.benchmarks.measure import at_least, at_most, hand_on, plain
from tests.browser.dashboard import FLAGS, running_dashboard

PEOPLE = 50
TURNS = 2
KEYS = 40
KEYS_ONE_WAY = 5  # no slider runs into its end
MOVES = 60
MILLISECONDS_A_MOVE = 16
SLIDERS = ("visceral_fat_area", "mean_cortisol", "meal_carbohydrate")

LISTEN = """() => {
    window.timed = [];
    window.pressedAt = 0;
    const plot = window.islet.figure.element();
    document.addEventListener('keydown', () => { window.pressedAt = performance.now(); }, true);
    plot.on('plotly_afterplot', () => {
        const pressed = window.pressedAt;
        if (!pressed) return;
        window.pressedAt = 0;
        requestAnimationFrame(() => setTimeout(
            () => window.timed.push(performance.now() - pressed), 0));
    });
}"""


def settled(page: Page) -> None:
    """Wait until the newest run is on screen and no gesture is open."""
    page.wait_for_function("() => window.islet.gate.isIdle() && !window.islet.gesture.isActive()")


def keys(page: Page, name: str) -> list[float]:
    """Press the right or left arrow and return the milliseconds to the frame with the curve."""
    page.locator(f"#slider-{name} [role=slider]").focus()
    page.evaluate("() => { window.timed = []; }")
    for press in range(KEYS):
        page.keyboard.press("ArrowRight" if press // KEYS_ONE_WAY % 2 == 0 else "ArrowLeft")
        page.wait_for_function("count => window.timed.length >= count", arg=press + 1)
    settled(page)
    times: list[float] = page.evaluate("() => window.timed")
    return times


def drag(page: Page, name: str) -> dict[str, int]:
    """Drag to and fro; return what was sent and drawn while the pointer was down."""
    box = page.locator(f"#slider-{name} [role=slider]").bounding_box()
    assert box is not None
    left, middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    before = page.evaluate("() => ({ ...window.islet.gate.counts })")
    page.mouse.move(left, middle)
    page.mouse.down()
    for move in range(MOVES):
        page.mouse.move(left + 2 * min(move, MOVES - move), middle)
        page.wait_for_timeout(MILLISECONDS_A_MOVE)
    after = page.evaluate("() => ({ ...window.islet.gate.counts })")
    page.mouse.up()
    settled(page)
    return {key: after[key] - before[key] for key in ("sent", "drawn", "failed")}


def percentile(values: list[float], share: float) -> float:
    """Return the value below which this share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def report(page: Page, sizes: list[int]) -> list[Figure]:
    """Print the table; return what is asked of it."""
    everything: list[float] = []
    shares: list[float] = []
    for name in SLIDERS:
        times = keys(page, name)
        everything += times
        print(
            f"{name}: median {statistics.median(times):.0f} ms, "
            f"p95 {percentile(times, 0.95):.0f} ms"
        )
    print(
        f"key to frame, {len(everything)} presses: median {statistics.median(everything):.0f} ms, "
        f"p95 {percentile(everything, 0.95):.0f} ms, worst {max(everything):.0f} ms"
    )
    for name in SLIDERS:
        counts = drag(page, name)
        share = 100 * counts["drawn"] / max(1, counts["sent"])
        shares.append(share)
        print(
            f"drag of {name}, {MOVES} moves: {counts['sent']} requests, {counts['drawn']} drawn "
            f"({share:.0f} %), {counts['failed']} failed"
        )
    print(f"bytes per answer: median {statistics.median(sizes):.0f}, largest {max(sizes)}")
    median, late = statistics.median(everything), percentile(everything, 0.95)
    return [
        at_most("Explore: key to frame with the curves, median", median, "ms", 100),
        at_most("Explore: the same, 95th percentile", late, "ms", 150),
        plain("Explore: the same, 95th percentile by median", late / median, "1"),
        at_least("Explore: requests of a drag that are drawn", min(shares), "%", 60),
    ]


def show_people(page: Page, people: int) -> None:
    """Show so many people like this one, or none, and wait until they are those of the sliders."""
    page.evaluate("people => window.islet.cohort.choose(people)", people)
    page.wait_for_selector(f".first-screen[data-people='{people or ''}']")
    settled(page)


def report_people(page: Page) -> Figure:
    """Go to and fro between one body alone and people around it; print how long keys take."""
    found: dict[int, list[float]] = {0: [], PEOPLE: []}
    for _ in range(TURNS):
        for people, times in found.items():
            show_people(page, people)
            times.extend(keys(page, SLIDERS[0]))
    show_people(page, 0)
    alone, among = (statistics.median(times) for times in found.values())
    print(f"key to frame: alone {alone:.0f} ms, with {PEOPLE} people {among:.0f} ms")
    name = f"Explore: key to frame with {PEOPLE} people like it by that without, median"
    return plain(name, among / alone, "1")


def measure(url: str) -> None:
    """Open the page, print what it does, and hand the figures on."""
    # Before Playwright starts: the search may ask Playwright itself.
    path = chromium.find()
    sizes: list[int] = []

    def weigh(response: Any) -> None:
        if "_dash-update-component" in response.url:
            sizes.append(len(response.body()))

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(url)
        page.wait_for_selector("#figure[data-settled]")
        page.evaluate(LISTEN)
        page.on("response", weigh)
        settled(page)
        keys(page, SLIDERS[0])
        figures = report(page, sizes)
        page.remove_listener("response", weigh)
        hand_on([*figures, report_people(page)])
        browser.close()


def main() -> None:
    """Measure a running dashboard, or one of our own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url")
    url = parser.parse_args().url
    if url:
        measure(url)
        return
    with running_dashboard() as own:
        measure(own)


if __name__ == "__main__":
    main()
