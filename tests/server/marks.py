"""Values that a visitor sends and that occur nowhere else: no log may hold them."""

from __future__ import annotations

import copy
import http.client
import json
from typing import Any

NUMBER = 61.731905
WORD = "rhabarbergruen"
MARKS = (str(NUMBER), "731905", WORD)


def leave(host: str, call: dict[str, Any], prefix: str = "/") -> None:
    """Send the marks in a run, in what is refused or broken, in queries, headers and paths.

    Parameters
    ----------
    host : str
        Host and port.
    call : dict
        A valid call of the page's callback.
    prefix : str, optional
        Path under which the page stands, with both slashes.
    """
    run, odd = copy.deepcopy(call), copy.deepcopy(call)
    run["inputs"][0]["value"]["schedule"][0]["carbohydrate"] = NUMBER
    odd["inputs"][0]["value"]["person"] = WORD
    update = f"{prefix}_dash-update-component"
    sent = [
        ("POST", update, json.dumps(run), 200),
        ("POST", f"{update}?{WORD}={NUMBER}", json.dumps(odd), 422),
        ("POST", update, f'{{"{WORD}": {NUMBER}', 400),
        ("GET", f"{prefix}?s={WORD}{NUMBER}", None, 200),
        ("GET", f"{prefix}nowhere?{WORD}={NUMBER}", None, 404),
        ("GET", f"{prefix}healthz?{NUMBER}", None, 200),
    ]
    headers = {"Content-Type": "application/json", "Referer": WORD, "User-Agent": WORD}
    for method, path, body, status in sent:
        connection = http.client.HTTPConnection(host, timeout=20)
        connection.request(method, path, body, {**headers, "X-Forwarded-For": WORD})
        answer = connection.getresponse()
        assert answer.status == status, (method, path, answer.status)
        answer.read()
        connection.close()


def found(text: str) -> list[str]:
    """Return the lines of a log that hold a mark."""
    return [line for line in text.splitlines() if any(mark in line for mark in MARKS)]
