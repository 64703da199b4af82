"""Degludec: chains of hexamers that part for more than a day."""

from physiology.core.declare import Input, Parameter, State, flow
from physiology.core.treatment import InsulinProduct

degludec_first_depot_rate = Parameter(
    label="Degludec, first depot",
    unit="1/min",
    default=0.0016667,
    bounds=(0.0003, 0.05),
    source="assumption",
    group="Insulin products",
    note="Set by its published quarters of a day (A089).",
)
degludec_second_depot_rate = Parameter(
    label="Degludec, second depot",
    unit="1/min",
    default=0.00046167,
    bounds=(0.0001, 0.02),
    source="assumption",
    group="Insulin products",
    note="Half-life 25 hours.",
)
degludec_dose_rate = Input(label="Degludec injected", unit="pmol/min")

degludec_first_depot = State(
    label="Degludec, just injected", unit="pmol/kg", substance="insulin", scale=200.0
)
degludec_second_depot = State(
    label="Degludec, on its way", unit="pmol/kg", substance="insulin", scale=500.0
)

DEGLUDEC = InsulinProduct(
    key="degludec",
    label="Degludec",
    kind="basal",
    inputs={"degludec_dose_rate": 1.0},
    largest_dose=160.0,
    onset="1-2 h",
    peak="none",
    duration="over 40 h",
    source="Haahr2014",
)


@flow("pmol/kg/min", into="degludec_first_depot", label="Injection of degludec")
def degludec_injection(degludec_dose_rate, body_weight):
    """Return the injection."""
    return degludec_dose_rate / body_weight


@flow("pmol/kg/min", out_of="degludec_first_depot", into="degludec_second_depot")
def degludec_transfer(degludec_first_depot, degludec_first_depot_rate, injection_site_speed):
    """Return insulin that leaves the site of injection."""
    return injection_site_speed * degludec_first_depot_rate * degludec_first_depot


@flow(
    "pmol/kg/min",
    out_of="degludec_second_depot",
    into="plasma_insulin_mass",
    label="Degludec into plasma",
)
def degludec_absorption(degludec_second_depot, degludec_second_depot_rate):
    """Return insulin that reaches plasma."""
    return degludec_second_depot_rate * degludec_second_depot
