"""Answer visitors at once, while the application itself is still being made."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from werkzeug.wrappers import Response

from components import addresses
from components.server.headers import FIXED

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

LOG = logging.getLogger("islet.server")

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="1">
<title>Islet</title>
<style>
:root { color-scheme: light dark; }
body { display: grid; place-content: center; min-height: 90vh; margin: 0;
  font: 18px system-ui, sans-serif; text-align: center; background: #f6f4ef; color: #1c232b; }
@media (prefers-color-scheme: dark) { body { background: #0e1318; color: #efebe3; } }
</style>
</head>
<body>
<main>
<h1>Islet</h1>
<p role="status">Preparing the model. The first start takes some seconds; the page then comes
by itself.</p>
</main>
</body>
</html>
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"


def _waiting(path: str, prefix: str) -> Response:
    """Return a page that asks again by itself, or for anything else a short refusal."""
    response = Response(PAGE, mimetype="text/html")
    if path not in {prefix + page for page in ("", *addresses.PAGES)}:
        response = Response('{"status":"starting"}\n', 503, mimetype="application/json")
        response.headers["Retry-After"] = "1"
    response.headers.extend(FIXED)
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["Cache-Control"] = "no-store"
    return response


class Starting:
    """A WSGI application that stands in until the real one exists.

    Parameters
    ----------
    make : callable
        Returns the real application; it runs in a thread of its own.
    failed : callable
        Called if that raised.
    prefix : str, optional
        Path under which the page stands.
    """

    def __init__(
        self, make: Callable[[], WSGIApplication], failed: Callable[[], None], prefix: str = "/"
    ) -> None:
        self._make = make
        self._failed = failed
        self._prefix = prefix
        self._application: WSGIApplication | None = None

    def begin(self) -> None:
        """Begin to make the real application."""
        threading.Thread(target=self._run, name="islet-start", daemon=True).start()

    def _run(self) -> None:
        try:
            self._application = self._make()
        except Exception:
            LOG.exception("Islet could not start")
            self._failed()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        application = self._application or _waiting(environ.get("PATH_INFO", ""), self._prefix)
        return application(environ, start_response)
