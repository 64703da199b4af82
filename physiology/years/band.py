"""How sure a course is: the same life in a slightly stronger and a slightly weaker body.

An onset answers small differences with years, so it is told as a band and never as a date.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from physiology.body import Body
from physiology.core.assemble import model
from physiology.lives import Life
from physiology.scenario import Scenario
from physiology.years.course import Course
from physiology.years.progress import Detail, body_of, progress

#: Traits that nobody can measure so exactly, and the share by which a neighbour differs in each;
#: signs point to the weaker body. All are assumptions. As they all point the same way, each is
#: half of what it might be alone.
UNSURE: Mapping[str, float] = {
    "beta_cell_mass": -0.02,
    "beta_cell_endowment": -0.02,
    "inherited_decline": 0.06,
    "inherited_sensitivity": -0.01,
    "overwork_wear": 0.06,
    "killing_rate": 0.15,
    "attack_growth": 0.05,
}


@dataclass(frozen=True, eq=False)
class Band:
    """A course, between those of two neighbours.

    Attributes
    ----------
    stronger, weaker : Course
    """

    stronger: Course
    weaker: Course

    def span(self, name: str, year: float) -> tuple[float, float]:
        """Return the lower and the higher value of a quantity at a year."""
        values = (self.stronger.at(name, year), self.weaker.at(name, year))
        return min(values), max(values)

    def years_of(self, event: str) -> tuple[float, float]:
        """Return the first and the last year in which an event comes; infinite if it never does."""
        found = [
            next((one.year for one in course.events if one.key == event), math.inf)
            for course in (self.weaker, self.stronger)
        ]
        return min(found), max(found)


def progress_band(
    who: str | Scenario | Body | Life,
    years: float = 10.0,
    changes: object = (),
    detail: str | Detail = "coarse",
) -> Band:
    """Follow the two neighbours of a body over years; arguments and errors as ``progress``."""
    if isinstance(who, Life):
        return progress_band(who.body, who.years, (*who.changes, *_listed(changes)), detail)
    body = body_of(who)
    return Band(
        progress(neighbour(body, -1.0), years, changes, detail),
        progress(neighbour(body, 1.0), years, changes, detail),
    )


def neighbour(body: Body, side: float) -> Body:
    """Return a body a little weaker (``side`` 1) or stronger (-1), within what is allowed."""
    values = {}
    for name, share in UNSURE.items():
        low, high = model().declared[name].bounds
        values[name] = min(max(body.value(name) * (1.0 + side * share), low), high)
    return body.changed(**values)


def _listed(changes: object) -> tuple[object, ...]:
    return tuple(changes) if isinstance(changes, list | tuple) else (changes,)
