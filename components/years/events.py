"""The marks under the life-line: what a course comes to, and when."""

from __future__ import annotations

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
"""Events by what they mean."""


def label(event: Event) -> str:
    """Return the words of a mark."""
    return LABELS.get(event.key, event.label)


def event_facts(of: ph.Course) -> list[dict[str, Any]]:
    """Return the events of a course with their ages, in the order of time."""
    return [
        {"key": event.key, "label": label(event), "age": round(FIRST_AGE + event.year, 2)}
        for event in sorted(of.events, key=lambda event: event.year)
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
