"""Glycated haemoglobin (HbA1c): it remembers glucose as long as red cells live."""

from __future__ import annotations

import math

from physiology.core.declare import Parameter

glycation_memory = Parameter(
    label="Time in which HbA1c follows glucose",
    unit="day",
    default=43.0,
    bounds=(25.0, 60.0),
    source="assumption",
    group="HbA1c",
    note="Half of a step shows after 30 days, three quarters after 60.",
)


def share_reached(days: float, memory: float) -> float:
    """Return the share of a step of mean glucose that HbA1c shows after some days.

    Parameters
    ----------
    days, memory : float
        Days since the step, and the time constant.
    """
    return 1.0 - math.exp(-days / memory)
