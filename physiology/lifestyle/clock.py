"""Clock: the time of day, which the rhythms of hormones follow."""

from physiology.core.declare import Input, Parameter

clock_time = Input(label="Time", unit="min", default=420.0, note="Since midnight.", runs=True)
daily_rhythm = Input(
    label="Rhythms of the day",
    unit="1",
    note="1 while days go by; 0 where a body stands still, with every rhythm at its daily mean.",
)
day_length = Parameter(
    label="Length of a day",
    unit="min",
    default=1440.0,
    bounds=(1440.0, 1440.0),
    source="assumption",
    group="Conversions",
    note="A conversion, not a choice.",
)
