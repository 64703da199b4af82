"""One request in, one answer out: the pure function behind every drag."""

from __future__ import annotations

from typing import Any

import numpy as np

import physiology as ph
from components.explore.case import case_values
from components.explore.outcomes import outcomes
from components.explore.request import NO_REFERENCE, Request, check
from components.figures.meal_figure import MEAL_AT, WINDOW_END, WINDOW_START
from components.figures.rows import ROWS

STEP = 2.0
"""Minutes between two points of a curve: 181 points, about 5 kB a run."""

_MINUTES_A_DAY = 1440.0
FAILED = "This body could not be run."


def clock(minutes: float) -> str:
    """Return minutes after midnight as ``HH:MM``."""
    return f"{int(minutes) // 60:02d}:{int(minutes) % 60:02d}"


def scenario(person: str, values: dict[str, float]) -> ph.Scenario:
    """Return the morning of a person with the given slider values.

    Meal and dose become events at breakfast; usual basal insulin keeps running.

    Parameters
    ----------
    person : str
        Key in ``physiology.people``.
    values : dict of float
        Value of every slider.
    """
    body = {key: value for key, value in values.items() if key not in _EVENTS}
    schedule: list[Any] = []
    if values["meal_carbohydrate"] > 0:
        schedule.append(ph.Meal(clock(MEAL_AT), carbohydrate=values["meal_carbohydrate"]))
    if values["bolus_dose"] > 0:
        schedule.append(ph.Bolus(clock(MEAL_AT), "lispro", values["bolus_dose"]))
    therapy = ph.usual_therapy(person)
    if therapy is not None:
        schedule.append(ph.BasalRate("00:00", therapy.basal_rate))
    days = (WINDOW_END - WINDOW_START) / _MINUTES_A_DAY
    return ph.Scenario(
        person=person, days=days, start=clock(WINDOW_START), values=body, schedule=schedule
    )


_EVENTS = ("meal_carbohydrate", "bolus_dose")


def _curves(person: str, values: dict[str, float]) -> dict[str, Any]:
    run = ph.simulate(scenario(person, values), step=STEP)
    time = np.asarray(run.time, dtype=float)
    curves = {row.signal: np.asarray(run[row.signal], dtype=float) for row in ROWS}
    return {
        "start": float(time[0]),
        "step": float(time[1] - time[0]),
        "signals": {row.signal: np.round(curves[row.signal], row.digits).tolist() for row in ROWS},
        "outcomes": outcomes(time, *(curves[row.signal] for row in ROWS)),
    }


def _reference(request: Request) -> dict[str, Any] | None:
    """Return the reference run: the own case as stored, or another body at the same meal."""
    if request.reference == NO_REFERENCE:
        return None
    values = case_values(request.reference)
    if request.reference != request.person:
        values["meal_carbohydrate"] = request.values["meal_carbohydrate"]
    return _curves(request.reference, values)


def answer(request: object) -> dict[str, Any]:
    """Return the curves and outcomes of a request.

    Parameters
    ----------
    request : object
        As ``components.explore.request.check`` takes it.

    Returns
    -------
    dict
        ``run``, ``now`` and ``reference`` (``None`` when the page holds it already); or
        ``run`` and ``error`` when the body could not be solved within its work budget.

    Raises
    ------
    InvalidRequest
        When the request is not allowed.
    """
    checked = check(request)
    try:
        now = _curves(checked.person, checked.values)
        return {"run": checked.run, "now": now, "reference": _reference(checked)}
    except ph.SimulationError:
        return {"run": checked.run, "error": FAILED}
