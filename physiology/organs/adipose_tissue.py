"""Adipose tissue: releases fatty acids unless insulin stops it, and takes some glucose."""

from physiology.core.declare import Input, Parameter, State, flow, modifies, rate, signal
from physiology.core.kinetics import hill, softplus

free_fatty_acids_floor = Parameter(
    label="Fatty acids at high insulin",
    symbol="F_min",
    unit="mmol/L",
    default=0.05,
    bounds=(0.0, 0.2),
    source="assumption",
    group="Fat",
)
free_fatty_acids_without_insulin = Parameter(
    label="Fatty acids without insulin",
    symbol="F_0",
    unit="mmol/L",
    default=1.9,
    bounds=(1.0, 3.5),
    source="assumption",
    group="Fat",
)
lipolysis_half_insulin_reference = Parameter(
    label="Insulin that halves fat breakdown",
    symbol="K_F",
    unit="pmol/L",
    default=21.65,
    bounds=(5.0, 80.0),
    source="calibrated: A110b",
    group="Fat",
)
lipolysis_exponent = Parameter(
    label="Steepness of that",
    symbol="n_F",
    unit="1",
    default=2.317,
    bounds=(1.0, 4.0),
    source="calibrated: A110b",
    group="Fat",
)
lipolysis_delay = Parameter(
    label="Delay of fat breakdown",
    symbol="tau_F",
    unit="min",
    default=20.0,
    bounds=(5.0, 90.0),
    source="assumption",
    group="Fat",
)
fatty_acid_action_delay = Parameter(
    label="Delay of fatty acids, each of two stages",
    symbol="tau_L",
    unit="min",
    default=105.0,
    bounds=(20.0, 300.0),
    source="Roden1996",
    group="Fat",
    note="No effect on uptake for 3.5 hours, then half of it lost by six.",
)
fatty_acids_without_effect = Parameter(
    label="Fatty acids without effect on muscle",
    symbol="L_ref",
    unit="mmol/L",
    default=0.4,
    bounds=(0.1, 0.8),
    source="Roden1996",
    group="Fat",
)
fatty_acids_half_effect = Parameter(
    label="Excess of fatty acids that halves the span",
    symbol="K_L",
    unit="mmol/L",
    default=1.3,
    bounds=(0.3, 5.0),
    source="Roden1996",
    group="Fat",
)
fatty_acids_on_liver_threshold = Parameter(
    label="Fatty acids without effect on the liver",
    symbol="L_0",
    unit="mmol/L",
    default=0.5,
    bounds=(0.1, 1.0),
    source="assumption",
    group="Fat",
)
fatty_acids_on_gluconeogenesis_gain = Parameter(
    label="Fatty acids on gluconeogenesis",
    symbol="k_L",
    unit="L/mmol",
    default=0.3035,
    bounds=(0.0, 2.0),
    source="calibrated: A037",
    group="Fat",
)
fatty_acid_corner = Parameter(
    label="Width over which fatty acids begin to act",
    unit="mmol/L",
    default=0.05,
    bounds=(0.01, 0.3),
    source="assumption",
    group="Fat",
)
fatty_acid_infusion = Input(label="Lipid infusion", unit="mmol/L/min")

free_fatty_acids = State(
    label="Free fatty acids", symbol="F", unit="mmol/L", initial=0.45, scale=0.5
)
fatty_acids_first_stage = State(
    label="Fatty acids on their way into the cell", unit="mmol/L", initial=0.45, scale=0.5
)
fatty_acids_in_cell = State(
    label="Fatty acids as the cell has felt them", unit="mmol/L", initial=0.45, scale=0.5
)


@flow("mg/kg/min", out_of="tissue_glucose_mass", label="Fat")
def adipose_glucose_uptake(insulin_dependent_utilisation, adipose_uptake_share):
    """Return the share of insulin-dependent uptake that goes into fat."""
    return adipose_uptake_share * insulin_dependent_utilisation


@signal("pmol/L", label="Insulin that halves fat breakdown, now")
def lipolysis_half_insulin(lipolysis_half_insulin_reference, insulin_receptor_number):
    """Return the half-effect; fewer receptors and more visceral fat raise it."""
    return lipolysis_half_insulin_reference / insulin_receptor_number


@signal("mmol/L", label="Fatty acids that insulin allows")
def lipolysis_target(
    interstitial_insulin,
    lipolysis_half_insulin,
    lipolysis_exponent,
    free_fatty_acids_floor,
    free_fatty_acids_without_insulin,
):
    """Return the level of fatty acids at this insulin [assumption on form]."""
    allowed = 1 - hill(interstitial_insulin, lipolysis_half_insulin, lipolysis_exponent)
    return (
        free_fatty_acids_floor
        + (free_fatty_acids_without_insulin - free_fatty_acids_floor) * allowed
    )


@rate("free_fatty_acids", "mmol/L/min")
def free_fatty_acids_rate(free_fatty_acids, lipolysis_target, lipolysis_delay, fatty_acid_infusion):
    """Return the approach to the allowed level, and the infusion."""
    return (lipolysis_target - free_fatty_acids) / lipolysis_delay + fatty_acid_infusion


@rate("fatty_acids_first_stage", "mmol/L/min")
def fatty_acids_first_stage_rate(
    free_fatty_acids, fatty_acids_first_stage, fatty_acid_action_delay
):
    """Return the first of two delays [Roden1996]."""
    return (free_fatty_acids - fatty_acids_first_stage) / fatty_acid_action_delay


@rate("fatty_acids_in_cell", "mmol/L/min")
def fatty_acids_in_cell_rate(fatty_acids_first_stage, fatty_acids_in_cell, fatty_acid_action_delay):
    """Return the second of two delays [Roden1996]."""
    return (fatty_acids_first_stage - fatty_acids_in_cell) / fatty_acid_action_delay


@modifies("muscle_responsiveness", label="Fatty acids")
def fatty_acids_on_muscle(
    fatty_acids_in_cell, fatty_acids_without_effect, fatty_acids_half_effect, fatty_acid_corner
):
    """Return the factor on the span of GLUT4 [Roden1996]."""
    excess = softplus(fatty_acids_in_cell - fatty_acids_without_effect, fatty_acid_corner)
    return 1 / (1 + excess / fatty_acids_half_effect)


@modifies("gluconeogenesis", label="Fatty acids")
def fatty_acids_on_gluconeogenesis(
    fatty_acids_in_cell,
    fatty_acids_on_liver_threshold,
    fatty_acids_on_gluconeogenesis_gain,
    fatty_acid_corner,
):
    """Return the factor on gluconeogenesis."""
    excess = softplus(fatty_acids_in_cell - fatty_acids_on_liver_threshold, fatty_acid_corner)
    return 1 + fatty_acids_on_gluconeogenesis_gain * excess
