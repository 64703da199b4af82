"""The numbers of the chips: peaks, time in target and low glucose of one morning."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

import physiology as ph
from components.figures.rows import GLUCOSE, GLUCOSE_LOW, GLUT4, INSULIN

Curve = NDArray[np.float64]

SEEN = (GLUCOSE.signal, INSULIN.signal, GLUT4.signal)
"""The curves that the outcomes are read from, whichever rows are on screen."""


def _peak(name: str, time: Curve, curve: Curve) -> dict[str, float]:
    place = int(np.argmax(curve))
    return {f"{name}_peak": round(float(curve[place]), 4), f"{name}_peak_time": float(time[place])}


def sensor_outcomes(run: ph.Trajectory) -> dict[str, float]:
    """Return mean glucose and the share of time in target, as a glucose sensor reports them.

    Parameters
    ----------
    run : Trajectory
        The morning.
    """
    metrics = ph.outcomes(run)
    return {
        "glucose_mean": round(metrics["mean_glucose"], 2),
        "time_in_target": round(metrics["time_in_range"] / 100.0, 4),
    }


def outcomes(time: Curve, glucose: Curve, insulin: Curve, glut4: Curve) -> dict[str, Any]:
    """Return what the chips and the words say about a run.

    Parameters
    ----------
    time : array
        Minutes after midnight, evenly spaced.
    glucose, insulin, glut4 : array
        mg/dL, pmol/L and the fraction at the surface.

    Returns
    -------
    dict
        Peaks and their times, ``glucose_start``, ``glucose_lowest`` and its time,
        ``minutes_low``.
    """
    low = glucose < GLUCOSE_LOW
    step = float(time[1] - time[0])
    lowest = int(np.argmin(glucose))
    return {
        **_peak("glucose", time, glucose),
        **_peak("insulin", time, insulin),
        **_peak("glut4", time, glut4),
        "glucose_start": round(float(glucose[0]), 2),
        "glucose_lowest": round(float(glucose[lowest]), 2),
        "glucose_lowest_time": float(time[lowest]),
        "minutes_low": float(np.sum(low[:-1]) * step),
    }
