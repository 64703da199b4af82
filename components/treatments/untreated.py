"""The reference without treatment: the same body at the same meals, without drugs and insulin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from components.explore.case import case_values
from components.schedule.usual import usual_entries
from components.treatments.drugs import DOSES
from physiology.regimens import Prescription, prescribe, refusal, regimens
from physiology.schedule import Entry

UNTREATED = "untreated"
"""Its name in a request."""

_INSULIN = "insulin_doses"


def untreated_values(person: str, values: Mapping[str, float]) -> dict[str, float]:
    """Return the sliders of the body without any drug, and without what a regimen changed.

    Parameters
    ----------
    person : str
        Key in ``physiology.people``.
    values : mapping of str to float
        Value of every slider of the body.
    """
    found = {**values, **dict.fromkeys(DOSES, 0.0)}
    stored = case_values(person)
    for given in _prescribed(person):
        if given.values and all(values[name] == value for name, value in given.values.items()):
            found |= {name: stored[name] for name in given.values}
    return found


def untreated_schedule(person: str, view: str, schedule: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the same meals and movement with the body's usual insulin, which may be none.

    Someone who cannot live without insulin keeps the usual one: without it there would be no
    steady state to begin from. A day that a life-style regimen has set becomes the usual day.

    Parameters
    ----------
    person : str
        Key in ``physiology.people``.
    view : str
        Key of ``components.figures.views.VIEWS``.
    schedule : iterable of Entry
        What happens.
    """
    usual, given = usual_entries(person, view), tuple(schedule)
    if _events(given) in _days_of_life_style(person):
        return usual
    kept = [entry for entry in given if entry.cause != _INSULIN]
    return (*kept, *(entry for entry in usual if entry.cause == _INSULIN))


def _events(schedule: Iterable[Entry]) -> frozenset[Entry]:
    """Return what is eaten and done, without insulin."""
    return frozenset(entry for entry in schedule if entry.cause != _INSULIN)


@lru_cache(maxsize=32)
def _prescribed(person: str) -> tuple[Prescription, ...]:
    return tuple(prescribe(one, person) for one in regimens.values() if not refusal(one, person))


@lru_cache(maxsize=32)
def _days_of_life_style(person: str) -> frozenset[frozenset[Entry]]:
    """Return what is eaten and done in the days that differ from the usual one."""
    days = {_events(given.schedule) for given in _prescribed(person) if given.schedule is not None}
    return frozenset(days - {_events(usual_entries(person, "day"))})
