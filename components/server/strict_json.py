"""Read JSON as the page writes it, and refuse what only an attacker or a fault would send."""

from __future__ import annotations

import json
import math
from typing import Any

DEEPEST = 12
LONGEST_INTEGER = 20


class NotStrictJson(ValueError):
    """The text is not JSON, or not the plain kind that the page sends."""


def _no_constant(_name: str) -> float:
    raise NotStrictJson("not a number of JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise NotStrictJson("a number too large to hold")
    return number


def _short_integer(digits: str) -> int:
    if len(digits) > LONGEST_INTEGER:
        raise NotStrictJson("an integer with too many digits")
    return int(digits)


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise NotStrictJson("a member given twice")
    return members


def _refuse_deep(value: object) -> None:
    layer = [value]
    for _ in range(DEEPEST + 1):
        layer = [
            child
            for parent in layer
            if isinstance(parent, (dict, list))
            for child in (parent.values() if isinstance(parent, dict) else parent)
        ]
        if not layer:
            return
    raise NotStrictJson("nested too deeply")


def parse(body: bytes) -> dict[str, Any]:
    """Return the object that a request's body holds.

    Parameters
    ----------
    body : bytes
        UTF-8 text.

    Raises
    ------
    NotStrictJson
        If the body is not JSON with an object at the top, or has NaN or infinity, a member
        twice, an integer of more than 20 digits, or more than 12 levels.
    """
    try:
        value = json.loads(
            body.decode("utf-8"),
            parse_constant=_no_constant,
            parse_float=_finite,
            parse_int=_short_integer,
            object_pairs_hook=_distinct,
        )
    except NotStrictJson:
        raise
    except (ValueError, RecursionError) as error:
        raise NotStrictJson("not JSON") from error
    if not isinstance(value, dict):
        raise NotStrictJson("not an object")
    _refuse_deep(value)
    return value
