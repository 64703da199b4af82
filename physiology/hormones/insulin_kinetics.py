"""Insulin: from the beta cell through the liver into plasma, and away."""

from physiology.core.declare import Parameter, State, flow, signal

insulin_distribution_volume = Parameter(
    label="Insulin distribution volume",
    symbol="V_I",
    unit="L/kg",
    default=0.05,
    bounds=(0.03, 0.15),
    source="DallaMan2007",
    group="Insulin",
)
liver_to_plasma_rate = Parameter(
    label="Insulin, liver to plasma",
    symbol="m_1",
    unit="1/min",
    default=0.19,
    bounds=(0.05, 0.5),
    source="DallaMan2007",
    group="Insulin",
)
plasma_to_liver_rate = Parameter(
    label="Insulin, plasma to liver",
    symbol="m_2",
    unit="1/min",
    default=0.2161,
    bounds=(0.05, 0.8),
    source="calibrated: A002 A044",
    group="Insulin",
    note="Dalla Man 2007 has 0.484.",
)
peripheral_insulin_clearance = Parameter(
    label="Insulin lost outside the liver",
    symbol="m_4",
    unit="1/min",
    default=0.09702,
    bounds=(0.02, 0.4),
    source="calibrated: A002 A044",
    group="Insulin",
    note="Dalla Man 2007 has 0.194.",
)
hepatic_extraction_maximum = Parameter(
    label="Hepatic extraction at low load",
    symbol="HE_0",
    unit="1",
    default=0.6514,
    bounds=(0.3, 0.85),
    source="calibrated: A002 A006",
    group="Insulin",
    note="Basal extraction near 0.6 in Dalla Man 2007.",
)
hepatic_extraction_half = Parameter(
    label="Liver insulin that halves extraction",
    symbol="K_HE",
    unit="pmol/kg",
    default=270.4,
    bounds=(30.0, 600.0),
    source="calibrated: A006 A027",
    group="Insulin",
)
hepatic_plasma_flow = Parameter(
    label="Effective plasma flow of the liver",
    symbol="F_h",
    unit="L/kg/min",
    default=0.01803,
    bounds=(0.006, 0.03),
    source="calibrated: A030 A038a A044",
    group="Insulin",
    note="Sets how far portal insulin stands above systemic insulin.",
)

liver_insulin_mass = State(
    label="Insulin in the liver", unit="pmol/kg", substance="insulin", initial=6.0, scale=5.0
)
plasma_insulin_mass = State(
    label="Insulin in plasma", unit="pmol/kg", substance="insulin", initial=2.0, scale=2.0
)


@signal("pmol/L", label="Plasma insulin")
def plasma_insulin(plasma_insulin_mass, insulin_distribution_volume):
    """Return insulin concentration in plasma [DallaMan2007, eq. 3]."""
    return plasma_insulin_mass / insulin_distribution_volume


@signal("pmol/L", label="Insulin reaching the liver")
def portal_insulin(plasma_insulin, insulin_secretion_rate, hepatic_plasma_flow):
    """Return the systemic level plus what secretion adds on its way through the portal vein."""
    return plasma_insulin + insulin_secretion_rate / hepatic_plasma_flow


@flow(
    "pmol/kg/min", out_of="liver_insulin_mass", into="plasma_insulin_mass", label="Liver to plasma"
)
def insulin_liver_to_plasma(liver_insulin_mass, liver_to_plasma_rate):
    """Return insulin that passes the liver [DallaMan2007, eq. 3]."""
    return liver_to_plasma_rate * liver_insulin_mass


@flow(
    "pmol/kg/min", out_of="plasma_insulin_mass", into="liver_insulin_mass", label="Plasma to liver"
)
def insulin_plasma_to_liver(plasma_insulin_mass, plasma_to_liver_rate):
    """Return insulin carried back to the liver [DallaMan2007, eq. 3]."""
    return plasma_to_liver_rate * plasma_insulin_mass


@flow("pmol/kg/min", out_of="liver_insulin_mass", label="Insulin extracted by the liver")
def hepatic_insulin_extraction(
    liver_insulin_mass, liver_to_plasma_rate, hepatic_extraction_maximum, hepatic_extraction_half
):
    """Return insulin degraded in the liver; it saturates [form of DallaMan2007, eq. 4-5]."""
    extraction = hepatic_extraction_maximum / (1 + liver_insulin_mass / hepatic_extraction_half)
    return liver_to_plasma_rate * extraction / (1 - extraction) * liver_insulin_mass


@flow("pmol/kg/min", out_of="plasma_insulin_mass", label="Insulin lost outside the liver")
def peripheral_insulin_degradation(plasma_insulin_mass, peripheral_insulin_clearance):
    """Return insulin degraded by kidney and muscle [DallaMan2007, eq. 3]."""
    return peripheral_insulin_clearance * plasma_insulin_mass
