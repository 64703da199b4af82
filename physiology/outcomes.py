"""What clinics read from a glucose sensor, by the consensus definitions."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from physiology.core.integrate import Array
from physiology.trajectory import Trajectory

_EVENT_MINUTES = 15.0

UNITS = {
    "mean_glucose": "mg/dL",
    "glucose_cv": "%",
    "time_in_range": "%",
    "time_below_70": "%",
    "time_below_54": "%",
    "time_above_180": "%",
    "time_above_250": "%",
    "time_70_140": "%",
    "time_above_140": "%",
    "gmi": "%",
    "gri": "1",
    "hypoglycaemia_events": "1",
}


def outcomes(trajectory: Trajectory) -> dict[str, float]:
    """Return sensor metrics of a run, from the noise-free sensor; units in ``UNITS``."""
    return sensor_metrics(trajectory.time, trajectory["sensor_glucose"])


def sensor_metrics(time: Array, glucose: Array) -> dict[str, float]:
    """Return the metrics of a sensor trace.

    Parameters
    ----------
    time : array, shape (n,)
        Minutes.
    glucose : array, shape (n,)
        mg/dL.

    References
    ----------
    Battelino 2019 (time in ranges), Bergenstal 2018 (GMI), Klonoff 2023 (GRI).
    """
    weights = np.gradient(time) if len(time) > 1 else np.ones(1)
    weights = weights / weights.sum()

    def share(condition: NDArray[np.bool_]) -> float:
        return float(100.0 * weights[condition].sum())

    mean = float(weights @ glucose)
    spread = float(np.sqrt(weights @ (glucose - mean) ** 2))
    very_low, low = share(glucose < 54.0), share(glucose < 70.0)
    very_high, high = share(glucose > 250.0), share(glucose > 180.0)
    risk = 3.0 * very_low + 2.4 * (low - very_low) + 1.6 * very_high + 0.8 * (high - very_high)
    return {
        "mean_glucose": mean,
        "glucose_cv": 100.0 * spread / mean,
        "time_in_range": share((glucose >= 70.0) & (glucose <= 180.0)),
        "time_below_70": low,
        "time_below_54": very_low,
        "time_above_180": high,
        "time_above_250": very_high,
        "time_70_140": share((glucose >= 70.0) & (glucose <= 140.0)),
        "time_above_140": share(glucose > 140.0),
        "gmi": 3.31 + 0.02392 * mean,
        "gri": min(risk, 100.0),
        "hypoglycaemia_events": float(_events(time, glucose)),
    }


def _events(time: Array, glucose: Array) -> int:
    """Count stretches of at least 15 min below 70 mg/dL."""
    low = np.concatenate([[False], glucose < 70.0, [False]])
    starts = np.flatnonzero(~low[:-1] & low[1:])
    ends = np.flatnonzero(low[:-1] & ~low[1:]) - 1
    lengths = time[ends] - time[starts]
    return int((lengths >= _EVENT_MINUTES).sum())


def estimated_average_glucose(hba1c: float) -> float:
    """Return the mean glucose (mg/dL) that a HbA1c (%) stands for [Nathan2008]."""
    return 28.7 * hba1c - 46.7


def hba1c_of_mean_glucose(mean_glucose: float) -> float:
    """Return the HbA1c (%) to which a lasting mean glucose (mg/dL) leads [Nathan2008]."""
    return (mean_glucose + 46.7) / 28.7
