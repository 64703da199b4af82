"""The modal day: percentiles of glucose by the time of day, over all days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from physiology.core.integrate import Array

PERCENTILES = (5, 25, 50, 75, 95)
#: With fewer days a percentile says nothing about days.
LEAST_DAYS = 5
#: Minutes before and after a time of day from which its readings are taken together.
POOLED = 10.0
#: Standard deviation of the smoothing, minutes.
SMOOTHED = 15.0


@dataclass(frozen=True)
class Profile:
    """Percentiles of glucose by the time of day.

    Attributes
    ----------
    clock : array, shape (m,)
        Minutes after midnight.
    percentiles : mapping of int to array, shape (m,)
        mg/dL, for 5, 25, 50, 75 and 95 %. Not a number where too few days have readings.
    """

    clock: Array
    percentiles: Mapping[int, Array]


def profile(days: Array, interval: float) -> Profile | None:
    """Return the ambulatory glucose profile, or None with fewer than five days.

    At each time of day the readings of all days within ten minutes are taken together, their
    percentiles found, and each percentile then smoothed round the clock (normal weights, 15 min
    standard deviation), so that the end of the day joins its beginning. The published report
    [Johnson2019] smooths as well without saying how; these widths are our own choice.

    Parameters
    ----------
    days : array, shape (n, m)
        mg/dL, a row for each day; not a number where a reading is lost.
    interval : float
        Minutes from one column to the next.

    Returns
    -------
    Profile or None
    """
    if len(days) < LEAST_DAYS:
        return None
    count = days.shape[1]
    reach = int(POOLED // interval)
    near = (np.arange(count)[:, None] + np.arange(-reach, reach + 1)[None, :]) % count
    pooled = days[:, near].transpose(1, 0, 2)
    enough = (~np.isnan(pooled)).any(axis=2).sum(axis=1) >= LEAST_DAYS
    raw = np.full((len(PERCENTILES), count), np.nan)
    if enough.any():
        flat = pooled[enough].reshape(int(enough.sum()), -1)
        raw[:, enough] = np.nanpercentile(flat, PERCENTILES, axis=1)
    smooth = _smoothed(raw, interval)
    clock = interval * np.arange(count, dtype=np.float64)
    return Profile(clock, dict(zip(PERCENTILES, smooth, strict=True)))


def _smoothed(curves: Array, interval: float) -> Array:
    """Return curves smoothed round the clock; a gap stays a gap and counts for nothing."""
    reach = min(int(3.0 * SMOOTHED // interval), (curves.shape[1] - 1) // 2)
    there = ~np.isnan(curves)
    filled = np.where(there, curves, 0.0)
    total, weight = np.zeros_like(curves), np.zeros_like(curves)
    for step in range(-reach, reach + 1):
        share = float(np.exp(-0.5 * (step * interval / SMOOTHED) ** 2))
        total += share * np.roll(filled, step, axis=1)
        weight += share * np.roll(there, step, axis=1)
    return np.where(there, total / np.maximum(weight, 1e-12), np.nan)
