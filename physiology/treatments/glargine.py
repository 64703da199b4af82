"""Long-acting insulin (glargine U100): a slow depot that lasts about a day."""

from physiology.core.declare import Input, Parameter, State, flow

glargine_first_depot_rate = Parameter(
    label="Glargine, first depot",
    unit="1/min",
    default=0.00775,
    bounds=(0.001, 0.05),
    source="assumption",
    group="Treatment",
    note="Fitted to published quarters of its action.",
)
glargine_second_depot_rate = Parameter(
    label="Glargine, second depot",
    unit="1/min",
    default=0.0009633,
    bounds=(0.0002, 0.01),
    source="assumption",
    group="Treatment",
    note="Half-life about 12 hours.",
)
glargine_dose_rate = Input(label="Glargine injected", unit="pmol/min")

glargine_first_depot = State(
    label="Glargine, just injected", unit="pmol/kg", substance="insulin", scale=200.0
)
glargine_second_depot = State(
    label="Glargine, on its way", unit="pmol/kg", substance="insulin", scale=500.0
)


@flow("pmol/kg/min", into="glargine_first_depot", label="Injection of glargine")
def glargine_injection(glargine_dose_rate, body_weight):
    """Return the injection."""
    return glargine_dose_rate / body_weight


@flow("pmol/kg/min", out_of="glargine_first_depot", into="glargine_second_depot")
def glargine_transfer(glargine_first_depot, glargine_first_depot_rate):
    """Return insulin that leaves the site of injection."""
    return glargine_first_depot_rate * glargine_first_depot


@flow("pmol/kg/min", out_of="glargine_second_depot", into="plasma_insulin_mass")
def glargine_absorption(glargine_second_depot, glargine_second_depot_rate):
    """Return insulin that reaches plasma."""
    return glargine_second_depot_rate * glargine_second_depot
