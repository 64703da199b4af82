"""The stretches of a day that the figure can show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True)
class View:
    """A stretch of the day; all times in minutes, those of the clock after midnight.

    Parameters
    ----------
    label : str
        Word on the switch.
    start, end : int
        First and last minute.
    step : float
        Minutes between two points of a curve.
    tick, narrow_tick : int
        Minutes between two times on the axis, and on that of a phone.
    table_step : int
        Minutes between two lines of the table.
    empty : str
        What is said when nothing happens.
    """

    label: str
    start: int
    end: int
    step: float
    tick: int
    narrow_tick: int
    table_step: int
    empty: str

    @property
    def days(self) -> float:
        """Length in days."""
        return (self.end - self.start) / 1440.0

    def facts(self) -> dict[str, Any]:
        """Return the view as the browser needs it."""
        return dict(vars(self))


VIEWS: Mapping[str, View] = MappingProxyType(
    {
        # 181 points, about 2 kB a curve.
        "morning": View("Morning", 420, 780, 2.0, 60, 120, 30, "Nothing happens: a fast."),
        # 289 points, about 3 kB a curve.
        "day": View("Day", 0, 1440, 5.0, 180, 360, 60, "Nothing happens: a day of fasting."),
    }
)
"""By the word in a request; the first is on the page when it opens."""

FIRST_VIEW = next(iter(VIEWS))

CURSOR_AT = 570
"""Where the cursor stands at first, minutes after midnight: near the peak after breakfast."""
