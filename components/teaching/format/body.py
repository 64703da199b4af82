"""What a file says about a body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Pairs = tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Event:
    """One entry of a schedule.

    Parameters
    ----------
    kind : str
        ``meal``, ``bolus``, ``injection``, ``basal_rate``, ``suspend``, ``exercise``,
        ``illness``, ``rescue``, ``own`` or ``skip``.
    what : str
        Time of day as ``"HH:MM"``; for ``own`` and ``skip`` what is done or left out.
    day : int or None
        The only day on which it happens, from 1; None for every day.
    fields : tuple of (str, value)
        Amounts and the like, sorted.
    """

    kind: str
    what: str
    day: int | None = None
    fields: Pairs = ()

    def get(self, name: str, default: Any = None) -> Any:
        """Return a field, or what stands for it."""
        return dict(self.fields).get(name, default)

    def put(self, name: str, value: Any) -> Event:
        """Return the event with another value of a field."""
        fields = tuple(sorted((dict(self.fields) | {name: value}).items()))
        return Event(self.kind, self.what, self.day, fields)


@dataclass(frozen=True)
class Turn:
    """A change in a life, from one age to another (years)."""

    name: str
    value: float
    start: float
    end: float | None = None


@dataclass(frozen=True)
class Body:
    """A body of a lesson or a scene set; hashable, so that its run can be kept.

    Parameters
    ----------
    key, label, person : str
    days : int
        Whole days of the run.
    therapy : str
        ``usual``, ``mdi``, ``pump`` or ``closed_loop``.
    values : tuple of (str, float)
        Parameters that differ from the person's.
    schedule : tuple of Event or None
        None for usual meals and therapy.
    treatments : tuple of (str, float)
    without : tuple of str
        Mechanisms switched off.
    everyday : tuple of (str, value) or None
        ``seed``, ``count_error`` (%), ``late`` (min) and ``announce``; with it the days are
        lived with the errors of daily life.
    doses_from : str
        Key of the body whose own insulin settings are used; empty for its own.
    meal_scale, dose_scale : float
        Factors on all carbohydrate and on all insulin from the first day of the run on.
    life : str
        Key of a life of the model: then it is followed over years and not over days.
    turns : tuple of Turn
        What happens in such a life.
    """

    key: str
    label: str
    person: str
    days: int = 1
    therapy: str = "usual"
    values: Pairs = ()
    schedule: tuple[Event, ...] | None = None
    treatments: Pairs = ()
    without: tuple[str, ...] = ()
    everyday: Pairs | None = None
    doses_from: str = ""
    meal_scale: float = 1.0
    dose_scale: float = 1.0
    life: str = ""
    turns: tuple[Turn, ...] = ()

    @property
    def minutes(self) -> float:
        """Length of its run."""
        return 1440.0 * self.days
