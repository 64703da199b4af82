"""Steps of the slow clock: as long as the body allows, as short as it needs.

A step predicts where slow and settling states go with the readings of the last day carried on,
lives a day there, and corrects the way with the readings of both days. What prediction and
correction differ by decides on the length of the next step.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from physiology.core.integrate import Array

#: Longest inner step of the slow equations (days): shorter than their quickest loop.
_INNER = 4.0
SHORTEST = 1.0

Rates = Callable[[Sequence[float], Sequence[float]], list[float]]


@dataclass(frozen=True)
class Line:
    """Readings (or goals) that change evenly over a step.

    Attributes
    ----------
    begin, slope : array
        Value at the beginning and change a day.
    """

    begin: Array
    slope: Array

    def at(self, days: float) -> Array:
        """Return the values some days into the step."""
        return self.begin + self.slope * days


def followed(rates: Rates, state: Array, readings: Line, days: float) -> Array:
    """Return slow states after some days (Heun's method in inner steps)."""
    count = max(math.ceil(days / _INNER), 1)
    step = days / count
    now = state
    for number in range(count):
        first = np.array(rates(now.tolist(), readings.at(number * step).tolist()))
        ahead = now + step * first
        second = np.array(rates(ahead.tolist(), readings.at((number + 1) * step).tolist()))
        now = now + 0.5 * step * (first + second)
    return now


def relaxed(state: Array, goals: Line, times: Array, days: float) -> Array:
    """Return settling states that approach moving goals, each in its own time (days)."""
    fading = np.exp(-days / times)
    lag = goals.slope * times
    return goals.at(days) - lag + (state - goals.begin + lag) * fading


def next_length(error: float, days: float, longest: float) -> float:
    """Return the length of the next step (days), or of another try."""
    factor = 2.0 if error <= 0.0 else min(max(0.85 * error**-0.5, 0.25), 2.0)
    return min(max(days * factor, SHORTEST), longest)
