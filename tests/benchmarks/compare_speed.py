"""Print how long a slider takes to reach the curves of three bodies on the Compare page.

Run: ``uv run tests/benchmarks/compare_speed.py [--url http://127.0.0.1:8050]``. Without a running
dashboard it starts its own. A slider with a closed chain is dragged, so that every request is for
all three bodies; timed is each step of the slider to the frame that shows it or a newer one, with
what it waited for the request before it. Keys are timed one by one. How busy the machine was is
printed beside.
"""

from __future__ import annotations

import argparse
import os
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

KEYS = 24  # one way, none into its end: the page keeps the curves of values it has been at
MOVES = 120
MILLISECONDS_A_MOVE = 16
SLIDERS = ("mean_cortisol", "meal_carbohydrate", "exercise_minutes")

LISTEN = """() => {
    const { compare } = window.islet;
    window.timed = [];  // milliseconds from a step of a slider to its frame
    let waiting = [];   // when the slider stepped since the last request
    let sent = [];      // the steps that the request under way holds
    const ask = compare.gate.ask;
    compare.gate.ask = () => {
        // Since the visitor did it, not since a script heard of it.
        waiting.push(window.event ? window.event.timeStamp : performance.now());
        ask();
    };
    const tell = window.dash_clientside.set_props;
    window.dash_clientside.set_props = (id, props) => {
        if (id === 'compare-request') {
            sent = waiting;
            waiting = [];
        }
        return tell(id, props);
    };
    compare.figure.element().on('plotly_afterplot', () => {
        const steps = sent;
        sent = [];
        requestAnimationFrame(() => setTimeout(
            () => steps.forEach((at) => window.timed.push(performance.now() - at)), 0));
    });
}"""


def opened(page: Page, url: str) -> None:
    """Load the page anew, so that it has no curves yet but those of the opening."""
    page.goto("about:blank")
    page.goto(f"{url}/compare")
    settled(page)
    page.evaluate(LISTEN)


def settled(page: Page) -> None:
    """Wait until the newest run is on screen and no gesture is open."""
    page.wait_for_selector("#compare-figure[data-settled]")


def timed(page: Page) -> list[float]:
    """Return what was timed since the last call."""
    times: list[float] = page.evaluate("() => window.timed.splice(0)")
    return times


def keys(page: Page, name: str) -> list[float]:
    """Press the right arrow and return the milliseconds to the frame with the curves."""
    page.locator(f"#compare-row-{name} input[type=range]").first.focus()
    timed(page)
    for press in range(KEYS):
        page.keyboard.press("ArrowRight")
        page.wait_for_function("count => window.timed.length >= count", arg=press + 1)
    settled(page)
    return timed(page)


def drag(page: Page, name: str) -> tuple[list[float], dict[str, int]]:
    """Drag one way; return the times, and what was sent and drawn with the pointer down."""
    slider = page.locator(f"#compare-row-{name} input[type=range]").first
    box = slider.bounding_box()
    assert box is not None
    share = slider.evaluate("one => (one.value - one.min) / (one.max - one.min)")
    left, middle = box["x"] + 10 + share * (box["width"] - 20), box["y"] + box["height"] / 2
    before = page.evaluate("() => ({ ...window.islet.compare.gate.counts })")
    timed(page)
    page.mouse.move(left, middle)
    page.mouse.down()
    for move in range(MOVES):
        page.mouse.move(left + move, middle)
        page.wait_for_timeout(MILLISECONDS_A_MOVE)
    after = page.evaluate("() => ({ ...window.islet.compare.gate.counts })")
    page.mouse.up()
    settled(page)
    return timed(page), {key: after[key] - before[key] for key in before}


def percentile(values: list[float], share: float) -> float:
    """Return the value below which this share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def told(name: str, times: list[float]) -> str:
    """Return median, 95th percentile and worst of times in milliseconds."""
    return (
        f"{name}, {len(times)}: median {statistics.median(times):.0f} ms, "
        f"p95 {percentile(times, 0.95):.0f} ms, worst {max(times):.0f} ms"
    )


def report(page: Page, url: str, answers: list[float], sizes: list[int]) -> list[Figure]:
    """Print the table; return what is asked of it."""
    pressed: list[float] = []
    for name in SLIDERS:
        opened(page, url)
        times = keys(page, name)
        pressed += times
        print(told(f"keys on {name}", times))
    print(told("key to frame, all", pressed))
    dragged: list[float] = []
    shares: list[float] = []
    for name in SLIDERS:
        opened(page, url)
        times, counts = drag(page, name)
        dragged += times
        share = 100 * counts["drawn"] / max(1, counts["sent"])
        shares.append(share)
        print(told(f"drag of {name}", times))
        print(
            f"  {MOVES} moves: {counts['sent']} requests for {counts['bodies']} bodies, "
            f"{counts['drawn']} drawn ({share:.0f} %), {counts['failed']} failed"
        )
    print(told("step of a drag to frame, all", dragged))
    print(told("request to answer", answers))
    print(f"bytes per answer: median {statistics.median(sizes):.0f}, largest {max(sizes)}")
    median, late = statistics.median(dragged), percentile(dragged, 0.95)
    return [
        plain("Compare, three bodies: drag to frame, median", median, "ms"),
        at_most("Compare: the same, 95th percentile", late, "ms", 150),
        plain("Compare: the same, 95th percentile by median", late / median, "1"),
        at_least("Compare: requests of a drag that are drawn", min(shares), "%", 60),
    ]


def measure(url: str) -> None:
    """Open the page and print what it does."""
    # Before Playwright starts: the search may ask Playwright itself.
    path = chromium.find()
    sizes: list[int] = []
    answers: list[float] = []

    def weigh(request: Any) -> None:
        if "_dash-update-component" in request.url:
            answers.append(request.timing["responseEnd"] - request.timing["requestStart"])
            sizes.append(request.sizes()["responseBodySize"])

    print(f"load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        opened(page, url)
        keys(page, SLIDERS[0])
        page.on("requestfinished", weigh)
        hand_on(report(page, url, answers, sizes))
        browser.close()
    print(f"load of the machine after: {os.getloadavg()[0]:.1f}")


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
