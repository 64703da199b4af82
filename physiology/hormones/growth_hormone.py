"""Growth hormone: a liver that sees little insulin makes little IGF-1, growth hormone rises.

It makes muscle answer insulin less. Only the lasting excess is represented, not the pulses.
"""

from physiology.core.declare import Parameter, State, modifies, rate, signal

portal_insulin_reference = Parameter(
    label="Portal insulin of a healthy day",
    unit="pmol/L",
    default=222.0,
    bounds=(100.0, 900.0),
    source="assumption",
    group="Hormones",
    note="Mean over the usual day of the healthy person.",
)
growth_hormone_portal_gain = Parameter(
    label="Fall of growth hormone with portal insulin",
    unit="1",
    default=2.0,
    bounds=(0.2, 10.0),
    source="assumption",
    group="Hormones",
)
growth_hormone_on_muscle_gain = Parameter(
    label="Growth hormone against muscle",
    unit="1",
    default=0.4052,
    bounds=(0.0, 1.5),
    source="calibrated: A030",
    group="Hormones",
    note="Four hours of high growth hormone lower the glucose needed in a clamp by 35 %.",
)
portal_memory_time = Parameter(
    label="Time over which portal insulin counts",
    unit="min",
    default=1440.0,
    bounds=(240.0, 10080.0),
    source="assumption",
    group="Hormones",
)

portal_insulin_of_the_day = State(
    label="Mean portal insulin of the last day",
    unit="pmol/L",
    initial=330.0,
    settling=1440.0,
    scale=300.0,
)


@rate("portal_insulin_of_the_day", "pmol/L/min")
def portal_memory(portal_insulin, portal_insulin_of_the_day, portal_memory_time):
    """Return the running mean."""
    return (portal_insulin - portal_insulin_of_the_day) / portal_memory_time


@signal("1", label="Growth hormone")
def growth_hormone(portal_insulin_of_the_day, portal_insulin_reference, growth_hormone_portal_gain):
    """Return growth hormone relative to the healthy person."""
    relative = portal_insulin_of_the_day / portal_insulin_reference
    return (1 + growth_hormone_portal_gain) / (1 + growth_hormone_portal_gain * relative)


@modifies("muscle_responsiveness", label="Growth hormone")
def growth_hormone_on_muscle(growth_hormone, growth_hormone_on_muscle_gain):
    """Return the factor on the span of GLUT4; only excess counts."""
    return 1 / (1 + growth_hormone_on_muscle_gain * max(growth_hormone - 1, 0.0))
