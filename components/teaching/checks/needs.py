"""Features of the model that a lesson may need."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import physiology as ph
from components.teaching.format.lesson import Lesson

FEATURES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "exercise_in_insulin_lack": ("exercise", "adrenaline", "fatty_acids"),
        "illness_event": ("illness",),
        "glucose_toxicity_beta_cell": ("beta_cell_exhaustion",),
        "fat_in_meals": ("meal_fat",),
        "dawn_rhythm": ("cortisol", "growth_hormone"),
    }
)
"""By name: the mechanisms of the model that make up the feature."""


def missing_needs(lesson: Lesson) -> tuple[str, ...]:
    """Return the features that a lesson needs and this model lacks."""
    there = ph.mechanisms()
    slow = {item.mechanism for item in ph.catalogue().values()}
    return tuple(
        name
        for name in lesson.needs
        if name not in FEATURES or not all(one in there or one in slow for one in FEATURES[name])
    )


def hidden_steps(lesson: Lesson) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the missing features, and the places of the steps that are hidden for them."""
    missing = missing_needs(lesson)
    return missing, tuple(range(len(lesson.steps))) if missing else ()
