"""Glargine U100: precipitates under the skin and dissolves over a day."""

from physiology.core.declare import Input, Parameter, State, flow
from physiology.core.treatment import InsulinProduct

glargine_first_depot_rate = Parameter(
    label="Glargine U100, first depot",
    unit="1/min",
    default=0.0033333,
    bounds=(0.0003, 0.05),
    source="assumption",
    group="Insulin products",
    note="Set by its published quarters of a day (A088).",
)
glargine_second_depot_rate = Parameter(
    label="Glargine U100, second depot",
    unit="1/min",
    default=0.00058333,
    bounds=(0.0001, 0.02),
    source="assumption",
    group="Insulin products",
    note="Set by its published quarters of a day (A088).",
)
glargine_dose_rate = Input(label="Glargine U100 injected", unit="pmol/min")

glargine_first_depot = State(
    label="Glargine U100, just injected", unit="pmol/kg", substance="insulin", scale=200.0
)
glargine_second_depot = State(
    label="Glargine U100, on its way", unit="pmol/kg", substance="insulin", scale=500.0
)

GLARGINE_U100 = InsulinProduct(
    key="glargine_u100",
    label="Glargine U100",
    kind="basal",
    inputs={"glargine_dose_rate": 1.0},
    largest_dose=160.0,
    onset="1-4 h",
    peak="weak",
    duration="20-24 h",
    source="Haahr2014",
)


@flow("pmol/kg/min", into="glargine_first_depot", label="Injection of glargine U100")
def glargine_injection(glargine_dose_rate, body_weight):
    """Return the injection."""
    return glargine_dose_rate / body_weight


@flow("pmol/kg/min", out_of="glargine_first_depot", into="glargine_second_depot")
def glargine_transfer(glargine_first_depot, glargine_first_depot_rate, injection_site_speed):
    """Return insulin that leaves the site of injection."""
    return injection_site_speed * glargine_first_depot_rate * glargine_first_depot


@flow(
    "pmol/kg/min",
    out_of="glargine_second_depot",
    into="plasma_insulin_mass",
    label="Glargine U100 into plasma",
)
def glargine_absorption(glargine_second_depot, glargine_second_depot_rate):
    """Return insulin that reaches plasma."""
    return glargine_second_depot_rate * glargine_second_depot
