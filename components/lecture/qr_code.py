"""QR codes of addresses of this application, drawn here: nobody outside is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

import segno
from flask import request as visit

from components import addresses
from components.explore.invalid import InvalidRequest, check_mapping
from components.explore.request import check_number_of_run
from components.texts import LANGUAGES

FIELDS = ("ask", "address")

LONGEST = 1200
"""Characters of an address; a code of more is too fine for a phone at the back of a hall."""

_QUERIES = ("", *(f"lang={code}" for code in LANGUAGES))

_PLAIN = 200
"""Up to this many characters a code bears that a seventh of it is not seen."""

_FRAGMENT = re.compile(r"[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*")
"""What may stand behind the # of an address (RFC 3986, section 3.5)."""


@dataclass(frozen=True)
class Place:
    """Where a visitor sees this application.

    Parameters
    ----------
    host : str
        Name or number of the server, with the port if it has one.
    prefix : str
        Path under which the application stands, with both slashes.
    """

    host: str
    prefix: str = "/"


def place_of_visit() -> Place:
    """Return where the visitor of the current request sees this application."""
    return Place(visit.host, visit.path.rpartition("/")[0] + "/")


_ALLOWED = f"an address of a page of this application, at most {LONGEST} characters"


def check(request: object, place: Place) -> tuple[int, str]:
    """Return the number of the question and the address, or raise.

    Parameters
    ----------
    request : object
        ``{"ask": 3, "address": "http://192.0.2.7:8050/lecture#A3"}``.
    place : Place
        Where the visitor sees this application; other addresses are refused.

    Raises
    ------
    InvalidRequest
        Naming the field and what is allowed.
    """
    sent = check_mapping("request", request, FIELDS)
    ask = check_number_of_run("ask", sent["ask"])
    address = sent["address"]
    if not isinstance(address, str) or not address.isascii() or len(address) > LONGEST:
        raise InvalidRequest("address", address, _ALLOWED)
    if not _is_ours(address, place):
        raise InvalidRequest("address", address, _ALLOWED)
    return ask, address


def _is_ours(address: str, place: Place) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    pages = {place.prefix + page for page in ("", *addresses.PAGES)}
    is_here = parts.scheme in {"http", "https"} and parts.netloc == place.host
    return (
        is_here
        and parts.path in pages
        and parts.query in _QUERIES
        and _FRAGMENT.fullmatch(parts.fragment) is not None
        and parts.geturl() == address
    )


def answer(request: object, place: Place) -> dict[str, Any]:
    """Return the drawing of a code.

    Parameters
    ----------
    request, place
        As `check` takes them.

    Returns
    -------
    dict
        ``ask``, ``size`` (modules along an edge, without the quiet zone) and ``path``: the dark
        modules as the data of an SVG path, one unit each.
    """
    ask, address = check(request, place)
    level = "M" if len(address) <= _PLAIN else "L"
    code = segno.make(address, error=level, micro=False)
    rows = tuple(map(tuple, code.matrix))
    return {"ask": ask, "size": len(rows), "path": "".join(_bars(rows))}


def _bars(rows: tuple[tuple[int, ...], ...]) -> Iterator[str]:
    """Yield a rectangle for each run of dark modules in a row."""
    for y, row in enumerate(rows):
        x = 0
        for dark, run in groupby(row):
            width = len(list(run))
            if dark:
                yield f"M{x} {y}h{width}v1h-{width}z"
            x += width
