"""Drips: glucose, insulin, and the feedback that holds glucose in a clamp."""

from physiology.core.declare import Input, Parameter, flow, signal

intravenous_glucose = Input(label="Glucose into a vein", unit="mg/kg/min")
intravenous_insulin = Input(label="Insulin into a vein", unit="pmol/kg/min")
clamp_target = Input(label="Clamp target", unit="mg/dL", default=90.0)
clamp_on = Input(label="Clamp running", unit="1")
clamp_gain = Parameter(
    label="Eagerness of the clamp",
    unit="1/min",
    default=0.3,
    bounds=(0.05, 2.0),
    source="assumption",
    group="Instruments",
    note="An ideal operator: the infusion covers the net loss and closes the gap in minutes.",
)


@flow("mg/kg/min", into="plasma_glucose_mass", label="Glucose drip")
def glucose_infusion(intravenous_glucose):
    """Return glucose given by vein."""
    return intravenous_glucose


@flow("pmol/kg/min", into="plasma_insulin_mass", label="Insulin drip")
def insulin_infusion(intravenous_insulin):
    """Return insulin given by vein."""
    return intravenous_insulin


@signal("mg/kg/min", label="Net loss of plasma glucose")
def net_plasma_glucose_loss(
    insulin_independent_utilisation,
    urinary_glucose_loss,
    glucose_to_tissue,
    glucose_from_tissue,
    hepatic_glucose_uptake,
    endogenous_glucose_production,
    glucose_rate_of_appearance,
):
    """Return what leaves plasma less what enters it, drips apart."""
    leaving = (
        insulin_independent_utilisation
        + urinary_glucose_loss
        + glucose_to_tissue
        + hepatic_glucose_uptake
    )
    return (
        leaving - glucose_from_tissue - endogenous_glucose_production - glucose_rate_of_appearance
    )


@flow("mg/kg/min", into="plasma_glucose_mass", label="Clamp infusion")
def clamp_glucose_infusion(
    clamp_on,
    clamp_target,
    clamp_gain,
    glucose_distribution_volume,
    plasma_glucose_mass,
    net_plasma_glucose_loss,
):
    """Return the infusion that holds glucose; it can be zero but not negative."""
    gap = clamp_target * glucose_distribution_volume - plasma_glucose_mass
    return clamp_on * max(clamp_gain * gap + net_plasma_glucose_loss, 0.0)
