"""What each field of an entry may hold, in the model's own words.

An entry of the physiology checks itself when it is made, and says what it would have allowed.
Asking it is the only way to its limits: so they are written in one place, and the fields of a
new kind of entry are known here without being listed.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import physiology as ph
from components.explore.invalid import number_within
from components.texts import say
from physiology.schedule import ENTRIES

_RANGE = re.compile(r"allowed is (\S+) to (\S+?)(?: (\S.*))?$")
_CHOICES = re.compile(r"allowed are (.+)$")
_BEYOND = 1e300
_NOON = "12:00"


@dataclass(frozen=True)
class Limits:
    """What a field may hold: a number within a range, or one of a few words.

    Parameters
    ----------
    low, high : float
        Range of a number.
    unit : str
        Its unit as the model writes it.
    choices : tuple of str
        The words that are allowed; empty for a number.
    default : object
        What it holds unless it is given; ``None`` if it may be left open.
    """

    low: float = 0.0
    high: float = 0.0
    unit: str = ""
    choices: tuple[str, ...] = ()
    default: Any = None

    @property
    def allowed(self) -> str:
        """Return the limits in words."""
        if self.choices:
            return say("one of {names}", names=", ".join(self.choices))
        return number_within(self.low, self.high, self.unit)


def _refusal(kind: str, fields: Mapping[str, Any]) -> str:
    made: Any = ENTRIES[kind]
    try:
        made(_NOON, **fields)
    except ph.ScenarioError as refused:
        return str(refused)
    return ""


def _asked(kind: str, name: str, default: Any, given: Mapping[str, Any]) -> Limits | None:
    """Ask for the limits of one field by setting it to what cannot be right."""
    if isinstance(default, str):
        found = _CHOICES.search(_refusal(kind, {**given, name: ""}))
        return found and Limits(choices=tuple(found[1].split(", ")), default=default)
    found = _RANGE.search(_refusal(kind, {**given, name: _BEYOND}))
    return found and Limits(float(found[1]), float(found[2]), found[3] or "", default=default)


@lru_cache(maxsize=512)
def limits(kind: str, /, **given: str) -> Mapping[str, Limits]:
    """Return what the fields of a kind of entry may hold, without its time.

    Parameters
    ----------
    kind : str
        Key of ``physiology.schedule.ENTRIES``.
    **given : str
        Words already chosen, such as the product of an injection, on which a range depends.
    """
    asked = {
        field.name: _asked(kind, field.name, field.default, given)
        for field in dataclasses.fields(ENTRIES[kind])
        if field.name != "time"
    }
    return {name: found for name, found in asked.items() if found is not None}


@lru_cache(maxsize=64)
def stands_alone(kind: str) -> bool:
    """Tell whether two entries of a kind may not happen at once."""
    entry = example(kind)
    try:
        ph.Scenario(schedule=[entry, entry])
    except ph.ScenarioError:
        return True
    return False


def example(kind: str) -> Any:
    """Return an entry of a kind, each number in the middle of its range."""
    numbers = {
        name: (found.low + found.high) / 2.0
        for name, found in limits(kind).items()
        if not found.choices and name != "minutes" and found.default is not None
    }
    made: Any = ENTRIES[kind]
    return made(_NOON, **numbers)
