"""Ectopic fat: fatty acids stored in liver and muscle over weeks make both answer insulin less."""

from physiology.core.declare import Parameter, State, modifies, rate, signal
from physiology.core.kinetics import limited, michaelis_menten

liver_fat_reference = Parameter(
    label="Liver fat in health",
    unit="%",
    default=3.0,
    bounds=(1.0, 5.0),
    source="assumption",
    group="Ectopic fat",
    note="Above 5.6 % is called fatty liver.",
)
muscle_fat_reference = Parameter(
    label="Muscle fat in health",
    unit="1",
    default=1.0,
    bounds=(0.5, 2.0),
    source="assumption",
    group="Ectopic fat",
)
fatty_acids_of_a_healthy_day = Parameter(
    label="Fatty acids of a healthy day",
    unit="mmol/L",
    default=0.3,
    bounds=(0.1, 0.8),
    source="assumption",
    group="Ectopic fat",
    note="Mean over the usual day of the healthy person.",
)
liver_fat_of_visceral_fat = Parameter(
    label="Liver fat with the largest visceral fat",
    unit="1",
    default=5.0,
    bounds=(0.0, 15.0),
    source="assumption",
    group="Ectopic fat",
    note="Visceral fat drains to the liver. With weight loss of 5 % liver fat falls by half.",
)
largest_liver_fat = Parameter(
    label="Most fat that a liver holds",
    unit="%",
    default=60.0,
    bounds=(40.0, 80.0),
    source="assumption",
    group="Ectopic fat",
    note="The fattest livers are about half fat.",
)
muscle_fat_of_visceral_fat = Parameter(
    label="Muscle fat with the largest visceral fat",
    unit="1",
    default=1.0,
    bounds=(0.0, 5.0),
    source="assumption",
    group="Ectopic fat",
)
ectopic_fat_time = Parameter(
    label="Time in which ectopic fat is stored and burnt",
    unit="min",
    default=14400.0,
    bounds=(2880.0, 86400.0),
    source="assumption",
    group="Ectopic fat",
    note="Ten days.",
)
liver_fat_on_liver_gain = Parameter(
    label="Liver fat against the liver",
    unit="1",
    default=0.2649,
    bounds=(0.0, 2.0),
    source="calibrated: A023 A044",
    group="Ectopic fat",
    note="Per amount of a healthy liver. It outranks visceral fat as a sign of resistance.",
)
muscle_fat_on_muscle_gain = Parameter(
    label="Muscle fat against muscle",
    unit="1",
    default=0.1089,
    bounds=(0.0, 1.0),
    source="calibrated: A027",
    group="Ectopic fat",
)

liver_fat = State(label="Liver fat", unit="%", initial=3.0, settling="ectopic_fat_time", scale=3.0)
muscle_fat = State(
    label="Fat in muscle", unit="1", initial=1.0, settling="ectopic_fat_time", scale=1.0
)


@signal("%", label="Liver fat of days like this")
def liver_fat_supply(
    free_fatty_acids,
    visceral_fat_burden,
    liver_fat_reference,
    fatty_acids_of_a_healthy_day,
    liver_fat_of_visceral_fat,
):
    """Return the liver fat that fatty acids of this height would keep [assumption on form]."""
    supply = 2 * michaelis_menten(free_fatty_acids, fatty_acids_of_a_healthy_day)
    drained = max(1 + liver_fat_of_visceral_fat * visceral_fat_burden, 0.0)
    return liver_fat_reference * drained * supply


@rate("liver_fat", "%/min")
def liver_fat_rate(liver_fat, liver_fat_supply, largest_liver_fat, ectopic_fat_time):
    """Return fat stored less fat burnt; a liver has only so much room."""
    return (limited(liver_fat_supply, largest_liver_fat) - liver_fat) / ectopic_fat_time


@rate("muscle_fat", "1/min")
def muscle_fat_rate(
    muscle_fat,
    free_fatty_acids,
    visceral_fat_burden,
    muscle_fat_reference,
    fatty_acids_of_a_healthy_day,
    muscle_fat_of_visceral_fat,
    ectopic_fat_time,
):
    """Return fat stored from fatty acids less fat burnt [assumption on form]."""
    supply = 2 * michaelis_menten(free_fatty_acids, fatty_acids_of_a_healthy_day)
    spilled = max(1 + muscle_fat_of_visceral_fat * visceral_fat_burden, 0.0)
    return (muscle_fat_reference * spilled * supply - muscle_fat) / ectopic_fat_time


@modifies("hepatic_half_effect", label="Liver fat")
def liver_fat_on_liver(liver_fat, liver_fat_reference, liver_fat_on_liver_gain):
    """Return the factor on the hepatic half-effect."""
    return 1 + liver_fat_on_liver_gain * (liver_fat / liver_fat_reference - 1)


@modifies("muscle_responsiveness", label="Fat in muscle")
def muscle_fat_on_muscle(muscle_fat, muscle_fat_reference, muscle_fat_on_muscle_gain):
    """Return the factor on the span of GLUT4."""
    return 1 / (1 + muscle_fat_on_muscle_gain * (muscle_fat / muscle_fat_reference - 1))
