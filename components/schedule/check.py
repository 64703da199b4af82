"""A schedule as the page sends it: checked field by field, then made by the model itself."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

import physiology as ph
from components.explore.invalid import InvalidRequest, check_key, is_number
from components.schedule.kinds import KINDS
from components.schedule.limits import Limits, limits
from physiology.schedule import ENTRIES, Entry, checked_schedule

MOST_ENTRIES = 40
_MOST_FIELDS = 16
_TIME = "a time of day from 00:00 to 23:59, as HH:MM"


def check_schedule(value: object, field: str = "schedule") -> tuple[Entry, ...]:
    """Return the entries of a schedule, or raise.

    Parameters
    ----------
    value : object
        What came from the page, in the plain form of a ``Scenario``:
        ``[{"entry": "meal", "time": "07:30", "carbohydrate": 50}, ...]``.
    field : str
        Its name in the request.

    Raises
    ------
    InvalidRequest
        Naming the entry by its place and the field (``schedule.2.units``), and what is allowed.
    """
    if not isinstance(value, list) or len(value) > MOST_ENTRIES:
        raise InvalidRequest(field, value, f"a list of at most {MOST_ENTRIES} entries")
    entries = [_entry(f"{field}.{place}", plain) for place, plain in enumerate(value)]
    try:
        return checked_schedule(entries)
    except ph.ScenarioError as refused:
        raise InvalidRequest(field, value, _allowed(refused)) from refused


def _allowed(refused: ph.ScenarioError) -> str:
    """Return what the model said, without the name of the field before it."""
    return str(refused).partition(": ")[2] or str(refused)


def _entry(place: str, plain: object) -> Entry:
    if not isinstance(plain, Mapping) or len(plain) > _MOST_FIELDS:
        raise InvalidRequest(place, plain, "an object with entry, time and fields")
    kind = check_key(f"{place}.entry", plain.get("entry"), tuple(KINDS))
    names = tuple(one.name for one in dataclasses.fields(ENTRIES[kind]))
    given = {name: value for name, value in plain.items() if name != "entry"}
    if "time" not in given or not given.keys() <= set(names):
        raise InvalidRequest(place, plain, "entry, time, and any of " + ", ".join(names[1:]))
    if not isinstance(given["time"], str):
        raise InvalidRequest(f"{place}.time", given["time"], _TIME)
    _check_fields(place, kind, given)
    try:
        return ENTRIES[kind](**given)
    except ph.ScenarioError as refused:
        wrong = "time" if str(refused).startswith(f"{kind.replace('_', ' ')} time") else ""
        where = f"{place}.{wrong}" if wrong else place
        raise InvalidRequest(where, plain, _allowed(refused)) from refused


def _check_fields(place: str, kind: str, given: Mapping[str, Any]) -> None:
    """Check the words first: the range of a number may depend on them."""
    words = {
        name: check_key(f"{place}.{name}", given[name], found.choices)
        for name, found in limits(kind).items()
        if found.choices and name in given
    }
    for name, found in limits(kind, **words).items():
        if name in given and not found.choices:
            _check_number(f"{place}.{name}", given[name], found)


def _check_number(field: str, value: object, found: Limits) -> None:
    if value is None and found.default is None:
        return
    if not is_number(value) or not found.low <= value <= found.high:
        raise InvalidRequest(field, value, found.allowed)
