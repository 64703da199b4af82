"""The marks under the life-line: what a course comes to, and when."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import physiology as ph
from components.years.kinds import FIRST_AGE
from physiology.years.events import Event

LABELS = {
    "diabetes": "type 2",
    "autoimmunity": "stage 1",
    "stage_2": "stage 2",
    "stage_3": "type 1",
    "insulin": "insulin",
    "normal": "normal again",
    "remission": "below diabetes",
}
"""Short words for what the model names in full; what is not here keeps its own."""

DIAGNOSES = ("diabetes", "stage_3")
EARLY = ("prediabetes", "stage_2")
ATTACK = ("autoimmunity",)
BETTER = ("remission", "normal")
"""Events by what they mean."""

GRADES = (*BETTER, *DIAGNOSES, *EARLY)

SHORTEST_SPELL = 2.0
"""Years for which glucose must stay better to be told."""


def label(event: Event) -> str:
    """Return the words of a mark."""
    return LABELS.get(event.key, event.label)


def lasting(events: Iterable[Event]) -> list[Event]:
    """Return the events that mean something, in the order of time.

    Glucose that passes a limit and is soon back has not changed what it is; and once insulin
    holds it at its goal, on which side of a limit it lies says nothing new.
    """
    kept: list[Event] = []
    for event in sorted(events, key=lambda one: one.year):
        if event.key in GRADES and any(one.key == "insulin" for one in kept):
            continue
        last = kept[-1] if kept else None
        is_worse = event.key in GRADES and event.key not in BETTER
        is_back = is_worse and last is not None and last.key in BETTER
        if is_back and last and event.year - last.year < SHORTEST_SPELL:
            kept.pop()
            continue
        kept.append(event)
    return kept


def event_facts(of: ph.Course) -> list[dict[str, Any]]:
    """Return the lasting events of a course with their words and ages."""
    return [
        {"key": event.key, "label": label(event), "age": round(FIRST_AGE + event.year, 2)}
        for event in lasting(of.events)
    ]


def first(of: ph.Course, keys: tuple[str, ...]) -> tuple[str, float] | None:
    """Return words and age of the first of some events, or None if none of them comes."""
    found = [event for event in of.events if event.key in keys]
    if not found:
        return None
    event = min(found, key=lambda one: one.year)
    return label(event), FIRST_AGE + event.year


def age_of(of: ph.Course, keys: tuple[str, ...]) -> float | None:
    """Return the age at which one of some events comes first, or None if none of them does."""
    found = first(of, keys)
    return None if found is None else found[1]
