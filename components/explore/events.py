"""What happens in the morning: slider values that become entries of the schedule."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import physiology as ph

BREAKFAST = 480
"""Meal and dose, minutes after midnight."""

BOUT = 600
"""Exercise, minutes after midnight."""


@dataclass(frozen=True)
class Event:
    """A kind of entry that sliders can make.

    Parameters
    ----------
    make : callable
        Takes the time and the fields of the entry.
    at : int
        Minutes after midnight.
    amounts : tuple of str
        Fields of which at least one must be above zero; otherwise nothing happens.
    icon : str
        Drawing below the time axis.
    fixed : mapping
        Fields that no slider sets.
    """

    make: Callable[..., Any]
    at: int
    amounts: tuple[str, ...]
    icon: str
    fixed: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


EVENTS: Mapping[str, Event] = MappingProxyType(
    {
        "meal": Event(ph.Meal, BREAKFAST, ("carbohydrate", "fat", "protein", "fibre"), "utensils"),
        "bolus": Event(
            ph.Bolus, BREAKFAST, ("units",), "syringe", MappingProxyType({"product": "lispro"})
        ),
        "exercise": Event(ph.Exercise, BOUT, ("minutes",), "footprints"),
    }
)
"""By the word before the point in a parameter's ``entry``: ``meal`` of ``meal.fat``."""


def clock(minutes: float) -> str:
    """Return minutes after midnight as ``HH:MM``."""
    return f"{int(minutes) // 60:02d}:{int(minutes) % 60:02d}"


def body_values(values: Mapping[str, float]) -> dict[str, float]:
    """Return the values that belong to the body and not to the morning.

    Parameters
    ----------
    values : mapping of str to float
        Value of every slider.
    """
    entries = ph.catalogue()
    return {name: value for name, value in values.items() if not entries[name].entry}


def happenings(values: Mapping[str, float]) -> list[Any]:
    """Return the entries of the schedule; what has no amount does not happen.

    Parameters
    ----------
    values : mapping of str to float
        Value of every slider.
    """
    entries = ph.catalogue()
    fields: dict[str, dict[str, float]] = {}
    for name, value in values.items():
        if entries[name].entry:
            kind, _, field_name = entries[name].entry.partition(".")
            fields.setdefault(kind, {})[field_name] = value
    return [
        event.make(clock(event.at), **event.fixed, **fields[kind])
        for kind, event in EVENTS.items()
        if any(fields.get(kind, {}).get(amount, 0.0) > 0.0 for amount in event.amounts)
    ]
