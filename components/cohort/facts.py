"""In what such people differ, and by how much."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np

import physiology as ph
from components.cohort.request import NUMBERS
from components.controls.information import GRADES
from components.evidence.cited import cited

EIGHT_IN_TEN = (-1.2815515655446004, 1.2815515655446004)
"""Standard deviations from the middle of a normal distribution to its 10th and 90th percentile."""

_ASSUMED, _FITTED = "assumption", "calibrated"


def ends(centres: Mapping[str, float]) -> dict[str, list[float]]:
    """Return between which factors eight in ten people lie, by parameter.

    Parameters
    ----------
    centres : mapping of str to float
        Numbers of the body in the middle. One that has none of something has nobody around it
        who differs in that: it is left out.
    """
    ways = np.array(EIGHT_IN_TEN)
    return {
        name: [round(float(value) / centre, 3) for value in one.values(centre, ways)]
        for name, one in ph.distributions().items()
        if (centre := centres[name])
    }


def _trait(one: ph.Distribution) -> dict[str, Any]:
    known = one.source if one.source == _ASSUMED else "cited"
    grade = _FITTED if one.source.startswith(_FITTED) else known
    return {
        "name": one.parameter,
        "label": ph.catalogue()[one.parameter].label,
        "note": one.note,
        "grade": grade,
        "squares": GRADES[grade],
        "source": cited(one.source),
    }


@lru_cache(maxsize=1)
def cohort_facts() -> dict[str, Any]:
    """Return how many people can be asked for, and in what they differ."""
    defaults = {name: ph.catalogue()[name].default for name in ph.distributions()}
    return {
        "numbers": list(NUMBERS),
        "traits": [_trait(one) for one in ph.distributions().values()],
        "ends": ends(defaults),
    }
