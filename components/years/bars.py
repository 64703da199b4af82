"""A bar of the life-line, and what it means to the model."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import physiology as ph
from components.years.kinds import FIRST_AGE, KINDS, LAST_AGE, Kind


@dataclass(frozen=True, order=True)
class Bar:
    """A change that lasts.

    Parameters
    ----------
    start, end : float
        Ages, years.
    kind : str
        Key of ``components.years.kinds.KINDS``.
    value : float
        In the unit of the declaration.
    """

    start: float
    end: float
    kind: str
    value: float

    @property
    def of(self) -> Kind:
        """Its kind."""
        return KINDS[self.kind]

    def meets(self, other: Bar) -> bool:
        """Tell whether both set the same number at the same time."""
        same = self.of.name == other.of.name
        return same and self.start < other.end and other.start < self.end

    def plain(self) -> dict[str, Any]:
        """Return the bar as the browser sends it."""
        return {"kind": self.kind, "value": self.value, "from": self.start, "to": self.end}


Bars = tuple[Bar, ...]


def _change(bar: Bar, start: float, end: float) -> ph.Change:
    """Return what the model is told; what reaches the end of the page has no end."""
    until = None if end >= LAST_AGE else end - FIRST_AGE
    return ph.Change(bar.of.name, bar.value, start=start - FIRST_AGE, end=until)


def changes(bars: Bars) -> list[ph.Change]:
    """Return what the model is told of a life.

    A treatment takes the place of a cause that sets the same number, as long as it lasts: who
    walks does not sit. After it the cause is back.
    """
    told = []
    for bar in bars:
        start = bar.start
        for other in treatments(bars) if bar.of.cause else ():
            if bar.meets(other) and other.end > start:
                if other.start > start:
                    told.append(_change(bar, start, other.start))
                start = other.end
        if start < bar.end:
            told.append(_change(bar, start, bar.end))
    return told


def causes(bars: Iterable[Bar]) -> Bars:
    """Return the bars of a life without its treatments: nothing is done."""
    return tuple(bar for bar in bars if bar.of.cause)


def treatments(bars: Iterable[Bar]) -> Bars:
    """Return what is done, the earliest first."""
    return tuple(sorted(bar for bar in bars if not bar.of.cause))
