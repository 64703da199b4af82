"""What clinics read from a glucose sensor, by the consensus definitions."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from physiology.core.integrate import Array
from physiology.monitoring.events import low_events
from physiology.slow.glycated_haemoglobin import glycation_offset, glycation_slope
from physiology.trajectory import Trajectory

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
    Battelino2019 (time in ranges), Bergenstal2018 (GMI), Klonoff2023 (GRI), Battelino2023
    (events).
    """
    weights = np.gradient(time) if len(time) > 1 else np.ones(1)
    events = low_events(time, glucose)
    return weighted_metrics(weights, glucose) | {"hypoglycaemia_events": float(len(events))}


def weighted_metrics(weights: Array, glucose: Array) -> dict[str, float]:
    """Return the metrics that do not ask for an order of the readings.

    Parameters
    ----------
    weights : array, shape (n,)
        How much time each reading stands for, in any unit.
    glucose : array, shape (n,)
        mg/dL.
    """
    weights = weights / weights.sum()

    def share(condition: NDArray[np.bool_]) -> float:
        return float(100.0 * weights[condition].sum())

    mean = float(weights @ glucose)
    spread = float(np.sqrt(weights @ (glucose - mean) ** 2))
    shares = {
        "time_in_range": share((glucose >= 70.0) & (glucose <= 180.0)),
        "time_below_70": share(glucose < 70.0),
        "time_below_54": share(glucose < 54.0),
        "time_above_180": share(glucose > 180.0),
        "time_above_250": share(glucose > 250.0),
    }
    hypo, hyper = risk_components(shares)
    return {
        "mean_glucose": mean,
        "glucose_cv": 100.0 * spread / mean,
        **shares,
        "time_70_140": share((glucose >= 70.0) & (glucose <= 140.0)),
        "time_above_140": share(glucose > 140.0),
        "gmi": 3.31 + 0.02392 * mean,
        "gri": min(3.0 * hypo + 1.6 * hyper, 100.0),
    }


def risk_components(shares: dict[str, float]) -> tuple[float, float]:
    """Return the low and the high component of the glycaemia risk index [Klonoff2023].

    The index is three times the one and 1.6 times the other, at most 100.

    Parameters
    ----------
    shares : dict of str to float
        Time below 70 and 54 and above 180 and 250 mg/dL, each in % and with what lies beyond.

    Returns
    -------
    tuple of float
        Each in %.
    """
    very_low, very_high = shares["time_below_54"], shares["time_above_250"]
    low, high = shares["time_below_70"] - very_low, shares["time_above_180"] - very_high
    return very_low + 0.8 * low, very_high + 0.5 * high


def estimated_average_glucose(hba1c: float) -> float:
    """Return the mean glucose (mg/dL) that a HbA1c (%) stands for [Nathan2008]."""
    return glycation_slope.default * hba1c - glycation_offset.default


def hba1c_of_mean_glucose(mean_glucose: float) -> float:
    """Return the HbA1c (%) to which a lasting mean glucose (mg/dL) leads [Nathan2008]."""
    return (mean_glucose + glycation_offset.default) / glycation_slope.default
