"""Adipose tissue: releases fatty acids unless insulin stops it, and takes some glucose."""

from physiology.core.declare import Input, Parameter, State, flow, rate, signal
from physiology.core.kinetics import hill, limited

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
    default=19.91,
    bounds=(5.0, 80.0),
    source="calibrated: A110b",
    group="Fat",
)
lipolysis_exponent = Parameter(
    label="Steepness of that",
    symbol="n_F",
    unit="1",
    default=2.647,
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
largest_fatty_acid_level = Parameter(
    label="Fatty acids when fat breaks down as fast as it can",
    symbol="F_max",
    unit="mmol/L",
    default=6.0,
    bounds=(3.0, 8.0),
    source="assumption",
    group="Fat",
    note="However strongly hormones drive it, the lipases of fat cells have a largest rate, and "
    "albumin a largest load. The highest levels of ketoacidosis are near 4.",
)
fatty_acid_infusion = Input(label="Lipid infusion", unit="mmol/L/min")

free_fatty_acids = State(
    label="Free fatty acids", symbol="F", unit="mmol/L", initial=0.45, scale=0.5
)


@flow("mg/kg/min", out_of="tissue_glucose_mass", label="Fat")
def adipose_glucose_uptake(insulin_dependent_utilisation, adipose_uptake_share):
    """Return the share of insulin-dependent uptake that goes into fat."""
    return adipose_uptake_share * insulin_dependent_utilisation


@signal("pmol/L", label="Insulin that halves fat breakdown, now")
def lipolysis_half_insulin(lipolysis_half_insulin_reference):
    """Return the half-effect; fewer receptors and more visceral fat raise it."""
    return lipolysis_half_insulin_reference


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
def free_fatty_acids_rate(
    free_fatty_acids,
    lipolysis_target,
    largest_fatty_acid_level,
    lipolysis_delay,
    fatty_acid_infusion,
    meal_fat_spillover,
):
    """Return the approach to the allowed level, what the meal spills, and the infusion."""
    added = fatty_acid_infusion + meal_fat_spillover
    allowed = limited(lipolysis_target, largest_fatty_acid_level)
    return (allowed - free_fatty_acids) / lipolysis_delay + added
