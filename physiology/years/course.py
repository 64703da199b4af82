"""A course over years: what became of a body, by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from physiology.body import Body, checked_number
from physiology.core.assemble import model
from physiology.core.errors import ScenarioError
from physiology.core.integrate import Array
from physiology.people import Person, people
from physiology.scenario import Scenario
from physiology.slow.insulin_treatment import insulin_fasting_target
from physiology.years.changes import Change, values_at
from physiology.years.recorded import QUANTITIES, Quantity

if TYPE_CHECKING:
    import pandas as pd

    from physiology.years.events import Event


@dataclass(frozen=True, eq=False)
class Course:
    """What became of a body over years.

    Attributes
    ----------
    body : Body
        As it was at the beginning.
    years : array, shape (n,)
        Years from the beginning, not evenly spaced.
    changes : tuple of Change
    """

    body: Body
    years: Array
    _rows: tuple[Mapping[str, float], ...]
    _values: tuple[Mapping[str, float], ...]
    changes: tuple[Change, ...]
    _marks: tuple[tuple[str, float], ...]
    _states: Array

    @property
    def age(self) -> Array:
        """Age in years, shape (n,)."""
        return self.body.value("age") + self.years

    def __getitem__(self, name: str) -> Array:
        """Return a quantity at every recorded time, shape (n,); ``quantities`` lists them."""
        _known(name)
        return np.array([row[name] for row in self._rows])

    @property
    def quantities(self) -> tuple[str, ...]:
        """Names of all quantities."""
        return tuple(QUANTITIES)

    def unit(self, name: str) -> str:
        """Return the unit of a quantity."""
        return _known(name).unit

    def label(self, name: str) -> str:
        """Return the words for a quantity."""
        return _known(name).label

    def at(self, name: str, year: float) -> float:
        """Return a quantity at a year from the beginning, interpolated.

        Raises
        ------
        ScenarioError
            If the year lies outside the course.
        """
        year = checked_number("year", year, 0.0, float(self.years[-1]), "years")
        return float(np.interp(year, self.years, self[name]))

    def waking(self, year: float) -> Array:
        """Return the state of the model of a day in which that year wakes, shape (states,).

        Raises
        ------
        ScenarioError
            If the year lies outside the course.
        """
        year = checked_number("year", year, 0.0, float(self.years[-1]), "years")
        last = min(max(int(np.searchsorted(self.years, year)), 1), len(self.years) - 1)
        begin, end = self.years[last - 1], self.years[last]
        share = (year - begin) / (end - begin)
        found: Array = (1.0 - share) * self._states[last - 1] + share * self._states[last]
        return found

    def frame(self, names: list[str] | None = None) -> pd.DataFrame:
        """Return quantities as a table, one row a recorded time, indexed by years."""
        import pandas as pd

        chosen = list(QUANTITIES) if names is None else names
        index = pd.Index(self.years, name="years")
        return pd.DataFrame({name: self[name] for name in chosen}, index=index)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What happened, in the order of time."""
        from physiology.years.events import events_of

        return events_of(self, self._marks)

    def scenario(self, year: float) -> Scenario:
        """Return a usual day of this body at a year, for ``simulate``.

        Slow quantities are those of that year; the body of the day is otherwise in its own
        habit, on its own correct doses.

        Raises
        ------
        ScenarioError
            If the year lies outside the course.
        """
        year = checked_number("year", year, 0.0, float(self.years[-1]), "years")
        values = dict(self.body.overrides) | values_at(self.changes, year)
        for name in self._values[0]:
            series = [row[name] for row in self._values]
            low, high = model().declared[name].bounds
            # Years may lead where no slider goes; a day is then explored at the limit.
            values[name] = min(max(float(np.interp(year, self.years, series)), low), high)
        person = self.body.person
        if self.at("insulin_dose", year) > 0.0 and self.body.who.fasting_target is None:
            # The same body, as somebody whose insulin is dosed.
            treated = _treated_person()
            own = {name: self.body.value(name) for name in sorted(treated.values)}
            values = own | values
            person = treated.key
        return Scenario(person=person, start="07:00", values=values, without=self.body.without)


def _treated_person() -> Person:
    target = insulin_fasting_target.default
    return next(one for one in people.values() if one.fasting_target == target)


def _known(name: object) -> Quantity:
    if not isinstance(name, str) or name not in QUANTITIES:
        raise ScenarioError(f"course: '{str(name)[:60]}' is not a quantity of a course")
    return QUANTITIES[name]
