"""Insulin receptor: insulin reaches the tissue, binds, and in excess lowers receptor number."""

from physiology.core.declare import Parameter, State, modifies, rate, signal
from physiology.core.kinetics import michaelis_menten

plasma_to_interstitium_rate = Parameter(
    label="Insulin, plasma to tissue",
    symbol="p_2",
    unit="1/min",
    default=0.06405,
    bounds=(0.01, 0.2),
    source="calibrated: A035",
    group="Cell",
    note="Dalla Man 2007 has 0.033.",
)
receptor_half_occupancy_reference = Parameter(
    label="Insulin at half occupancy",
    symbol="K_d",
    unit="pmol/L",
    default=4153.0,
    bounds=(800.0, 8000.0),
    source="calibrated: A026",
    group="Cell",
    note="In plasma-equivalent insulin. In the dish 3110 pmol/L (Sedaghat 2002).",
)
spare_receptor_constant = Parameter(
    label="Spare-receptor constant",
    symbol="kappa",
    unit="1",
    default=0.161,
    bounds=(0.03, 2.0),
    source="Sedaghat2002",
    group="Cell",
    note="Reduced form of that model: few occupied receptors give most of the signal.",
)
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
    default=81.64,
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
    default=0.9626,
    bounds=(0.0, 1.5),
    source="calibrated: A030",
    group="Cell",
)

interstitial_insulin = State(
    label="Insulin in the tissue, in plasma equivalents", unit="pmol/L", initial=40.0, scale=50.0
)
mean_insulin = State(
    label="Mean insulin of the last day", unit="pmol/L", initial=90.0, settling=1440.0, scale=90.0
)
insulin_receptor_number = State(
    label="Insulin receptor number", symbol="R", unit="1", initial=1.0, settling=2880.0, scale=1.0
)


@rate("interstitial_insulin", "pmol/L/min")
def interstitial_insulin_rate(plasma_insulin, interstitial_insulin, plasma_to_interstitium_rate):
    """Return the lag between plasma and tissue [DallaMan2007, eq. 17, in absolute insulin]."""
    return plasma_to_interstitium_rate * (plasma_insulin - interstitial_insulin)


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
    lost = lost_at_reference * (mean_insulin / mean_insulin_reference) ** receptor_loss_exponent
    allowed = receptor_number_floor + (receptor_number_ceiling - receptor_number_floor) / (1 + lost)
    return (allowed - insulin_receptor_number) / receptor_turnover_time


@signal("pmol/L", label="Insulin at half occupancy, now")
def receptor_half_occupancy(receptor_half_occupancy_reference):
    """Return the half-occupancy; cortisol acts on it."""
    return receptor_half_occupancy_reference


@signal("1", label="Receptor occupancy")
def receptor_occupancy(interstitial_insulin, receptor_half_occupancy):
    """Return the share of receptors that carry insulin [Sedaghat2002, reduced]."""
    return michaelis_menten(interstitial_insulin, receptor_half_occupancy)


@modifies("hepatic_half_effect", label="Receptor number")
def receptor_number_on_liver(insulin_receptor_number, hepatic_receptor_exponent):
    """Return the factor of lost receptors on the hepatic half-effect."""
    return 1 / insulin_receptor_number**hepatic_receptor_exponent
