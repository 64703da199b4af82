"""What the report page may ask for, checked before any day is lived."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import physiology as ph
from components.explore.invalid import InvalidRequest, check_key, check_mapping
from components.explore.request import (
    check_number_of_run,
    check_person,
    check_values,
    check_without,
)
from components.report.counting import COUNTING, FIRST
from components.report.therapies import UNTREATED, therapies_of
from components.schedule.check import check_schedule
from physiology.schedule import Entry

FIELDS = (
    "run",
    "person",
    "therapy",
    "days",
    "seed",
    "values",
    "without",
    "meals",
    "counting",
    "insulin",
)

DAYS = (1, 7, 14)
"""Lengths on offer; the published report has 14 days."""

MEALS_OF = "day"
"""The view of Explore whose meals are eaten every day."""

FIXED_DOSES = ("injection", "bolus")
"""Its entries that who lives without usual insulin treatment takes as well."""

LARGEST_SEED = 999
"""Fortnights are numbered from 1."""


@dataclass(frozen=True)
class Asked:
    """A request that passed the check; hashable, so that its answer can be kept.

    Parameters
    ----------
    person, therapy : str
        Keys.
    days, seed : int
        How many days, and which.
    values : tuple of (str, float)
        Value of every slider that belongs to the body.
    without : tuple of str
        Mechanisms switched off.
    meals : tuple of Meal or None
        Those of every day; None for the usual ones.
    counting : str
        Key of ``components.report.counting.COUNTING``.
    insulin : tuple of Entry
        Fixed doses of every day, of a person without usual insulin treatment.
    """

    person: str
    therapy: str
    days: int
    seed: int
    values: tuple[tuple[str, float], ...]
    without: tuple[str, ...]
    meals: tuple[ph.Meal, ...] | None
    counting: str
    insulin: tuple[Entry, ...]

    @property
    def scenario(self) -> ph.Scenario:
        """The body whose days are lived."""
        return ph.Scenario(person=self.person, values=dict(self.values), without=self.without)


def _whole(field: str, value: object, allowed: str, fits: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not fits(value):
        raise InvalidRequest(field, value, allowed)
    return value


def _meals(value: object) -> tuple[ph.Meal, ...] | None:
    if value is None:
        return None
    entries = check_schedule(value, "meals")
    meals = tuple(entry for entry in entries if isinstance(entry, ph.Meal))
    if len(meals) < len(entries):
        raise InvalidRequest("meals", value, "a list of meals and of nothing else")
    return meals


def _insulin(value: object, person: str) -> tuple[Entry, ...]:
    entries = check_schedule(value, "insulin")
    if entries and therapies_of(person) != UNTREATED:
        raise InvalidRequest("insulin", value, "an empty list, for this person has a therapy")
    if not all(isinstance(entry, ph.Injection | ph.Bolus) for entry in entries):
        raise InvalidRequest("insulin", value, "a list of injections and boluses")
    return entries


def check(request: object) -> tuple[int, Asked]:
    """Return the number of the run and the request as checked values, or raise.

    Parameters
    ----------
    request : object
        What came from the page: ``{"run": 3, "person": "type1", "therapy": "mdi", "days": 14,
        "seed": 1, "values": {...}, "without": [], "meals": null,
        "counting": "usual", "insulin": []}``; entries in the plain form of a ``Scenario``.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    sent = check_mapping("request", request, FIELDS)
    run = check_number_of_run("run", sent["run"])
    person = check_person(sent["person"])
    therapy = check_key("therapy", sent["therapy"], therapies_of(person))
    lengths = "one of " + ", ".join(map(str, DAYS))
    days = _whole("days", sent["days"], lengths, DAYS.__contains__)
    seeds = f"a whole number from 1 to {LARGEST_SEED}"
    seed = _whole("seed", sent["seed"], seeds, lambda number: 1 <= number <= LARGEST_SEED)
    values = tuple(check_values(sent["values"]).items())
    without, meals = check_without(sent["without"]), _meals(sent["meals"])
    ways = tuple(COUNTING) if len(therapies_of(person)) > 1 else (FIRST,)
    counting = check_key("counting", sent["counting"], ways)
    insulin = _insulin(sent["insulin"], person)
    return run, Asked(person, therapy, days, seed, values, without, meals, counting, insulin)
