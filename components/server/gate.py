"""Check every callback request before Dash sees it."""

from __future__ import annotations

import threading
from collections.abc import Mapping

import dash
from flask import Response, g, request

from components.server import shape, strict_json
from components.server.errors import answer
from components.server.readiness import Readiness
from components.texts import told
from components.wiring import Check, apart

LARGEST_BODY = 64 * 1024
"""Bytes; the page's own requests are below one kilobyte."""

SLOWER_TOGETHER = 3
"""Of the callbacks that have slots of their own, so many may be under way in one process: they
take a second or more, and a drag shares the processor with all of them."""

LONGEST_QUEUE = 0.5
"""Seconds that a run waits for its slot: a hall that opens the page asks two hundred at once."""

LONGEST_WAIT = 20.0
"""Seconds that a request may wait for the model to be compiled."""


class Refused(Exception):
    """A request that is not let through, with the answer it gets."""

    def __init__(self, status: int, **details: str) -> None:
        self.response = answer(status, **details)
        super().__init__(status)


def _body() -> bytes:
    """Return the body of the current request, if its size and type are right."""
    if request.content_length is None:
        raise Refused(411)
    if request.content_length > LARGEST_BODY:
        raise Refused(413)
    if request.mimetype != "application/json":
        raise Refused(415)
    return request.get_data()


def _check(shapes: Mapping[str, shape.Shape], checks: Mapping[str, Check]) -> str:
    """Return the output that is asked for; raise `Refused` unless the page could have sent it."""
    try:
        sent = strict_json.parse(_body())
        output = sent.get("output")
        if not isinstance(output, str) or output not in shapes:
            raise shape.WrongShape("output")
        values = shapes[output].values(sent)
    except (strict_json.NotStrictJson, shape.WrongShape) as error:
        raise Refused(400) from error
    try:
        checks[output](values)
    except ValueError as error:
        # Only our own words go back: the declared name and range, never what was sent.
        control, allowed = getattr(error, "field", "request"), getattr(error, "allowed", "")
        raise Refused(422, control=str(control), allowed=str(told(allowed))) from error
    return output


def register(
    app: dash.Dash, checks: Mapping[str, Check], readiness: Readiness, solves_at_once: int
) -> None:
    """Put the gate in front of the application's callbacks."""
    shapes = shape.shapes(app)
    unchecked = shapes.keys() - checks.keys()
    if unchecked:
        raise ValueError(f"no check for the values of {', '.join(sorted(unchecked))}")
    common = threading.BoundedSemaphore(solves_at_once)
    slower = {output: threading.BoundedSemaphore(count) for output, count in apart().items()}
    together = threading.BoundedSemaphore(SLOWER_TOGETHER)
    callbacks = app.config.routes_pathname_prefix + "_dash-update-component"

    def let_through() -> Response | None:
        if request.endpoint != callbacks:
            return None
        try:
            output = _check(shapes, checks)
            _take_slots((slower[output], together) if output in slower else (common,), readiness)
        except Refused as refused:
            return refused.response
        return None

    def give_back(_error: BaseException | None) -> None:
        for slot in g.pop("islet_slots", ()):
            slot.release()

    app.server.before_request(let_through)
    app.server.teardown_request(give_back)


def _take_slots(slots: tuple[threading.BoundedSemaphore, ...], readiness: Readiness) -> None:
    """Let so many run at once and send the others away soon: a queue would only grow."""
    g.islet_slots = []
    is_slower = len(slots) > 1
    for slot in slots:
        if not slot.acquire(timeout=0.0 if is_slower else LONGEST_QUEUE):
            raise Refused(503)  # What was taken is given back at the end of the request.
        g.islet_slots.append(slot)
    readiness.wait(LONGEST_WAIT)
    if not readiness.is_prepared:
        raise Refused(503)
