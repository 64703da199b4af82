"""What happens in a life: thresholds of diagnosis are passed, treatment begins, glucose returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from physiology.core.integrate import Array

if TYPE_CHECKING:
    from physiology.years.course import Course

#: Thresholds of diagnosis [ADA2024]: HbA1c (%), fasting glucose (mg/dL).
PREDIABETES_HBA1C, DIABETES_HBA1C = 5.7, 6.5
PREDIABETES_GLUCOSE, DIABETES_GLUCOSE = 100.0, 126.0


@dataclass(frozen=True)
class Event:
    """Something that happened.

    Attributes
    ----------
    key : str
        prediabetes, diabetes, remission, normal, autoimmunity, stage_2, stage_3 or insulin.
    year : float
        Years from the beginning.
    """

    key: str
    label: str
    year: float


LABELS = {
    "prediabetes": "prediabetes",
    "diabetes": "diabetes",
    "remission": "below the diabetes threshold",
    "normal": "back to normal",
    "autoimmunity": "stage 1: autoimmunity",
    "stage_2": "stage 2: glucose rises",
    "stage_3": "stage 3: type 1 diabetes",
    "insulin": "insulin begins",
}


def events_of(course: Course, marks: tuple[tuple[str, float], ...]) -> tuple[Event, ...]:
    """Return what happened in a course, in the order of time.

    A threshold counts when HbA1c or fasting glucose has passed it; what is there at the
    beginning is no event.
    """
    years = course.years
    found = list(marks)
    grade = np.maximum(
        _grade(course["hba1c"], PREDIABETES_HBA1C, DIABETES_HBA1C),
        _grade(course["fasting_glucose"], PREDIABETES_GLUCOSE, DIABETES_GLUCOSE),
    )
    immune = course["autoimmune_activity"] >= course.body.value("antibody_activity")
    found += [("autoimmunity", year) for year in _rises(years, immune)]
    for i in range(1, len(years)):
        before, now = grade[i - 1], grade[i]
        if now == before:
            continue
        attacked = bool(immune[: i + 1].any())
        worse = ("stage_2", "stage_3") if attacked else ("prediabetes", "diabetes")
        key = worse[int(now) - 1] if now > before else ("normal", "remission")[int(now)]
        found.append((key, float(years[i])))
    found.sort(key=lambda one: one[1])
    return tuple(Event(key, LABELS[key], year) for key, year in found)


def _grade(values: Array, low: float, high: float) -> Array:
    """Return 0 normal, 1 above the first threshold, 2 above the second."""
    return (values >= low).astype(float) + (values >= high).astype(float)


def _rises(years: Array, there: NDArray[np.bool_]) -> list[float]:
    return [float(years[i]) for i in range(1, len(years)) if there[i] and not there[i - 1]]
