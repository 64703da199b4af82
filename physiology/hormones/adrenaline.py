"""Adrenaline: the alarm of low glucose, effort and strain.

The liver answers at once and gets used to it; without insulin, and with cortisol, it does not.
"""

from physiology.core.declare import Input, Parameter, State, modifies, rate, signal
from physiology.core.kinetics import logistic, michaelis_menten

adrenaline_threshold_glucose = Parameter(
    label="Glucose at half of the adrenaline answer",
    symbol="G_A",
    unit="mg/dL",
    default=65.49,
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
    label="Lost alarm of low glucose",
    symbol="D_A",
    unit="1",
    default=0.0,
    bounds=(0.0, 1.0),
    step=0.1,
    source="assumption",
    effect="assumption",
    group="Hormones",
    note="How much of the adrenaline answer to low glucose is lost, as after years of type 1 "
    "diabetes and many lows. 0 is health.",
)
resting_adrenaline = Parameter(
    label="Adrenaline at rest",
    unit="1",
    default=0.02,
    bounds=(0.0, 0.1),
    source="assumption",
    group="Adrenaline",
    note="Of the largest answer; about 40 of 2000 pg/mL.",
)
adrenaline_half_effect = Parameter(
    label="Adrenaline above rest at half of its effect",
    unit="1",
    default=0.25,
    bounds=(0.02, 2.0),
    source="assumption",
    group="Adrenaline",
    note="Twice the resting level, as in mild illness, already raises glucose after a meal.",
)
adrenaline_delay = Parameter(
    label="Delay of adrenaline",
    unit="min",
    default=6.0,
    bounds=(1.0, 30.0),
    source="assumption",
    group="Adrenaline",
)
effort_without_insulin_gain = Parameter(
    label="Larger answer to effort without insulin",
    unit="1",
    default=0.5,
    bounds=(0.0, 5.0),
    source="assumption",
    group="Adrenaline",
)
adrenaline_on_uptake = Parameter(
    label="Adrenaline against uptake",
    symbol="k_AU",
    unit="1",
    default=0.5,
    bounds=(0.0, 0.9),
    source="assumption",
    group="Adrenaline",
)
adrenaline_on_liver_gain = Parameter(
    label="Adrenaline on hepatic output",
    symbol="k_Ad",
    unit="1",
    default=1.3,
    bounds=(0.0, 4.0),
    source="assumption",
    group="Adrenaline",
    note="Infusions raise output by 85-90 %, then less.",
)
adrenaline_adapted_share = Parameter(
    label="Share of it that wears off",
    unit="1",
    default=0.5,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Adrenaline",
)
adrenaline_adaptation_time = Parameter(
    label="Time in which it wears off",
    unit="min",
    default=60.0,
    bounds=(10.0, 240.0),
    source="assumption",
    group="Adrenaline",
)
adrenaline_on_secretion_gain = Parameter(
    label="Adrenaline against secretion",
    symbol="k_AS",
    unit="1",
    default=1.5,
    bounds=(0.0, 10.0),
    source="assumption",
    group="Adrenaline",
)
adrenaline_on_lipolysis_gain = Parameter(
    label="Adrenaline on fat breakdown",
    unit="1",
    default=1.2,
    bounds=(0.0, 4.0),
    source="assumption",
    group="Adrenaline",
    note="Acts without insulin too.",
)
adrenaline_on_glucagon_gain = Parameter(
    label="Adrenaline on glucagon",
    unit="1",
    default=1.0,
    bounds=(0.0, 4.0),
    source="assumption",
    group="Adrenaline",
)
adrenaline_drive = Input(
    label="Adrenaline drive of effort or infusion", unit="1", note="0 rest, 1 the largest answer."
)

adrenaline = State(label="Adrenaline", unit="1", initial=0.02, scale=0.3)
adrenaline_adaptation = State(
    label="Adrenaline the liver is used to", unit="1", initial=0.02, scale=0.3
)


@signal("1", label="Sympathetic tone")
def sympathetic_tone(resting_adrenaline):
    """Return adrenaline at rest; stress, illness and lost sleep act on it."""
    return resting_adrenaline


@rate("adrenaline", "1/min")
def adrenaline_rate(
    adrenaline,
    adrenaline_drive,
    sympathetic_tone,
    insulin_lack,
    plasma_glucose,
    adrenaline_threshold_glucose,
    adrenaline_threshold_width,
    adrenaline_defect,
    adrenaline_delay,
    effort_without_insulin_gain,
):
    """Return the answer to low glucose, to effort (more without insulin) and to strain."""
    low = logistic(adrenaline_threshold_glucose - plasma_glucose, adrenaline_threshold_width)
    effort = adrenaline_drive * (1 + effort_without_insulin_gain * insulin_lack)
    aim = (1 - adrenaline_defect) * low + effort + sympathetic_tone
    return (aim - adrenaline) / adrenaline_delay


@rate("adrenaline_adaptation", "1/min")
def adrenaline_adaptation_rate(adrenaline, adrenaline_adaptation, adrenaline_adaptation_time):
    """Return how the liver gets used to the level."""
    return (adrenaline - adrenaline_adaptation) / adrenaline_adaptation_time


@signal("1", label="Effect of adrenaline")
def adrenaline_effect(adrenaline, resting_adrenaline, adrenaline_half_effect):
    """Return 0 at rest, 1 for more than any tissue answers [assumption on form]."""
    return michaelis_menten(max(adrenaline - resting_adrenaline, 0.0), adrenaline_half_effect)


@signal("1", label="Effect of adrenaline on the liver")
def adrenaline_effect_on_liver(
    adrenaline_effect,
    adrenaline_adaptation,
    resting_adrenaline,
    adrenaline_half_effect,
    insulin_lack,
    adrenaline_adapted_share,
):
    """Return the effect less what the liver is used to, which needs insulin."""
    lasting = max(adrenaline_adaptation - resting_adrenaline, 0.0)
    used_to = michaelis_menten(lasting, adrenaline_half_effect)
    return max(adrenaline_effect - adrenaline_adapted_share * (1 - insulin_lack) * used_to, 0.0)


@modifies("hepatic_output_drive", label="Adrenaline on the liver")
def adrenaline_on_liver(adrenaline_effect_on_liver, adrenaline_on_liver_gain):
    """Return the factor on hepatic output; it wears off as far as there is insulin."""
    return 1 + adrenaline_on_liver_gain * adrenaline_effect_on_liver


@modifies("insulin_dependent_utilisation", label="Adrenaline on muscle")
def adrenaline_on_muscle(adrenaline_effect, adrenaline_on_uptake):
    """Return the factor on uptake."""
    return 1 - adrenaline_on_uptake * adrenaline_effect


@modifies("secretion_target", label="Adrenaline on secretion")
def adrenaline_on_secretion(adrenaline_effect, adrenaline_on_secretion_gain):
    """Return the factor on the answer to the level."""
    return 1 / (1 + adrenaline_on_secretion_gain * adrenaline_effect)


@modifies("dynamic_provision", label="Adrenaline on the first phase")
def adrenaline_on_first_phase(adrenaline_effect, adrenaline_on_secretion_gain):
    """Return the factor on the answer to a rise."""
    return 1 / (1 + adrenaline_on_secretion_gain * adrenaline_effect)


@modifies("lipolysis_target", label="Adrenaline on fat cells")
def adrenaline_on_lipolysis(adrenaline_effect, adrenaline_on_lipolysis_gain):
    """Return the factor on fatty acids."""
    return 1 + adrenaline_on_lipolysis_gain * adrenaline_effect


@modifies("glucagon_target", label="Adrenaline on glucagon")
def adrenaline_on_glucagon(adrenaline_effect, adrenaline_on_glucagon_gain, alpha_cell_defect):
    """Return the factor on what the alpha cell aims at; a defect one does not answer."""
    return 1 + adrenaline_on_glucagon_gain * (1 - alpha_cell_defect) * adrenaline_effect
