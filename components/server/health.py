"""`/healthz`: good only once the model gave the recorded results."""

from __future__ import annotations

import dash
from flask import Response, jsonify

from components.server.readiness import Readiness, State
from components.server.release import release

PATH = "/healthz"
ENDPOINT = "islet_health"


def register(app: dash.Dash, readiness: Readiness) -> None:
    """Add the path, at the root and where the page stands; the first call prepares the model."""
    running = release()  # Now: the files may be changed while this process runs.

    def healthz() -> Response:
        readiness.start()
        state = readiness.state
        response = jsonify(status=state.value, release=running)
        if state is not State.READY:
            response.status_code = 503
            response.headers["Retry-After"] = "1"
        return response

    for prefix in {"/", app.config.routes_pathname_prefix}:
        app.server.add_url_rule(prefix + PATH.removeprefix("/"), ENDPOINT, healthz)
