"""Ultra-rapid insulin (faster aspart, lispro-aabc): in the blood some minutes sooner."""

from physiology.core.declare import Input, Parameter, State, flow
from physiology.core.kinetics import crowded_release
from physiology.core.treatment import InsulinProduct

ultra_rapid_first_depot_rate = Parameter(
    label="Ultra-rapid insulin, first depot",
    symbol="k_A",
    unit="1/min",
    default=0.043333,
    bounds=(0.002, 0.2),
    source="assumption",
    group="Insulin products",
    note="Fitted to its published peak in plasma; see the insulin clamp.",
)
ultra_rapid_second_depot_rate = Parameter(
    label="Ultra-rapid insulin, second depot",
    symbol="k_B",
    unit="1/min",
    default=0.043333,
    bounds=(0.002, 0.2),
    source="assumption",
    group="Insulin products",
    note="As the first depot.",
)
ultra_rapid_crowding_dose = Parameter(
    label="Ultra-rapid insulin under the skin at which its uptake is halved",
    unit="U",
    default=9.0,
    bounds=(2.0, 100.0),
    source="assumption",
    group="Insulin products",
    note="A large depot has less surface for its volume, so large doses last longer.",
)
ultra_rapid_insulin_dose_rate = Input(label="Ultra-rapid insulin injected", unit="pmol/min")

ultra_rapid_first_depot = State(
    label="Ultra-rapid insulin, just injected", unit="pmol/kg", substance="insulin", scale=100.0
)
ultra_rapid_second_depot = State(
    label="Ultra-rapid insulin, on its way", unit="pmol/kg", substance="insulin", scale=100.0
)

FASTER_ASPART = InsulinProduct(
    key="faster_aspart",
    label="Faster aspart (ultra-rapid)",
    kind="mealtime",
    inputs={"ultra_rapid_insulin_dose_rate": 1.0},
    largest_dose=40.0,
    onset="2-5 min",
    peak="0.5-1 h",
    duration="3-4 h",
    source="Heise2017",
)


@flow("pmol/kg/min", into="ultra_rapid_first_depot", label="Injection of ultra-rapid insulin")
def ultra_rapid_insulin_injection(ultra_rapid_insulin_dose_rate, body_weight):
    """Return the injection."""
    return ultra_rapid_insulin_dose_rate / body_weight


@flow("pmol/kg/min", out_of="ultra_rapid_first_depot", into="ultra_rapid_second_depot")
def ultra_rapid_insulin_transfer(
    ultra_rapid_first_depot,
    ultra_rapid_first_depot_rate,
    ultra_rapid_crowding_dose,
    injection_site_speed,
    body_weight,
    picomoles_per_unit,
):
    """Return insulin that leaves the site of injection; slower per unit from a large depot."""
    crowding = ultra_rapid_crowding_dose * picomoles_per_unit / body_weight
    return crowded_release(
        ultra_rapid_first_depot, injection_site_speed * ultra_rapid_first_depot_rate, crowding
    )


@flow(
    "pmol/kg/min",
    out_of="ultra_rapid_second_depot",
    into="plasma_insulin_mass",
    label="Ultra-rapid insulin into plasma",
)
def ultra_rapid_insulin_absorption(ultra_rapid_second_depot, ultra_rapid_second_depot_rate):
    """Return insulin that reaches plasma."""
    return ultra_rapid_second_depot_rate * ultra_rapid_second_depot
