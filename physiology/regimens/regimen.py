"""What a regimen is, and what it means for one person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from physiology.core.errors import ScenarioError
from physiology.core.treatment import treatments
from physiology.people import people
from physiology.regimens.case import Case
from physiology.scenario import Scenario
from physiology.schedule import Entry

#: What a check says against a regimen; an empty text when it says nothing.
Check = Callable[[Case], str]
_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Regimen:
    """A treatment as a whole.

    Attributes
    ----------
    key, label, summary : str
        Its name in code, for the reader, and one sentence about it.
    kind : str
        Heading in a list.
    doses : mapping of str to float
        Doses of drugs, by key of ``physiology.treatments``; every other drug is at none.
    schedule : callable or None
        Takes the case, returns what happens in a day; ``None`` for the day as it is.
    values : callable or None
        Takes the case, returns parameters of the body that the regimen changes.
    therapy : str
        As in a ``Scenario``.
    checks : tuple of callable
        Each takes the case and returns why it makes no sense, or an empty text.
    """

    key: str
    label: str
    summary: str
    kind: str
    doses: Mapping[str, float] = field(default_factory=lambda: _NOTHING)
    schedule: Callable[[Case], tuple[Entry, ...]] | None = None
    values: Callable[[Case], Mapping[str, float]] | None = None
    therapy: str = "usual"
    checks: tuple[Check, ...] = ()

    def __post_init__(self) -> None:
        unknown = [name for name in self.doses if name not in treatments()]
        if unknown:
            raise ValueError(f"regimen {self.key}: unknown drug {unknown[0]}")


@dataclass(frozen=True)
class Prescription:
    """A regimen for one person.

    Attributes
    ----------
    person : str
    doses : mapping of str to float
        By key of ``physiology.treatments``.
    values : mapping of str to float
        Parameters of the body besides the doses.
    schedule : tuple of Entry or None
        ``None`` for the day as it is.
    therapy : str
    """

    person: str
    doses: Mapping[str, float]
    values: Mapping[str, float]
    schedule: tuple[Entry, ...] | None
    therapy: str

    def scenario(self, days: float = 1.0, start: str = "00:00") -> Scenario:
        """Return the scenario in which the person lives on it.

        Parameters
        ----------
        days : float
            Length.
        start : str
            Time of day at which it begins.
        """
        return Scenario(
            person=self.person, days=days, start=start, values=self.values,
            schedule=self.schedule, treatments=self.doses, therapy=self.therapy,
        )  # fmt: skip


def refusal(regimen: Regimen, person: str) -> str:
    """Return why a regimen makes no sense for a person, or an empty text.

    Parameters
    ----------
    regimen : Regimen
    person : str
        Key of ``physiology.people``.
    """
    if person not in people:
        raise ScenarioError(f"person: unknown person; allowed are {', '.join(people)}")
    case = Case(person)
    return next((words for check in regimen.checks if (words := check(case))), "")


def prescribe(regimen: Regimen, person: str) -> Prescription:
    """Return what a regimen means for a person.

    Parameters
    ----------
    regimen : Regimen
    person : str
        Key of ``physiology.people``.

    Raises
    ------
    ScenarioError
        If it makes no sense for that person; the message says why.
    """
    words = refusal(regimen, person)
    if words:
        raise ScenarioError(f"{regimen.label}: {words}")
    case = Case(person)
    return Prescription(
        person=person,
        doses=MappingProxyType(dict(regimen.doses)),
        values=MappingProxyType(dict(regimen.values(case)) if regimen.values else {}),
        schedule=regimen.schedule(case) if regimen.schedule else None,
        therapy=regimen.therapy,
    )
