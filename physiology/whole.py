"""Whole numbers that come from outside: how many of something, and where chance begins."""

from __future__ import annotations

from physiology.body import checked_number
from physiology.core.errors import ScenarioError

LARGEST_SEED = 2**31 - 1


def checked_whole(name: str, value: object, low: int, high: int, unit: str = "") -> int:
    """Return ``value`` as int if it is a whole number within limits.

    Raises
    ------
    ScenarioError
        If it is no number, not whole, or out of range.
    """
    allowed = f"allowed is {low} to {high}" + (f" {unit}" if unit else "")
    try:
        number = checked_number(name, value, float("-inf"), float("inf"), unit)
    except ScenarioError as wrong:
        raise ScenarioError(f"{str(wrong).partition(';')[0]}; {allowed}") from None
    if not number.is_integer():
        raise ScenarioError(f"{name}: {number:g} is not a whole number; {allowed}")
    if not low <= number <= high:
        raise ScenarioError(f"{name}: {number:.0f} is out of range; {allowed}")
    return int(number)


def checked_seed(value: object) -> int:
    """Return a seed.

    Raises
    ------
    ScenarioError
        If it is no whole number, or out of range.
    """
    return checked_whole("seed", value, 0, LARGEST_SEED)
