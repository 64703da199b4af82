"""Make an application that is ready to be served."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from flask import Flask

    from components.server.readiness import Readiness


LONGEST_PREPARATION = 600.0
"""Seconds; the model is compiled anew after a change of it."""


def ignore_switches() -> None:
    """Take from the environment what would turn on Dash's debugger, reloader or tool server."""
    for name in [name for name in os.environ if name.startswith("DASH_")]:
        del os.environ[name]


def ready_application() -> Flask:
    """Return the WSGI application, its model being prepared in the background."""
    ignore_switches()
    from components.application import create_app

    server = cast("Flask", create_app().server)
    _readiness(server).start()
    return server


def checked_application() -> Flask:
    """Return the WSGI application once its model gave the recorded results.

    Raises
    ------
    RuntimeError
        If it did not: better no server than one that is wrong.
    """
    from components.server.readiness import State

    server = ready_application()
    if _readiness(server).wait(LONGEST_PREPARATION) is not State.READY:
        raise RuntimeError("the model does not give its recorded results")
    _visit_every_page(server)
    return server


def _visit_every_page(server: Flask) -> None:
    """Make once what every visitor loads: layouts in every language, and files compressed."""
    from components.addresses import PAGES
    from components.server.settings import Settings
    from components.texts import LANGUAGES

    prefix, client = Settings.from_environment().prefix, server.test_client()
    layouts = [
        f"{prefix}_dash-layout?page={page}&lang={language}"
        for page in ("", *PAGES)
        for language in LANGUAGES
    ]
    index = client.get(prefix).get_data(as_text=True)
    files = re.findall(r'(?:src|href)="([^"]+)"', index)
    for address in (f"{prefix}_dash-dependencies", *layouts, *files):
        client.get(address, headers={"Accept-Encoding": "gzip"}, buffered=True).close()


def _readiness(server: Flask) -> Readiness:
    from components.server.protection import EXTENSION

    readiness: Readiness = server.extensions[EXTENSION]
    return readiness
