"""Cortisol: makes liver and muscle deaf to insulin within hours, and holds back secretion.

It follows the clock: lowest after midnight, highest after waking.
"""

from physiology.core.declare import Input, Parameter, State, modifies, rate, signal
from physiology.core.kinetics import daily_wave, logistic, onset

mean_cortisol = Parameter(
    label="Cortisol",
    symbol="C",
    unit="ug/dL",
    default=10.0,
    bounds=(3.0, 60.0),
    step=1.0,
    source="assumption",
    effect="Rizza1982",
    group="Hormones",
    note="Mean over the day. It makes liver and muscle answer insulin less, and the beta cell "
    "secrete less. About 37 is reached in severe illness.",
)
cortisol_reference = Parameter(
    label="Cortisol without effect",
    symbol="C_ref",
    unit="ug/dL",
    default=10.0,
    bounds=(6.0, 18.0),
    source="assumption",
    group="Hormones",
    note="The mean of a healthy day.",
)
cortisol_nadir_share = Parameter(
    label="Cortisol at its lowest, of its mean",
    unit="1",
    default=0.23,
    bounds=(0.05, 0.9),
    source="Debono2009",
    group="Hormones",
    note="2.0 against a mean near 8.8 ug/dL; the peak then is 1.8 times the mean.",
)
cortisol_nadir_time = Parameter(
    label="Time of lowest cortisol",
    unit="min",
    default=18.0,
    bounds=(0.0, 240.0),
    source="Debono2009",
    group="Hormones",
    note="00:18.",
)
cortisol_peak_time = Parameter(
    label="Time of highest cortisol",
    unit="min",
    default=512.0,
    bounds=(360.0, 660.0),
    source="Debono2009",
    group="Hormones",
    note="08:32.",
)
cortisol_on_liver_gain = Parameter(
    label="Cortisol on the hepatic half-effect",
    symbol="c_E",
    unit="1",
    default=0.964,
    bounds=(0.0, 3.0),
    source="Rizza1982",
    group="Hormones",
    note="Half-effect of insulin on output 31 to 81 uU/mL when cortisol goes from 14 to 37 ug/dL.",
)
cortisol_on_uptake_gain = Parameter(
    label="Cortisol on the half-effect of uptake",
    symbol="c_D",
    unit="1",
    default=0.305,
    bounds=(0.0, 2.0),
    source="Rizza1982",
    group="Hormones",
    note="Half-effect of insulin on disposal 64 to 104 uU/mL in the same study.",
)
cortisol_on_secretion_gain = Parameter(
    label="Cortisol against secretion",
    symbol="c_S",
    unit="1",
    default=0.3801,
    bounds=(0.0, 2.0),
    source="calibrated: A099",
    group="Hormones",
    note="The direction is published (Plat 1996).",
)
cortisol_on_lipolysis_gain = Parameter(
    label="Cortisol on the half-effect of fat breakdown",
    unit="1",
    default=0.2,
    bounds=(0.0, 2.0),
    source="assumption",
    group="Hormones",
)
cortisol_on_gluconeogenesis_gain = Parameter(
    label="Cortisol on gluconeogenesis",
    unit="1",
    default=0.06,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Hormones",
    note="Acts without insulin too: it brings amino acids to the liver.",
)
cortisol_on_adaptation_gain = Parameter(
    label="Cortisol against getting used to glucagon and adrenaline",
    unit="1",
    default=2.0,
    bounds=(0.0, 10.0),
    source="assumption",
    effect="Shamoon1981",
    group="Hormones",
    note="With cortisol the effect of adrenaline lasts; together they do more than their sum.",
)
cortisol_below_reference = Parameter(
    label="Effect of low cortisol relative to high",
    symbol="c_n",
    unit="1",
    default=0.25,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Hormones",
)
cortisol_corner = Parameter(
    label="Excess of cortisol that begins to count",
    unit="1",
    default=0.05,
    bounds=(0.005, 0.5),
    source="assumption",
    group="Hormones",
    note="Rounds the corner at the reference.",
)
cortisol_delay = Parameter(
    label="Delay of cortisol",
    symbol="tau_C",
    unit="min",
    default=300.0,
    bounds=(60.0, 900.0),
    source="Plat1996",
    group="Hormones",
    note="Resistance begins after 4-6 h.",
)
cortisol_threshold_glucose = Parameter(
    label="Glucose at half of the cortisol answer",
    unit="mg/dL",
    default=60.0,
    bounds=(45.0, 75.0),
    source="Mitrakou1991",
    group="Hormones",
    note="It answers low glucose last, below about 65 mg/dL.",
)
cortisol_threshold_width = Parameter(
    label="Width of the threshold of cortisol",
    unit="mg/dL",
    default=1.8,
    bounds=(0.5, 6.0),
    source="assumption",
    group="Hormones",
)
low_glucose_on_cortisol_gain = Parameter(
    label="Low glucose on cortisol",
    unit="1",
    default=1.2,
    bounds=(0.0, 4.0),
    source="assumption",
    group="Hormones",
    note="Without this answer glucose falls lower in a long hypoglycaemia.",
)
cortisol_added = Input(label="Cortisol added by infusion", unit="ug/dL")

delayed_cortisol = State(
    label="Cortisol as the tissues have felt it",
    unit="ug/dL",
    initial=10.0,
    scale=12.0,
    follows_clock=True,
)


@signal("1", label="Cortisol of the hour, of its mean")
def cortisol_of_the_hour(
    clock_time,
    daily_rhythm,
    cortisol_nadir_share,
    cortisol_nadir_time,
    cortisol_peak_time,
    day_length,
):
    """Return the course of the day around 1 [Debono2009, lowest and highest point]."""
    wave = daily_wave(clock_time, cortisol_nadir_time, cortisol_peak_time, day_length)
    return 1 + daily_rhythm * (1 - cortisol_nadir_share) * (2 * wave - 1)


@signal("ug/dL", label="Cortisol made by the body")
def cortisol_secreted(mean_cortisol, cortisol_of_the_hour):
    """Return the body's own cortisol; stress, illness and lost sleep act on it."""
    return mean_cortisol * cortisol_of_the_hour


@modifies("cortisol_secreted", label="Low glucose on cortisol")
def low_glucose_on_cortisol(
    plasma_glucose,
    cortisol_threshold_glucose,
    cortisol_threshold_width,
    low_glucose_on_cortisol_gain,
    adrenaline_defect,
):
    """Return the factor on cortisol; who has lost the alarm loses it here too."""
    low = logistic(cortisol_threshold_glucose - plasma_glucose, cortisol_threshold_width)
    return 1 + low_glucose_on_cortisol_gain * (1 - adrenaline_defect) * low


@signal("ug/dL", label="Cortisol")
def cortisol(cortisol_secreted, cortisol_added):
    """Return cortisol in plasma."""
    return cortisol_secreted + cortisol_added


@rate("delayed_cortisol", "ug/dL/min")
def cortisol_delay_rate(cortisol, delayed_cortisol, cortisol_delay):
    """Return the lag of hours between cortisol and its effect [Plat1996]."""
    return (cortisol - delayed_cortisol) / cortisol_delay


@signal("1", label="Cortisol above the reference")
def cortisol_surplus(delayed_cortisol, cortisol_reference, cortisol_corner):
    """Return the relative excess, 0 below the reference."""
    return onset(delayed_cortisol / cortisol_reference - 1, cortisol_corner)


@signal("1", label="Cortisol excess")
def cortisol_excess(
    delayed_cortisol, cortisol_reference, cortisol_surplus, cortisol_below_reference
):
    """Return the relative excess; below the reference it counts less."""
    relative = delayed_cortisol / cortisol_reference - 1
    return cortisol_below_reference * relative + (1 - cortisol_below_reference) * cortisol_surplus


@modifies("hepatic_half_effect", label="Cortisol on the liver")
def cortisol_on_liver(cortisol_excess, cortisol_on_liver_gain):
    """Return the factor on the hepatic half-effect [Rizza1982]."""
    return 1 + cortisol_on_liver_gain * cortisol_excess


@modifies("receptor_half_occupancy", label="Cortisol on muscle")
def cortisol_on_uptake(cortisol_excess, cortisol_on_uptake_gain):
    """Return the factor on the half-effect of uptake [Rizza1982]."""
    return 1 + cortisol_on_uptake_gain * cortisol_excess


@modifies("gluconeogenesis", label="Cortisol on gluconeogenesis")
def cortisol_on_gluconeogenesis(cortisol_excess, cortisol_on_gluconeogenesis_gain):
    """Return the factor on new glucose, which needs no insulin to act."""
    return 1 + cortisol_on_gluconeogenesis_gain * cortisol_excess


@modifies("secretion_target", label="Cortisol on secretion")
def cortisol_on_secretion(cortisol_surplus, cortisol_on_secretion_gain):
    """Return the factor on the answer to the level [Plat1996 for the direction]."""
    return 1 / (1 + cortisol_on_secretion_gain * cortisol_surplus)


@modifies("dynamic_provision", label="Cortisol on the first phase")
def cortisol_on_first_phase(cortisol_surplus, cortisol_on_secretion_gain):
    """Return the factor on the answer to a rise."""
    return 1 / (1 + cortisol_on_secretion_gain * cortisol_surplus)


@modifies("lipolysis_half_insulin", label="Cortisol on fat cells")
def cortisol_on_lipolysis(cortisol_surplus, cortisol_on_lipolysis_gain):
    """Return the factor on the half-effect of fat breakdown."""
    return 1 + cortisol_on_lipolysis_gain * cortisol_surplus


@modifies("glucagon_adaptation_time", label="Cortisol keeps glucagon acting")
def cortisol_on_glucagon_adaptation(cortisol_surplus, cortisol_on_adaptation_gain):
    """Return the factor on the time in which the liver gets used to glucagon [Shamoon1981]."""
    return 1 + cortisol_on_adaptation_gain * cortisol_surplus


@modifies("adrenaline_adaptation_time", label="Cortisol keeps adrenaline acting")
def cortisol_on_adrenaline_adaptation(cortisol_surplus, cortisol_on_adaptation_gain):
    """Return the factor on the time in which the liver gets used to adrenaline [Shamoon1981]."""
    return 1 + cortisol_on_adaptation_gain * cortisol_surplus
