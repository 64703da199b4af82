"""Security and caching headers on every response, errors included."""

from __future__ import annotations

import threading
from functools import cached_property

import dash
from flask import Response, request

PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
)
FIXED = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", PERMISSIONS),
)
A_YEAR = 31_536_000


class ContentPolicy:
    """The Content Security Policy of one application.

    Parameters
    ----------
    app : dash.Dash
        Its inline scripts are allowed by their hashes.
    frame_ancestors : str
        Who may show the page in a frame.
    """

    def __init__(self, app: dash.Dash, frame_ancestors: str) -> None:
        self._app = app
        self._frame_ancestors = frame_ancestors
        self._lock = threading.Lock()

    def __str__(self) -> str:
        """Return the policy as the header's value."""
        with self._lock:  # Dash moves scripts from one list to another while it hashes.
            return self._text

    @cached_property
    def _text(self) -> str:
        # Only now, at the first response, are all callbacks known, and so their scripts.
        scripts = " ".join(["'self'", *self._app.csp_hashes()])
        return "; ".join(
            (
                "default-src 'self'",
                f"script-src {scripts}",
                # The charts and the components set styles on their elements.
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'none'",
                f"frame-ancestors {self._frame_ancestors}",
            )
        )


def _caching(response: Response) -> None:
    """Let browsers keep what can never change under its address, and ask about the rest."""
    control = response.cache_control
    if response.status_code >= 400 or request.method == "POST":
        control.no_store = True
    elif control.max_age == A_YEAR or (request.args.get("m") and "/assets/" in request.path):
        # Dash puts a fingerprint or the time of the last change into these addresses.
        control.no_cache = None
        control.max_age = A_YEAR
        control.public = True
        control.immutable = True
    elif not control.no_cache:
        control.no_cache = True


def register(app: dash.Dash, frame_ancestors: str) -> None:
    """Add the headers to whatever the server answers."""
    policy = ContentPolicy(app, frame_ancestors)

    def add(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = str(policy)
        for name, value in FIXED:
            response.headers[name] = value
        response.headers.pop("Set-Cookie", None)
        _caching(response)
        return response

    app.server.after_request(add)
