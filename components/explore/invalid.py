"""What is said about a request that is not allowed."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, TypeGuard

from components.texts import say

LARGEST_WHOLE = 2**53 - 1
"""Largest whole number a browser keeps exactly."""

_FEW = 12
"""Names that a message lists; more would bury what it says."""


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


def _described(value: object) -> str:
    if is_number(value):
        return f"{value:g}"
    return f"a {type(value).__name__}"


def is_number(value: object) -> TypeGuard[int | float]:
    """Tell a finite number from text, from True, and from whole numbers beyond all use."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return abs(value) <= LARGEST_WHOLE if isinstance(value, int) else math.isfinite(value)


def number_within(low: float, high: float, unit: str = "") -> str:
    """Return in words what a number may be."""
    if not unit or unit == "1":
        return say("a number from {low:g} to {high:g}", low=low, high=high)
    return say("a number from {low:g} to {high:g} {unit}", low=low, high=high, unit=unit)


def check_mapping(field: str, value: object, names: tuple[str, ...]) -> Mapping[str, Any]:
    """Return an object that has exactly these members, or raise."""
    if not isinstance(value, Mapping) or set(value) != set(names):
        known = ", ".join(names) if len(names) <= _FEW else f"the {len(names)} names of this page"
        raise InvalidRequest(field, value, f"an object with exactly {known}")
    return value


def check_key(field: str, value: object, keys: tuple[str, ...]) -> str:
    """Return one of the keys, or raise."""
    if not isinstance(value, str) or value not in keys:
        raise InvalidRequest(field, value, say("one of {names}", names=", ".join(keys)))
    return value
