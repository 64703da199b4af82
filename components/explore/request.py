"""What the page may ask for, checked against the declarations before anything is solved."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

import physiology as ph
from components.controls.declared import CONTROLS
from components.figures.rows import FEWEST_ROWS, GLUCOSE, MOST_ROWS, SIGNALS
from components.mechanisms.listed import switchable

NO_REFERENCE = "none"
"""The page already holds the reference curve it wants."""

LARGEST_RUN = 2**53 - 1
"""Largest whole number a browser keeps exactly."""

_FEW = 12
"""Names that a message lists; more would bury what it says."""

FIELDS = ("run", "person", "reference", "values", "without", "signals")


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
    without : tuple of str
        Mechanisms switched off.
    signals : tuple of str
        Curves that are wanted.
    """

    run: int
    person: str
    reference: str
    values: dict[str, float]
    without: tuple[str, ...]
    signals: tuple[str, ...]


def _described(value: object) -> str:
    if _is_number(value):
        return f"{value:g}"
    return f"a {type(value).__name__}"


def _is_number(value: object) -> TypeGuard[int | float]:
    """Tell a finite number from text, from True, and from whole numbers beyond all use."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return abs(value) <= LARGEST_RUN if isinstance(value, int) else math.isfinite(value)


def check_mapping(field: str, value: object, names: tuple[str, ...]) -> Mapping[str, Any]:
    """Return an object that has exactly these members, or raise."""
    if not isinstance(value, Mapping) or set(value) != set(names):
        known = ", ".join(names) if len(names) <= _FEW else f"the {len(names)} names of this page"
        raise InvalidRequest(field, value, f"an object with exactly {known}")
    return value


def check_number_of_run(field: str, value: object) -> int:
    """Return the number of a run or a question, or raise."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= LARGEST_RUN:
        raise InvalidRequest(field, value, f"a whole number from 0 to {LARGEST_RUN}")
    return value


def check_key(field: str, value: object, keys: tuple[str, ...]) -> str:
    """Return one of the keys, or raise."""
    if not isinstance(value, str) or value not in keys:
        raise InvalidRequest(field, value, "one of " + ", ".join(keys))
    return value


def _number(name: str, value: object) -> float:
    entry = ph.catalogue()[name]
    low, high = entry.bounds
    if _is_number(value) and low <= value <= high:
        return float(value)
    raise InvalidRequest(name, value, f"a number from {low:g} to {high:g} {entry.unit}")


def _subset(field: str, value: object, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of a list in their own order, each of which may be given once."""
    if not isinstance(value, list) or len(value) > len(names):
        raise InvalidRequest(field, value, "a list of names that the page knows")
    given = [check_key(field, name, names) for name in value]
    if len(set(given)) != len(given):
        raise InvalidRequest(field, value, "each name once")
    return tuple(name for name in names if name in given)


def check_person(value: object) -> str:
    """Return a person's key, or raise."""
    return check_key("person", value, tuple(ph.people))


def check_values(value: object) -> dict[str, float]:
    """Return the value of every slider, or raise."""
    values = check_mapping("values", value, CONTROLS)
    return {name: _number(name, values[name]) for name in CONTROLS}


def check_without(value: object) -> tuple[str, ...]:
    """Return the mechanisms that are switched off, or raise."""
    return _subset("without", value, switchable())


def _signals(value: object) -> tuple[str, ...]:
    chosen = _subset("signals", value, SIGNALS)
    if GLUCOSE.signal not in chosen or not FEWEST_ROWS <= len(chosen) <= MOST_ROWS:
        allowed = f"{GLUCOSE.signal} and others, {FEWEST_ROWS} to {MOST_ROWS} in all"
        raise InvalidRequest("signals", value, allowed)
    return chosen


def check(request: object) -> Request:
    """Return the request as checked values, or raise.

    Parameters
    ----------
    request : object
        What came from the page: ``{"run": 12, "person": "type2_early",
        "reference": "healthy", "values": {"visceral_fat_area": 180.0, ...},
        "without": ["incretins"], "signals": ["plasma_glucose", ...]}``.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    sent = check_mapping("request", request, FIELDS)
    return Request(
        run=check_number_of_run("run", sent["run"]),
        person=check_person(sent["person"]),
        reference=check_key("reference", sent["reference"], (*ph.people, NO_REFERENCE)),
        values=check_values(sent["values"]),
        without=check_without(sent["without"]),
        signals=_signals(sent["signals"]),
    )
