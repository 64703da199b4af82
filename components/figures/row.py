"""What a row of the figure is: a signal, its unit, and the steps of its range."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from components import units


@dataclass(frozen=True)
class Row:
    """One row of the figure.

    Parameters
    ----------
    signal : str
        Name of the signal in the physiology.
    name, note : str
        Heading of the row, and what stands beside the unit (may be empty).
    meaning : str
        What it is, in two sentences without numbers: they would need the unit switch.
    units : dict of DisplayUnit
        Key ``""`` when the unit switch does not touch the row.
    colour : str
        Name of the CSS token without dashes.
    tops, bottoms : tuple of float
        Steps of the axis range, internal unit; the range grows along them.
    digits : int
        Digits sent to the browser, internal unit.
    group : str
        Heading in the list of rows.
    share : float
        Share of the drawing height.
    banded : bool
        Whether the target band of glucose lies behind its curves.
    ticks : tuple of float
        Ticks that are always there, internal unit.
    """

    signal: str
    name: str
    note: str
    meaning: str
    units: dict[str, units.DisplayUnit]
    colour: str
    tops: tuple[float, ...]
    digits: int
    group: str
    bottoms: tuple[float, ...] = (0.0,)
    share: float = 1.0
    banded: bool = False
    ticks: tuple[float, ...] = (0.0,)

    def facts(self) -> dict[str, Any]:
        """Return the row as the browser needs it."""
        shown = {key: vars(unit) for key, unit in self.units.items()}
        rest = {key: value for key, value in vars(self).items() if key != "digits"}
        return {**rest, "units": shown}


def only(label: str, decimals: int, factor: float = 1.0) -> dict[str, units.DisplayUnit]:
    """Return the units of a row that the unit switch does not touch."""
    return {"": units.DisplayUnit(label, factor, decimals)}
