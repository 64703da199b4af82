"""Rapid-acting insulin under the skin: a bolus passes two depots into plasma."""

from physiology.core.declare import Input, Parameter, State, flow

bolus_dose = Parameter(
    label="Insulin dose",
    symbol="u",
    unit="U",
    default=0.0,
    bounds=(0.0, 40.0),
    step=0.5,
    source="assumption",
    effect="calibrated: A086a A087",
    entry="bolus.units",
    group="Treatment",
    note="Rapid-acting insulin injected under the skin at the meal. About 15 minutes pass before "
    "it works, an hour before its peak.",
)
dose_scale = Parameter(
    label="Scale of every insulin dose",
    unit="1",
    default=1.0,
    bounds=(0.0, 3.0),
    source="assumption",
    group="Treatment",
    note="1 is the dose as prescribed; 0 is none.",
)
rapid_first_depot_rate = Parameter(
    label="Rapid insulin, first depot",
    symbol="k_A",
    unit="1/min",
    default=0.02123,
    bounds=(0.005, 0.1),
    source="calibrated: A086a A087",
    group="Treatment",
    note="Fitted to published times of lispro and aspart (45 min a depot).",
)
rapid_second_depot_rate = Parameter(
    label="Rapid insulin, second depot",
    symbol="k_B",
    unit="1/min",
    default=0.02222,
    bounds=(0.005, 0.1),
    source="assumption",
    group="Treatment",
    note="As the first depot.",
)
rapid_insulin_dose_rate = Input(label="Rapid insulin injected", unit="pmol/min")

rapid_first_depot = State(
    label="Rapid insulin, just injected", unit="pmol/kg", substance="insulin", scale=100.0
)
rapid_second_depot = State(
    label="Rapid insulin, on its way", unit="pmol/kg", substance="insulin", scale=100.0
)


@flow("pmol/kg/min", into="rapid_first_depot", label="Injection of rapid insulin")
def rapid_insulin_injection(rapid_insulin_dose_rate, body_weight):
    """Return the injection."""
    return rapid_insulin_dose_rate / body_weight


@flow("pmol/kg/min", out_of="rapid_first_depot", into="rapid_second_depot")
def rapid_insulin_transfer(rapid_first_depot, rapid_first_depot_rate):
    """Return insulin that leaves the site of injection."""
    return rapid_first_depot_rate * rapid_first_depot


@flow(
    "pmol/kg/min",
    out_of="rapid_second_depot",
    into="plasma_insulin_mass",
    label="Rapid insulin into plasma",
)
def rapid_insulin_absorption(rapid_second_depot, rapid_second_depot_rate):
    """Return insulin that reaches plasma."""
    return rapid_second_depot_rate * rapid_second_depot
