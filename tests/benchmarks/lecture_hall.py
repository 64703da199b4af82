"""Two hundred learners on the server for many: they all open the page, then drag sliders.

Run: ``uv run tests/benchmarks/lecture_hall.py [--seconds 60] [--write]``. It starts the server
and nginx as operators do, records in a browser what one visit asks for, and asks that of 200
connections at once; then each drags a slider, 40 requests a second in all. The learners live in
one process beside the server, on the same processors; the share that they take is printed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import physiology as ph
from components.explore.case import case_values
from physiology.evidence.verification import Figure, record
from tests import hall, nginx
from tests.benchmarks.measure import hand_on
from tests.benchmarks.visit import Step, Visitor, percentile, recorded, summed
from tests.processes import processor_seconds
from tests.server import asking
from tests.server.hostile_corpus import UPDATE

LEARNERS = 200
RATE = 40.0
"""Requests a second, of all learners together: one each in five seconds."""

ALONE = 20
COLD_SECONDS, COLD_BYTES, DRAG_SECONDS = 5.0, 2e6, 0.25
DRAGGED = ("visceral_fat_area", "mean_cortisol", "sleep_hours", "inherited_sensitivity")


@dataclass(frozen=True)
class Result:
    """What became of many requests.

    Parameters
    ----------
    seconds : list of float
        How long each took.
    busy, failed : int
        How many were told to come again, or were not answered as they should.
    share : float
        Of all processors that the learners themselves took.
    work : float
        Processor time of the server for each, s.
    """

    seconds: list[float]
    busy: int
    failed: int
    share: float
    work: float

    @property
    def p95(self) -> float:
        """Seconds within which 95 % were done."""
        return percentile(self.seconds, 0.95)


def drags(learner: int) -> Iterator[Step]:
    """Yield what a learner asks who drags one slider of one person, never the same value twice."""
    chance = random.Random(learner)
    person = tuple(ph.people)[learner % len(ph.people)]
    name = DRAGGED[learner % len(DRAGGED)]
    low, high = ph.catalogue()[name].bounds
    asked = asking.question("answer.data", learner) | {"person": person, "view": "morning"}
    asked |= {"schedule": asking.schedule(person, "morning")}
    place = chance.random()
    for run in range(1, 10**6):
        place = (place + chance.uniform(-0.1, 0.1)) % 1.0
        value = round(low + (high - low) * (0.25 + 0.4 * place), 6)
        question = asked | {"run": run, "values": case_values(person) | {name: value}}
        body = json.dumps(asking.call("answer.data", question)).encode()
        yield Step("POST", UPDATE, body)


def _together(visitors: list[Visitor], live: Callable[[Visitor, int], None]) -> float:
    """Let all visitors live at once; return this process's share of the processors."""
    ready = threading.Barrier(len(visitors) + 1)

    def one(visitor: Visitor, number: int) -> None:
        ready.wait()
        live(visitor, number)

    threads = [
        threading.Thread(target=one, args=(visitor, number))
        for number, visitor in enumerate(visitors)
    ]
    for thread in threads:
        thread.start()
    ready.wait()
    began, work = time.perf_counter(), time.process_time()
    for thread in threads:
        thread.join()
    spent = time.process_time() - work
    return spent / (time.perf_counter() - began) / (os.cpu_count() or 1)


def cold(server: hall.Hall, visitors: list[Visitor], steps: list[Step]) -> Result:
    """Let every visitor load the page; return how long each took until all of it was there."""

    def load(visitor: Visitor, _number: int) -> None:
        for step in steps:
            visitor.ask(step)

    before = processor_seconds(server.workers())
    share = _together(visitors, load)
    taken = [sum(one.told.seconds) for one in visitors]
    return _result(server, before, visitors, taken, share)


def _result(
    server: hall.Hall, before: float, visitors: list[Visitor], taken: list[float], share: float
) -> Result:
    work = (processor_seconds(server.workers()) - before) / len(taken)
    return Result(taken, summed(visitors, "busy"), summed(visitors, "failed"), share, work)


def dragging(server: hall.Hall, visitors: list[Visitor], seconds: float) -> Result:
    """Let the visitors drag in turns at the rate; return how long after its time each was done."""
    turns = round(seconds * RATE / len(visitors))
    # Made before: to make them takes processor time as well.
    steps = [list(islice(drags(number), turns)) for number in range(len(visitors))]
    begin, before = time.perf_counter() + 0.5, processor_seconds(server.workers())

    def drag(visitor: Visitor, number: int) -> None:
        due = begin + number / RATE
        for step in steps[number]:
            time.sleep(max(0.0, due - time.perf_counter()))
            visitor.ask(step, due)
            due += len(visitors) / RATE

    share = _together(visitors, drag)
    taken = [second for one in visitors for second in one.told.seconds]
    return _result(server, before, visitors, taken, share)


def alone(server: hall.Hall, host: str, steps: list[Step]) -> tuple[float, float]:
    """Return how long a visit and a drag take one visitor alone (median, s)."""
    loads = [cold(server, [Visitor(host)], steps).seconds[0] for _ in range(3)]
    visitor = Visitor(host)
    for step, _ in zip(drags(LEARNERS + 1), range(ALONE), strict=False):
        visitor.ask(step)
    return statistics.median(loads), statistics.median(visitor.told.seconds)


def measure(server: hall.Hall, address: str, seconds: float) -> list[Figure]:
    """Measure a running server, print the table, and return the figures."""
    steps, host = recorded(address + "/"), address.removeprefix("http://")
    load_alone, drag_alone = alone(server, host, steps)
    visitors = [Visitor(host) for _ in range(LEARNERS)]
    loaded = cold(server, visitors, steps)
    weight = summed(visitors, "bytes") / LEARNERS
    for visitor in visitors:
        visitor.close()
    dragged = dragging(server, [Visitor(host) for _ in range(LEARNERS)], seconds)
    print(f"a visit: {len(steps)} requests, {1e-6 * weight:.3f} MB as sent")
    _print("page", loaded, load_alone)
    _print("drag", dragged, drag_alone)
    failed = loaded.failed + dragged.failed
    busy = loaded.busy + dragged.busy
    return [
        Figure("Bytes of a first visit, compressed", round(1e-6 * weight, 3), "MB",
               "2 MB or less", weight <= COLD_BYTES),
        Figure("First visit of 200 learners at once, p95", round(loaded.p95, 2), "s",
               "5 s or less", loaded.p95 <= COLD_SECONDS),
        Figure("The same of one alone", round(load_alone, 2), "s"),
        Figure("Drag at 40 requests a second, p95", round(1e3 * dragged.p95), "ms",
               "250 ms or less", dragged.p95 <= DRAG_SECONDS),
        Figure("Drag at 40 requests a second, median",
               round(1e3 * statistics.median(dragged.seconds)), "ms"),
        Figure("The same of one alone, median", round(1e3 * drag_alone), "ms"),
        Figure("Requests that failed", failed, "1", "none", failed == 0),
        Figure("Answers that told to come again", busy, "1", "none", busy == 0),
        Figure("Processor time of the server for a first visit",
               round(1e3 * loaded.work, 1), "ms"),
        Figure("Processor time of the server for a drag", round(1e3 * dragged.work, 1), "ms"),
        Figure("Share of the processors that the learners themselves took, drags",
               round(100 * dragged.share), "%"),
    ]  # fmt: skip


def _print(what: str, found: Result, one: float) -> None:
    median = statistics.median(found.seconds)
    print(
        f"{what}: alone {1e3 * one:.0f} ms; {len(found.seconds)} by {LEARNERS} learners: "
        f"median {1e3 * median:.0f} ms ({median / one:.1f} times), p95 {1e3 * found.p95:.0f} ms "
        f"({found.p95 / one:.1f} times), worst {1e3 * max(found.seconds):.0f} ms; "
        f"{found.busy} told to come again, {found.failed} failed; "
        f"{1e3 * found.work:.1f} ms of the server's processors for each; learners took {100 * found.share:.0f} % of the processors"
    )


def main() -> None:
    """Measure a server of our own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0, help="of dragging (%(default)s)")
    parser.add_argument("--write", action="store_true", help="keep the figures")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="islet_hall_") as name:
        folder = Path(name)
        with hall.running(folder) as server, nginx.running(folder, server.address) as address:
            figures = measure(server, address, options.seconds)
    hand_on(figures)
    if options.write:
        print(record("lecture_hall", figures))


if __name__ == "__main__":
    main()
