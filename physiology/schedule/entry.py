"""What every entry of a schedule is, and how it checks itself."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from physiology.body import checked_number
from physiology.core.assemble import model
from physiology.core.integrate import Level
from physiology.treatments.insulin_dosing import picomoles_per_unit

PICOMOLES_PER_UNIT = picomoles_per_unit.default
MILLIGRAMS_PER_GRAM = 1000.0

#: Rhythms follow the clock. Without it, as in a test of an hour or two, they stand at their mean.
BY_THE_CLOCK = Level("daily_rhythm", -math.inf, math.inf, 1.0)


def within(name: str, value: object) -> float:
    """Return a number that lies within the bounds of a declared parameter.

    Raises
    ------
    ScenarioError
        Otherwise.
    """
    item = model().declared[name]
    return checked_number(name, value, item.bounds[0], item.bounds[1], item.unit)


@dataclass(frozen=True)
class Day:
    """The day on which an entry happens.

    Attributes
    ----------
    begins : float
        Minute of its midnight.
    dose_scale : float
        Scale of every insulin dose.
    until : float
        Minute at which a basal rate gives way to the next.
    first : bool
        True the first time that the entry happens in a run.
    pauses : tuple of (float, float)
        Minutes from and to which the pump is suspended.
    """

    begins: float
    dose_scale: float = 1.0
    until: float = math.inf
    first: bool = True
    pauses: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class Entry:
    """Something that happens every day at ``time`` ("HH:MM").

    ``entry`` is the word for it in JSON, ``cause`` the one under which ``explain`` counts it.
    """

    time: str
    entry: ClassVar[str] = ""
    cause: ClassVar[str] = ""

    def levels(self, when: Day) -> Iterator[Level]:
        """Yield the input levels of the entry on one day."""
        raise NotImplementedError
