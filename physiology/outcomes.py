"""What clinics read from a glucose sensor, by the consensus definitions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from physiology.core.integrate import Array
from physiology.monitoring.events import low_events
from physiology.slow.glycated_haemoglobin import glycation_offset, glycation_slope
from physiology.trajectory import Trajectory

Number = TypeVar("Number", float, Array)

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

#: Which readings (mg/dL) a share of the time counts.
COUNTED: dict[str, Callable[[Array], NDArray[np.bool_]]] = {
    "time_in_range": lambda glucose: (glucose >= 70.0) & (glucose <= 180.0),
    "time_below_70": lambda glucose: glucose < 70.0,
    "time_below_54": lambda glucose: glucose < 54.0,
    "time_above_180": lambda glucose: glucose > 180.0,
    "time_above_250": lambda glucose: glucose > 250.0,
    "time_70_140": lambda glucose: (glucose >= 70.0) & (glucose <= 140.0),
    "time_above_140": lambda glucose: glucose > 140.0,
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

    mean = float(weights @ glucose)
    spread = float(np.sqrt(weights @ (glucose - mean) ** 2))
    shares = {
        name: float(100.0 * weights[counts(glucose)].sum()) for name, counts in COUNTED.items()
    }
    return {
        "mean_glucose": mean,
        "glucose_cv": 100.0 * spread / mean,
        **shares,
        "gmi": management_indicator(mean),
        "gri": float(risk_index(shares)),
    }


def management_indicator(mean_glucose: Number) -> Number:
    """Return the glucose management indicator (%) of a mean in mg/dL [Bergenstal2018]."""
    return 3.31 + 0.02392 * mean_glucose


def risk_index(shares: Mapping[str, Any]) -> Any:
    """Return the glycaemia risk index [Klonoff2023] of what ``risk_components`` takes."""
    low, high = risk_components(shares)
    return np.minimum(3.0 * low + 1.6 * high, 100.0)


def risk_components(shares: Mapping[str, Any]) -> tuple[Any, Any]:
    """Return the low and the high component of the glycaemia risk index [Klonoff2023].

    The index is three times the one and 1.6 times the other, at most 100.

    Parameters
    ----------
    shares : mapping of str to float or array
        Time below 70 and 54 and above 180 and 250 mg/dL, each in % and with what lies beyond.

    Returns
    -------
    tuple of float or of array
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
