"""What changes in a life, and when."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from physiology.body import checked_number, checked_values
from physiology.core.assemble import model
from physiology.core.errors import ScenarioError
from physiology.core.treatment import treatments
from physiology.years.slow_equations import settings, slow_model

#: A life holds at most so many changes.
MOST_CHANGES = 40
LONGEST_YEARS = 80.0


@dataclass(frozen=True)
class Change:
    """A parameter that has another value for some time of a life.

    Parameters
    ----------
    name : str
        A declared parameter, or a drug, which stands for its dose.
    value : float
        In the unit of the parameter.
    start : float
        Years from the beginning of the course.
    end : float or None
        Years from the beginning; ``None`` for the end of the course.

    Raises
    ------
    ScenarioError
        If the name is unknown or a number is out of range.
    """

    name: str
    value: float
    start: float = 0.0
    end: float | None = None

    def __post_init__(self) -> None:
        set_field = object.__setattr__
        if isinstance(self.name, str) and self.name in treatments():
            set_field(self, "name", treatments()[self.name].dose)
        ((_, value),) = checked_values({self.name: self.value})
        if self.name in made_by_years():
            raise ScenarioError(
                f"{self.name}: years make it themselves; change what moves it, such as "
                "energy_change, weight_loss_goal, immune_trigger or physical_activity"
            )
        set_field(self, "value", value)
        start = checked_number("start", self.start, 0.0, LONGEST_YEARS, "years")
        set_field(self, "start", start)
        if self.end is not None:
            end = checked_number("end", self.end, 0.0, LONGEST_YEARS, "years")
            if end <= start:
                raise ScenarioError(f"end: {end:g} is not after the start at {start:g} years")
            set_field(self, "end", end)

    @property
    def until(self) -> float:
        """The year of its end, infinite without one."""
        return math.inf if self.end is None else self.end


@lru_cache(maxsize=1)
def made_by_years() -> frozenset[str]:
    """Return the parameters that the slow clock sets without asking for their value."""
    declared = slow_model().declared
    return frozenset(
        name for name, source in settings().items() if name not in declared[source].arguments
    )


def checked_changes(changes: object) -> tuple[Change, ...]:
    """Return changes as a tuple in the order of their beginning.

    Parameters
    ----------
    changes : list of Change or of mapping
        A mapping holds the arguments of a ``Change``.

    Raises
    ------
    ScenarioError
        If one is neither, or if two set the same parameter at the same time.
    """
    if isinstance(changes, str | Mapping) or not isinstance(changes, Iterable):
        raise ScenarioError("changes: must be a list of Change")
    made = [_change(one) for one in changes]
    if len(made) > MOST_CHANGES:
        raise ScenarioError(f"changes: {len(made)} are too many; allowed are {MOST_CHANGES}")
    made.sort(key=lambda one: (one.start, one.name))
    for i, one in enumerate(made):
        for other in made[i + 1 :]:
            if one.name == other.name and other.start < one.until:
                label = model().declared[one.name].label
                raise ScenarioError(
                    f"changes: {label} is set twice from year {other.start:g}; "
                    f"the first lasts until {one.until:g}"
                )
    return tuple(made)


def _change(one: object) -> Change:
    if isinstance(one, Change):
        return one
    if isinstance(one, Mapping):
        for key in one:
            if key not in ("name", "value", "start", "end"):
                raise ScenarioError(f"changes: unknown field '{str(key)[:40]}'")
        if "name" not in one or "value" not in one:
            raise ScenarioError("changes: each needs a name and a value")
        return Change(**one)
    raise ScenarioError("changes: must be a list of Change")


def edges(changes: tuple[Change, ...], years: float) -> list[float]:
    """Return the years at which something changes, the beginning and the end among them."""
    cuts = {0.0, years}
    for one in changes:
        cuts.update(cut for cut in (one.start, one.until) if 0.0 < cut < years)
    return sorted(cuts)


def values_at(changes: tuple[Change, ...], year: float) -> dict[str, float]:
    """Return the parameters that differ from a year on, until the next edge."""
    return {one.name: one.value for one in changes if one.start <= year < one.until}
