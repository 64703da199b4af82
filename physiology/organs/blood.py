"""Blood: plasma glucose and its exchange with the tissue around the cells."""

from physiology.core.declare import Parameter, State, flow, signal

glucose_distribution_volume = Parameter(
    label="Glucose distribution volume",
    symbol="V_G",
    unit="dL/kg",
    default=1.88,
    bounds=(1.2, 2.5),
    source="DallaMan2007",
    group="Blood",
)
plasma_to_tissue_rate = Parameter(
    label="Glucose, plasma to tissue",
    symbol="k_1",
    unit="1/min",
    default=0.06009,
    bounds=(0.03, 0.15),
    source="calibrated: A035 A037",
    group="Blood",
    note="Dalla Man 2007 has 0.065.",
)
tissue_to_plasma_rate = Parameter(
    label="Glucose, tissue to plasma",
    symbol="k_2",
    unit="1/min",
    default=0.079,
    bounds=(0.03, 0.2),
    source="DallaMan2007",
    group="Blood",
)

plasma_glucose_mass = State(
    label="Glucose in plasma and fast tissue",
    symbol="G_p",
    unit="mg/kg",
    substance="glucose",
    initial=170.0,
    scale=100.0,
)
tissue_glucose_mass = State(
    label="Glucose in slow tissue",
    symbol="G_t",
    unit="mg/kg",
    substance="glucose",
    initial=130.0,
    scale=100.0,
)


@signal("mg/dL", label="Plasma glucose")
def plasma_glucose(plasma_glucose_mass, glucose_distribution_volume):
    """Return the concentration of glucose in plasma [DallaMan2007, eq. 1]."""
    return plasma_glucose_mass / glucose_distribution_volume


@flow("mg/kg/min", out_of="plasma_glucose_mass", into="tissue_glucose_mass", label="To tissue")
def glucose_to_tissue(plasma_glucose_mass, plasma_to_tissue_rate):
    """Return glucose leaving plasma for the tissue [DallaMan2007, eq. 1]."""
    return plasma_to_tissue_rate * plasma_glucose_mass


@flow("mg/kg/min", out_of="tissue_glucose_mass", into="plasma_glucose_mass", label="From tissue")
def glucose_from_tissue(tissue_glucose_mass, tissue_to_plasma_rate):
    """Return glucose returning to plasma [DallaMan2007, eq. 1]."""
    return tissue_to_plasma_rate * tissue_glucose_mass


@signal("mg/kg/min", label="Glucose utilisation")
def glucose_utilisation(insulin_independent_utilisation, insulin_dependent_utilisation):
    """Return all glucose taken up by tissue, urine apart [DallaMan2007, eq. 14]."""
    return insulin_independent_utilisation + insulin_dependent_utilisation
