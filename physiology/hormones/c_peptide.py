"""C-peptide: secreted with insulin, spared by the liver, so it tells what was secreted."""

from physiology.core.declare import Parameter, State, flow, signal

c_peptide_loss_rate = Parameter(
    label="Loss of C-peptide",
    symbol="k_01",
    unit="1/min",
    default=0.0582,
    bounds=(0.02, 0.15),
    source="VanCauter1992",
    group="C-peptide",
    note="From the published half-lives; second-hand.",
)
c_peptide_return_rate = Parameter(
    label="C-peptide, tissue to plasma",
    symbol="k_12",
    unit="1/min",
    default=0.0491,
    bounds=(0.02, 0.15),
    source="VanCauter1992",
    group="C-peptide",
    note="Second-hand.",
)
c_peptide_exit_rate = Parameter(
    label="C-peptide, plasma to tissue",
    symbol="k_21",
    unit="1/min",
    default=0.0531,
    bounds=(0.02, 0.15),
    source="VanCauter1992",
    group="C-peptide",
    note="Second-hand.",
)
c_peptide_volume = Parameter(
    label="C-peptide distribution volume",
    symbol="V_C",
    unit="L/kg",
    default=0.055,
    bounds=(0.03, 0.1),
    source="VanCauter1992",
    group="C-peptide",
    note="Second-hand.",
)

plasma_c_peptide_mass = State(
    label="C-peptide in plasma", unit="pmol/kg", substance="c_peptide", initial=24.0, scale=20.0
)
tissue_c_peptide_mass = State(
    label="C-peptide in tissue", unit="pmol/kg", substance="c_peptide", initial=26.0, scale=20.0
)


@signal("pmol/L", label="C-peptide")
def c_peptide(plasma_c_peptide_mass, c_peptide_volume):
    """Return the concentration of C-peptide in plasma [VanCauter1992]."""
    return plasma_c_peptide_mass / c_peptide_volume


@flow("pmol/kg/min", into="plasma_c_peptide_mass", label="C-peptide secretion")
def c_peptide_secretion(insulin_secretion_rate):
    """Return C-peptide secreted, one for each insulin."""
    return insulin_secretion_rate


@flow("pmol/kg/min", out_of="plasma_c_peptide_mass", into="tissue_c_peptide_mass")
def c_peptide_to_tissue(plasma_c_peptide_mass, c_peptide_exit_rate):
    """Return exchange with tissue [VanCauter1992]."""
    return c_peptide_exit_rate * plasma_c_peptide_mass


@flow("pmol/kg/min", out_of="tissue_c_peptide_mass", into="plasma_c_peptide_mass")
def c_peptide_to_plasma(tissue_c_peptide_mass, c_peptide_return_rate):
    """Return exchange with tissue [VanCauter1992]."""
    return c_peptide_return_rate * tissue_c_peptide_mass


@flow("pmol/kg/min", out_of="plasma_c_peptide_mass")
def c_peptide_loss(plasma_c_peptide_mass, c_peptide_loss_rate):
    """Return C-peptide lost, mostly in the kidney [VanCauter1992]."""
    return c_peptide_loss_rate * plasma_c_peptide_mass
