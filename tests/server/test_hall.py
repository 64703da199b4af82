"""The server for many behind its proxy: nothing is lost when processes die, change or restart."""

from __future__ import annotations

import os
import re
import signal
import socket
import sys
from pathlib import Path
from typing import Any

import pytest

from tests import hall, hall_events, load, nginx
from tests.server import marks

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="the server for many needs Linux"),
]

PREFIX = "/diabetes/"
LINE = re.compile(r"\d{4}-\d\d-\d\d \S+ \d+ [A-Z]+ [a-z.]+: ")
BACK_DOORS = {"DASH_DEBUG": "true", "DASH_HOT_RELOAD": "true", "DASH_MCP_ENABLED": "true"}
RETIRING = {"GUNICORN_CMD_ARGS": "--max-requests 10 --max-requests-jitter 5", **BACK_DOORS}
SECURE = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
}


@pytest.fixture
def _proxy() -> None:
    if nginx.find() is None:
        if os.environ.get(nginx.REQUIRED):
            pytest.fail("no nginx here, and the tests behind a proxy are required")
        pytest.skip("no nginx here: this test behind a proxy was NOT run")


@pytest.mark.usefixtures("_proxy")
def test_nothing_is_lost_when_it_dies_changes_or_restarts(
    tmp_path: Path, call: dict[str, Any]
) -> None:
    """Rows 21 and 22, what is said in between, and what stands in the log afterwards."""
    with socket.create_server(("127.0.0.1", 0), backlog=512) as door:
        first = hall.start(tmp_path, door, ISLET_PREFIX=PREFIX)
        left = [first.process.pid]
        try:
            first.wait_until_healthy()
            refusals_are_short(first.address, "/nothing-of-ours")
            marks.leave(first.address, call, PREFIX)
            with nginx.running(tmp_path, first.address, PREFIX) as address:
                visitors = load.Load(address.removeprefix("http://"), PREFIX)
                refusals_are_short(visitors.host, "/nothing-of-ours")
                marks.leave(visitors.host, call, PREFIX)
                with visitors.under_way(4):
                    hall_events.goes_on(visitors)
                    hall_events.one_dies(first)
                    hall_events.goes_on(visitors)
                    hall_events.all_change(first)
                    hall_events.goes_on(visitors)
                    left = [hall_events.another_takes_over(first)]
                    hall_events.goes_on(visitors)
                    assert hall_events.stops(left[0], first) < 10
                    again = hall_events.starts_again(tmp_path, door, PREFIX, **RETIRING)
                    left = [again.process.pid]
                    before = set(again.workers())
                    hall_events.until(lambda: not before & set(again.workers()))
                    hall_events.goes_on(visitors)
                back_doors_are_shut(again)
                hall.stop(again)
                left = []
            assert len(visitors.requests) > 60
            assert load.lost(visitors.requests) == []
        finally:
            for process in left:
                os.kill(process, signal.SIGTERM)
            first.process.wait()
    logs_name_nobody(first.log, tmp_path / "islet.log")


def refusals_are_short(host: str, claim: str) -> None:
    """What does not even reach the application is refused in few words, with our headers."""
    wrong = (
        f"GET {claim} HTTP/9.9\r\nHost: {claim}\r\n\r\n",
        f"{claim}\r\n\r\n",
        f"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{claim}\r\n\r\n",
        f"GET /{'x' * 100_000} HTTP/1.1\r\nHost: a\r\n\r\n",
    )
    for request in wrong:
        status, headers, body = load.raw(host, request.encode())
        assert 400 <= status < 600, request[:60]
        assert SECURE.items() <= headers.items(), request[:60]
        assert "default-src 'none'" in headers["content-security-policy"]
        assert not re.search(r"\d", headers.get("server", ""))
        assert claim not in body
        assert len(body) < 200


def back_doors_are_shut(server: hall.Hall) -> None:
    """Row 19: what Dash would take from the environment."""
    for path in ("_mcp", "_reload-hash", "console"):
        assert server.status(PREFIX + path) == 404
    page = load.raw(server.address, f"GET {PREFIX} HTTP/1.1\r\nHost: a\r\n\r\n".encode())[2]
    assert '"hot_reload"' not in page
    assert '"ui":true' not in page.replace(" ", "")


def logs_name_nobody(server: Path, proxy: Path) -> None:
    told = server.read_text(encoding="utf-8").splitlines()
    assert [one for one in told if not LINE.match(one)] == []
    assert [one for one in told if "nothing-of-ours" in one or "Traceback" in one] == []
    asked = proxy.read_text(encoding="utf-8")
    assert marks.found("\n".join([*told, asked])) == []
    assert f"POST {PREFIX}_dash-update-component 200" in asked
    assert "127.0.0.1" not in asked
