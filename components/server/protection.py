"""Put every guard in front of a Dash application."""

from __future__ import annotations

from collections.abc import Mapping

import dash
from werkzeug.middleware.proxy_fix import ProxyFix

from components.server import compression, errors, gate, headers, health, kept, paths
from components.server.readiness import Readiness, model_is_as_recorded
from components.server.settings import Settings
from components.wiring import Check
from components.wiring import checks as checks_of_the_page

EXTENSION = "islet"
"""Where a Flask application keeps its `Readiness`."""


def protect(
    app: dash.Dash,
    checks: Mapping[str, Check] | None = None,
    readiness: Readiness | None = None,
    settings: Settings | None = None,
) -> None:
    """Guard an application; call it once all its callbacks are registered.

    Parameters
    ----------
    app : dash.Dash
        The application, on its Flask server.
    checks : mapping of str to Check, optional
        What checks the values of each server callback, by its output; by default those of the
        page. A callback without a check is refused.
    readiness : Readiness, optional
        Prepares the model; by default compiles it and compares a reference run.
    settings : Settings, optional
        By default read from the environment.

    Raises
    ------
    ValueError
        If a server callback has no check, or a setting in the environment makes no sense.
    """
    settings = settings or Settings.from_environment()
    readiness = readiness or Readiness(model_is_as_recorded)
    server = app.server
    server.extensions[EXTENSION] = readiness
    server.config["MAX_CONTENT_LENGTH"] = gate.LARGEST_BODY
    errors.register(server)
    health.register(app, readiness)
    paths.register(app)
    gate.register(app, checks or checks_of_the_page(), readiness, settings.solves_at_once)
    compression.register(server)
    kept.register(app)
    headers.register(app, settings.frame_ancestors)
    if settings.proxies:
        hops = settings.proxies
        server.wsgi_app = ProxyFix(server.wsgi_app, x_for=0, x_proto=hops, x_host=hops)
