"""Insulin receptor: insulin reaches the tissue and binds."""

from physiology.core.declare import Parameter, State, rate, signal
from physiology.core.kinetics import michaelis_menten

plasma_to_interstitium_rate = Parameter(
    label="Insulin, plasma to tissue",
    symbol="p_2",
    unit="1/min",
    default=0.06232,
    bounds=(0.01, 0.2),
    source="calibrated: A035",
    group="Cell",
    note="Dalla Man 2007 has 0.033.",
)
receptor_half_occupancy_reference = Parameter(
    label="Insulin at half occupancy",
    symbol="K_d",
    unit="pmol/L",
    default=3729.0,
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

interstitial_insulin = State(
    label="Insulin in the tissue, in plasma equivalents", unit="pmol/L", initial=40.0, scale=50.0
)


@rate("interstitial_insulin", "pmol/L/min")
def interstitial_insulin_rate(plasma_insulin, interstitial_insulin, plasma_to_interstitium_rate):
    """Return the lag between plasma and tissue [DallaMan2007, eq. 17, in absolute insulin]."""
    return plasma_to_interstitium_rate * (plasma_insulin - interstitial_insulin)


@signal("pmol/L", label="Insulin at half occupancy, now")
def receptor_half_occupancy(receptor_half_occupancy_reference):
    """Return the half-occupancy; cortisol acts on it."""
    return receptor_half_occupancy_reference


@signal("1", label="Receptor occupancy")
def receptor_occupancy(interstitial_insulin, receptor_half_occupancy):
    """Return the share of receptors that carry insulin [Sedaghat2002, reduced]."""
    return michaelis_menten(interstitial_insulin, receptor_half_occupancy)


@signal("1", label="Receptors at the surface")
def surface_receptors():
    """Return 1 in health; down-regulation acts on it."""
    return 1
