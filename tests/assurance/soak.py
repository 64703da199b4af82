"""Give the server for many mixed traffic for long, and see whether its memory grows.

Run: ``uv run tests/assurance/soak.py --minutes 30 --rate 20 [--write]``. Drags and questions of
every page with values that never come again, pages and files, and malformed calls; nothing that
is asked is known already.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

from physiology.evidence.verification import Figure, record
from tests import hall, nginx
from tests.benchmarks.lecture_hall import drags
from tests.benchmarks.visit import Step, Visitor, percentile
from tests.processes import resident_megabytes
from tests.server import asking
from tests.server.hostile_corpus import UPDATE, hand_made

VISITORS = 24
SECONDS_BETWEEN_READINGS = 10.0
WARM_UP = 0.3
"""Share of the time until what is kept for many visitors is full."""

MOST_SLOPE = 1.0
PAGES = ("/", "/years", "/lessons", "/_dash-layout?page=compare&lang=de", "/_dash-dependencies",
         "/healthz", "/assets/icons/islet.svg")  # fmt: skip

SLOW = ("causes.data", "weeks.data", "report.data", "cohort.data", "years-answer.data",
        "years-band.data", "years-plans.data", "share-life.data")  # fmt: skip

QUICK = tuple(one for one in asking.QUESTIONS if one != "answer.data" and one not in SLOW)

Kind = str


def traffic() -> Iterator[tuple[Kind, Step]]:
    """Yield what is asked: 14 of 20 are drags, and every other second somebody asks for long."""
    dragged = [drags(learner) for learner in range(40)]
    malformed = hand_made()
    chance = random.Random(7)
    for turn in count():
        place = turn % 20
        if place < 14:
            yield "drag", next(chance.choice(dragged))
        elif place < 16:
            yield "page", Step("GET", chance.choice(PAGES))
        elif place < 18:
            one = chance.choice(malformed)
            kind = {"Content-Type": "application/json"}
            if one.method == "POST" and one.headers == kind and one.body:
                yield "malformed", Step("POST", UPDATE, one.body)
            else:
                yield "malformed", Step("GET", "/" + "x" * chance.randrange(1, 200))
        else:
            slow = place == 19 and turn // 20 % 2
            output = chance.choice(SLOW if slow else QUICK)
            question = asking.question(output, turn)
            yield (
                "question",
                Step("POST", UPDATE, json.dumps(asking.call(output, question)).encode()),
            )


class Soak:
    """Traffic at a rate, and what came of it.

    Parameters
    ----------
    server : Hall
    address : str
        Of the proxy in front of it.
    """

    def __init__(self, server: hall.Hall, address: str) -> None:
        self._server = server
        self._host = address.removeprefix("http://")
        self._own = threading.local()
        self._lock = threading.Lock()
        self.minutes: list[float] = []
        self.megabytes: list[float] = []
        self.answers: Counter[tuple[Kind, int]] = Counter()
        self.drags: list[float] = []

    def run(self, seconds: float, rate: float) -> None:
        """Ask at the rate for so long."""
        began = time.perf_counter()
        read = began
        with ThreadPoolExecutor(VISITORS) as visitors:
            for number, (kind, step) in enumerate(traffic()):
                due = began + number / rate
                time.sleep(max(0.0, due - time.perf_counter()))
                if time.perf_counter() >= began + seconds:
                    break
                visitors.submit(self._ask, kind, step)
                if time.perf_counter() >= read:
                    read += SECONDS_BETWEEN_READINGS
                    self._read(began)

    def _read(self, began: float) -> None:
        self.minutes.append((time.perf_counter() - began) / 60.0)
        self.megabytes.append(resident_megabytes(self._server.workers()))
        print(f"{self.minutes[-1]:6.2f} min {self.megabytes[-1]:8.1f} MB", flush=True)

    def _ask(self, kind: Kind, step: Step) -> None:
        if not hasattr(self._own, "visitor"):
            self._own.visitor = Visitor(self._host)
        began = time.perf_counter()
        status = self._own.visitor.ask_once(step)
        with self._lock:
            self.answers[kind, status] += 1
            if kind == "drag":
                self.drags.append(time.perf_counter() - began)

    @property
    def errors(self) -> int:
        """Answers that nobody should get, malformed or not; busy is none of them."""
        return sum(
            number
            for (kind, status), number in self.answers.items()
            if status == 0
            or (status >= 500 and status != 503)
            or (kind != "malformed" and status not in {200, 204, 503})
        )

    @property
    def busy(self) -> int:
        """Answers that told to come again."""
        return sum(number for (_, status), number in self.answers.items() if status == 503)

    @property
    def slope(self) -> float:
        """Growth of memory after the warm-up, MB a minute."""
        minutes, megabytes = np.array(self.minutes), np.array(self.megabytes)
        after = minutes >= WARM_UP * minutes[-1]
        return float(np.polyfit(minutes[after], megabytes[after], 1)[0])


def main() -> None:
    """Give a server of our own traffic."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--rate", type=float, default=20.0, help="requests a second")
    parser.add_argument("--write", action="store_true", help="keep the figures")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="islet_soak_") as name:
        folder = Path(name)
        with hall.running(folder) as server, nginx.running(folder, server.address) as address:
            soak = Soak(server, address)
            soak.run(60.0 * options.minutes, options.rate)
    asked = sum(soak.answers.values())
    for (kind, status), number in sorted(soak.answers.items()):
        print(f"{kind:10} {status} {number}")
    print(f"{soak.slope:+.2f} MB a minute, {soak.errors} errors, {soak.busy} told to come again")
    figures = [
        Figure("Minutes", round(options.minutes, 1), "min", "30", options.minutes >= 30.0),
        Figure("Requests", asked, "1"),
        Figure("Growth of memory after the warm-up", round(soak.slope, 2), "MB/min",
               "below 1 MB/min", soak.slope < MOST_SLOPE),
        Figure("Memory at the end, both processes", round(soak.megabytes[-1]), "MB"),
        Figure("Errors", soak.errors, "1", "none", soak.errors == 0),
        Figure("Answers that told to come again", soak.busy, "1"),
        Figure("Drag, p95", round(1e3 * percentile(soak.drags, 0.95)), "ms"),
    ]  # fmt: skip
    if options.write:
        print(record("soak", figures))


if __name__ == "__main__":
    main()
