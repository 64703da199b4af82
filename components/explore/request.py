"""What the page may ask for, checked against the declarations before anything is solved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import physiology as ph
from components.body.pictures import NONE, PICTURES
from components.controls.declared import BODY
from components.explore.invalid import (
    LARGEST_WHOLE,
    InvalidRequest,
    check_key,
    check_mapping,
    is_number,
    number_within,
)
from components.figures.rows import FEWEST_ROWS, GLUCOSE, MOST_ROWS, SIGNALS
from components.figures.views import VIEWS
from components.mechanisms.listed import switchable
from components.schedule.check import check_schedule
from components.treatments.untreated import UNTREATED
from physiology.scenario import THERAPIES
from physiology.schedule import Entry

NO_REFERENCE = "none"
"""The page already holds the reference curve it wants."""

FIELDS = (
    "run", "person", "reference", "values", "without", "signals", "view", "schedule", "therapy",
)  # fmt: skip


OPTIONAL = {"picture": NONE}
"""Fields that may be left out, with what is taken then."""


@dataclass(frozen=True)
class Request:
    """A request that passed the check.

    Parameters
    ----------
    run : int
        Number of the run, given back with the answer.
    person, reference : str
        Keys of people; the reference may be ``NO_REFERENCE`` or ``UNTREATED``.
    values : dict of float
        Value of every slider of the body.
    without : tuple of str
        Mechanisms switched off.
    signals : tuple of str
        Curves that are wanted.
    view : str
        Key of ``components.figures.views.VIEWS``.
    schedule : tuple of Entry
        What happens in it.
    therapy : str
        One of ``physiology.scenario.THERAPIES``.
    picture : str
        One of ``components.body.pictures.PICTURES``: whose values come with the curves.
    """

    run: int
    person: str
    reference: str
    values: dict[str, float]
    without: tuple[str, ...]
    signals: tuple[str, ...]
    view: str
    schedule: tuple[Entry, ...]
    therapy: str
    picture: str = NONE


def check_number_of_run(field: str, value: object) -> int:
    """Return the number of a run or a question, or raise."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= LARGEST_WHOLE:
        raise InvalidRequest(field, value, f"a whole number from 0 to {LARGEST_WHOLE}")
    return value


def _number(entry: ph.Declared, value: object) -> float:
    low, high = entry.bounds
    if is_number(value) and low <= value <= high:
        return float(value)
    raise InvalidRequest(entry.name, value, number_within(low, high, entry.unit))


def check_subset(field: str, value: object, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of a list in their own order, each of which may be given once."""
    if not isinstance(value, list) or len(value) > len(names):
        raise InvalidRequest(field, value, "a list of names that the page knows")
    given = [check_key(field, name, names) for name in value]
    if len(set(given)) != len(given):
        raise InvalidRequest(field, value, "each name once")
    return tuple(name for name in names if name in given)


def check_person(value: object) -> str:
    """Return a person's key, or raise."""
    return check_key("person", value, tuple(ph.people))


def check_values(value: object) -> dict[str, float]:
    """Return the value of every slider of the body, or raise."""
    values = check_mapping("values", value, BODY)
    known = ph.catalogue()
    return {name: _number(known[name], values[name]) for name in BODY}


def check_without(value: object) -> tuple[str, ...]:
    """Return the mechanisms that are switched off, or raise."""
    return check_subset("without", value, switchable())


def check_view(value: object) -> str:
    """Return the view, or raise."""
    return check_key("view", value, tuple(VIEWS))


def check_therapy(value: object) -> str:
    """Return the insulin treatment, or raise."""
    return check_key("therapy", value, THERAPIES)


def _signals(value: object) -> tuple[str, ...]:
    chosen = check_subset("signals", value, SIGNALS)
    if GLUCOSE.signal not in chosen or not FEWEST_ROWS <= len(chosen) <= MOST_ROWS:
        allowed = f"{GLUCOSE.signal} and others, {FEWEST_ROWS} to {MOST_ROWS} in all"
        raise InvalidRequest("signals", value, allowed)
    return chosen


def check(request: object) -> Request:
    """Return the request as checked values, or raise.

    Parameters
    ----------
    request : object
        What came from the page: ``{"run": 12, "person": "type2_early",
        "reference": "healthy", "values": {"visceral_fat_area": 180.0, ...},
        "without": ["incretins"], "signals": ["plasma_glucose", ...], "view": "morning",
        "schedule": [{"entry": "meal", "time": "08:00", "carbohydrate": 75}],
        "therapy": "usual"}``; it may have ``"picture": "map"`` as well.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    full = {**OPTIONAL, **request} if isinstance(request, Mapping) else request
    sent = check_mapping("request", full, (*FIELDS, *OPTIONAL))
    return Request(
        run=check_number_of_run("run", sent["run"]),
        person=check_person(sent["person"]),
        reference=check_key("reference", sent["reference"], (*ph.people, NO_REFERENCE, UNTREATED)),
        values=check_values(sent["values"]),
        without=check_without(sent["without"]),
        signals=_signals(sent["signals"]),
        view=check_view(sent["view"]),
        schedule=check_schedule(sent["schedule"]),
        therapy=check_therapy(sent["therapy"]),
        picture=check_key("picture", sent["picture"], PICTURES),
    )
