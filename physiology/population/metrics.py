"""Sensor metrics of many people at once, as ``physiology.outcomes`` has them for one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from physiology.core.integrate import Array
from physiology.monitoring.events import low_events
from physiology.outcomes import risk_components


def metrics_of_many(time: Array, glucose: Array) -> dict[str, Array]:
    """Return the metrics of everybody's sensor trace.

    Parameters
    ----------
    time : array, shape (times,)
        Minutes.
    glucose : array, shape (people, times)
        mg/dL.

    Returns
    -------
    dict of str to array, shape (people,)
    """
    weights = np.gradient(time) if len(time) > 1 else np.ones(1)
    weights = weights / weights.sum()

    def share(condition: NDArray[np.bool_]) -> Array:
        return np.asarray(100.0 * (condition * weights).sum(axis=1))

    mean = (glucose * weights).sum(axis=1)
    spread = np.sqrt((weights * (glucose - mean[:, None]) ** 2).sum(axis=1))
    shares = {
        "time_in_range": share((glucose >= 70.0) & (glucose <= 180.0)),
        "time_below_70": share(glucose < 70.0),
        "time_below_54": share(glucose < 54.0),
        "time_above_180": share(glucose > 180.0),
        "time_above_250": share(glucose > 250.0),
    }
    low, high = risk_components(shares)  # type: ignore[arg-type]
    events = [
        float(len(low_events(time, trace))) if trace.min() < 70.0 else 0.0 for trace in glucose
    ]
    return {
        "mean_glucose": mean,
        "glucose_cv": 100.0 * spread / mean,
        **shares,
        "time_70_140": share((glucose >= 70.0) & (glucose <= 140.0)),
        "time_above_140": share(glucose > 140.0),
        "gmi": 3.31 + 0.02392 * mean,
        "gri": np.minimum(3.0 * np.asarray(low) + 1.6 * np.asarray(high), 100.0),
        "hypoglycaemia_events": np.array(events),
    }
