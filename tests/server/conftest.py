"""The real application for the server tests: in this process, and served by a second one."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.hall import free_port
from tests.server import tiny

ROOT = Path(__file__).resolve().parents[2]
UPDATE = "/_dash-update-component"
SECONDS_TO_PREPARE = 110

BREAKFAST = {"entry": "meal", "time": "08:00", "carbohydrate": 60.0, "glycaemic_index": None}
DOSE = {"entry": "bolus", "time": "08:00", "product": "lispro", "units": 2.0}


@pytest.fixture(scope="session")
def server() -> Flask:
    """Return the real application, its model prepared."""
    from components.application import create_app
    from components.server.protection import EXTENSION

    server: Flask = create_app().server
    server.extensions[EXTENSION].wait(SECONDS_TO_PREPARE)
    return server


@pytest.fixture
def client(server: Flask) -> FlaskClient:
    """Return a visitor of the real application."""
    return server.test_client()


@pytest.fixture(scope="session")
def client_of_all(server: Flask) -> FlaskClient:
    """Return one visitor for all the examples of a generated test."""
    return server.test_client()


@pytest.fixture(scope="session")
def asked() -> Callable[..., dict[str, Any]]:
    """Return a function that makes a request of the page, valid unless told otherwise."""
    import physiology as ph
    from components.controls.declared import BODY
    from components.figures.rows import FIRST_ROWS

    def make(**changes: Any) -> dict[str, Any]:
        values = {name: ph.catalogue()[name].default for name in BODY}
        request = {"run": 1, "person": "healthy", "reference": "none", "values": values}
        request |= {"without": [], "signals": list(FIRST_ROWS)}
        request |= {
            "view": "morning",
            "schedule": [dict(BREAKFAST), dict(DOSE)],
            "therapy": "usual",
        }
        return request | changes

    return make


@pytest.fixture(scope="session")
def call(asked: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    """Return a valid call of the page's callback; do not change it, copy it."""
    return tiny.call(asked())


@pytest.fixture(scope="session")
def question() -> dict[str, Any]:
    """Return a valid call of the callback that explains; do not change it, copy it."""
    from components.explore.case import case_values

    before = {"values": case_values("healthy"), "without": []}
    before |= {"schedule": [dict(BREAKFAST)], "therapy": "usual"}
    now = before | {"without": ["incretins"]}
    asked = {"ask": 1, "person": "healthy", "view": "morning", "before": before, "now": now}
    return {
        "output": "causes.data",
        "outputs": {"id": "causes", "property": "data"},
        "inputs": [
            {"id": "question", "property": "data", "value": asked | {"outcome": "peak_glucose"}}
        ],
        "changedPropIds": ["question.data"],
    }


@dataclass(frozen=True)
class Served:
    """The application in a process of its own."""

    process: subprocess.Popen[str]
    port: int

    def get(self, path: str) -> tuple[int, bytes]:
        """Return status and body."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=20) as got:
                return got.status, got.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read()

    def resident_megabytes(self) -> float:
        """Return how much memory the process holds."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def wait_until_healthy(self) -> None:
        """Wait until the reference run has matched."""
        end = time.monotonic() + SECONDS_TO_PREPARE
        while not self._is_healthy():
            assert self.process.poll() is None, "the server ended by itself"
            assert time.monotonic() < end, "the server did not become healthy"
            time.sleep(0.1)

    def _is_healthy(self) -> bool:
        try:
            return self.get("/healthz")[0] == 200
        except OSError:  # It does not listen yet.
            return False


@pytest.fixture
def start() -> Iterator[Callable[..., Served]]:
    """Return a function that starts the application in a process of its own."""
    running = []

    def begin(**variables: str) -> Served:
        port = free_port()
        process = subprocess.Popen(
            [sys.executable, "app.py", "--port", str(port)],
            cwd=ROOT,
            env={**os.environ, **variables},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        running.append(process)
        return Served(process, port)

    yield begin
    for process in running:
        process.kill()
        process.communicate()
