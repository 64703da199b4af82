"""Diet over years: how much of the energy is carbohydrate, and in which hours it is eaten."""

from physiology.core.declare import Parameter

carbohydrate_share = Parameter(
    label="Energy from carbohydrate",
    unit="%",
    default=48.0,
    bounds=(3.0, 80.0),
    source="assumption",
    group="Diet",
    note="Of the usual day; fat takes the place of what is left out, and protein stays.",
)
eating_window = Parameter(
    label="Hours between first and last meal",
    unit="h",
    default=11.5,
    bounds=(4.0, 14.0),
    source="assumption",
    group="Diet",
)
meal_window_centre = Parameter(
    label="Middle of the eating window",
    unit="h",
    default=13.25,
    bounds=(9.0, 17.0),
    source="assumption",
    group="Diet",
)
