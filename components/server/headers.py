"""Security and caching headers on every response, errors included."""

from __future__ import annotations

import dash
from flask import Response, request

from components.server import health

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
BY_THE_PROXY = "10"
"""Seconds for which a proxy in front may give the same answer to others: a hall comes all at once,
and asks for dozens of small files. Browsers never see the header that says so."""


def content_policy(frame_ancestors: str) -> str:
    """Return the Content Security Policy: only files of our own server run or are shown.

    Parameters
    ----------
    frame_ancestors : str
        Who may show the page in a frame.
    """
    return "; ".join(
        (
            "default-src 'self'",
            "script-src 'self'",
            # The components write a style sheet for their theme, the charts one for their menu.
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            f"frame-ancestors {frame_ancestors}",
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
    else:
        control.no_cache = control.no_cache or True
        if request.method == "GET" and response.status_code == 200 and not _is_health():
            # Before the other: nginx up to 1.22 goes by the first of the two.
            kept = response.headers.pop("Cache-Control")
            response.headers["X-Accel-Expires"] = BY_THE_PROXY
            response.headers["Cache-Control"] = kept


def _is_health() -> bool:
    return request.endpoint == health.ENDPOINT


def register(app: dash.Dash, frame_ancestors: str) -> None:
    """Add the headers to whatever the server answers."""
    policy = content_policy(frame_ancestors)

    def add(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = policy
        for name, value in FIXED:
            response.headers[name] = value
        response.headers.pop("Set-Cookie", None)
        _caching(response)
        return response

    app.server.after_request(add)
