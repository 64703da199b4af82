"""Years of a body: representative days of the model of a day, driven on by the slow clock."""

from __future__ import annotations

import itertools
from functools import lru_cache

import numpy as np

from physiology.body import Body, checked_number, checked_person
from physiology.core.errors import ScenarioError
from physiology.lives import Life
from physiology.scenario import Scenario
from physiology.slow.passing_years import days_of_year
from physiology.years.changes import LONGEST_YEARS, Change, checked_changes, edges, values_at
from physiology.years.course import Course
from physiology.years.follow import Detail, Follower

DAYS_OF_YEAR = days_of_year.default

#: Courses that are kept, up to half a megabyte each.
_KEPT = 32

DETAILS = {"fine": Detail(0.003, 365.0), "coarse": Detail(0.02, 730.0)}


def progress(
    who: str | Scenario | Body | Life,
    years: float = 10.0,
    changes: object = (),
    detail: str | Detail = "fine",
) -> Course:
    """Follow a body over years.

    Parameters
    ----------
    who : str, Scenario, Body or Life
        Key of ``people``, or a scenario, of which the body counts and not the schedule; a life
        brings its own years and changes.
    years : float
        0.02 to 80.
    changes : list of Change
        What is different from when to when.
    detail : str
        ``"fine"`` or ``"coarse"``, which is several times faster.

    Returns
    -------
    Course

    Raises
    ------
    ScenarioError
        If anything is out of range; the message names the field.
    SimulationError
        If a day of this life cannot be computed within the work budget.
    """
    years = checked_number("years", years, 0.02, LONGEST_YEARS, "years")
    if isinstance(who, Life):
        return progress(who.body, who.years, (*who.changes, *checked_changes(changes)), detail)
    made = checked_changes(changes)
    if isinstance(detail, str):
        if detail not in DETAILS:
            raise ScenarioError(f"detail: unknown; allowed are {', '.join(DETAILS)}")
        detail = DETAILS[detail]
    return _progress(body_of(who), years, made, detail)


def body_of(who: object) -> Body:
    """Return the body behind a person, a scenario or a body.

    Raises
    ------
    ScenarioError
        If it is none of them.
    """
    if isinstance(who, Body):
        return who
    if isinstance(who, Scenario):
        return who.body
    if isinstance(who, str):
        return Body(checked_person(who))
    raise ScenarioError("person: must be a key of people or a Scenario")


@lru_cache(maxsize=_KEPT)
def _progress(body: Body, years: float, changes: tuple[Change, ...], detail: Detail) -> Course:
    follower = Follower(body, detail)
    # It begins as the body is; what changes in the year 0 changes from there.
    follower.turn({})
    for begin, end in itertools.pairwise(edges(changes, years)):
        values = values_at(changes, begin)
        if begin > 0.0 or values:
            follower.turn(values)
        follower.until(end * DAYS_OF_YEAR)
    marks = tuple((key, day / DAYS_OF_YEAR) for key, day in follower.marks)
    return Course(
        body, np.array(follower.days) / DAYS_OF_YEAR, tuple(follower.rows),
        tuple(follower.values), changes, marks, np.array(follower.states),
    )  # fmt: skip
