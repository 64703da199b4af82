"""Kill, reload, replace, stop and start the server for many under load, and count what is lost.

``python -m tests.assurance.failures`` prints the figures, ``--write`` keeps them for the page.
"""

from __future__ import annotations

import socket
import sys
import tempfile
import time
from pathlib import Path

from physiology.evidence.verification import Figure, record
from tests import hall, hall_events, load, nginx

VISITORS = 8
AFTERWARDS = 3.0
"""Seconds of visits that still count to an event."""

PREFIX = "/"


def since(visitors: load.Load, moment: float) -> list[load.Request]:
    """Return the requests that were under way at a moment, or came until well after now."""
    time.sleep(AFTERWARDS)
    return [one for one in visitors.requests if one.began + one.seconds >= moment]


def lost(label: str, requests: list[load.Request], most: int = 0, target: str = "0") -> Figure:
    """Return how many of some requests were lost."""
    count = len(load.lost(requests))
    return Figure(f"{label}: answers lost", count, "1", target, count <= most)


def waited(label: str, requests: list[load.Request]) -> Figure:
    """Return how long the slowest twentieth waited."""
    seconds = round(load.late(requests), 3)
    return Figure(f"{label}: 95 of 100 answers within", seconds, "s", "below 2 s", seconds < 2)


def took(label: str, seconds: float, most: float) -> Figure:
    """Return how long something took that may take so long."""
    return Figure(label, round(seconds, 2), "s", f"{most:g} s or less", seconds <= most)


def in_turn(folder: Path, door: socket.socket, server: hall.Hall) -> list[Figure]:
    """Let one thing after the other happen behind the proxy; the last one is a new server."""
    figures = []
    with nginx.running(folder, server.address, PREFIX) as address:
        visitors = load.Load(address.removeprefix("http://"), PREFIX)
        with visitors.under_way(VISITORS):
            time.sleep(AFTERWARDS)
            usual = since(visitors, time.monotonic())
            figures.append(waited("Nothing happens", usual))

            began = time.monotonic()
            seconds = hall_events.one_dies(server)
            served = since(visitors, began)
            label = "A process is killed"
            figures += [lost(label, served), waited(label, served)]
            figures.append(took("Until another process has taken its place", seconds, 5))

            began = time.monotonic()
            hall_events.all_change(server)
            served = since(visitors, began)
            label = "All processes are exchanged"
            figures += [lost(label, served), waited(label, served)]

            began = time.monotonic()
            other = hall_events.another_takes_over(server)
            served = since(visitors, began)
            label = "A second server takes over"
            figures += [lost(label, served), waited(label, served)]

            began = time.monotonic()
            figures.append(took("Until it has stopped", hall_events.stops(other, server), 10))
            again = hall_events.starts_again(folder, door, PREFIX)
            served = since(visitors, began)
            label = "It is stopped and started again"
            longest = round(max(one.seconds for one in served), 2)
            figures += [lost(label, served), Figure(f"{label}: longest wait", longest, "s")]
    figures.append(Figure("Answers behind the proxy in all", len(visitors.requests), "1"))
    figures.append(without_proxy(again))
    hall.stop(again)
    return figures


def without_proxy(server: hall.Hall) -> Figure:
    """Kill a process that visitors speak to themselves; only what it was at can be lost."""
    visitors = load.Load(server.address, PREFIX)
    with visitors.under_way(VISITORS):
        time.sleep(1)
        began = time.monotonic()
        hall_events.one_dies(server)
        served = since(visitors, began)
    target = f"{VISITORS} or less: what it was at"
    return lost("A process is killed, without a proxy", served, VISITORS, target)


def main(arguments: list[str]) -> int:
    """Print what happened, and keep it where that is asked for; return the exit code."""
    if nginx.find_or_get() is None:
        print("No nginx here: nothing was measured.", file=sys.stderr)
        return 1
    with (
        tempfile.TemporaryDirectory() as folder,
        socket.create_server(("127.0.0.1", 0), backlog=512) as door,
    ):
        server = hall.start(Path(folder), door)
        try:
            server.wait_until_healthy()
            figures = in_turn(Path(folder), door, server)
        finally:
            hall.stop(server)
    for figure in figures:
        met = "" if figure.met is None else f"   ({'met' if figure.met else 'MISSED'})"
        print(f"{figure.label}: {figure.value:g} {figure.unit}   {figure.target}{met}")
    if "--write" in arguments:
        print(record("hall_failures", figures))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
