"""A number that is read from the run, as its file asks for it."""

from __future__ import annotations

from dataclasses import dataclass

from components.teaching.format.body import Pairs

POINTS = ("at", "first_above", "first_below")
TAKES = (
    "at", "max", "min", "mean", "change", "total", "time_of_max", "time_of_min", "first_above",
    "first_below",
)  # fmt: skip
TIMES = ("time_of_max", "time_of_min", "first_above", "first_below")
DERIVED = ("ratio", "difference", "percent_of")


@dataclass(frozen=True)
class Taken:
    """A value of a signal; minutes since the first midnight.

    Parameters
    ----------
    take : str
        One of ``TAKES``.
    start, end : float
        Between which it is taken; for ``at`` both are the time, for ``first_above`` and
        ``first_below`` the start is the time after which is looked.
    level : float
        Of ``first_above`` and ``first_below``, in the unit in which the signal is compared.
    """

    body: str
    signal: str
    take: str
    start: float
    end: float
    level: float = 0.0


@dataclass(frozen=True)
class OutcomeOf:
    """A metric of the sensor, of the whole run or of a part of every day (minutes)."""

    body: str
    outcome: str
    start: float = 0.0
    end: float = 1440.0


@dataclass(frozen=True)
class FromProtocol:
    """A read-out of an experiment on a body."""

    body: str
    protocol: str
    readout: str
    settings: Pairs = ()


@dataclass(frozen=True)
class FromYears:
    """A quantity of a life at an age."""

    body: str
    quantity: str
    year: float


@dataclass(frozen=True)
class FromTrial:
    """A read-out of a small trial that the lessons bring along."""

    trial: str
    person: str
    readout: str


@dataclass(frozen=True)
class Derived:
    """One read-out against another: ``ratio``, ``difference`` or ``percent_of``."""

    how: str
    first: str
    second: str


Readout = Taken | OutcomeOf | FromProtocol | FromYears | FromTrial | Derived
