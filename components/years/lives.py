"""The stored lives as the page shows them: as bars."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import physiology as ph
from components.years.bars import Bar, Bars
from components.years.kinds import FIRST_AGE, LAST_AGE, kind_of

DONE: Mapping[str, Bars] = MappingProxyType(
    {
        "type2_slow": (
            Bar(52.0, LAST_AGE, "metformin", 2000.0),
            Bar(52.0, 71.0, "walking", 5.5),
        )
    }
)
"""What is done in a life when it is opened, so that there is something to compare."""


def bars_of(life: ph.Life) -> Bars:
    """Return the bars that a stored life begins with.

    Raises
    ------
    ValueError
        If the page has no kind for one of its changes.
    """
    found = []
    for change in life.changes:
        kind = kind_of(change.name, change.value)
        if kind is None:
            raise ValueError(f"{life.label}: no bar for {change.name} = {change.value:g}")
        start = round(FIRST_AGE + change.start, 2)
        end = LAST_AGE if change.end is None else round(FIRST_AGE + change.end, 2)
        found.append(Bar(start, min(end, LAST_AGE), kind, float(change.value)))
    return (*found, *DONE.get(life.key, ()))
