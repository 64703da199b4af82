"""Adrenaline: the alarm of low glucose and hard effort."""

from physiology.core.declare import Input, Parameter, State, modifies, rate
from physiology.core.kinetics import logistic, michaelis_menten

adrenaline_threshold_glucose = Parameter(
    label="Glucose at half of the adrenaline answer",
    symbol="G_A",
    unit="mg/dL",
    default=65.51,
    bounds=(45.0, 80.0),
    source="calibrated: A108",
    group="Adrenaline",
)
adrenaline_threshold_width = Parameter(
    label="Width of that threshold",
    unit="mg/dL",
    default=1.8,
    bounds=(0.5, 6.0),
    source="assumption",
    group="Adrenaline",
)
adrenaline_defect = Parameter(
    label="Defect of the adrenaline answer",
    symbol="D_A",
    unit="1",
    default=0.0,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Adrenaline",
    note="0 is health.",
)
adrenaline_delay = Parameter(
    label="Delay of adrenaline",
    unit="min",
    default=6.0,
    bounds=(1.0, 30.0),
    source="assumption",
    group="Adrenaline",
)
adrenaline_on_uptake = Parameter(
    label="Adrenaline against uptake",
    symbol="k_AU",
    unit="1",
    default=0.3,
    bounds=(0.0, 0.9),
    source="assumption",
    group="Adrenaline",
)
adrenaline_on_liver_gain = Parameter(
    label="Adrenaline on hepatic output",
    symbol="k_Ad",
    unit="1",
    default=0.8,
    bounds=(0.0, 3.0),
    source="assumption",
    group="Adrenaline",
    note="Infusions raise output by 85-90 %.",
)
adrenaline_on_secretion_gain = Parameter(
    label="Adrenaline against secretion",
    symbol="k_AS",
    unit="1",
    default=3.0,
    bounds=(0.0, 10.0),
    source="assumption",
    group="Adrenaline",
)
adrenaline_on_lipolysis_gain = Parameter(
    label="Adrenaline on fat breakdown",
    unit="1",
    default=0.5,
    bounds=(0.0, 3.0),
    source="assumption",
    group="Adrenaline",
)
adrenaline_drive = Input(
    label="Adrenaline drive of effort or stress", unit="1", note="0 rest, 1 the largest answer."
)

adrenaline = State(label="Adrenaline", unit="1", initial=0.0, scale=0.3)


@rate("adrenaline", "1/min")
def adrenaline_rate(
    adrenaline,
    adrenaline_drive,
    plasma_glucose,
    adrenaline_threshold_glucose,
    adrenaline_threshold_width,
    adrenaline_defect,
    adrenaline_delay,
):
    """Return the answer to low glucose and to effort."""
    low = logistic(adrenaline_threshold_glucose - plasma_glucose, adrenaline_threshold_width)
    return ((1 - adrenaline_defect) * low + adrenaline_drive - adrenaline) / adrenaline_delay


@modifies("hepatic_output_drive", label="Adrenaline")
def adrenaline_on_liver(adrenaline, adrenaline_on_liver_gain):
    """Return the factor on hepatic output."""
    return 1 + adrenaline_on_liver_gain * adrenaline


@modifies("insulin_dependent_utilisation", label="Adrenaline")
def adrenaline_on_muscle(adrenaline, adrenaline_on_uptake):
    """Return the factor on uptake."""
    return 1 - adrenaline_on_uptake * michaelis_menten(adrenaline, 1)


@modifies("secretion_target", label="Adrenaline")
def adrenaline_on_secretion(adrenaline, adrenaline_on_secretion_gain):
    """Return the factor on the answer to the level."""
    return 1 / (1 + adrenaline_on_secretion_gain * adrenaline)


@modifies("dynamic_provision", label="Adrenaline")
def adrenaline_on_first_phase(adrenaline, adrenaline_on_secretion_gain):
    """Return the factor on the answer to a rise."""
    return 1 / (1 + adrenaline_on_secretion_gain * adrenaline)


@modifies("lipolysis_target", label="Adrenaline")
def adrenaline_on_lipolysis(adrenaline, adrenaline_on_lipolysis_gain):
    """Return the factor on fatty acids."""
    return 1 + adrenaline_on_lipolysis_gain * adrenaline
