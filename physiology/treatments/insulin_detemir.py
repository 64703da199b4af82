"""Detemir: bound to albumin, it lasts half a day to a day."""

from physiology.core.declare import Input, Parameter, State, flow
from physiology.core.treatment import InsulinProduct

detemir_first_depot_rate = Parameter(
    label="Detemir, first depot",
    unit="1/min",
    default=0.005,
    bounds=(0.0003, 0.05),
    source="assumption",
    group="Insulin products",
    note="Fitted to published times of action.",
)
detemir_second_depot_rate = Parameter(
    label="Detemir, second depot",
    unit="1/min",
    default=0.0016667,
    bounds=(0.0001, 0.02),
    source="assumption",
    group="Insulin products",
    note="Fitted to published times of action.",
)
detemir_dose_rate = Input(label="Detemir injected", unit="pmol/min")

detemir_first_depot = State(
    label="Detemir, just injected", unit="pmol/kg", substance="insulin", scale=200.0
)
detemir_second_depot = State(
    label="Detemir, on its way", unit="pmol/kg", substance="insulin", scale=500.0
)

DETEMIR = InsulinProduct(
    key="detemir",
    label="Detemir",
    kind="basal",
    inputs={"detemir_dose_rate": 1.0},
    largest_dose=160.0,
    onset="1-4 h",
    peak="weak, about 6 h",
    duration="12-24 h",
    source="Hirsch2005",
)


@flow("pmol/kg/min", into="detemir_first_depot", label="Injection of detemir")
def detemir_injection(detemir_dose_rate, body_weight):
    """Return the injection."""
    return detemir_dose_rate / body_weight


@flow("pmol/kg/min", out_of="detemir_first_depot", into="detemir_second_depot")
def detemir_transfer(detemir_first_depot, detemir_first_depot_rate, injection_site_speed):
    """Return insulin that leaves the site of injection."""
    return injection_site_speed * detemir_first_depot_rate * detemir_first_depot


@flow(
    "pmol/kg/min",
    out_of="detemir_second_depot",
    into="plasma_insulin_mass",
    label="Detemir into plasma",
)
def detemir_absorption(detemir_second_depot, detemir_second_depot_rate):
    """Return insulin that reaches plasma."""
    return detemir_second_depot_rate * detemir_second_depot
