"""Glycated haemoglobin (HbA1c): it remembers glucose as long as red cells live.

Sugar binds to haemoglobin slowly and for good, and goes with the cell. A blood sample holds
cells of every age, so today's glucose comes in and old glucose fades at one over the mean age
of the cells in the blood.
"""

from __future__ import annotations

import math

from physiology.core.declare import Parameter

glycation_memory = Parameter(
    label="Time in which HbA1c follows glucose",
    unit="day",
    default=43.3,
    bounds=(38.0, 60.0),
    source="calibrated: A059 A060",
    group="HbA1c",
    note="The mean age of red cells in the blood, 38 to 60 days [Cohen2008]; half of a step "
    "shows after 30 days, as in people whose glucose was brought to normal [Tahara1995].",
)


def remembered(hba1c: float, steady_hba1c: float, days: float, memory: float) -> float:
    """Return HbA1c some days later, exactly for any step.

    Parameters
    ----------
    hba1c : float
        Where it stands, %.
    steady_hba1c : float
        Where the mean glucose of these days would lead in the end, %.
    days, memory : float
        Length of the step, and the time constant.
    """
    return steady_hba1c + (hba1c - steady_hba1c) * math.exp(-days / memory)


def share_reached(days: float, memory: float) -> float:
    """Return the share of a step of mean glucose that HbA1c shows after some days.

    Parameters
    ----------
    days, memory : float
        Days since the step, and the time constant.
    """
    return remembered(0.0, 1.0, days, memory)
