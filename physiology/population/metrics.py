"""Sensor metrics of many people at once, as ``physiology.outcomes`` has them for one."""

from __future__ import annotations

import numpy as np

from physiology.core.integrate import Array
from physiology.monitoring.events import low_events
from physiology.outcomes import COUNTED, management_indicator, risk_index


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

    mean = (glucose * weights).sum(axis=1)
    spread = np.sqrt((weights * (glucose - mean[:, None]) ** 2).sum(axis=1))
    shares = {
        name: np.asarray(100.0 * (counts(glucose) * weights).sum(axis=1))
        for name, counts in COUNTED.items()
    }
    events = [
        float(len(low_events(time, trace))) if trace.min() < 70.0 else 0.0 for trace in glucose
    ]
    return {
        "mean_glucose": mean,
        "glucose_cv": 100.0 * spread / mean,
        **shares,
        "gmi": management_indicator(mean),
        "gri": risk_index(shares),
        "hypoglycaemia_events": np.array(events),
    }
