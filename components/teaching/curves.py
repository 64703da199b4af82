"""The curves of bodies in an answer: thinned to what a screen can show."""

from __future__ import annotations

from typing import Any

import numpy as np

from components.figures.life_rows import DIGITS as LIFE_DIGITS
from components.figures.rows import DIGITS
from components.teaching.bodies.ran import Ran
from components.teaching.bodies.run import asked, ran
from components.teaching.format.body import Body
from physiology.monitoring.agp import glucose_report
from physiology.monitoring.profile import LEAST_DAYS

MOST_POINTS = 300
_STEPS = (2.0, 5.0, 10.0, 15.0, 20.0, 30.0, 60.0, 72.0, 120.0, 180.0, 240.0)
_STEP_OF_YEARS = 0.25
_THINNED = 3


def body_curves(
    key: str, bodies: dict[str, Body], rows: tuple[str, ...], window: tuple[float, float]
) -> dict[str, Any]:
    """Return the curves of a body.

    Parameters
    ----------
    key : str
    bodies : dict of str to Body
    rows : tuple of str
        Signals; those that a body of its kind does not have are left out.
    window : tuple of float
        What is shown; a life is given whole.

    Returns
    -------
    dict
        ``start``, ``step`` (minutes; years for a life) and ``signals`` (by row, internal units);
        of everyday days also ``profile`` (``start``, ``step``, ``percentiles`` by ``"5"`` to
        ``"95"``) and ``days`` (a list of readings for each).
    """
    run, body = ran(asked(key, bodies)), bodies[key]
    known = LIFE_DIGITS if body.life else DIGITS
    digits = {row: known[row] for row in rows if row in known}
    if body.life:
        start, end = float(run.time[0]), float(run.time[-1])
        step = _STEP_OF_YEARS
    else:
        start, end = window[0], min(window[1], body.minutes)
        step = next((one for one in _STEPS if (end - start) / one < MOST_POINTS), _STEPS[-1])
    times = np.arange(start, end + 1e-6, step)
    signals = {row: np.interp(times, run.time, run.curve(row)) for row in digits}
    found: dict[str, Any] = {
        "start": start,
        "step": step,
        "signals": {row: np.round(signals[row], digits[row]).tolist() for row in digits},
    }
    return found | (_report(run) if run.readings is not None and body.days >= LEAST_DAYS else {})


def _report(run: Ran) -> dict[str, Any]:
    if run.readings is None:
        return {}
    report = glucose_report(run.readings)
    thinned = slice(None, None, _THINNED)
    profile = report.profile
    if profile is None:
        return {}
    step = float(profile.clock[1] - profile.clock[0]) * _THINNED
    return {
        "profile": {
            "start": float(profile.clock[0]),
            "step": step,
            "percentiles": {
                str(share): np.round(curve[thinned], 1).tolist()
                for share, curve in profile.percentiles.items()
            },
        },
        "days": [
            [None if np.isnan(one) else round(float(one)) for one in day[thinned]]
            for day in report.strips
        ],
    }
