"""A drop of blood from the fingertip: no delay, but an error of its own."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from physiology.body import checked_number
from physiology.core.integrate import Array
from physiology.trajectory import Trajectory
from physiology.whole import checked_seed


def fingerstick(trajectory: Trajectory, minutes: Sequence[float], seed: int = 0) -> Array:
    """Return what a meter reads at some minutes of a run.

    Parameters
    ----------
    trajectory : Trajectory
        Any run.
    minutes : sequence of float
        When the finger is pricked; minutes of the run.
    seed : int
        Of the meter's error; the same seed gives the same readings.

    Returns
    -------
    array, shape (len(minutes),)
        mg/dL, within the limits of the meter.

    Raises
    ------
    ScenarioError
        If a minute lies outside the run, or the seed is not allowed.
    """
    seed = checked_seed(seed)
    first, last = float(trajectory.time[0]), float(trajectory.time[-1])
    when = [checked_number("minutes", minute, first, last, "min") for minute in minutes]
    blood = np.interp(when, trajectory.time, trajectory["capillary_glucose"])
    spread = np.maximum(
        trajectory["fingerstick_error"][0] * blood, trajectory["fingerstick_least_error"][0]
    )
    read = blood + spread * np.random.default_rng(seed).standard_normal(len(blood))
    lowest = trajectory["fingerstick_lowest_reading"][0]
    return np.clip(read, lowest, trajectory["fingerstick_highest_reading"][0])
