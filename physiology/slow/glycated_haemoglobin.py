"""Glycated haemoglobin (HbA1c): it remembers glucose as long as red cells live.

Sugar binds to haemoglobin slowly and for good, and goes with the cell. A blood sample holds
cells of every age, so today's glucose comes in and old glucose fades at one over the mean age
of the cells in the blood.
"""

from __future__ import annotations

import math

from physiology.core.declare import Parameter, SlowState, rate, signal

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
glycation_offset = Parameter(
    label="Offset between mean glucose and HbA1c",
    unit="mg/dL",
    default=46.7,
    bounds=(46.7, 46.7),
    source="Nathan2008",
    group="Conversions",
)
glycation_slope = Parameter(
    label="Mean glucose per percent of HbA1c",
    unit="mg/dL/%",
    default=28.7,
    bounds=(28.7, 28.7),
    source="Nathan2008",
    group="Conversions",
)

hba1c = SlowState(label="HbA1c", unit="%", begins="steady_hba1c", scale=5.0)


@signal("mg/dL", label="Mean glucose")
def mean_glucose(mean_glucose_of_day, everyday_excess_of_years):
    """Return the mean of daily life."""
    return mean_glucose_of_day + everyday_excess_of_years


@signal("%", label="HbA1c if this went on")
def steady_hba1c(mean_glucose, glycation_offset, glycation_slope):
    """Return the HbA1c to which days like these lead [Nathan2008]."""
    return (mean_glucose + glycation_offset) / glycation_slope


@rate("hba1c", "%/day")
def hba1c_rate(hba1c, steady_hba1c, glycation_memory):
    """Return how HbA1c follows."""
    return (steady_hba1c - hba1c) / glycation_memory


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
