"""`/healthz`: good only once the model gave the recorded results."""

from __future__ import annotations

from flask import Flask, Response, jsonify

from components.server.readiness import Readiness, State

PATH = "/healthz"
ENDPOINT = "islet_health"


def register(server: Flask, readiness: Readiness) -> None:
    """Add the path; the first call starts the preparation."""

    def healthz() -> Response:
        readiness.start()
        state = readiness.state
        response = jsonify(status=state.value)
        if state is not State.READY:
            response.status_code = 503
            response.headers["Retry-After"] = "1"
        return response

    server.add_url_rule(PATH, ENDPOINT, healthz)
