"""Rapid-acting insulin (lispro, aspart): a bolus passes two depots under the skin into plasma."""

from physiology.core.declare import Input, Parameter, State, flow
from physiology.core.kinetics import crowded_release
from physiology.core.treatment import InsulinProduct

rapid_first_depot_rate = Parameter(
    label="Rapid insulin, first depot",
    symbol="k_A",
    unit="1/min",
    default=0.02623,
    bounds=(0.002, 0.2),
    source="calibrated: A086a A087",
    group="Insulin products",
    note="Fitted to published times of lispro and aspart at 10, 30 and 50 U.",
)
rapid_second_depot_rate = Parameter(
    label="Rapid insulin, second depot",
    symbol="k_B",
    unit="1/min",
    default=0.02667,
    bounds=(0.002, 0.2),
    source="assumption",
    group="Insulin products",
    note="As the first depot.",
)
rapid_crowding_dose = Parameter(
    label="Rapid insulin under the skin at which its uptake is halved",
    unit="U",
    default=15.0,
    bounds=(2.0, 100.0),
    source="assumption",
    group="Insulin products",
    note="A large depot has less surface for its volume, so large doses last longer.",
)
rapid_insulin_dose_rate = Input(label="Rapid insulin injected", unit="pmol/min")

rapid_first_depot = State(
    label="Rapid insulin, just injected", unit="pmol/kg", substance="insulin", scale=100.0
)
rapid_second_depot = State(
    label="Rapid insulin, on its way", unit="pmol/kg", substance="insulin", scale=100.0
)

LISPRO = InsulinProduct(
    key="lispro",
    label="Lispro (rapid)",
    kind="mealtime",
    inputs={"rapid_insulin_dose_rate": 1.0},
    largest_dose=40.0,
    onset="5-15 min",
    peak="0.5-1.5 h",
    duration="3-5 h",
    source="Hirsch2005",
)

ASPART = InsulinProduct(
    key="aspart",
    label="Aspart (rapid)",
    kind="mealtime",
    inputs={"rapid_insulin_dose_rate": 1.0},
    largest_dose=40.0,
    onset="5-15 min",
    peak="0.5-1.5 h",
    duration="3-5 h",
    source="Hirsch2005",
)


@flow("pmol/kg/min", into="rapid_first_depot", label="Injection of rapid insulin")
def rapid_insulin_injection(rapid_insulin_dose_rate, body_weight):
    """Return the injection."""
    return rapid_insulin_dose_rate / body_weight


@flow("pmol/kg/min", out_of="rapid_first_depot", into="rapid_second_depot")
def rapid_insulin_transfer(
    rapid_first_depot,
    rapid_first_depot_rate,
    rapid_crowding_dose,
    injection_site_speed,
    body_weight,
    picomoles_per_unit,
):
    """Return insulin that leaves the site of injection; slower per unit from a large depot."""
    crowding = rapid_crowding_dose * picomoles_per_unit / body_weight
    return crowded_release(
        rapid_first_depot, injection_site_speed * rapid_first_depot_rate, crowding
    )


@flow(
    "pmol/kg/min",
    out_of="rapid_second_depot",
    into="plasma_insulin_mass",
    label="Rapid insulin into plasma",
)
def rapid_insulin_absorption(rapid_second_depot, rapid_second_depot_rate):
    """Return insulin that reaches plasma."""
    return rapid_second_depot_rate * rapid_second_depot
