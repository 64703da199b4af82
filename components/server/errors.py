"""Answer every failure with a small fixed body, and log it once without anyone's values."""

from __future__ import annotations

import logging
import uuid
from typing import cast

from dash.exceptions import InvalidResourceError
from flask import Flask, Response, g, jsonify
from werkzeug.exceptions import HTTPException

from components.server.logs import place

LOG = logging.getLogger("islet.server")

BODIES = {
    400: "The request could not be understood.",
    404: "There is nothing here.",
    405: "This address does not take that method.",
    411: "The request must state its length.",
    413: "The request is too large.",
    415: "The request must be JSON.",
    422: "A value is not allowed.",
    503: "The server is busy; please try again shortly.",
}
FAILED = "Something went wrong here; the request number helps to find it."


def request_id() -> str:
    """Return the number of the current request, the same at every call."""
    if "islet_request" not in g:
        g.islet_request = uuid.uuid4().hex[:12]
    return cast("str", g.islet_request)


def answer(status: int, **details: str) -> Response:
    """Return a JSON response with the fixed sentence for a status code, and our own details."""
    response = jsonify(error=BODIES.get(status, BODIES[400]), **details)
    response.status_code = status
    if status == 503:
        response.headers["Retry-After"] = "1"
    return response


def _refused(error: HTTPException) -> Response:
    code = error.code or 500
    if code >= 500 and code != 503:
        return _failed(error)
    if code < 400:  # A redirect is no failure.
        return cast("Response", error.get_response())
    return answer(code if code in BODIES else 400)


def _missing(_error: InvalidResourceError) -> Response:
    return answer(404)


def _failed(error: Exception) -> Response:
    LOG.error("request %s failed: %s at %s", request_id(), type(error).__name__, place(error))
    response = jsonify(error=FAILED, request=request_id())
    response.status_code = 500
    return response


def register(server: Flask) -> None:
    """Let the server answer its failures this way."""
    server.register_error_handler(HTTPException, _refused)
    server.register_error_handler(InvalidResourceError, _missing)
    server.register_error_handler(Exception, _failed)
