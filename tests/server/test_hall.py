"""The server for many behind its proxy: nothing is lost when processes die, change or restart."""

from __future__ import annotations

import os
import re
import signal
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import hall, load, nginx

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the server for many needs Linux"),
]

PREFIX = "/diabetes/"
SECONDS = 60


@pytest.fixture(scope="module")
def _proxy() -> None:
    if nginx.find() is None:
        if os.environ.get(nginx.REQUIRED):
            pytest.fail("no nginx here, and the tests behind a proxy are required")
        pytest.skip("no nginx here: this test behind a proxy was NOT run")


def until(happened: Callable[[], object]) -> None:
    """Wait for something that needs no more than a minute."""
    end = time.monotonic() + SECONDS
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.05)


def goes_on(visitors: load.Load, requests: int = 12) -> None:
    """Wait until some more requests were answered."""
    already = len(visitors.requests)
    until(lambda: len(visitors.requests) >= already + requests)


def is_gone(process: int) -> bool:
    """Tell whether a process has ended; one that nobody looked after is only a name."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2]
    except OSError:
        return True
    return state.split()[0] == "Z"


@pytest.mark.usefixtures("_proxy")
def test_nothing_is_lost_when_it_dies_changes_or_restarts(tmp_path: Path) -> None:
    """Rows 21 and 22, and what stands in the log afterwards."""
    with socket.create_server(("127.0.0.1", 0), backlog=512) as door:
        first = hall.start(tmp_path, door, ISLET_PREFIX=PREFIX)
        running = [first]
        try:
            first.wait_until_healthy()
            with nginx.running(tmp_path, first.address, PREFIX) as address:
                visitors = load.Load(address.removeprefix("http://"), PREFIX)
                with visitors.under_way(4):
                    goes_on(visitors)
                    one_dies(first, visitors)
                    all_change(first, visitors)
                    running.append(restarts(tmp_path, first, door, visitors))
        finally:
            for one in running:
                hall.stop(one)
    assert len(visitors.requests) > 50
    assert load.lost(visitors.requests) == []
    log = first.log.read_text(encoding="utf-8")
    assert "Traceback" not in log
    assert all(
        re.match(r"\d{4}-\d\d-\d\d \S+ \d+ [A-Z]+ [a-z.]+: ", one) for one in log.splitlines()
    )
    told = (tmp_path / "islet.log").read_text(encoding="utf-8")
    assert f"POST {PREFIX}_dash-update-component 200" in told
    assert "127.0.0.1" not in told


def one_dies(server: hall.Hall, visitors: load.Load) -> None:
    before = set(server.workers())
    os.kill(min(before), signal.SIGKILL)
    until(lambda: len(set(server.workers()) - before) == 1)
    goes_on(visitors)


def all_change(server: hall.Hall, visitors: load.Load) -> None:
    before = set(server.workers())
    server.process.send_signal(signal.SIGHUP)
    until(lambda: not before & set(server.workers()))
    goes_on(visitors)
    assert server.status() == 200


def restarts(
    folder: Path, server: hall.Hall, door: socket.socket, visitors: load.Load
) -> hall.Hall:
    """Stop it, start it again at the same door, and return the new one."""
    server.process.send_signal(signal.SIGTERM)
    until(lambda: server.status() == 503)
    server.process.wait(10)
    assert server.process.returncode == 0
    again = hall.start(folder, door, ISLET_PREFIX=PREFIX)
    again.wait_until_healthy()
    goes_on(visitors)
    return again
