"""Readings of a glucose sensor: what the wearer sees, apart from what is in the blood."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from physiology.core.errors import ScenarioError
from physiology.core.integrate import Array
from physiology.monitoring.noise import INTERVAL, disturbance, noise, shown
from physiology.trajectory import Trajectory
from physiology.whole import checked_seed

__all__ = ["Readings", "checked_readings", "noise", "sensor_readings"]


@dataclass(frozen=True)
class Readings:
    """What a glucose sensor showed.

    Attributes
    ----------
    time : array, shape (n,)
        Minutes since midnight of the first day. Where readings are lost, minutes are missing.
    glucose : array, shape (n,)
        mg/dL, within the limits of the device.
    """

    time: Array
    glucose: Array


def checked_readings(time: object, glucose: object) -> Readings:
    """Return readings as they may be evaluated.

    Parameters
    ----------
    time, glucose : array_like, shape (n,)
        Minutes since midnight of the first day, rising; mg/dL. A reading that is not a number
        is a lost one and left out.

    Raises
    ------
    ScenarioError
        Naming what is wrong: shapes, order, a negative time, glucose not above zero, or no
        reading at all.
    """
    try:
        times = np.asarray(time, dtype=float)
        values = np.asarray(glucose, dtype=float)
    except (TypeError, ValueError):
        raise ScenarioError("readings: time and glucose must be lists of numbers") from None
    if times.ndim != 1 or times.shape != values.shape:
        raise ScenarioError("readings: time and glucose must be lists of the same length")
    there = ~np.isnan(values)
    times, values = times[there], values[there]
    if len(times) == 0:
        raise ScenarioError("readings: at least one is needed")
    if not np.isfinite(times).all() or times[0] < 0.0 or (np.diff(times) <= 0.0).any():
        raise ScenarioError("readings: time must rise from 0 min or later")
    if not np.isfinite(values).all() or values.min() <= 0.0:
        raise ScenarioError("readings: glucose must be above 0 mg/dL")
    return Readings(times, values)


def sensor_readings(trajectory: Trajectory, seed: int = 0) -> Readings:
    """Return what a sensor shows every five minutes of a run.

    Parameters
    ----------
    trajectory : Trajectory
        Any run; its sensor glucose lags and is biased already.
    seed : int
        Of noise and compression lows; the same seed gives the same readings.

    Returns
    -------
    Readings

    Raises
    ------
    ScenarioError
        If the seed is not allowed.
    """
    seed = checked_seed(seed)
    first = np.ceil(trajectory.time[0] / INTERVAL) * INTERVAL
    time = np.arange(first, trajectory.time[-1] + 1e-9, INTERVAL)

    def value(name: str) -> float:
        return float(trajectory[name][0])

    under_the_skin = np.interp(time, trajectory.time, trajectory["sensor_glucose"])
    added = disturbance(time, value, np.random.default_rng(seed))
    return Readings(time, shown(under_the_skin + added, value))
