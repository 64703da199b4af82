"""Kinds of entries as the page shows them: word, icon, lane, and values to begin with.

A kind or a field of the model that is not named here appears all the same, under its own name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any

import physiology as ph
from components import units
from components.schedule.limits import Limits, limits, stands_alone
from components.schedule.words import FIELDS, FieldWords, choice_words, only_for
from physiology.schedule import ENTRIES

OWN_CAUSES = ("insulin_doses", "rescue")
"""What a body does for itself: another body at the same events does not do it as well."""

_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Kind:
    """A kind of entry as the page shows it.

    Parameters
    ----------
    label : str
        Word for it.
    icon : str
        Drawing in the ring.
    lane : int
        Line of rings that it stands in, from the axis downwards.
    at : str
        Time of day at which a new one is put, if it is free.
    first : mapping
        Fields of a new one that are not at their default.
    amounts : tuple of str
        Fields of which one must be above zero, else nothing happens; the first is shown beside
        the ring.
    """

    label: str
    icon: str
    lane: int
    at: str
    first: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)
    amounts: tuple[str, ...] = ()


_NAMED: Mapping[str, Kind] = MappingProxyType(
    {
        "meal": Kind(
            "Meal",
            "utensils",
            0,
            "10:30",
            MappingProxyType({"carbohydrate": 30.0, "fat": 5.0, "protein": 5.0}),
            ("carbohydrate", "fat", "protein", "fibre"),
        ),
        "rescue": Kind("Rescue sugar", "cup-soda", 0, "11:00", amounts=("carbohydrate",)),
        "bolus": Kind("Bolus", "syringe", 1, "08:00", MappingProxyType({"units": 4.0}), ("units",)),
        "injection": Kind(
            "Long-acting injection",
            "pen",
            1,
            "22:00",
            MappingProxyType({"units": 10.0}),
            ("units",),
        ),
        "basal_rate": Kind(
            "Pump basal rate", "droplet", 1, "00:00", MappingProxyType({"rate": 0.5})
        ),
        "suspend": Kind("Pump suspension", "pause", 1, "10:00", amounts=("minutes",)),
        "glucagon": Kind("Glucagon", "briefcase-medical", 1, "11:00", amounts=("micrograms",)),
        "exercise": Kind("Exercise", "footprints", 2, "10:00", amounts=("minutes",)),
        "illness": Kind("Illness", "thermometer", 2, "08:00", amounts=("hours",)),
    }
)


def _unnamed(name: str) -> Kind:
    numbers = [key for key, found in limits(name).items() if not found.choices]
    label = name.replace("_", " ").capitalize()
    return Kind(label, "circle-dot", 2, "10:00", amounts=tuple(numbers[:1]))


KINDS: Mapping[str, Kind] = MappingProxyType(
    {name: _NAMED[name] if name in _NAMED else _unnamed(name) for name in ENTRIES}
)
"""Every kind of entry of the model, in its order."""

SHARED = tuple(name for name, made in ENTRIES.items() if made.cause not in OWN_CAUSES)
"""Kinds that the reference shares: it eats the same and moves the same, its insulin is its own."""


def _ranges(kind: str, name: str, choices: Mapping[str, Limits]) -> dict[str, Any]:
    """Return the ranges of a number by a choice on which they depend."""
    for chooser, words in choices.items():
        found = {word: limits(kind, **{chooser: word})[name] for word in words.choices}
        ranges = {word: [one.low, one.high] for word, one in found.items()}
        if len(set(map(tuple, ranges.values()))) > 1:
            return {"by": chooser, "ranges": ranges}
    return {}


def _field(kind: str, name: str, found: Limits, choices: Mapping[str, Limits]) -> dict[str, Any]:
    words = FIELDS.get(name) or FieldWords(name.replace("_", " ").capitalize())
    common = {"name": name, "label": words.label, "default": found.default}
    common["only_for"] = list(only_for(kind, name))
    if found.choices:
        options = [{"value": key, "label": choice_words(name, key)} for key in found.choices]
        return {**common, "choices": options}
    range_of = {"low": found.low, "high": found.high, "unit": units.printed(found.unit or "1")}
    numbers = {"step": words.step, "decimals": words.decimals, "open": words.open}
    return {**common, **range_of, **numbers, **_ranges(kind, name, choices)}


def _at_rest(kind: str) -> dict[str, float]:
    """Return what the sliders of a kind show while there is no entry of it."""
    declared = {
        entry.entry.partition(".")[2]: entry.default
        for entry in ph.catalogue().values()
        if entry.kind == "parameter" and entry.entry.partition(".")[0] == kind
    }
    return {name: 0.0 if name in KINDS[kind].amounts else value for name, value in declared.items()}


@cache
def kind_facts(name: str) -> Mapping[str, Any]:
    """Return a kind as the browser needs it: words, fields with their limits, first values.

    Parameters
    ----------
    name : str
        One of ``KINDS``.
    """
    kind, found = KINDS[name], limits(name)
    choices = {key: one for key, one in found.items() if one.choices}
    return {
        "kind": name,
        "label": kind.label,
        "icon": kind.icon,
        "lane": kind.lane,
        "at": kind.at,
        "first": dict(kind.first),
        "amounts": list(kind.amounts),
        "alone": stands_alone(name),
        "shared": name in SHARED,
        "at_rest": _at_rest(name),
        "fields": [_field(name, key, one, choices) for key, one in found.items()],
    }
