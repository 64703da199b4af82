"""Insulin on board as a loop counts it: an exponential curve of action, not the body's own."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from physiology.core.integrate import Array


@lru_cache(maxsize=16)
def action_curves(duration: float, peak: float, tick: float) -> tuple[Array, Array]:
    """Return what is left of a unit, and how fast it acts, in the middle of each tick after it.

    The action is proportional to t (1 - t/d) exp(-t/tau) and tau follows from its peak
    [OpenAPS2018].

    Parameters
    ----------
    duration, peak, tick : float
        Minutes; the peak lies before half of the duration.

    Returns
    -------
    left, activity : array, shape (n,)
        Share, and share per minute; nothing is left from ``duration`` on.
    """
    time = np.arange(0.5 * tick, duration, tick)
    tau = peak * (1.0 - peak / duration) / (1.0 - 2.0 * peak / duration)
    share = 2.0 * tau / duration
    scale = 1.0 / (1.0 - share + (1.0 + share) * np.exp(-duration / tau))
    decay = np.exp(-time / tau)
    activity = scale / tau**2 * time * (1.0 - time / duration) * decay
    bend = time**2 / (tau * duration * (1.0 - share)) - time / tau - 1.0
    left = 1.0 - scale * (1.0 - share) * (bend * decay + 1.0)
    for curve in (left, activity):
        curve.flags.writeable = False
    return left, activity
