"""People of a trial who do what a test says, and remember what was done to them."""

from __future__ import annotations

import copy
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any


class Pretended:
    """A participant with given readings; ``passing`` tells what time does to them."""

    def __init__(self, passing: Callable[..., None] = lambda *_: None, **readings: float) -> None:
        self.readings = readings
        self.passing = passing
        self.settings: dict[str, float] = {"physical_activity": 2.4}
        self.given: dict[str, float] = {}
        self.year = 0.0
        self.told: list[Any] = []
        self.now = SimpleNamespace(therapy=None)

    def read(self, name: str) -> float:
        return self.readings[name]

    def branch(self) -> Pretended:
        """Return a copy that writes into the same memory."""
        other = copy.copy(self)
        other.readings, other.given = dict(self.readings), dict(self.given)
        return other

    def set(self, values) -> None:
        self.given |= values
        self.told.append(dict(values))

    def follow(self, years: float) -> None:
        self.year += years
        self.told.append(years)
        self.passing(self, years)

    def tolerance(self) -> tuple[float, float]:
        return self.readings["fasting_glucose"], self.readings["two_hours"]

    def homa(self) -> tuple[float, float]:
        return self.readings["homa_b"], self.readings["homa_ir"]

    def first_phase(self) -> float:
        return self.readings["first_phase"]


def chance(*numbers: float) -> SimpleNamespace:
    """Return a source of chance that gives these numbers between 0 and 1, one after the other."""
    left = list(numbers)

    def some(count: int | None = None) -> Any:
        import numpy as np

        if count is None:
            return left.pop(0)
        return np.array([left.pop(0) for _ in range(count)])

    return SimpleNamespace(
        random=some,
        uniform=lambda low, high, count=None: low + (high - low) * some(count),
        normal=lambda mean, sd: mean + sd * left.pop(0),
    )
