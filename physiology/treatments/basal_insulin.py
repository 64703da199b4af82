"""Basal insulin in type 2: one long injection a day, taken as a constant inflow."""

from physiology.core.declare import Parameter, flow
from physiology.core.treatment import Treatment

basal_insulin_dose = Parameter(
    label="Basal insulin",
    unit="U/day",
    default=0.0,
    bounds=(0.0, 160.0),
    step=2.0,
    source="assumption",
    effect="calibrated: A085a",
    group="Drugs",
    note="A long insulin once a day, here even over the day. For its course by product put an "
    "injection into the schedule.",
)
titration_target = Parameter(
    label="Fasting glucose that titration aims at",
    unit="mg/dL",
    default=126.0,
    bounds=(70.0, 180.0),
    source="assumption",
    group="Basal insulin",
    note="7.0 mmol/L: our choice. Protocols of trials aim lower, and many arms end near it.",
)
largest_basal_per_weight = Parameter(
    label="Largest basal insulin of a titration",
    unit="U/day/kg",
    default=0.5,
    bounds=(0.1, 2.0),
    source="assumption",
    group="Basal insulin",
    note="Our choice, where more basal insulin commonly gives way to insulin at meals.",
)
minutes_in_a_day = Parameter(
    label="Minutes in a day",
    unit="min/day",
    default=1440.0,
    bounds=(1440.0, 1440.0),
    source="assumption",
    group="Conversions",
    note="A conversion, not a choice.",
)
BASAL_INSULIN = Treatment(
    key="basal_insulin",
    label="Basal insulin",
    drug_class="Insulin",
    dose="basal_insulin_dose",
    doses=(10.0, 20.0, 40.0),
    taken="injected once a day",
    half_life="12-25 h by product",
    onset="days",
    onset_time=3.0,
    source="Haahr2014",
    acts_on="liver, fat and muscle",
    risk="Hypos when the dose is too large. Weight gain as less glucose is lost in urine.",
)


@flow("pmol/kg/min", into="plasma_insulin_mass", label="Basal insulin into plasma")
def basal_insulin_absorption(basal_insulin_dose, picomoles_per_unit, minutes_in_a_day, body_weight):
    """Return the constant inflow of a peakless insulin."""
    daily = basal_insulin_dose * picomoles_per_unit
    return daily / minutes_in_a_day / body_weight
