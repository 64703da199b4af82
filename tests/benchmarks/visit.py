"""What a browser asks of the server for one page, recorded from a real one and asked again."""

from __future__ import annotations

import http.client
import random
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Request, sync_playwright

from tests import chromium
from tests.browser.dashboard import FLAGS

SECONDS_TO_WAIT = 60
READY = "#figure[data-settled]"
TRIES = 5
"""As often the page itself asks again when the server is busy."""


@dataclass(frozen=True)
class Step:
    """One request of a visit."""

    method: str
    path: str
    body: bytes | None = None


@dataclass
class Told:
    """What came of the requests of one visitor.

    Parameters
    ----------
    seconds : list of float
        Of each request, with the waits before it was asked again.
    bytes : int
        Of all bodies, as they came over the wire.
    busy, failed : int
        How many were told to come again, and how many were not answered as they should.
    """

    seconds: list[float] = field(default_factory=list)
    bytes: int = 0
    busy: int = 0
    failed: int = 0


def recorded(address: str) -> list[Step]:
    """Return every request of a browser that has never been there, until the first curves."""
    path = chromium.find()
    found: list[Request] = []

    def keep(request: Request) -> None:
        found.append(request)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.on("requestfinished", keep)
        page.goto(address, timeout=1000 * SECONDS_TO_WAIT)
        page.wait_for_selector(READY, timeout=1000 * SECONDS_TO_WAIT)
        page.wait_for_load_state("networkidle")
        steps = [_step(request) for request in found if request.url.startswith(address)]
        browser.close()
    return steps


def _step(request: Request) -> Step:
    parts = urlsplit(request.url)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return Step(request.method, path, request.post_data_buffer)


class Visitor:
    """Somebody with a connection of their own that stays open.

    Parameters
    ----------
    host : str
        Host and port.
    """

    def __init__(self, host: str) -> None:
        self.told = Told()
        self._connection = http.client.HTTPConnection(host, timeout=SECONDS_TO_WAIT)

    def ask(self, step: Step, since: float | None = None) -> None:
        """Make a request, and again while the server is busy.

        Parameters
        ----------
        step : Step
        since : float, optional
            When it was due, by `time.perf_counter`; by default now.
        """
        began = time.perf_counter() if since is None else since
        status = self.ask_once(step)
        for _ in range(TRIES):
            if status != 503:
                break
            self.told.busy += 1
            time.sleep(1.25 + 0.5 * random.random())
            status = self.ask_once(step)
        self.told.failed += status not in {200, 204}
        self.told.seconds.append(time.perf_counter() - began)

    def ask_once(self, step: Step) -> int:
        """Make a request, and return the status of its answer; 0 if there is none."""
        headers = {"Accept-Encoding": "gzip", "Host": "localhost"}
        if step.body is not None:
            headers["Content-Type"] = "application/json"
        try:
            self._connection.request(step.method, step.path, step.body, headers)
            answer = self._connection.getresponse()
            self.told.bytes += len(answer.read())
        except (OSError, http.client.HTTPException):
            self._connection.close()
            return 0
        return answer.status

    def close(self) -> None:
        """Leave."""
        self._connection.close()


def percentile(values: list[float], share: float) -> float:
    """Return the value below which this share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def summed(visitors: list[Visitor], name: str) -> Any:
    """Return a count over all visitors."""
    return sum(getattr(one.told, name) for one in visitors)
