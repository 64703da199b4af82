"""Rescue sugar: a sweet drink or glucose tablets, which leave the stomach at once."""

from physiology.core.declare import Input, Parameter, State, flow

rescue_sugar_emptying_rate = Parameter(
    label="Rescue sugar, emptying from the stomach",
    unit="1/min",
    default=0.15,
    bounds=(0.02, 0.5),
    source="assumption",
    group="Rescue",
    note="A small clear drink leaves in minutes, and a low glucose speeds the stomach up.",
)
rescue_sugar_swallowed = Input(label="Rescue sugar swallowed", unit="mg/min")

rescue_sugar_in_stomach = State(
    label="Rescue sugar in the stomach", unit="mg/kg", substance="glucose", scale=100.0
)


@flow("mg/kg/min", into="rescue_sugar_in_stomach", label="Drinking of rescue sugar")
def rescue_sugar_ingestion(rescue_sugar_swallowed, body_weight):
    """Return sugar swallowed."""
    return rescue_sugar_swallowed / body_weight


@flow("mg/kg/min", out_of="rescue_sugar_in_stomach", into="intestinal_glucose")
def rescue_sugar_emptying(rescue_sugar_in_stomach, rescue_sugar_emptying_rate):
    """Return sugar that leaves the stomach."""
    return rescue_sugar_emptying_rate * rescue_sugar_in_stomach
