"""What happens of itself: the usual day of a person, and the morning as it is stored."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import physiology as ph
from components.schedule.kinds import KINDS
from physiology.schedule import ENTRIES, BasalRate, Bolus, Entry
from physiology.usual import treated_schedule, usual_meals

MORNING_TIMES = {"meal": "08:00", "bolus": "08:00", "exercise": "10:00"}
"""When in the stored morning that happens which has sliders."""

DOSE_STEP = 0.5
"""Pens and pumps dose rapid-acting insulin in half units."""

RATE_STEP = 0.01
"""Pumps set a basal rate in hundredths of a unit an hour."""


def _rounded(value: float, step: float) -> float:
    return round(round(value / step) * step, 6)


def _as_dosed(entry: Entry) -> Entry:
    """Return an entry with its dose as a pen or a pump can give it."""
    if isinstance(entry, Bolus):
        return dataclasses.replace(entry, units=_rounded(entry.units, DOSE_STEP))
    if isinstance(entry, BasalRate):
        return dataclasses.replace(entry, rate=_rounded(entry.rate, RATE_STEP))
    return entry


def _with_sliders(person: str) -> Iterator[Entry]:
    """Yield the entries that the stored values of sliders make; no amount, no entry."""
    for kind, time in MORNING_TIMES.items():
        made: Any = ENTRIES[kind]
        fields = {
            entry.entry.partition(".")[2]: float(ph.case_value(person, name))
            for name, entry in ph.catalogue().items()
            if entry.kind == "parameter" and entry.entry.partition(".")[0] == kind
        }
        if any(fields.get(amount, 0.0) > 0.0 for amount in KINDS[kind].amounts):
            yield made(time, **fields)


def _morning(person: str) -> tuple[Entry, ...]:
    """Return the stored morning; someone on insulin takes the usual dose and keeps the basal."""
    entries = [entry for entry in _with_sliders(person) if not isinstance(entry, Bolus)]
    therapy = ph.usual_therapy(person)
    meals = tuple(entry for entry in entries if isinstance(entry, ph.Meal))
    others = [entry for entry in entries if not isinstance(entry, ph.Meal)]
    return (*treated_schedule(meals, therapy), *others)


@lru_cache(maxsize=64)
def usual_entries(person: str, view: str) -> tuple[Entry, ...]:
    """Return what happens in a view before anyone touches it.

    Parameters
    ----------
    person : str
        Key in ``physiology.people``.
    view : str
        Key of ``components.figures.views.VIEWS``.
    """
    if view == "morning":
        entries = _morning(person)
    else:
        entries = treated_schedule(usual_meals(), ph.usual_therapy(person))
    return tuple(sorted(map(_as_dosed, entries), key=lambda entry: entry.time))


def plain(entry: Entry) -> dict[str, Any]:
    """Return an entry in the plain form of a ``Scenario``, without fields at their default."""
    given = {
        one.name: getattr(entry, one.name)
        for one in dataclasses.fields(entry)
        if getattr(entry, one.name) != one.default
    }
    return {"entry": entry.entry, **given}
