"""Compression lows: whoever lies on the sensor presses blood away, and it reads too low."""

from physiology.core.declare import Parameter

compression_nights = Parameter(
    label="Nights with a compression low",
    unit="1",
    default=0.15,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Sensor",
    note="Share of nights; about one in a week. How often it happens depends on the sleeper.",
)
compression_least_depth = Parameter(
    label="Smallest depth of a compression low",
    unit="mg/dL",
    default=20.0,
    bounds=(0.0, 40.0),
    source="assumption",
    group="Sensor",
    note="Depths are spread evenly from the smallest to the greatest.",
)
compression_greatest_depth = Parameter(
    label="Greatest depth of a compression low",
    unit="mg/dL",
    default=40.0,
    bounds=(40.0, 80.0),
    source="assumption",
    group="Sensor",
    note="Depths are spread evenly from the smallest to the greatest.",
)
compression_shortest = Parameter(
    label="Shortest compression low",
    unit="min",
    default=20.0,
    bounds=(10.0, 60.0),
    source="assumption",
    group="Sensor",
    note="Lengths are spread evenly from the shortest to the longest.",
)
compression_longest = Parameter(
    label="Longest compression low",
    unit="min",
    default=60.0,
    bounds=(60.0, 240.0),
    source="assumption",
    group="Sensor",
    note="It ends when the sleeper turns over.",
)
compression_onset = Parameter(
    label="Onset and end of a compression low",
    unit="min",
    default=10.0,
    bounds=(5.0, 30.0),
    source="assumption",
    group="Sensor",
    note="Time in which the reading falls, and later comes back.",
)
compression_bedtime = Parameter(
    label="Bedtime of the sensor's wearer",
    unit="min",
    default=1380.0,
    bounds=(1200.0, 1440.0),
    source="assumption",
    group="Sensor",
    note="Minutes after midnight; compression lows begin between here and the morning.",
)
compression_sleep = Parameter(
    label="Sleep of the sensor's wearer",
    unit="min",
    default=420.0,
    bounds=(240.0, 600.0),
    source="assumption",
    group="Sensor",
    note="From bedtime on; afterwards no compression low begins.",
)
