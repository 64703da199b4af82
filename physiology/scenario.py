"""A scenario: who, what differs, what happens. Frozen, hashable, written as JSON or query."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode

from physiology.body import (
    Body,
    checked_number,
    checked_person,
    checked_values,
    checked_without,
)
from physiology.clock import minutes
from physiology.core.errors import ScenarioError
from physiology.core.treatment import treatments
from physiology.schedule import ENTRIES, Entry, checked_schedule

VERSION = 1
LONGEST_DAYS = 28.0
THERAPIES = ("usual", "mdi", "pump", "closed_loop")


@dataclass(frozen=True)
class Scenario:
    """What is to be simulated.

    Parameters
    ----------
    person : str
        Key of ``physiology.people``.
    days : float
        Length, up to 28 days.
    start : str
        Time of day at which it begins, ``"HH:MM"``.
    values : mapping of str to float
        Parameters that differ from the person's own.
    schedule : list of entries or None
        What happens each day; ``None`` for the person's usual meals and therapy.
    therapy : str
        Insulin treatment of the usual schedule: usual, mdi, pump or closed_loop.
    treatments : mapping of str to float
        Doses of drugs, by key of ``physiology.treatments``; a total a day, or a week.
    without : tuple of str
        Mechanisms switched off.

    Raises
    ------
    ScenarioError
        If anything is not allowed; the message names the field.
    """

    person: str = "healthy"
    days: float = 1.0
    values: Mapping[str, float] = field(default_factory=dict)
    schedule: Any = None
    treatments: Mapping[str, float] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    therapy: str = "usual"
    start: str = "00:00"

    def __post_init__(self) -> None:
        set_field = object.__setattr__
        checked_person(self.person)
        days = checked_number("days", self.days, 1.0 / 1440.0, LONGEST_DAYS, "days")
        set_field(self, "days", days)
        set_field(self, "values", FrozenValues(checked_values(self.values)))
        set_field(self, "without", checked_without(self.without))
        minutes(self.start, "start")
        if self.schedule is not None:
            set_field(self, "schedule", checked_schedule(self.schedule))
        if not isinstance(self.therapy, str) or self.therapy not in THERAPIES:
            raise ScenarioError(f"therapy: unknown; allowed are {', '.join(THERAPIES)}")
        set_field(self, "treatments", FrozenValues(checked_doses(self.treatments)))
        for name in self.treatments:
            if treatments()[name].dose in self.values:
                raise ScenarioError(f"treatments: the dose of {name} is in values as well")

    @property
    def body(self) -> Body:
        """The person with overrides, doses of drugs and switches."""
        doses = {treatments()[name].dose: dose for name, dose in self.treatments.items()}
        return Body(self.person, checked_values({**self.values, **doses}), self.without)

    def to_json(self) -> str:
        """Return the scenario as JSON text with a version number."""
        return json.dumps(self._plain(), sort_keys=True, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Scenario:
        """Read what ``to_json`` wrote.

        Raises
        ------
        ScenarioError
            If the text is not a scenario of a known version.
        """
        try:
            plain = json.loads(text)
        except (ValueError, TypeError, RecursionError):
            raise ScenarioError("scenario: is not JSON") from None
        return cls._from_plain(plain)

    def to_query(self) -> str:
        """Return the scenario as a URL query."""
        return urlencode({"s": self.to_json()})

    @classmethod
    def from_query(cls, query: str) -> Scenario:
        """Read what ``to_query`` wrote; raises as ``from_json``."""
        found = parse_qs(query.removeprefix("?")) if isinstance(query, str) else {}
        if "s" not in found:
            raise ScenarioError("scenario: the query holds none")
        return cls.from_json(found["s"][0])

    def _plain(self) -> dict[str, Any]:
        plain: dict[str, Any] = {"version": VERSION, "person": self.person, "days": self.days}
        plain |= {"start": self.start, "therapy": self.therapy, "values": dict(self.values)}
        if self.treatments:
            plain["treatments"] = dict(self.treatments)
        if self.without:
            plain["without"] = list(self.without)
        if self.schedule is not None:
            plain["schedule"] = [
                {"entry": entry.entry} | dataclasses.asdict(entry) for entry in self.schedule
            ]
        return plain

    @classmethod
    def _from_plain(cls, plain: object) -> Scenario:
        if not isinstance(plain, dict) or plain.get("version") != VERSION:
            raise ScenarioError(f"scenario: version must be {VERSION}")
        fields = {key: value for key, value in plain.items() if key != "version"}
        known = {item.name for item in dataclasses.fields(cls)}
        for key in fields:
            if key not in known:
                raise ScenarioError(f"scenario: unknown field '{str(key)[:40]}'")
        if fields.get("schedule") is not None:
            fields["schedule"] = _entries(fields["schedule"])
        return cls(**fields)


def checked_doses(doses: object) -> tuple[tuple[str, float], ...]:
    """Return doses of drugs, sorted by name, each within the bounds of its parameter.

    Raises
    ------
    ScenarioError
        Unknown drug, or a dose out of range.
    """
    if not isinstance(doses, Mapping):
        raise ScenarioError("treatments: must map names to doses")
    known = treatments()
    for name in doses:
        if not isinstance(name, str) or name not in known:
            allowed = ", ".join(known)
            raise ScenarioError(f"treatments: unknown treatment; allowed are {allowed}")
    return tuple(
        (name, dict(checked_values({known[name].dose: dose}))[known[name].dose])
        for name, dose in sorted(doses.items())
    )


class FrozenValues(dict[str, float]):
    """A dictionary of numbers that can be hashed; it is never changed."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(self.items()))

    def _refuse(self, *_args: object, **_values: object) -> Any:
        raise TypeError("a scenario cannot be changed; make another")

    __setitem__ = __delitem__ = __ior__ = update = _refuse
    clear = pop = popitem = setdefault = _refuse

    def __reduce__(self) -> tuple[type[FrozenValues], tuple[dict[str, float]]]:
        return FrozenValues, (dict(self),)


def _entries(plain: object) -> list[Entry]:
    if not isinstance(plain, list):
        raise ScenarioError("schedule: must be a list")
    made: list[Entry] = []
    for item in plain:
        name = item.get("entry") if isinstance(item, dict) else None
        if not isinstance(name, str) or name not in ENTRIES:
            raise ScenarioError(f"schedule: entry must be one of {', '.join(ENTRIES)}")
        kind = ENTRIES[name]
        arguments = {key: value for key, value in item.items() if key != "entry"}
        known = {entry_field.name for entry_field in dataclasses.fields(kind)}
        for key in arguments:
            if key not in known:
                raise ScenarioError(f"schedule: unknown field '{str(key)[:40]}' of {item['entry']}")
        if "time" not in arguments:
            raise ScenarioError(f"schedule: {item['entry']} has no time")
        made.append(kind(**arguments))
    return made
