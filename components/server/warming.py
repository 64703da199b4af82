"""Make an application that is ready to be served."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from flask import Flask

    from components.server.readiness import Readiness

KEPT = ("DASH_REQUESTS_PATHNAME_PREFIX", "DASH_ROUTES_PATHNAME_PREFIX", "DASH_URL_BASE_PATHNAME")
"""Where the page stands is an operator's business; Dash's other switches open doors."""


def ignore_switches() -> None:
    """Take from the environment what would turn on Dash's debugger, reloader or tool server."""
    for name in [name for name in os.environ if name.startswith("DASH_") and name not in KEPT]:
        del os.environ[name]


def ready_application() -> Flask:
    """Return the WSGI application, its model being prepared in the background."""
    ignore_switches()
    from components.application import create_app
    from components.server.protection import EXTENSION

    server = cast("Flask", create_app().server)
    readiness: Readiness = server.extensions[EXTENSION]
    readiness.start()
    return server
