"""Only known paths answer; Dash alone would send the page for any path at all."""

from __future__ import annotations

import dash
from dash.exceptions import InvalidResourceError
from dash.fingerprint import check_fingerprint
from flask import Response, request
from werkzeug.routing import RequestRedirect

from components import addresses
from components.server import bundle, health
from components.server.errors import answer
from components.texts import browser

PAGES = (
    "",
    "_dash-layout",
    "_dash-dependencies",
    "_dash-update-component",
    "_favicon.ico",
)
SUITES = "_dash-component-suites/<string:package_name>/<path:fingerprinted_path>"


def _is_plain(path: str) -> bool:
    """Tell whether no part of a path is hidden, climbs up, or is another system's separator."""
    return "\\" not in path and not any(part.startswith(".") for part in path.split("/"))


def register(app: dash.Dash) -> None:
    """Refuse every path but those that the page needs."""
    prefix = app.config.routes_pathname_prefix
    suites = prefix + SUITES
    assets = prefix.replace("/", "_").replace(".", "_") + "dash_assets.static"
    pages = {prefix + name for name in addresses.PAGES}
    any_page = prefix + "<path:path>"
    known = {prefix + page for page in PAGES} | {suites, assets}
    known |= {health.ENDPOINT, browser.ENDPOINT, bundle.ENDPOINT}

    def refuse_unknown() -> Response | None:
        if request.method == "OPTIONS":
            return answer(405)  # No other site has business with this one.
        if isinstance(request.routing_exception, RequestRedirect):
            return answer(404)
        if request.routing_exception is not None:
            return None  # Flask itself is about to refuse it.
        if request.endpoint == any_page and request.path in pages:
            return None
        if request.endpoint not in known or not _is_plain(request.path):
            return answer(404)
        if request.endpoint == suites and not _is_registered(app, request.view_args or {}):
            return answer(404)
        return None

    app.server.before_request(refuse_unknown)


def _is_registered(app: dash.Dash, names: dict[str, str]) -> bool:
    try:
        path, _ = check_fingerprint(names["fingerprinted_path"])
    except InvalidResourceError:
        return False
    return path in app.registered_paths.get(names["package_name"], ())
