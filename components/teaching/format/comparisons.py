"""Comparisons in ``when`` and ``that``: read by a small grammar, never evaluated as code."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_NUMBER = r"-?\d+(?:\.\d+)?"
_SIDE = rf"(?:{_NUMBER}|[a-z][a-z0-9_]*(?:\s*[+-]\s*\d+(?:\.\d+)?)?)"
_PLAIN = re.compile(rf"\s*({_SIDE})\s*(<=|>=|<|>)\s*({_SIDE})\s*")
_RANGE = re.compile(rf"\s*({_SIDE})\s+in\s+({_NUMBER})\.\.({_NUMBER})\s*")
_SHIFTED = re.compile(r"([a-z][a-z0-9_]*)(?:\s*([+-])\s*(\d+(?:\.\d+)?))?")
_TESTS: Mapping[str, Callable[[float, float], bool]] = {
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
}


@dataclass(frozen=True)
class Side:
    """A read-out, or none, and a number that is added to it."""

    readout: str
    number: float

    def value(self, readouts: Mapping[str, float | None]) -> float | None:
        """Return its value; None where the read-out has none."""
        if not self.readout:
            return self.number
        found = readouts[self.readout]
        return None if found is None else found + self.number


@dataclass(frozen=True)
class Comparison:
    """A comparison that has been understood.

    Parameters
    ----------
    text : str
        As it is written.
    left, right : Side
    sign : str
        ``<``, ``<=``, ``>`` or ``>=``.
    top : float or None
        Of a range: ``left`` lies between ``right`` and ``top``.
    """

    text: str
    left: Side
    sign: str
    right: Side
    top: float | None = None

    @property
    def readouts(self) -> tuple[str, ...]:
        """The read-outs in it."""
        return tuple(side.readout for side in (self.left, self.right) if side.readout)

    def holds(self, readouts: Mapping[str, float | None]) -> bool:
        """Tell whether it holds; what was never reached makes no comparison true."""
        one, other = self.left.value(readouts), self.right.value(readouts)
        if one is None or other is None:
            return False
        within = self.top is None or one <= self.top
        return within and _TESTS[self.sign](one, other)


def comparison(text: str) -> Comparison:
    """Return a comparison.

    Raises
    ------
    ValueError
        If it cannot be read; the message says what can.
    """
    match = _RANGE.fullmatch(text)
    if match:
        low, high = float(match[2]), float(match[3])
        return Comparison(text, _side(match[1]), ">=", Side("", low), high)
    match = _PLAIN.fullmatch(text)
    if match is None:
        raise ValueError(f'cannot read "{text}". Use <, <=, >, >= or "in a..b".')
    return Comparison(text, _side(match[1]), match[2], _side(match[3]))


def _side(text: str) -> Side:
    match = _SHIFTED.fullmatch(text)
    if match is None:
        return Side("", float(text))
    shift = float(match[3]) if match[3] else 0.0
    return Side(match[1], -shift if match[2] == "-" else shift)
