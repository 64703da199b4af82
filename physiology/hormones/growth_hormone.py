"""Growth hormone: surges in early sleep and rises when the liver sees little insulin.

A liver with little portal insulin makes little IGF-1, which no longer restrains it. Hours
later muscle and liver answer insulin less and fat is broken down: part of the dawn rise.
Its pulses are drawn as one wave a night.
"""

from physiology.core.declare import Input, Parameter, State, modifies, rate, signal
from physiology.core.kinetics import daily_wave, logistic, michaelis_menten, onset

portal_insulin_reference = Parameter(
    label="Portal insulin of a healthy day",
    unit="pmol/L",
    default=223.9,
    bounds=(100.0, 900.0),
    source="assumption",
    group="Growth hormone",
    note="Mean over the usual day of the healthy person.",
)
growth_hormone_portal_gain = Parameter(
    label="Fall of growth hormone with portal insulin",
    unit="1",
    default=2.0,
    bounds=(0.2, 10.0),
    source="assumption",
    group="Growth hormone",
    note="Growth hormone is two to three times normal in type 1 diabetes.",
)
growth_hormone_by_day = Parameter(
    label="Growth hormone between surges, of its mean",
    unit="1",
    default=0.5,
    bounds=(0.1, 1.0),
    source="assumption",
    group="Growth hormone",
)
growth_hormone_surge_exponent = Parameter(
    label="Sharpness of the nightly surge",
    unit="1",
    default=8.0,
    bounds=(2.0, 16.0),
    source="assumption",
    group="Growth hormone",
    note="About four hours wide.",
)
growth_hormone_surge_mean = Parameter(
    label="Mean of that wave",
    unit="1",
    default=0.1964,
    bounds=(0.05, 0.5),
    source="assumption",
    group="Growth hormone",
    note="Follows from the sharpness.",
)
growth_hormone_surge_time = Parameter(
    label="Time of the nightly surge",
    unit="min",
    default=90.0,
    bounds=(0.0, 300.0),
    source="assumption",
    group="Growth hormone",
    note="01:30, in early sleep.",
)
growth_hormone_quiet_time = Parameter(
    label="Time of least growth hormone",
    unit="min",
    default=840.0,
    bounds=(600.0, 1200.0),
    source="assumption",
    group="Growth hormone",
    note="14:00.",
)
growth_hormone_stage_delay = Parameter(
    label="Delay of growth hormone, each of two stages",
    unit="min",
    default=90.0,
    bounds=(20.0, 300.0),
    source="assumption",
    group="Growth hormone",
    note="A pulse of an hour acts after 2-3 h, most at 4-5 h, and is over after 6-7 h.",
)
growth_hormone_half_excess = Parameter(
    label="Excess of growth hormone at half of its effect",
    unit="1",
    default=5.0,
    bounds=(1.0, 20.0),
    source="assumption",
    group="Growth hormone",
    note="In means of a healthy day. The effect levels off near 50 mU/L.",
)
growth_hormone_corner = Parameter(
    label="Excess of growth hormone that begins to count",
    unit="1",
    default=0.05,
    bounds=(0.005, 0.5),
    source="assumption",
    group="Growth hormone",
    note="Rounds the corner at no excess.",
)
growth_hormone_on_muscle_gain = Parameter(
    label="Growth hormone against muscle",
    unit="1",
    default=1.995,
    bounds=(0.0, 4.0),
    source="calibrated: A030",
    group="Growth hormone",
    note="Four hours of 25 mU/L lower the glucose needed in a clamp by 35 %.",
)
growth_hormone_on_liver_gain = Parameter(
    label="Growth hormone against the liver",
    unit="1",
    default=0.3741,
    bounds=(0.0, 4.0),
    source="assumption",
    group="Growth hormone",
)
growth_hormone_on_lipolysis_gain = Parameter(
    label="Growth hormone on fat breakdown",
    unit="1",
    default=0.6,
    bounds=(0.0, 3.0),
    source="assumption",
    group="Growth hormone",
    note="Acts without insulin too.",
)
growth_hormone_scale = Parameter(
    label="Growth hormone",
    symbol="GH",
    unit="1",
    default=1.0,
    bounds=(0.2, 8.0),
    step=0.1,
    source="assumption",
    effect="calibrated: A030",
    group="Hormones",
    note="Relative to what this body would make; about 5 or more is acromegaly.",
)
portal_memory_time = Parameter(
    label="Time over which portal insulin counts",
    unit="min",
    default=1440.0,
    bounds=(240.0, 10080.0),
    source="assumption",
    group="Growth hormone",
)
growth_hormone_threshold_glucose = Parameter(
    label="Glucose at half of the growth hormone answer",
    unit="mg/dL",
    default=63.5,
    bounds=(45.0, 75.0),
    source="Mitrakou1991",
    group="Growth hormone",
    note="It begins to rise at 66 mg/dL.",
)
growth_hormone_threshold_width = Parameter(
    label="Width of the threshold of growth hormone",
    unit="mg/dL",
    default=1.8,
    bounds=(0.5, 6.0),
    source="assumption",
    group="Growth hormone",
)
low_glucose_on_growth_hormone_gain = Parameter(
    label="Low glucose on growth hormone",
    unit="1",
    default=6.0,
    bounds=(0.0, 20.0),
    source="assumption",
    group="Growth hormone",
)
growth_hormone_infusion = Input(
    label="Growth hormone added", unit="1", note="In means of a healthy day."
)

portal_insulin_of_the_day = State(
    label="Mean portal insulin of the last day",
    unit="pmol/L",
    initial=330.0,
    settling="portal_memory_time",
    scale=300.0,
)
growth_hormone_first_stage = State(
    label="Growth hormone on its way", unit="1", initial=1.0, scale=1.0, follows_clock=True
)
growth_hormone_action = State(
    label="Growth hormone as the tissues have felt it",
    unit="1",
    initial=1.0,
    scale=1.0,
    follows_clock=True,
)


@rate("portal_insulin_of_the_day", "pmol/L/min")
def portal_memory(portal_insulin, portal_insulin_of_the_day, portal_memory_time):
    """Return the running mean."""
    return (portal_insulin - portal_insulin_of_the_day) / portal_memory_time


@signal("1", label="Growth hormone of the hour, of its mean")
def growth_hormone_of_the_hour(
    clock_time,
    daily_rhythm,
    growth_hormone_by_day,
    growth_hormone_surge_exponent,
    growth_hormone_surge_mean,
    growth_hormone_surge_time,
    growth_hormone_quiet_time,
    day_length,
):
    """Return the course of the day around 1 [assumption on form]."""
    wave = daily_wave(clock_time, growth_hormone_quiet_time, growth_hormone_surge_time, day_length)
    surge = wave**growth_hormone_surge_exponent / growth_hormone_surge_mean
    return 1 + daily_rhythm * (1 - growth_hormone_by_day) * (surge - 1)


@signal("1", label="Growth hormone made by the body")
def growth_hormone_secreted(
    portal_insulin_of_the_day,
    portal_insulin_reference,
    growth_hormone_portal_gain,
    growth_hormone_of_the_hour,
    growth_hormone_scale,
):
    """Return the body's own growth hormone; illness and lost sleep act on it."""
    relative = portal_insulin_of_the_day / portal_insulin_reference
    released = (1 + growth_hormone_portal_gain) / (1 + growth_hormone_portal_gain * relative)
    return growth_hormone_scale * released * growth_hormone_of_the_hour


@modifies("growth_hormone_secreted", label="Low glucose on growth hormone")
def low_glucose_on_growth_hormone(
    plasma_glucose,
    growth_hormone_threshold_glucose,
    growth_hormone_threshold_width,
    low_glucose_on_growth_hormone_gain,
    adrenaline_defect,
):
    """Return the factor on growth hormone; who has lost the alarm loses it here too."""
    low = logistic(
        growth_hormone_threshold_glucose - plasma_glucose, growth_hormone_threshold_width
    )
    return 1 + low_glucose_on_growth_hormone_gain * (1 - adrenaline_defect) * low


@signal("1", label="Growth hormone")
def growth_hormone(growth_hormone_secreted, growth_hormone_infusion):
    """Return growth hormone relative to the mean of a healthy day."""
    return growth_hormone_secreted + growth_hormone_infusion


@rate("growth_hormone_first_stage", "1/min")
def growth_hormone_first_stage_rate(
    growth_hormone, growth_hormone_first_stage, growth_hormone_stage_delay
):
    """Return the first of two delays."""
    return (growth_hormone - growth_hormone_first_stage) / growth_hormone_stage_delay


@rate("growth_hormone_action", "1/min")
def growth_hormone_action_rate(
    growth_hormone_first_stage, growth_hormone_action, growth_hormone_stage_delay
):
    """Return the second of two delays."""
    return (growth_hormone_first_stage - growth_hormone_action) / growth_hormone_stage_delay


@signal("1", label="Excess of growth hormone that acts")
def growth_hormone_excess(growth_hormone_action, growth_hormone_half_excess, growth_hormone_corner):
    """Return 0 for the healthy mean, 1 for more than any tissue answers."""
    excess = onset(growth_hormone_action - 1, growth_hormone_corner)
    return michaelis_menten(excess, growth_hormone_half_excess)


@modifies("muscle_responsiveness", label="Growth hormone on muscle")
def growth_hormone_on_muscle(growth_hormone_excess, growth_hormone_on_muscle_gain):
    """Return the factor on the span of GLUT4; only excess counts."""
    return 1 / (1 + growth_hormone_on_muscle_gain * growth_hormone_excess)


@modifies("hepatic_half_effect", label="Growth hormone on the liver")
def growth_hormone_on_liver(growth_hormone_excess, growth_hormone_on_liver_gain):
    """Return the factor on the hepatic half-effect; only excess counts."""
    return 1 + growth_hormone_on_liver_gain * growth_hormone_excess


@modifies("lipolysis_target", label="Growth hormone on fat cells")
def growth_hormone_on_lipolysis(growth_hormone_excess, growth_hormone_on_lipolysis_gain):
    """Return the factor on fatty acids; only excess counts."""
    return 1 + growth_hormone_on_lipolysis_gain * growth_hormone_excess
