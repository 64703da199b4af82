"""What the page may ask for, checked against the declarations before anything is solved."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

import physiology as ph
from components.controls.declared import CONTROLS

NO_REFERENCE = "none"
"""The page already holds the reference curve it wants."""

LARGEST_RUN = 2**53 - 1
"""Largest whole number a browser keeps exactly."""

FIELDS = ("run", "person", "reference", "values")


class InvalidRequest(ValueError):
    """A request that cannot be run.

    The message names the field and what is allowed, and repeats nothing but finite numbers of
    what was sent, so that no text of a client comes back.

    Parameters
    ----------
    field : str
        The declared name of what is wrong.
    value : object
        What was sent.
    allowed : str
        What would have been right.
    """

    def __init__(self, field: str, value: object, allowed: str) -> None:
        self.field = field
        self.value = value
        self.allowed = allowed
        super().__init__(f"{field}: {_described(value)} is not allowed; allowed: {allowed}")


@dataclass(frozen=True)
class Request:
    """A request that passed the check.

    Parameters
    ----------
    run : int
        Number of the run, given back with the answer.
    person, reference : str
        Keys of people; the reference may be ``NO_REFERENCE``.
    values : dict of float
        Value of every slider.
    """

    run: int
    person: str
    reference: str
    values: dict[str, float]


def _described(value: object) -> str:
    if _is_number(value):
        return f"{value:g}"
    return f"a {type(value).__name__}"


def _is_number(value: object) -> TypeGuard[int | float]:
    """Tell a finite number from text, from True, and from whole numbers beyond all use."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return abs(value) <= LARGEST_RUN if isinstance(value, int) else math.isfinite(value)


def _mapping(field: str, value: object, names: tuple[str, ...]) -> Mapping[str, Any]:
    if not isinstance(value, Mapping) or set(value) != set(names):
        raise InvalidRequest(field, value, "an object with exactly " + ", ".join(names))
    return value


def _run(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= LARGEST_RUN:
        raise InvalidRequest("run", value, f"a whole number from 0 to {LARGEST_RUN}")
    return value


def _key(field: str, value: object, keys: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in keys:
        raise InvalidRequest(field, value, "one of " + ", ".join(keys))
    return value


def _number(name: str, value: object) -> float:
    entry = ph.catalogue()[name]
    low, high = entry.bounds
    if _is_number(value) and low <= value <= high:
        return float(value)
    raise InvalidRequest(name, value, f"a number from {low:g} to {high:g} {entry.unit}")


def check(request: object) -> Request:
    """Return the request as checked values, or raise.

    Parameters
    ----------
    request : object
        What came from the page: ``{"run": 12, "person": "type2_early",
        "reference": "healthy", "values": {"visceral_fat_area": 180.0, ...}}``.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    sent = _mapping("request", request, FIELDS)
    people = tuple(ph.people)
    values = _mapping("values", sent["values"], CONTROLS)
    return Request(
        run=_run(sent["run"]),
        person=_key("person", sent["person"], people),
        reference=_key("reference", sent["reference"], (*people, NO_REFERENCE)),
        values={name: _number(name, values[name]) for name in CONTROLS},
    )
