"""The application as a visitor meets it: its own process, its own port."""

import http.client
import json
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.hall import free_port
from tests.server import marks
from tests.server.conftest import ROOT, UPDATE

pytestmark = pytest.mark.slow

JSON = {"Content-Type": "application/json"}
LINUX = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")


@pytest.fixture
def served(start):
    """Start it in an environment that tries to open Dash's back doors."""
    served = start(DASH_DEBUG="true", DASH_HOT_RELOAD="true", DASH_MCP_ENABLED="true")
    served.wait_until_healthy()
    return served


def post(port, body, headers=JSON):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("POST", UPDATE, body, headers)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def refused_as_too_large(port, body):
    """Whether a body is refused; who still sends when the door closes sees only a reset."""
    try:
        return post(port, body)[0] == 413
    except (BrokenPipeError, ConnectionResetError):
        return True


def raw(port, request):
    """Send bytes as they are, and return the status of the answer and its lines."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(request)
        lines = connection.recv(65536).decode().splitlines()
        return int(lines[0].split()[1]), lines


def many_pieces(size):
    yield from (b"x" * 1024 for _ in range(size // 1024))


@LINUX
def test_poison_does_no_harm(served, call):
    """Rows 5, 10, 12, 19: large bodies, floods and switches in the environment."""
    assert post(served.port, json.dumps(call))[0] == 200
    before = served.resident_megabytes()

    assert refused_as_too_large(served.port, b"[" * 2_000_000)
    assert refused_as_too_large(served.port, many_pieces(100_000))
    assert post(served.port, b"{}", {"Content-Type": "text/plain"})[0] == 415
    bare = f"POST {UPDATE} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    assert raw(served.port, f"{bare}\r\n".encode())[0] == 411
    assert raw(served.port, f"{bare}Content-Length: 0\r\n\r\n".encode())[0] == 400
    status, lines = raw(served.port, f"{bare}Content-Length: 50000000\r\n\r\n".encode())
    assert status == 413
    assert "X-Content-Type-Options: nosniff" in lines
    assert not [line for line in lines if line.startswith("Server:")]

    values = call["inputs"][0]["value"]
    poison = json.dumps(call).replace(json.dumps(values), json.dumps(values | {"run": -1e308}))
    with ThreadPoolExecutor(32) as pool:
        flood = [pool.submit(post, served.port, poison) for _ in range(128)]
        began = time.monotonic()
        assert served.get("/")[0] == 200
        status, _ = post(served.port, json.dumps(call))
        assert status == 200
        assert time.monotonic() - began < 2
        assert {one.result()[0] for one in flood} <= {422, 503}
    assert served.resident_megabytes() - before < 15

    for path in ("/_mcp", "/console", "/_reload-hash", "/?__debugger__=yes&cmd=resource&f=x"):
        status, body = served.get(path)
        assert (status, b"Werkzeug" in body) == (404, False) or path.startswith("/?")
    assert b'"hot_reload"' not in served.get("/")[1]
    assert b'"ui":true' not in served.get("/")[1].replace(b" ", b"")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
def test_it_says_what_it_does_and_stops_when_told(served, call):
    """Row 13: health fails first, then the process ends by itself; it says nothing of visitors."""
    marks.leave(f"127.0.0.1:{served.port}", call)
    served.process.send_signal(signal.SIGTERM)
    end = time.monotonic() + 5
    statuses = set()
    while time.monotonic() < end and 503 not in statuses:
        try:
            statuses.add(served.get("/healthz")[0])
        except OSError:
            break
    assert 503 in statuses
    output, _ = served.process.communicate(timeout=10)
    assert served.process.returncode == 0
    assert f"http://127.0.0.1:{served.port}" in output
    assert "the page is ready" in output
    assert "Traceback" not in output
    assert marks.found(output) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
def test_it_stops_as_a_background_job_too(start):
    """A shell makes its background jobs ignore the interrupt; the process inherits that."""
    was = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        served = start()
    finally:
        signal.signal(signal.SIGINT, was)
    served.wait_until_healthy()
    # A launcher passes on what the process itself was told already.
    served.process.send_signal(signal.SIGTERM)
    served.process.send_signal(signal.SIGTERM)
    output, _ = served.process.communicate(timeout=10)
    assert served.process.returncode == 0
    assert "Traceback" not in output


def command(*arguments):
    return subprocess.run(
        [sys.executable, "app.py", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=30
    )


def test_a_port_that_is_taken_is_one_clear_line():
    """Row 20."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = str(listener.getsockname()[1])
        began = time.monotonic()
        done = command("--port", port)
    assert done.returncode != 0
    assert len(done.stderr.splitlines()) == 1
    assert port in done.stderr
    assert "in use" in done.stderr
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("port", ["0", "70000", "-1", "http", "80.5"])
def test_a_port_that_is_none(port):
    done = command(f"--port={port}")
    assert done.returncode == 2
    assert "a port is a whole number" in done.stderr


def test_a_host_that_is_not_here():
    done = command("--host", "192.0.2.1", "--port", str(free_port()))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "cannot listen on 192.0.2.1" in done.stderr
