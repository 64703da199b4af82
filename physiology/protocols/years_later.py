"""A body some time after a change, ready for an experiment: what every trial over weeks reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from physiology.body import Body, parameter_vector
from physiology.protocols.laboratory import Subject
from physiology.protocols.usual_days import DAY, usual_days
from physiology.schedule import Entry, Meal
from physiology.trajectory import Trajectory
from physiology.usual import treated_schedule
from physiology.years.changes import Change
from physiology.years.course import Course
from physiology.years.meals import meals_of_life
from physiology.years.progress import DAYS_OF_YEAR, progress

#: Up to so many days are lived one by one; more go by the slow clock.
_LIVED_DAYS = 7.0
#: A year costs hardly more than its first weeks, and is then known for trials of every length.
_FOLLOWED = 366.0
_DIET = ("carbohydrate_share", "eating_window", "meal_window_centre", "energy_intake")


@dataclass(frozen=True)
class Later:
    """A body some days after its life has changed.

    Attributes
    ----------
    person : Subject
        At rest, with what the days have made of it.
    meals : tuple of Meal
        What it eats by then.
    """

    person: Subject
    meals: tuple[Meal, ...]
    _course: Course
    _year: float

    def now(self, name: str) -> float:
        """Return a quantity of the slow clock, as ``Course`` knows it."""
        return self._course.at(name, self._year)

    def gained(self, name: str) -> float:
        """Return its change since the trial began."""
        return self.now(name) - self._course.at(name, 0.0)

    def day(self, entries: tuple[Entry, ...] | None = None) -> Trajectory:
        """Live the last day, on what is eaten by then or on given entries."""
        if entries is None:
            entries = treated_schedule(self.meals, self.person.therapy)
        return usual_days(self.person, entries=entries)


def later(before: Subject, changes: Iterable[Change], days: float) -> Later:
    """Follow a body through a trial; insulin doses stay.

    Parameters
    ----------
    before : Subject
        The body as it begins.
    changes : iterable of Change
        Years count from the beginning of the trial.
    days : float

    Returns
    -------
    Later

    Raises
    ------
    SimulationError
        If a day cannot be computed within the work budget.
    """
    body = before.body.changed(insulin_follows_need=0.0)
    course = progress(body, max(days, _FOLLOWED) / DAYS_OF_YEAR, list(changes))
    year = days / DAYS_OF_YEAR
    changed = course.scenario(year).body
    meals = meals_of_life(*(changed.value(name) for name in _DIET))
    person = replace(before, body=changed, parameters=parameter_vector(changed))
    if days <= _LIVED_DAYS:
        entries = treated_schedule(meals, before.therapy)
        state = usual_days(person, days, DAY, entries).final_state
    else:
        state = course.waking(year)
    return Later(person.rested(state), meals, course, year)


def unlike(body: Body, values: dict[str, float]) -> list[Change]:
    """Return those values as lasting changes that are not so already."""
    return [Change(name, value) for name, value in values.items() if value != body.value(name)]
