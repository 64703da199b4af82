"""A question in, bands and outcomes of many people out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

import physiology as ph
from components.cohort.facts import ends
from components.cohort.request import Asked, check
from components.explore.outcomes import SEEN
from components.explore.run import scenario
from components.figures.derived import DERIVED
from components.figures.rows import DIGITS, GLUCOSE, GLUCOSE_HIGH, GLUCOSE_LOW, GLUT4, INSULIN
from components.figures.views import VIEWS
from components.texts import say
from physiology.core.allowance import AllowanceSpent

SEED = 7
"""The same people whatever is moved, and for everybody who opens a link."""

BAND = {"low": 10.0, "middle": 50.0, "high": 90.0}
"""Percentiles of the people at each time: eight in ten lie in the band."""

SPREAD = (10.0, 25.0, 50.0, 75.0, 90.0)
"""Percentiles of an outcome."""

LINE = 3
"""Of the courses of single people every third point is sent."""

FAILED = say("These people could not be computed.")
TOO_MANY = say("So many take more work than one answer may take. Choose fewer.")

_SENSOR = "sensor_glucose"
"""What time in target is counted on, as for the person on the page."""

Curves = NDArray[np.float64]


def answer(question: object) -> dict[str, Any]:
    """Return what becomes of people like the one on the page.

    Parameters
    ----------
    question : object
        As ``components.cohort.request.check`` takes it.

    Returns
    -------
    dict
        ``ask``, ``people`` (how many were computed), ``left_out``, ``start`` and ``step`` in
        minutes, ``bands`` by signal (``low``, ``middle``, ``high``), ``outcomes`` (percentiles
        as in ``SPREAD``), ``low`` (how many fall below the target), ``ends`` (factors between
        which eight in ten lie, by trait) and ``each``, of every person from the lowest glucose
        peak to the highest: ``glucose_peak``, ``glucose`` (every third point) and ``factors`` by
        trait; or ``ask`` and ``error``.

    Raises
    ------
    InvalidRequest
        When the question is not allowed.
    """
    asked = check(question)
    try:
        return {"ask": asked.ask, **_told(asked)}
    except ph.SimulationError:
        return {"ask": asked.ask, "error": FAILED}
    except AllowanceSpent:
        return {"ask": asked.ask, "error": TOO_MANY}
    except ph.ScenarioError as refused:
        # All that was sent has been checked: the words are the model's own.
        return {"ask": asked.ask, "error": str(refused)}


def _told(asked: Asked) -> dict[str, Any]:
    run, step = asked.run, VIEWS[asked.run.view].step
    of = scenario(run.person, run.values, run.schedule, run.without, run.view, run.therapy)
    banded = [name for name in run.signals if name not in DERIVED]
    signals = tuple(dict.fromkeys([*SEEN, _SENSOR, *banded]))
    # One thread: a question beside the drag takes one processor and no more.
    found = ph.cohort(of, asked.people, SEED, signals, step, workers=1)
    if not found.computed.any():
        raise ph.SimulationError("none of these people could be computed")
    values = {name: each[found.computed] for name, each in found.values.items()}
    centres = {name: of.body.value(name) for name in found.traits}
    # Who has none of something differs from nobody in it.
    factors = {
        name: each[found.computed] / centres[name]
        for name, each in found.traits.items()
        if centres[name]
    }
    glucose = values[GLUCOSE.signal]
    return {
        "people": len(glucose),
        "left_out": asked.people - len(glucose),
        "start": float(found.time[0]),
        "step": float(found.time[1] - found.time[0]),
        "bands": {name: band(values[name], DIGITS[name]) for name in banded},
        "outcomes": {name: spread(each) for name, each in outcomes(values).items()},
        "low": int(np.sum(glucose.min(axis=1) < GLUCOSE_LOW)),
        "ends": ends(centres),
        "each": each_of(glucose, factors),
    }


def band(curves: Curves, digits: int) -> dict[str, list[float]]:
    """Return the band of many courses, at each time by itself.

    Parameters
    ----------
    curves : array, shape (people, times)
    digits : int
        Digits that are sent.
    """
    edges = np.percentile(curves, list(BAND.values()), axis=0)
    return {name: np.round(edge, digits).tolist() for name, edge in zip(BAND, edges, strict=True)}


def outcomes(values: Mapping[str, Curves]) -> dict[str, Curves]:
    """Return the numbers of the chips, one for each person.

    Parameters
    ----------
    values : mapping of str to array, shape (people, times)
        Glucose (mg/dL), that of the sensor, insulin (pmol/L) and GLUT4 at the surface.
    """
    sensor = values[_SENSOR]
    # The first and the last reading stand for as much time as the others, as in the metrics.
    is_in = (sensor >= GLUCOSE_LOW) & (sensor <= GLUCOSE_HIGH)
    return {
        "glucose_peak": values[GLUCOSE.signal].max(axis=1),
        "insulin_peak": values[INSULIN.signal].max(axis=1),
        "glut4_peak": values[GLUT4.signal].max(axis=1),
        "time_in_target": is_in.mean(axis=1),
    }


def spread(each: Curves) -> list[float]:
    """Return the percentiles of an outcome.

    Parameters
    ----------
    each : array, shape (people,)
    """
    return [round(float(one), 4) for one in np.percentile(each, SPREAD)]


def each_of(glucose: Curves, factors: Mapping[str, Curves]) -> dict[str, Any]:
    """Return who these people are, from the lowest glucose peak to the highest.

    Parameters
    ----------
    glucose : array, shape (people, times)
        mg/dL.
    factors : mapping of str to array, shape (people,)
        By parameter: the number of each person over that of the one on the page.
    """
    peaks = glucose.max(axis=1)
    order = np.argsort(peaks, kind="stable")
    return {
        "glucose_peak": np.round(peaks[order], 1).tolist(),
        "glucose": np.round(glucose[order, ::LINE]).astype(int).tolist(),
        "factors": {name: np.round(each[order], 3).tolist() for name, each in factors.items()},
    }
