"""Steps of the slow clock: as long as the body allows, as short as it needs.

A step predicts where slow and settling states go with the readings of the last day carried on,
lives a day there, and corrects the way with the readings of both days. What prediction and
correction differ by decides on the length of the next step.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from physiology.core.integrate import Array

SHORTEST = 1.0


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


def relaxed(state: Array, goals: Line, times: Array, days: float) -> Array:
    """Return settling states that approach moving goals, each in its own time (days)."""
    fading = np.exp(-days / times)
    lag = goals.slope * times
    return goals.at(days) - lag + (state - goals.begin + lag) * fading


def agreed(one: Array, other: Array) -> Array:
    """Return the smaller of two slopes where they point the same way, and 0 where they do not.

    What swings to and fro from day to day is not carried on.
    """
    smaller = np.where(np.abs(one) < np.abs(other), one, other)
    return np.where(one * other > 0.0, smaller, 0.0)


def next_length(error: float, days: float, longest: float) -> float:
    """Return the length of the next step (days), or of another try."""
    factor = 2.0 if error <= 0.0 else min(max(0.85 * error**-0.5, 0.25), 2.0)
    return min(max(days * factor, SHORTEST), longest)
