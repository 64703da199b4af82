"""What many courses have in common: bands, percentiles of outcomes, and who stands where."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from components.figures.rows import GLUCOSE, GLUCOSE_HIGH, GLUCOSE_LOW, GLUT4, INSULIN

BAND = {"low": 10.0, "middle": 50.0, "high": 90.0}
"""Percentiles of the people at each time: eight in ten lie in the band."""

SPREAD = (10.0, 25.0, 50.0, 75.0, 90.0)
"""Percentiles of an outcome."""

LINE = 3
"""Of the courses of single people every third point is sent."""

SENSOR = "sensor_glucose"
"""What time in target is counted on, as for the person on the page."""

Curves = NDArray[np.float64]


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
    sensor = values[SENSOR]
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
