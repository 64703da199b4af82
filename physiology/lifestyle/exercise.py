"""Exercise: contraction opens muscle to glucose without insulin and feeds it from the liver.

Without insulin the answer of the stress hormones is larger: then glucose and ketones rise.
"""

from physiology.core.declare import Input, Parameter, State, modifies, rate

exercise_minutes = Parameter(
    label="Exercise",
    unit="min",
    default=0.0,
    bounds=(0.0, 180.0),
    step=5.0,
    source="assumption",
    effect="Kennedy1999",
    entry="exercise.minutes",
    group="Exercise",
    note="Length of one bout. Contraction moves GLUT4 to the surface without insulin.",
)
exercise_intensity_setting = Parameter(
    label="Intensity",
    unit="%",
    default=60.0,
    bounds=(0.0, 100.0),
    step=5.0,
    source="assumption",
    effect="calibrated: A046",
    entry="exercise.intensity",
    group="Exercise",
    note="Share of the largest oxygen uptake. 60 % is brisk cycling.",
)

exercise_intensity = Input(label="Exercise intensity, share of VO2max", unit="1")
full_contraction_intensity = Parameter(
    label="Intensity of full contraction",
    unit="1",
    default=0.65,
    bounds=(0.3, 1.0),
    source="Kennedy1999",
    group="Exercise",
)
contraction_delay = Parameter(
    label="Onset of contraction",
    symbol="tau_c",
    unit="min",
    default=5.0,
    bounds=(1.0, 20.0),
    source="assumption",
    group="Exercise",
)
contraction_on_delivery_gain = Parameter(
    label="Contraction on delivery of glucose",
    symbol="k_cD",
    unit="1",
    default=10.55,
    bounds=(0.0, 40.0),
    source="calibrated: A046",
    group="Exercise",
)
contraction_on_liver_gain = Parameter(
    label="Contraction on hepatic output",
    symbol="k_xE",
    unit="1",
    default=1.238,
    bounds=(0.0, 5.0),
    source="calibrated: A046 A047",
    group="Exercise",
)
contraction_needs_insulin_share = Parameter(
    label="Share of it that is falling insulin",
    unit="1",
    default=0.6,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Exercise",
)
contraction_on_secretion_gain = Parameter(
    label="Contraction against secretion",
    symbol="k_xS",
    unit="1",
    default=0.3,
    bounds=(0.0, 3.0),
    source="assumption",
    group="Exercise",
)
contraction_on_glucagon_gain = Parameter(
    label="Contraction on glucagon",
    unit="1",
    default=0.6,
    bounds=(0.0, 2.0),
    source="assumption",
    group="Exercise",
)
contraction_on_lipolysis_gain = Parameter(
    label="Contraction on fat breakdown",
    unit="1",
    default=0.4,
    bounds=(0.0, 2.0),
    source="assumption",
    group="Exercise",
)
effort_without_insulin_on_liver_gain = Parameter(
    label="Larger effect of glucagon in effort without insulin",
    unit="1",
    default=0.5,
    bounds=(0.0, 4.0),
    source="assumption",
    group="Exercise",
    note="Without insulin glucose rises in exercise (Berger 1977).",
)
sensitisation_gain = Parameter(
    label="Sensitivity gained by a bout",
    symbol="b_E",
    unit="1",
    default=0.25,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Exercise",
)
sensitisation_time = Parameter(
    label="Time in which it fades",
    symbol="tau_E",
    unit="min",
    default=2160.0,
    bounds=(720.0, 5760.0),
    source="calibrated: A103",
    group="Exercise",
)
bout_length_reference = Parameter(
    label="Length of a reference bout",
    unit="min",
    default=60.0,
    bounds=(20.0, 120.0),
    source="assumption",
    group="Exercise",
)

contraction = State(label="Contraction", unit="1", initial=0.0, scale=0.3)
sensitisation = State(label="Sensitivity after exercise", unit="1", initial=0.0, scale=0.3)


@rate("contraction", "1/min")
def contraction_rate(
    contraction, exercise_intensity, full_contraction_intensity, contraction_delay
):
    """Return the approach of contraction to the effort."""
    return (exercise_intensity / full_contraction_intensity - contraction) / contraction_delay


@rate("sensitisation", "1/min")
def sensitisation_rate(contraction, sensitisation, bout_length_reference, sensitisation_time):
    """Return sensitivity gained during a bout and lost over days."""
    return contraction / bout_length_reference - sensitisation / sensitisation_time


@modifies("muscle_responsiveness", label="Sensitivity after exercise")
def sensitisation_on_muscle(sensitisation, sensitisation_gain):
    """Return the factor on the span of GLUT4."""
    return 1 + sensitisation_gain * sensitisation


@modifies("glucose_delivery", label="Contraction on muscle")
def contraction_on_delivery(contraction, contraction_on_delivery_gain):
    """Return the factor on delivery."""
    return 1 + contraction_on_delivery_gain * contraction


@modifies("hepatic_output_drive", label="Contraction on the liver")
def contraction_on_liver(
    contraction, insulin_lack, contraction_on_liver_gain, contraction_needs_insulin_share
):
    """Return the factor on hepatic output; part of it is portal insulin that falls."""
    left = 1 - contraction_needs_insulin_share * insulin_lack
    return 1 + contraction_on_liver_gain * contraction * left


@modifies("secretion_target", label="Contraction on secretion")
def contraction_on_secretion(contraction, contraction_on_secretion_gain):
    """Return the factor on secretion."""
    return 1 / (1 + contraction_on_secretion_gain * contraction)


@modifies("glucagon_target", label="Contraction on glucagon")
def contraction_on_glucagon(
    contraction, insulin_lack, contraction_on_glucagon_gain, effort_without_insulin_on_liver_gain
):
    """Return the factor on what the alpha cell aims at; larger without insulin."""
    larger = 1 + effort_without_insulin_on_liver_gain * insulin_lack
    return 1 + contraction_on_glucagon_gain * contraction * larger


@modifies("lipolysis_target", label="Contraction on fat cells")
def contraction_on_lipolysis(contraction, contraction_on_lipolysis_gain):
    """Return the factor on fatty acids."""
    return 1 + contraction_on_lipolysis_gain * contraction
