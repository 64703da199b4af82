"""Liver: makes glucose unless insulin stops it, and stores glucose as glycogen.

Production has two sources: new glucose (gluconeogenesis) and the glycogen store. The store
is a mass: what is released leaves it, what the liver takes up fills it.
"""

from physiology.core.declare import Parameter, State, flow, rate, signal
from physiology.core.kinetics import hill, michaelis_menten

hepatic_output_without_insulin = Parameter(
    label="Glucose output without insulin",
    symbol="E_0",
    unit="mg/kg/min",
    default=4.434,
    bounds=(2.0, 9.0),
    source="calibrated: A004 A036 A037",
    group="Liver",
)
hepatic_output_floor = Parameter(
    label="Output that insulin cannot stop",
    symbol="e_E",
    unit="1",
    default=0.0148,
    bounds=(0.0, 0.2),
    source="calibrated: A025",
    group="Liver",
)
hepatic_half_insulin = Parameter(
    label="Hepatic insulin for half suppression",
    symbol="K_E",
    unit="pmol/L",
    default=95.77,
    bounds=(40.0, 400.0),
    source="calibrated: A004 A100",
    group="Liver",
)
hepatic_insulin_exponent = Parameter(
    label="Steepness of hepatic suppression",
    symbol="n_E",
    unit="1",
    default=1.315,
    bounds=(0.7, 3.0),
    source="calibrated: A025 A100",
    group="Liver",
)
hepatic_insulin_delay_rate = Parameter(
    label="Rate at which the liver answers insulin",
    symbol="k_h",
    unit="1/min",
    default=0.03952,
    bounds=(0.01, 0.5),
    source="calibrated: A025",
    group="Liver",
)
hepatic_autoregulation = Parameter(
    label="Suppression of output by glucose itself",
    symbol="a_G",
    unit="1",
    default=0.07381,
    bounds=(0.0, 1.0),
    source="calibrated: A034 A035",
    group="Liver",
    note="Needs insulin: without it glucose no longer restrains the liver.",
)
hepatic_permissive_insulin = Parameter(
    label="Hepatic insulin that lets glucose act on the liver",
    unit="pmol/L",
    default=100.0,
    bounds=(10.0, 400.0),
    source="assumption",
    group="Liver",
)
hepatic_reference_glucose = Parameter(
    label="Reference glucose of the liver",
    unit="mg/dL",
    default=90.0,
    bounds=(80.0, 100.0),
    source="assumption",
    group="Liver",
)
gluconeogenic_share = Parameter(
    label="Share of output from gluconeogenesis",
    symbol="g_n",
    unit="1",
    default=0.4116,
    bounds=(0.2, 0.8),
    source="calibrated: A110a",
    group="Liver",
    note="After a night, with the reference glycogen store.",
)
hepatic_uptake_capacity = Parameter(
    label="Largest uptake of glucose by the liver",
    unit="mg/kg/min",
    default=18.17,
    bounds=(0.0, 40.0),
    source="calibrated: A034 A035",
    group="Liver",
)
hepatic_uptake_half_glucose = Parameter(
    label="Glucose at half of hepatic uptake",
    unit="mg/dL",
    default=144.0,
    bounds=(90.0, 250.0),
    source="assumption",
    group="Liver",
    note="Glucokinase is half saturated near 8 mmol/L.",
)
hepatic_uptake_exponent = Parameter(
    label="Steepness of hepatic uptake in glucose",
    unit="1",
    default=1.7,
    bounds=(1.0, 3.0),
    source="assumption",
    group="Liver",
    note="Glucokinase is sigmoid.",
)
hepatic_uptake_half_insulin = Parameter(
    label="Hepatic insulin at half of its permission to take up",
    unit="pmol/L",
    default=532.0,
    bounds=(30.0, 1500.0),
    source="calibrated: A034 A035",
    group="Liver",
)
glycogen_capacity = Parameter(
    label="Largest glycogen store",
    unit="mg/kg",
    default=2000.0,
    bounds=(600.0, 3000.0),
    source="assumption",
    group="Liver",
    note="About 150 g in a person of 75 kg.",
)
glycogen_reference = Parameter(
    label="Glycogen after a night",
    unit="mg/kg",
    default=900.0,
    bounds=(300.0, 1500.0),
    source="assumption",
    group="Liver",
    note="About 70 g in a person of 75 kg.",
)
glycogen_half_release = Parameter(
    label="Glycogen at half of its release",
    unit="mg/kg",
    default=283.9,
    bounds=(20.0, 900.0),
    source="calibrated: A045 A110a",
    group="Liver",
)

delayed_hepatic_insulin = State(
    label="Insulin as the liver has felt it", unit="pmol/L", initial=130.0, scale=100.0
)
liver_glycogen = State(
    label="Liver glycogen",
    unit="mg/kg",
    substance="glucose",
    initial=900.0,
    settling=1000.0,
    scale=900.0,
)


@rate("delayed_hepatic_insulin", "pmol/L/min")
def hepatic_insulin_delay(portal_insulin, delayed_hepatic_insulin, hepatic_insulin_delay_rate):
    """Return the lag between insulin at the liver and its effect [form of DallaMan2007, eq. 11]."""
    return hepatic_insulin_delay_rate * (portal_insulin - delayed_hepatic_insulin)


@signal("pmol/L", label="Hepatic insulin for half suppression, now")
def hepatic_half_effect(hepatic_half_insulin):
    """Return the half-effect; fat, cortisol, genes and receptors act on it."""
    return hepatic_half_insulin


@signal("1", label="What insulin leaves of hepatic output")
def hepatic_insulin_suppression(
    delayed_hepatic_insulin, hepatic_half_effect, hepatic_output_floor, hepatic_insulin_exponent
):
    """Return the share of output that insulin leaves [assumption on form: hyperbola]."""
    return hepatic_output_floor + (1 - hepatic_output_floor) * (
        1 - hill(delayed_hepatic_insulin, hepatic_half_effect, hepatic_insulin_exponent)
    )


@signal("1", label="Restraint of the liver by glucose")
def hepatic_glucose_restraint(
    plasma_glucose,
    delayed_hepatic_insulin,
    hepatic_autoregulation,
    hepatic_permissive_insulin,
    hepatic_reference_glucose,
):
    """Return the factor by which glucose itself lowers output, as far as insulin permits it."""
    permitted = michaelis_menten(delayed_hepatic_insulin, hepatic_permissive_insulin)
    excess = plasma_glucose / hepatic_reference_glucose - 1
    return 1 / (1 + hepatic_autoregulation * permitted * excess)


@signal("mg/kg/min", label="Drive of hepatic output")
def hepatic_output_drive(
    hepatic_output_without_insulin, hepatic_insulin_suppression, hepatic_glucose_restraint
):
    """Return output with a full store; glucagon, adrenaline and exercise act on it."""
    return hepatic_output_without_insulin * hepatic_insulin_suppression * hepatic_glucose_restraint


@flow("mg/kg/min", into="plasma_glucose_mass", label="Gluconeogenesis")
def gluconeogenesis(hepatic_output_drive, gluconeogenic_share):
    """Return glucose newly made from lactate, glycerol and amino acids."""
    return hepatic_output_drive * gluconeogenic_share


@flow("mg/kg/min", out_of="liver_glycogen", into="plasma_glucose_mass", label="Glycogen breakdown")
def glycogenolysis(
    hepatic_output_drive,
    gluconeogenic_share,
    liver_glycogen,
    glycogen_half_release,
    glycogen_reference,
):
    """Return glucose released from the store; it falls as the store empties."""
    full = michaelis_menten(glycogen_reference, glycogen_half_release)
    available = michaelis_menten(liver_glycogen, glycogen_half_release) / full
    return hepatic_output_drive * (1 - gluconeogenic_share) * available


@signal("mg/kg/min", label="Endogenous glucose production")
def endogenous_glucose_production(gluconeogenesis, glycogenolysis):
    """Return all glucose that the body itself puts into plasma."""
    return gluconeogenesis + glycogenolysis


@flow("mg/kg/min", out_of="plasma_glucose_mass", into="liver_glycogen", label="Liver takes up")
def hepatic_glucose_uptake(
    plasma_glucose,
    delayed_hepatic_insulin,
    hepatic_half_effect,
    hepatic_half_insulin,
    liver_glycogen,
    glycogen_capacity,
    hepatic_uptake_capacity,
    hepatic_uptake_half_glucose,
    hepatic_uptake_exponent,
    hepatic_uptake_half_insulin,
):
    """Return glucose stored by the liver: it needs glucose, insulin and room in the store."""
    resistance = hepatic_half_effect / hepatic_half_insulin
    permitted = michaelis_menten(delayed_hepatic_insulin, hepatic_uptake_half_insulin * resistance)
    room = max(1 - liver_glycogen / glycogen_capacity, 0.0)
    driven = hill(plasma_glucose, hepatic_uptake_half_glucose, hepatic_uptake_exponent)
    return hepatic_uptake_capacity * driven * permitted * room
