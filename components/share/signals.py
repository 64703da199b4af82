"""Every signal that a table can hold: the rows of the figure, and all else the model declares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import physiology as ph
from components import units
from components.figures.row import Row
from components.figures.rows import ROWS

KINDS = ("signal", "state", "flow", "modifier")
"""Kinds of declarations that have a course over a day."""

_GLUCOSE = next(iter(units.GLUCOSE_UNITS))


@dataclass(frozen=True)
class Column:
    """A signal as a column of a table.

    Parameters
    ----------
    name, label : str
        Of the signal, in the model and for the reader.
    group : str
        Heading it stands under in the list.
    row : Row or None
        The row of the figure that shows it, if there is one.
    declared : str
        Its unit in the model.
    """

    name: str
    label: str
    group: str
    row: Row | None
    declared: str

    def unit(self, glucose: str) -> units.DisplayUnit:
        """Return the unit of the numbers: that of the screen, else the declared one.

        Parameters
        ----------
        glucose : str
            Unit of glucose on the page, key of ``units.GLUCOSE_UNITS``.
        """
        if self.row:
            return self.row.units.get(glucose) or self.row.units[""]
        if self.declared == _GLUCOSE:
            return units.GLUCOSE_UNITS[glucose]
        return units.DisplayUnit(units.printed(self.declared), 1.0, 0)


def _declared(name: str) -> Column:
    entry = ph.catalogue()[name]
    group = str(entry.mechanism).replace("_", " ").capitalize()
    return Column(name, entry.label, group, None, entry.unit)


@cache
def columns() -> Mapping[str, Column]:
    """Return every column by name: the rows first, then the others by their mechanism."""
    rows = {
        row.signal: Column(row.signal, f"{row.name} {row.note}".strip(), row.group, row, "")
        for row in ROWS
    }
    rest = [
        _declared(name)
        for name, entry in ph.catalogue().items()
        if entry.kind in KINDS and not entry.is_slow and name not in rows
    ]
    rest.sort(key=lambda column: (column.group, column.label))
    return MappingProxyType(rows | {column.name: column for column in rest})
