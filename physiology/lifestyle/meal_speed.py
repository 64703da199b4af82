"""Speed of a meal: fibre and the kind of starch slow it.

The numbers are used by ``schedule.Meal``; fat and protein act from the gut.
"""

from physiology.core.declare import Parameter

fibre_half_speed = Parameter(
    label="Fibre that halves the speed of grinding",
    unit="g",
    default=10.0,
    bounds=(2.0, 60.0),
    source="calibrated: A064",
    group="Meal",
)
full_speed_glycaemic_index = Parameter(
    label="Glycaemic index with full speed",
    unit="1",
    default=70.0,
    bounds=(40.0, 100.0),
    source="assumption",
    group="Meal",
)
glycaemic_index_exponent = Parameter(
    label="Slowing with the glycaemic index",
    unit="1",
    default=1.2,
    bounds=(0.5, 3.0),
    source="calibrated: A061b",
    group="Meal",
)
lost_share_of_slow_starch = Parameter(
    label="Share lost at a glycaemic index of zero",
    unit="1",
    default=0.5,
    bounds=(0.0, 0.8),
    source="calibrated: A061b",
    group="Meal",
)
