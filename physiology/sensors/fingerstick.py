"""Fingerstick: a meter reads capillary blood at once, with an error of its own."""

from physiology.core.declare import Parameter

fingerstick_error = Parameter(
    label="Error of the meter",
    unit="1",
    default=0.05,
    bounds=(0.0, 0.2),
    source="assumption",
    group="Sensor",
    note="Standard deviation as a share of the reading.",
)
fingerstick_least_error = Parameter(
    label="Smallest error of the meter",
    unit="mg/dL",
    default=5.0,
    bounds=(0.0, 20.0),
    source="assumption",
    group="Sensor",
    note="Standard deviation that is left where glucose is low.",
)
fingerstick_lowest_reading = Parameter(
    label="Lowest reading of the meter",
    unit="mg/dL",
    default=20.0,
    bounds=(10.0, 40.0),
    source="assumption",
    group="Sensor",
    note="Below it a meter shows this number and the word low.",
)
fingerstick_highest_reading = Parameter(
    label="Highest reading of the meter",
    unit="mg/dL",
    default=600.0,
    bounds=(400.0, 800.0),
    source="assumption",
    group="Sensor",
    note="Above it a meter shows this number and the word high.",
)
