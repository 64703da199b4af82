"""A dashboard on a free port, in a process of its own, for tests and benchmarks."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.hall import free_port

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 90
SECONDS_TO_STOP = 10

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--js-flags=--single-threaded",
)
"""So that the browser itself asks nobody anything, and two processors are enough for many."""


def _is_prepared(url: str) -> bool:
    """Tell whether the model is compiled; whether its results are right others test."""
    try:
        with urllib.request.urlopen(f"{url}/healthz", timeout=2) as response:
            return bool(response.status == 200)
    except urllib.error.HTTPError as error:
        return b"failed" in error.read()
    except OSError:
        return False


@contextmanager
def running_dashboard() -> Iterator[str]:
    """Start ``app.py``, wait until its model is prepared, and give its address."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(
        [sys.executable, "app.py", "--port", str(port)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + SECONDS_TO_START
        while not _is_prepared(url):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the dashboard did not start on port {port}")
            time.sleep(0.1)
        yield url
    finally:
        process.terminate()
        try:
            process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
