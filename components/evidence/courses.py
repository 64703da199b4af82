"""Published time courses beside the curve of the model, as the browser draws them."""

from __future__ import annotations

from typing import Any

from components.units import GLUCOSE_UNITS, INSULIN_UNIT, DisplayUnit
from physiology.evidence.courses import COURSES, modelled, published
from physiology.evidence.sources import reference_in_full

SIGNALS: dict[str, tuple[str, str, dict[str, DisplayUnit]]] = {
    "plasma_glucose": ("Glucose", "glucose", dict(GLUCOSE_UNITS)),
    "plasma_insulin": ("Insulin", "insulin", {"": INSULIN_UNIT}),
    "c_peptide": ("C-peptide", "insulin", {"": DisplayUnit("nmol/L", 0.001, 2)}),
    "insulin_secretion_rate": ("Secretion", "insulin", {"": DisplayUnit("pmol/kg/min", 1.0, 1)}),
    "glucose_rate_of_appearance": ("From the gut", "glucose", {"": DisplayUnit("mg/kg/min", 1, 1)}),
    "endogenous_glucose_production": (
        "Liver output", "glucose", {"": DisplayUnit("mg/kg/min", 1.0, 1)},
    ),
    "glucose_utilisation": ("Uptake", "glut4", {"": DisplayUnit("mg/kg/min", 1.0, 1)}),
}  # fmt: skip
"""Name, colour and units of what is drawn; the internal unit is that of the model."""


def course_of(identifier: str) -> str:
    """Return the key of the time course that an outcome is read from, or nothing."""
    return next((course.key for course in COURSES if identifier in course.outcomes), "")


def _row(course: str, signal: str) -> dict[str, Any]:
    name, colour, shown = SIGNALS[signal]
    points = published()[course][signal]
    return {
        "signal": signal,
        "name": name,
        "colour": colour,
        "units": {key: vars(unit) for key, unit in shown.items()},
        "people": points[0].people,
        "points": [[one.minute, one.middle, one.low, one.high] for one in points],
        "model": [list(point) for point in modelled()[course][signal]],
    }


def course_facts() -> dict[str, dict[str, Any]]:
    """Return every time course by its key."""
    return {
        course.key: {
            "label": course.label,
            "given": course.given,
            "note": course.note,
            "sources": [reference_in_full(key) for key in course.sources],
            "licence": course.licence,
            "rows": [_row(course.key, signal) for signal in published()[course.key]],
        }
        for course in COURSES
    }
