"""NPH (isophane): crystals that dissolve over half a day, with a peak."""

from physiology.core.declare import Input, Parameter, State, flow
from physiology.core.treatment import InsulinProduct

nph_first_depot_rate = Parameter(
    label="NPH insulin, first depot",
    unit="1/min",
    default=0.005,
    bounds=(0.0003, 0.05),
    source="assumption",
    group="Insulin products",
    note="Fitted to published times of action.",
)
nph_second_depot_rate = Parameter(
    label="NPH insulin, second depot",
    unit="1/min",
    default=0.0033333,
    bounds=(0.0001, 0.02),
    source="assumption",
    group="Insulin products",
    note="Fitted to published times of action.",
)
nph_dose_rate = Input(label="NPH insulin injected", unit="pmol/min")

nph_first_depot = State(
    label="NPH insulin, just injected", unit="pmol/kg", substance="insulin", scale=200.0
)
nph_second_depot = State(
    label="NPH insulin, on its way", unit="pmol/kg", substance="insulin", scale=500.0
)

NPH = InsulinProduct(
    key="nph",
    label="NPH (isophane)",
    kind="basal",
    inputs={"nph_dose_rate": 1.0},
    largest_dose=160.0,
    onset="2-4 h",
    peak="4-10 h",
    duration="12-18 h",
    source="Hirsch2005",
)


@flow("pmol/kg/min", into="nph_first_depot", label="Injection of nPH insulin")
def nph_injection(nph_dose_rate, body_weight):
    """Return the injection."""
    return nph_dose_rate / body_weight


@flow("pmol/kg/min", out_of="nph_first_depot", into="nph_second_depot")
def nph_transfer(nph_first_depot, nph_first_depot_rate, injection_site_speed):
    """Return insulin that leaves the site of injection."""
    return injection_site_speed * nph_first_depot_rate * nph_first_depot


@flow(
    "pmol/kg/min",
    out_of="nph_second_depot",
    into="plasma_insulin_mass",
    label="NPH insulin into plasma",
)
def nph_absorption(nph_second_depot, nph_second_depot_rate):
    """Return insulin that reaches plasma."""
    return nph_second_depot_rate * nph_second_depot
