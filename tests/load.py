"""Visitors who drag a slider, a few at a time, and what became of each of their requests."""

from __future__ import annotations

import http.client
import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

SECONDS_TO_WAIT = 60
PAUSE = 0.1


@dataclass(frozen=True)
class Request:
    """What became of one request.

    Parameters
    ----------
    began, seconds : float
        When it was sent (by `time.monotonic`), and how long it took.
    status : int
        Of its answer; 0 if there was none.
    """

    began: float
    seconds: float
    status: int


def call(step: int) -> dict[str, Any]:
    """Return the request of the Explore page after a drag to one of many places."""
    import physiology as ph
    from components.controls.declared import BODY
    from components.figures.rows import FIRST_ROWS

    values = {name: ph.catalogue()[name].default for name in BODY}
    values["visceral_fat_area"] = 80.0 + step % 100
    meal = {"entry": "meal", "time": "08:00", "carbohydrate": 60.0, "glycaemic_index": None}
    value = {"run": 1 + step, "person": "healthy", "reference": "none", "values": values}
    value |= {"without": [], "signals": list(FIRST_ROWS), "view": "morning"}
    value |= {"schedule": [meal], "therapy": "usual"}
    return {
        "output": "answer.data",
        "outputs": {"id": "answer", "property": "data"},
        "inputs": [{"id": "request", "property": "data", "value": value}],
        "changedPropIds": ["request.data"],
    }


@dataclass
class Load:
    """Visitors of one address.

    Parameters
    ----------
    host, prefix : str
        Host and port; path under which the page stands, with both slashes.
    pause : float
        Seconds between the answer and the next request of a visitor.
    requests : list of Request
        All of them, in the order of their ends.
    """

    host: str
    prefix: str = "/"
    pause: float = PAUSE
    requests: list[Request] = field(default_factory=list)

    @contextmanager
    def under_way(self, visitors: int) -> Iterator[Load]:
        """Let visitors drag until the end of the block; they finish what they began."""
        done = threading.Event()
        bodies = [json.dumps(call(step)) for step in range(20)]
        threads = [
            threading.Thread(target=self._visit, args=(done, bodies, number), daemon=True)
            for number in range(visitors)
        ]
        for thread in threads:
            thread.start()
        try:
            yield self
        finally:
            done.set()
            for thread in threads:
                thread.join(SECONDS_TO_WAIT)

    def _visit(self, done: threading.Event, bodies: list[str], number: int) -> None:
        step = number
        connection = http.client.HTTPConnection(self.host, timeout=SECONDS_TO_WAIT)
        while not done.is_set():
            step += 1
            began = time.monotonic()
            if step % 5:
                update = self.prefix + "_dash-update-component"
                status = _answered(connection, "POST", update, bodies[step % 20])
            else:
                status = _answered(connection, "GET", self.prefix, None)
            self.requests.append(Request(began, time.monotonic() - began, status))
            done.wait(self.pause)
        connection.close()

    def since(self, moment: float) -> list[Request]:
        """Return the requests that began after a moment of `time.monotonic`."""
        return [one for one in self.requests if one.began >= moment]


def _answered(connection: http.client.HTTPConnection, method: str, path: str, body: Any) -> int:
    """Return the status of an answer that came whole, else 0."""
    try:
        connection.request(method, path, body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
    except (OSError, http.client.HTTPException):
        connection.close()
        return 0
    return answer.status


def lost(requests: list[Request]) -> list[Request]:
    """Return those that were not answered as they should."""
    return [one for one in requests if one.status != 200]


def late(requests: list[Request], share: float = 0.95) -> float:
    """Return how long the slowest took but for a few, in seconds."""
    return sorted(one.seconds for one in requests)[int(share * (len(requests) - 1))]


def raw(host: str, request: bytes) -> tuple[int, dict[str, str], str]:
    """Send bytes as they are; return status, headers (their names in lower case) and body."""
    name, port = host.split(":")
    answer = b""
    with socket.create_connection((name, int(port)), timeout=SECONDS_TO_WAIT) as connection:
        try:
            connection.sendall(request)
            while piece := connection.recv(65536):
                answer += piece
        except ConnectionResetError:
            pass  # It did not read all of it.
    head, _, body = answer.decode().partition("\r\n\r\n")
    first, *lines = head.split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    return int(first.split()[1]), {name.lower(): text for name, text in headers.items()}, body
