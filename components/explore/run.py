"""One request in, one answer out: the pure function behind every drag."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

import physiology as ph
from components.explore.case import case_values
from components.explore.events import EVENTS, body_values, clock, happenings
from components.explore.outcomes import SEEN, outcomes, sensor_outcomes
from components.explore.request import NO_REFERENCE, Request, check
from components.figures.meal_figure import WINDOW_END, WINDOW_START
from components.figures.rows import DIGITS

STEP = 2.0
"""Minutes between two points of a curve: 181 points, about 2 kB a curve."""

_MINUTES_A_DAY = 1440.0
FAILED = "This body could not be run."


def scenario(person: str, values: dict[str, float], without: Sequence[str] = ()) -> ph.Scenario:
    """Return the morning of a person with the given slider values.

    Meal, dose and exercise become events; usual basal insulin keeps running.

    Parameters
    ----------
    person : str
        Key in ``physiology.people``.
    values : dict of float
        Value of every slider.
    without : sequence of str
        Mechanisms switched off.
    """
    schedule = happenings(values)
    therapy = ph.usual_therapy(person)
    if therapy is not None:
        schedule.append(ph.BasalRate("00:00", therapy.basal_rate))
    return ph.Scenario(
        person=person,
        days=(WINDOW_END - WINDOW_START) / _MINUTES_A_DAY,
        start=clock(WINDOW_START),
        values=body_values(values),
        schedule=schedule,
        without=tuple(without),
    )


def _curves(of: ph.Scenario, signals: Sequence[str]) -> dict[str, Any]:
    run = ph.simulate(of, step=STEP)
    time = np.asarray(run.time, dtype=float)
    curves = {name: np.asarray(run[name], dtype=float) for name in dict.fromkeys([*SEEN, *signals])}
    return {
        "start": float(time[0]),
        "step": float(time[1] - time[0]),
        "signals": {name: np.round(curves[name], DIGITS[name]).tolist() for name in signals},
        "outcomes": sensor_outcomes(run) | outcomes(time, *(curves[name] for name in SEEN)),
    }


def _reference(request: Request) -> dict[str, Any] | None:
    """Return the reference run: the own case as stored, or another body at the same events."""
    if request.reference == NO_REFERENCE:
        return None
    values = case_values(request.reference)
    if request.reference != request.person:
        values |= shared(request.values)
    return _curves(scenario(request.reference, values), request.signals)


def shared(values: dict[str, float]) -> dict[str, float]:
    """Return what another body does as well: it eats the same and moves the same.

    Parameters
    ----------
    values : dict of float
        Value of every slider.
    """
    entries = ph.catalogue()
    kinds = {name: entries[name].entry.split(".")[0] for name in values}
    return {name: value for name, value in values.items() if kinds[name] in SHARED}


SHARED = tuple(kind for kind in EVENTS if kind != "bolus")
"""Kinds of events that the reference shares; its insulin is its own."""


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
        own = scenario(checked.person, checked.values, checked.without)
        now = _curves(own, checked.signals)
        return {"run": checked.run, "now": now, "reference": _reference(checked)}
    except (ph.SimulationError, ph.ScenarioError):
        return {"run": checked.run, "error": FAILED}
