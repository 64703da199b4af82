"""Attack the server for many, and keep it busy with the heaviest that is allowed.

Run: ``uv run tests/assurance/hostile.py [--write]``; some five minutes. Attempts by hand and by
the thousand go over the wire one after the other: what they are answered, how long that takes,
and what memory remains. Then the heaviest questions of each kind are asked again and again, four
at a time, while somebody drags a slider.
"""

from __future__ import annotations

import argparse
import http.client
import json
import socket
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from physiology.evidence.verification import Figure, record
from tests import hall
from tests.assurance.heavy_calls import heavy
from tests.benchmarks.lecture_hall import drags
from tests.benchmarks.visit import Step, Visitor, percentile
from tests.processes import processor_seconds, resident_megabytes
from tests.server import asking
from tests.server.hostile_corpus import JSON, UPDATE, Attempt, generated, hand_made

GENERATED = 2000
SOON = 0.05
MOST_GROWTH = 10.0
IN_FLIGHT = 4
THREADS = 2 * 16
"""Of both processes."""

SECONDS_OF_POISON = 4.0
SECONDS_BETWEEN_DRAGS = 0.2
EACH_TO_WARM = 6
TRIED = 4
"""Heavy questions of each kind that are asked alone."""

HEAD = f"POST {UPDATE} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
RAW = (
    f"{HEAD}Transfer-Encoding: chunked\r\n\r\n2\r\n{{}}\r\n0\r\n\r\n",
    f"{HEAD}Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\n{{}}\r\n0\r\n\r\n",
    f"{HEAD}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    f"{HEAD}Content-Length: -1\r\n\r\n",
    f"{HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{{}}",
    f"{HEAD}Content-Length: 99999999999999\r\n\r\n",
    f"{HEAD}Content-Length: two\r\n\r\n{{}}",
    f"{HEAD}Expect: 200-ok\r\nContent-Length: 2\r\n\r\n{{}}",
    f"{HEAD}X-Long: {'a' * 20_000}\r\n\r\n",
    f"{HEAD}{''.join(f'X-{n}: 1' + chr(13) + chr(10) for n in range(200))}\r\n",
    f"{HEAD}Bad Header: 1\r\n\r\n",
    "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
    "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
    f"GET /{'a' * 9000} HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "\r\n\r\n\x00\x01\x02\r\n\r\n",
)
"""Requests that no library would write."""


@dataclass
class Answers:
    """What came of the attempts: how often each status, and how long the refusals took (s)."""

    statuses: Counter[int] = field(default_factory=Counter)
    refusals: list[tuple[float, str]] = field(default_factory=list)
    work: float = 0.0

    def add(self, name: str, status: int, seconds: float) -> None:
        """Count one."""
        self.statuses[status] += 1
        if status != 200:
            self.refusals.append((seconds, name))

    @property
    def failures(self) -> int:
        """Failures inside, and attempts without any answer."""
        return sum(number for status, number in self.statuses.items() if not 200 <= status < 500)


def attacked(server: hall.Hall, attempts: Iterable[Attempt]) -> Answers:
    """Send attempts one after the other."""
    found, before = Answers(), processor_seconds(server.workers())
    for one in attempts:
        connection = http.client.HTTPConnection(server.address, timeout=60)
        headers = {"Host": "localhost", **one.headers}
        began = time.perf_counter()
        try:
            connection.request(one.method, one.path, one.body or None, headers)
            answer = connection.getresponse()
            answer.read()
            status = answer.status
        except (OSError, http.client.HTTPException) as error:
            print(f"no answer to {one.name}: {error!r}")
            status = 0
        found.add(one.name, status, time.perf_counter() - began)
        connection.close()
    found.work = processor_seconds(server.workers()) - before
    return found


def attacked_raw(server: hall.Hall, requests: Sequence[str]) -> Answers:
    """Send requests that no library would write; a closed connection is an answer as well."""
    found = Answers()
    host, _, port = server.address.rpartition(":")
    for text in requests:
        began = time.perf_counter()
        with socket.create_connection((host, int(port)), timeout=20) as connection:
            connection.sendall(text.encode("latin-1"))
            connection.shutdown(socket.SHUT_WR)
            first = connection.makefile("rb").readline().split()
        status = int(first[1]) if len(first) > 1 else 400
        found.add(f"raw {text[:60]!r}", status, time.perf_counter() - began)
    return found


def made_by_thousands() -> list[Attempt]:
    """Return the generated attempts."""
    made: list[Attempt] = []
    generated(GENERATED, lambda output, body: made.append(Attempt(output, body, dict(JSON))))
    return made


def poison(output: str, seed: int) -> Step:
    """Return a heavy request, another for each seed."""
    return Step("POST", UPDATE, json.dumps(asking.call(output, heavy(output, seed))).encode())


def alone(server: hall.Hall, output: str) -> tuple[float, float]:
    """Return the longest of some heavy answers, and their most processor time, s."""
    visitor, work = Visitor(server.address), []
    for seed in range(TRIED):
        step, before = poison(output, seed), processor_seconds(server.workers())
        visitor.ask(step)
        work.append(processor_seconds(server.workers()) - before)
    visitor.close()
    return max(visitor.told.seconds), max(work)


def beside(server: hall.Hall, outputs: Sequence[str], flight: int, seconds: float) -> Visitor:
    """Return somebody who dragged while so many heavy questions were always under way."""
    done = threading.Event()
    steps = {  # Made before: to make them takes processor time as well.
        number: [poison(outputs[(number + turn) % len(outputs)], 100 * number + turn) for turn in range(8)]
        for number in range(flight)
    }  # fmt: skip

    def again_and_again(number: int) -> None:
        visitor, turn = Visitor(server.address), 0
        while not done.is_set():
            visitor.ask_once(steps[number][turn % len(steps[number])])
            turn += 1
            done.wait(0.05)
        visitor.close()

    threads = [threading.Thread(target=again_and_again, args=(one,)) for one in range(flight)]
    for thread in threads:
        thread.start()
    time.sleep(0.5)
    somebody, end = Visitor(server.address), time.perf_counter() + seconds
    for step in drags(1):
        somebody.ask(step)
        time.sleep(SECONDS_BETWEEN_DRAGS)
        if time.perf_counter() > end:
            break
    done.set()
    for thread in threads:
        thread.join()
    return somebody


def poisoned(server: hall.Hall) -> list[Figure]:
    """Ask heavy questions kind by kind, print the table, and return the figures."""
    longest, slowest = [], []
    print("heavy questions: alone (wall, processor), then a drag beside four of them (p95, worst)")
    for output in asking.QUESTIONS:
        wall, work = alone(server, output)
        somebody = beside(server, [output], IN_FLIGHT, SECONDS_OF_POISON)
        longest.append(work)
        slowest.append(max(somebody.told.seconds))
        print(
            f"  {output:22} {wall:6.2f} s {work:6.2f} s   "
            f"{percentile(somebody.told.seconds, 0.95):6.2f} s {slowest[-1]:6.2f} s, "
            f"{somebody.told.busy} told to come again, {somebody.told.failed} failed",
            flush=True,
        )
    crowd = beside(server, list(asking.QUESTIONS), 4 * THREADS, 3 * SECONDS_OF_POISON)
    p95, worst = percentile(crowd.told.seconds, 0.95), max(crowd.told.seconds)
    print(
        f"beside {4 * THREADS} of all kinds: p95 {p95:.2f} s, worst {worst:.2f} s, "
        f"{crowd.told.busy} told to come again, {crowd.told.failed} failed"
    )
    return [
        Figure("Most processor time of an answer that was found", round(max(longest), 2), "s"),
        Figure("Slowest drag beside four heavy questions of any kind", round(max(slowest), 2),
               "s", "1 s or less", max(slowest) <= 1.0),
        Figure(f"Drag beside {4 * THREADS} heavy questions of all kinds, p95", round(p95, 2),
               "s", "1 s or less", p95 <= 1.0),
    ]  # fmt: skip


def warmed(server: hall.Hall) -> None:
    """Ask every valid question some times: both processes then hold what they need for it."""
    visitor = Visitor(server.address)
    for output in asking.QUESTIONS:
        body = json.dumps(asking.call(output, asking.question(output))).encode()
        for _ in range(EACH_TO_WARM):
            visitor.ask(Step("POST", UPDATE, body))
    visitor.close()


def attacks(server: hall.Hall) -> list[Figure]:
    """Send all attempts, print what came of them, and return the figures."""
    by_hand, many = hand_made(), made_by_thousands()
    warmed(server)
    attacked(server, by_hand)
    before = resident_megabytes(server.workers())
    found = [attacked(server, by_hand), attacked_raw(server, RAW), attacked(server, many)]
    growth = resident_megabytes(server.workers()) - before
    for name, one in zip(("by hand", "raw", "generated"), found, strict=True):
        print(f"{name}: {dict(sorted(one.statuses.items()))}")
    refusals = sorted(refusal for one in found for refusal in one.refusals)
    for seconds, name in refusals[-5:]:
        print(f"  {1e3 * seconds:.0f} ms: {name}")
    slow = sum(seconds > SOON for seconds, _ in refusals)
    failures = sum(one.failures for one in found)
    work = 1e3 * found[0].work / len(by_hand)
    print(f"{growth:+.1f} MB; processor time of an attempt by hand {work:.1f} ms")
    return [
        Figure("Attempts made by hand", len(by_hand) + len(RAW), "1", "60 or more",
               len(by_hand) >= 60),
        Figure("Attempts generated", len(many), "1", "2000", len(many) >= 0.99 * GENERATED),
        Figure("Failures inside, or no answer", failures, "1", "none", failures == 0),
        Figure("Refusals that took longer than 50 ms", slow, "1", "none", slow == 0),
        Figure("Slowest refusal", round(1e3 * refusals[-1][0], 1), "ms", "below 50 ms",
               refusals[-1][0] < SOON),
        Figure("Memory more than before", round(growth, 1), "MB", "10 MB or less",
               growth <= MOST_GROWTH),
    ]  # fmt: skip


def main() -> None:
    """Attack a server of our own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="keep the figures")
    options = parser.parse_args()
    if asking.unknown():
        raise SystemExit(asking.unknown())
    with (
        tempfile.TemporaryDirectory(prefix="islet_hostile_") as name,
        hall.running(Path(name)) as server,
    ):
        figures = [*attacks(server), *poisoned(server)]
    if options.write:
        print(record("hostile", figures))


if __name__ == "__main__":
    main()
