"""Body size: weight, by which every mass of the model is divided, and height."""

from physiology.core.declare import Parameter

body_weight = Parameter(
    label="Body weight",
    symbol="BW",
    unit="kg",
    default=75.0,
    bounds=(40.0, 160.0),
    step=1.0,
    source="assumption",
    group="Body",
    note="Every mass is per kilogram of it, so the same meal is less in a larger body.",
)
body_height = Parameter(
    label="Body height",
    unit="cm",
    default=170.0,
    bounds=(120.0, 220.0),
    source="assumption",
    group="Body",
    note="Sets the body surface, by which clamps dose insulin.",
)
