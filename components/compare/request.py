"""What the Compare page may ask for: a view, rows, and the bodies whose curves it lacks."""

from __future__ import annotations

from dataclasses import dataclass

from components.explore.invalid import InvalidRequest, check_mapping
from components.explore.request import (
    check_number_of_run,
    check_person,
    check_subset,
    check_therapy,
    check_values,
    check_view,
    check_without,
)
from components.figures.rows import GLUCOSE, SIGNALS
from components.schedule.check import check_schedule
from physiology.schedule import Entry

FIELDS = ("run", "view", "signals", "bodies")
OF_A_BODY = ("person", "values", "without", "schedule", "therapy")

FEWEST_BODIES = 2
MOST_BODIES = 3
"""How many bodies stand beside each other; the page asks for those it has no curves of."""

FEWEST_ROWS = 2
MOST_ROWS = 4


@dataclass(frozen=True)
class Body:
    """A body and its day; everything that a link of Explore can hold of it.

    Parameters
    ----------
    person : str
        Key in ``physiology.people``.
    values : dict of float
        Value of every slider of the body.
    without : tuple of str
        Mechanisms switched off.
    schedule : tuple of Entry
        What happens in the view.
    therapy : str
        One of ``physiology.scenario.THERAPIES``.
    """

    person: str
    values: dict[str, float]
    without: tuple[str, ...]
    schedule: tuple[Entry, ...]
    therapy: str


@dataclass(frozen=True)
class Asked:
    """A request that passed the check.

    Parameters
    ----------
    run : int
        Its number, given back with the answer.
    view : str
        Key of ``components.figures.views.VIEWS``.
    signals : tuple of str
        Curves that are wanted of every body.
    bodies : tuple of Body
    """

    run: int
    view: str
    signals: tuple[str, ...]
    bodies: tuple[Body, ...]


def _signals(value: object) -> tuple[str, ...]:
    chosen = check_subset("signals", value, SIGNALS)
    if GLUCOSE.signal not in chosen or not FEWEST_ROWS <= len(chosen) <= MOST_ROWS:
        allowed = f"{GLUCOSE.signal} and others, {FEWEST_ROWS} to {MOST_ROWS} in all"
        raise InvalidRequest("signals", value, allowed)
    return chosen


def _body(field: str, value: object) -> Body:
    sent = check_mapping(field, value, OF_A_BODY)
    return Body(
        person=check_person(sent["person"]),
        values=check_values(sent["values"]),
        without=check_without(sent["without"]),
        schedule=check_schedule(sent["schedule"], f"{field}.schedule"),
        therapy=check_therapy(sent["therapy"]),
    )


def _bodies(value: object) -> tuple[Body, ...]:
    if not isinstance(value, list) or not 1 <= len(value) <= MOST_BODIES:
        raise InvalidRequest("bodies", value, f"a list of 1 to {MOST_BODIES} bodies")
    return tuple(_body(f"bodies.{place}", one) for place, one in enumerate(value))


def check(request: object) -> Asked:
    """Return the request as checked values, or raise.

    Parameters
    ----------
    request : object
        What came from the page: ``{"run": 12, "view": "morning", "signals":
        ["plasma_glucose", ...], "bodies": [{"person": "type1", "values": {...}, "without": [],
        "schedule": [...], "therapy": "usual"}]}``.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    sent = check_mapping("request", request, FIELDS)
    return Asked(
        run=check_number_of_run("run", sent["run"]),
        view=check_view(sent["view"]),
        signals=_signals(sent["signals"]),
        bodies=_bodies(sent["bodies"]),
    )
