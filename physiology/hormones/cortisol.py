"""Cortisol: makes liver and muscle deaf to insulin within hours, and holds back secretion."""

from physiology.core.declare import Input, Parameter, State, modifies, rate, signal

mean_cortisol = Parameter(
    label="Cortisol",
    symbol="C",
    unit="ug/dL",
    default=12.0,
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
    default=12.0,
    bounds=(8.0, 18.0),
    source="assumption",
    group="Hormones",
)
cortisol_on_liver_gain = Parameter(
    label="Cortisol on the hepatic half-effect",
    symbol="c_E",
    unit="1",
    default=0.977,
    bounds=(0.0, 3.0),
    source="Rizza1982",
    group="Hormones",
    note="Half-effect of insulin on output 31 to 81 uU/mL when cortisol goes from 14 to 37 ug/dL.",
)
cortisol_on_uptake_gain = Parameter(
    label="Cortisol on the half-effect of uptake",
    symbol="c_D",
    unit="1",
    default=0.345,
    bounds=(0.0, 2.0),
    source="Rizza1982",
    group="Hormones",
    note="Half-effect of insulin on disposal 64 to 104 uU/mL in the same study.",
)
cortisol_on_secretion_gain = Parameter(
    label="Cortisol against secretion",
    symbol="c_S",
    unit="1",
    default=0.391,
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
cortisol_below_reference = Parameter(
    label="Effect of low cortisol relative to high",
    symbol="c_n",
    unit="1",
    default=0.25,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Hormones",
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
cortisol_added = Input(label="Cortisol added by infusion or illness", unit="ug/dL")

delayed_cortisol = State(
    label="Cortisol as the tissues have felt it", unit="ug/dL", initial=12.0, scale=12.0
)


@signal("ug/dL", label="Cortisol")
def cortisol(mean_cortisol, cortisol_added):
    """Return cortisol in plasma; the daily rhythm is not represented."""
    return mean_cortisol + cortisol_added


@rate("delayed_cortisol", "ug/dL/min")
def cortisol_delay_rate(cortisol, delayed_cortisol, cortisol_delay):
    """Return the lag of hours between cortisol and its effect [Plat1996]."""
    return (cortisol - delayed_cortisol) / cortisol_delay


@signal("1", label="Cortisol excess")
def cortisol_excess(delayed_cortisol, cortisol_reference, cortisol_below_reference):
    """Return the relative excess; below the reference it counts less."""
    relative = delayed_cortisol / cortisol_reference - 1
    return max(relative, 0.0) + cortisol_below_reference * min(relative, 0.0)


@modifies("hepatic_half_effect", label="Cortisol")
def cortisol_on_liver(cortisol_excess, cortisol_on_liver_gain):
    """Return the factor on the hepatic half-effect [Rizza1982]."""
    return 1 + cortisol_on_liver_gain * cortisol_excess


@modifies("receptor_half_occupancy", label="Cortisol")
def cortisol_on_uptake(cortisol_excess, cortisol_on_uptake_gain):
    """Return the factor on the half-effect of uptake [Rizza1982]."""
    return 1 + cortisol_on_uptake_gain * cortisol_excess


@modifies("secretion_target", label="Cortisol")
def cortisol_on_secretion(cortisol_excess, cortisol_on_secretion_gain):
    """Return the factor on the answer to the level [Plat1996 for the direction]."""
    return 1 / (1 + cortisol_on_secretion_gain * max(cortisol_excess, 0.0))


@modifies("dynamic_provision", label="Cortisol")
def cortisol_on_first_phase(cortisol_excess, cortisol_on_secretion_gain):
    """Return the factor on the answer to a rise."""
    return 1 / (1 + cortisol_on_secretion_gain * max(cortisol_excess, 0.0))


@modifies("lipolysis_half_insulin", label="Cortisol")
def cortisol_on_lipolysis(cortisol_excess, cortisol_on_lipolysis_gain):
    """Return the factor on the half-effect of fat breakdown."""
    return 1 + cortisol_on_lipolysis_gain * max(cortisol_excess, 0.0)
