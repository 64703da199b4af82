"""Glargine U300: the same insulin in a third of the volume dissolves more slowly."""

from physiology.core.declare import Input, Parameter, State, flow
from physiology.core.treatment import InsulinProduct

glargine_u300_first_depot_rate = Parameter(
    label="Glargine U300, first depot",
    unit="1/min",
    default=0.002,
    bounds=(0.0003, 0.05),
    source="assumption",
    group="Insulin products",
    note="Fitted to a half-life of 19 hours.",
)
glargine_u300_second_depot_rate = Parameter(
    label="Glargine U300, second depot",
    unit="1/min",
    default=0.0005,
    bounds=(0.0001, 0.02),
    source="assumption",
    group="Insulin products",
    note="Fitted to a half-life of 19 hours.",
)
glargine_u300_dose_rate = Input(label="Glargine U300 injected", unit="pmol/min")

glargine_u300_first_depot = State(
    label="Glargine U300, just injected", unit="pmol/kg", substance="insulin", scale=200.0
)
glargine_u300_second_depot = State(
    label="Glargine U300, on its way", unit="pmol/kg", substance="insulin", scale=500.0
)

GLARGINE_U300 = InsulinProduct(
    key="glargine_u300",
    label="Glargine U300",
    kind="basal",
    inputs={"glargine_u300_dose_rate": 1.0},
    largest_dose=160.0,
    onset="about 6 h",
    peak="none",
    duration="24-36 h",
    source="Becker2015",
)


@flow("pmol/kg/min", into="glargine_u300_first_depot", label="Injection of glargine U300")
def glargine_u300_injection(glargine_u300_dose_rate, body_weight):
    """Return the injection."""
    return glargine_u300_dose_rate / body_weight


@flow("pmol/kg/min", out_of="glargine_u300_first_depot", into="glargine_u300_second_depot")
def glargine_u300_transfer(
    glargine_u300_first_depot, glargine_u300_first_depot_rate, injection_site_speed
):
    """Return insulin that leaves the site of injection."""
    return injection_site_speed * glargine_u300_first_depot_rate * glargine_u300_first_depot


@flow(
    "pmol/kg/min",
    out_of="glargine_u300_second_depot",
    into="plasma_insulin_mass",
    label="Glargine U300 into plasma",
)
def glargine_u300_absorption(glargine_u300_second_depot, glargine_u300_second_depot_rate):
    """Return insulin that reaches plasma."""
    return glargine_u300_second_depot_rate * glargine_u300_second_depot
