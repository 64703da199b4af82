"""Regular human insulin: must first fall apart from hexamers, so it comes late and stays long."""

from physiology.core.declare import Input, Parameter, State, flow
from physiology.core.kinetics import crowded_release
from physiology.core.treatment import InsulinProduct

regular_first_depot_rate = Parameter(
    label="Regular insulin, first depot",
    symbol="k_A",
    unit="1/min",
    default=0.015,
    bounds=(0.002, 0.2),
    source="assumption",
    group="Insulin products",
    note="Fitted to published times of action.",
)
regular_second_depot_rate = Parameter(
    label="Regular insulin, second depot",
    symbol="k_B",
    unit="1/min",
    default=0.015,
    bounds=(0.002, 0.2),
    source="assumption",
    group="Insulin products",
    note="As the first depot.",
)
regular_crowding_dose = Parameter(
    label="Regular insulin under the skin at which its uptake is halved",
    unit="U",
    default=9.0,
    bounds=(2.0, 100.0),
    source="assumption",
    group="Insulin products",
    note="A large depot has less surface for its volume, so large doses last longer.",
)
regular_insulin_dose_rate = Input(label="Regular insulin injected", unit="pmol/min")

regular_first_depot = State(
    label="Regular insulin, just injected", unit="pmol/kg", substance="insulin", scale=100.0
)
regular_second_depot = State(
    label="Regular insulin, on its way", unit="pmol/kg", substance="insulin", scale=100.0
)

REGULAR = InsulinProduct(
    key="regular",
    label="Regular (human)",
    kind="mealtime",
    inputs={"regular_insulin_dose_rate": 1.0},
    largest_dose=40.0,
    onset="30-60 min",
    peak="2-4 h",
    duration="5-8 h",
    source="Hirsch2005",
)


@flow("pmol/kg/min", into="regular_first_depot", label="Injection of regular insulin")
def regular_insulin_injection(regular_insulin_dose_rate, body_weight):
    """Return the injection."""
    return regular_insulin_dose_rate / body_weight


@flow("pmol/kg/min", out_of="regular_first_depot", into="regular_second_depot")
def regular_insulin_transfer(
    regular_first_depot,
    regular_first_depot_rate,
    regular_crowding_dose,
    injection_site_speed,
    body_weight,
    picomoles_per_unit,
):
    """Return insulin that leaves the site of injection; slower per unit from a large depot."""
    crowding = regular_crowding_dose * picomoles_per_unit / body_weight
    return crowded_release(
        regular_first_depot, injection_site_speed * regular_first_depot_rate, crowding
    )


@flow(
    "pmol/kg/min",
    out_of="regular_second_depot",
    into="plasma_insulin_mass",
    label="Regular insulin into plasma",
)
def regular_insulin_absorption(regular_second_depot, regular_second_depot_rate):
    """Return insulin that reaches plasma."""
    return regular_second_depot_rate * regular_second_depot
