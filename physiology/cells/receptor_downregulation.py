"""Receptor down-regulation: lasting high insulin takes receptors from the surface.

High insulin in the blood, as with injected insulin, means fewer receptors, then more insulin.
"""

from physiology.core.declare import Parameter, State, modifies, rate

receptor_number_ceiling = Parameter(
    label="Receptor number without insulin",
    unit="1",
    default=1.3,
    bounds=(1.05, 2.0),
    source="assumption",
    group="Cell",
)
receptor_number_floor = Parameter(
    label="Receptor number that is never lost",
    unit="1",
    default=0.35,
    bounds=(0.1, 0.8),
    source="assumption",
    group="Cell",
)
receptor_loss_exponent = Parameter(
    label="Loss of receptors with lasting insulin",
    unit="1",
    default=1.85,
    bounds=(0.0, 4.0),
    source="assumption",
    group="Cell",
    note="Gives 0.62 of normal binding at 2.5 times normal insulin, as in obesity.",
)
mean_insulin_reference = Parameter(
    label="Mean insulin of a healthy day",
    unit="pmol/L",
    default=82.55,
    bounds=(30.0, 250.0),
    source="assumption",
    group="Cell",
    note="Mean over the usual day of the healthy person.",
)
receptor_turnover_time = Parameter(
    label="Turnover of receptor number",
    symbol="tau_R",
    unit="min",
    default=2880.0,
    bounds=(400.0, 20000.0),
    source="assumption",
    group="Cell",
    note="One to three days.",
)
mean_insulin_time = Parameter(
    label="Time over which insulin counts for receptors",
    unit="min",
    default=1440.0,
    bounds=(240.0, 10080.0),
    source="assumption",
    group="Cell",
)
hepatic_receptor_exponent = Parameter(
    label="Share of receptor loss that the liver feels",
    symbol="r_L",
    unit="1",
    default=0.6456,
    bounds=(0.0, 1.5),
    source="calibrated: A030",
    group="Cell",
)

mean_insulin = State(
    label="Mean insulin of the last day",
    unit="pmol/L",
    initial=90.0,
    settling="mean_insulin_time",
    scale=90.0,
)
insulin_receptor_number = State(
    label="Insulin receptor number",
    symbol="R",
    unit="1",
    initial=1.0,
    settling="receptor_turnover_time",
    scale=1.0,
)


@rate("mean_insulin", "pmol/L/min")
def mean_insulin_rate(plasma_insulin, mean_insulin, mean_insulin_time):
    """Return the running mean of insulin."""
    return (plasma_insulin - mean_insulin) / mean_insulin_time


@rate("insulin_receptor_number", "1/min")
def receptor_number_rate(
    insulin_receptor_number,
    mean_insulin,
    mean_insulin_reference,
    receptor_number_ceiling,
    receptor_number_floor,
    receptor_loss_exponent,
    receptor_turnover_time,
):
    """Return the approach to the number that the mean insulin allows [assumption on form]."""
    lost_at_reference = (receptor_number_ceiling - 1) / (1 - receptor_number_floor)
    held = max(mean_insulin, 0.0) / mean_insulin_reference
    lost = lost_at_reference * held**receptor_loss_exponent
    allowed = receptor_number_floor + (receptor_number_ceiling - receptor_number_floor) / (1 + lost)
    return (allowed - insulin_receptor_number) / receptor_turnover_time


@modifies("surface_receptors", label="Receptor number on muscle")
def receptor_number_on_muscle(insulin_receptor_number):
    """Return the receptors that are left."""
    return insulin_receptor_number


@modifies("hepatic_half_effect", label="Receptor number on the liver")
def receptor_number_on_liver(insulin_receptor_number, hepatic_receptor_exponent):
    """Return the factor of lost receptors on the hepatic half-effect."""
    return 1 / insulin_receptor_number**hepatic_receptor_exponent


@modifies("lipolysis_half_insulin", label="Receptor number on fat cells")
def receptor_number_on_fat(insulin_receptor_number):
    """Return the factor of lost receptors on the half-effect of fat breakdown."""
    return 1 / insulin_receptor_number
