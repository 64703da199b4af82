"""What happens to a server for many while visitors drag, one thing after the other."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path

from tests import hall, load

SECONDS = 150


def until(happened: Callable[[], object]) -> float:
    """Wait for something that needs no more than two minutes; return the seconds it took."""
    began = time.monotonic()
    while not happened():
        assert time.monotonic() < began + SECONDS, "it did not happen in time"
        time.sleep(0.02)
    return time.monotonic() - began


def goes_on(visitors: load.Load, requests: int = 12) -> None:
    """Wait until some more requests were answered."""
    already = len(visitors.requests)
    until(lambda: len(visitors.requests) >= already + requests)


def one_dies(server: hall.Hall) -> float:
    """Kill a process; return the seconds until another one has taken its place."""
    before = set(server.workers())
    os.kill(min(before), signal.SIGKILL)
    return until(lambda: len(set(server.workers()) - before) == 1)


def all_change(server: hall.Hall) -> float:
    """Reload; return the seconds until every process is another one."""
    before = set(server.workers())
    server.process.send_signal(signal.SIGHUP)
    return until(lambda: not before & set(server.workers()))


def another_takes_over(server: hall.Hall) -> int:
    """Let the server put another one in its place; return the number of that process."""
    before = set(server.workers())
    server.process.send_signal(signal.SIGUSR2)
    until(lambda: set(server.workers()) - before)
    (other,) = set(server.workers()) - before
    server.process.wait(SECONDS)
    assert server.process.returncode == 0
    return other


def stops(process: int, server: hall.Hall) -> float:
    """Stop a server; return the seconds until it is gone, having said so before."""
    began = time.monotonic()
    os.kill(process, signal.SIGTERM)
    until(lambda: server.status() == 503)
    until(lambda: hall.is_gone(process))
    return time.monotonic() - began


def starts_again(folder: Path, door: socket.socket, prefix: str, **variables: str) -> hall.Hall:
    """Start a server at a door where others wait already, and return it once it is healthy."""
    again = hall.start(folder, door, ISLET_PREFIX=prefix, **variables)
    again.wait_until_healthy()
    return again
