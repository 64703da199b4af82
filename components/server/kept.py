"""What is the same for every visitor is made once: the parts of a page, and what it listens to."""

from __future__ import annotations

import dash
from flask import Response, request

from components import addresses, texts


def register(app: dash.Dash) -> None:
    """Answer with what was answered before, where nothing but page and language can differ.

    Parameters
    ----------
    app : dash.Dash
        Its layout must depend on nothing else.
    """
    prefix = app.config.routes_pathname_prefix
    same = {prefix + "_dash-layout", prefix + "_dash-dependencies"}
    kept: dict[tuple[str, str, str], bytes] = {}

    def key() -> tuple[str, str, str]:
        """Return one of few keys, whatever stands in the address."""
        page = request.args.get("page", "")
        return request.path, page if page in addresses.PAGES else "", texts.current()

    def again() -> Response | None:
        if request.method != "GET" or request.endpoint not in same or key() not in kept:
            return None
        return Response(kept[key()], mimetype="application/json")

    def keep(response: Response) -> Response:
        if request.method == "GET" and request.endpoint in same and response.status_code == 200:
            kept.setdefault(key(), response.get_data())
        return response

    app.server.before_request(again)
    app.server.after_request(keep)
