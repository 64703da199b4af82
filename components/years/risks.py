"""Complications of a life against the same with nothing done: relative, and of a group."""

from __future__ import annotations

from typing import Any

import physiology as ph
from components.years.course import AGES, curve
from components.years.kinds import FIRST_AGE
from physiology.slow.complications import ALLOWED_HBA1C, relative_risks

LABELS = {
    "microvascular": "Small vessels: eye, kidney, nerve",
    "myocardial_infarction": "Heart attack",
}
"""What is told, in words."""


def risk_facts(life: ph.Course, nothing: ph.Course, age: float) -> list[dict[str, Any]]:
    """Return by how much the risks on one course differ from those on the other at an age.

    Parameters
    ----------
    life, nothing : Course
        A life, and the same with nothing done.
    age : float
        Years.

    Returns
    -------
    list of dict
        ``label`` and ``change`` in %; empty where HbA1c leaves what the trials have seen.
    """
    own, other = curve(life, "hba1c"), curve(nothing, "hba1c")
    low, high = ALLOWED_HBA1C
    if min(own.min(), other.min()) < low or max(own.max(), other.max()) > high:
        return []
    found = relative_risks(AGES - FIRST_AGE, own, other)
    place = int(abs(AGES - age).argmin())
    return [
        {"label": label, "change": round(100.0 * (float(found[key][place]) - 1.0), 1)}
        for key, label in LABELS.items()
    ]
