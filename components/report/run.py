"""One request in, one report out: days are lived, read with a sensor, and summed up."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

import physiology as ph
from components.report.counting import COUNTING
from components.report.diary import marks, sums
from components.report.request import Asked, check
from components.report.therapies import therapies_of
from components.texts import say

FAILED = say("The model found no course within its work budget.")

KEPT = 8
"""Answers kept in a process, about 150 kB each; they are pure functions of the request."""


def _plain(curve: Any, digits: int) -> list[float | None]:
    """Return a curve as JSON takes it: a lost reading is None."""
    return [None if np.isnan(one) else round(float(one), digits) for one in curve]


@lru_cache(maxsize=KEPT)
def report(asked: Asked) -> dict[str, Any]:
    """Return the report of a checked request as plain data; nobody may change it.

    Readings are whole mg/dL, as devices show and the consensus ranges are written.

    Raises
    ------
    ScenarioError, SimulationError
        When the days cannot be lived.
    """
    meals = None if asked.meals is None else list(asked.meals)
    counting = COUNTING[asked.counting]
    lived = ph.protocols.day(
        asked.scenario,
        days=asked.days,
        meals=meals,
        seed=asked.seed,
        therapy=asked.therapy,
        counting_bias=counting.bias,
        counting_spread=counting.spread,
        varied=True,
        insulin=list(asked.insulin) or None,
    )
    worn = lived.readings
    if worn is None:
        raise ph.SimulationError("the days were lived without a sensor")
    found = ph.glucose_report(ph.Readings(worn.time, np.rint(worn.glucose)), days=asked.days)
    return {
        "days": found.days,
        "interval": found.interval,
        "metrics": {name: round(value, 6) for name, value in found.metrics.items()},
        "met": dict(found.met),
        "ranges": [vars(one) for one in found.ranges],
        "percentiles": None
        if found.profile is None
        else {str(key): _plain(curve, 1) for key, curve in found.profile.percentiles.items()},
        "marks": marks(lived.diary, treated=len(therapies_of(asked.person)) > 1),
        "sums": sums(lived.diary, found.days),
        "strips": [_plain(day, 0) for day in found.strips],
    }


def answer(request: object) -> dict[str, Any]:
    """Return the report of a request.

    Parameters
    ----------
    request : object
        As ``components.report.request.check`` takes it.

    Returns
    -------
    dict
        ``run`` and ``report``; or ``run`` and ``error`` when the days could not be lived.

    Raises
    ------
    InvalidRequest
        When the request is not allowed.
    """
    run, asked = check(request)
    try:
        return {"run": run, "report": report(asked)}
    except ph.SimulationError:
        return {"run": run, "error": FAILED}
    except ph.ScenarioError as refused:
        # All that was sent has been checked: the words are the model's own.
        return {"run": run, "error": str(refused)}
