"""Gut: the stomach grinds and empties, the intestine absorbs."""

from physiology.core.declare import Parameter, State, flow, signal
from physiology.core.kinetics import hyperbolic_tangent

grinding_rate = Parameter(
    label="Grinding rate",
    symbol="k_gri",
    unit="1/min",
    default=0.0558,
    bounds=(0.01, 0.2),
    source="DallaMan2007",
    group="Gut",
)
fastest_emptying_rate = Parameter(
    label="Fastest emptying of the stomach",
    symbol="k_max",
    unit="1/min",
    default=0.1142,
    bounds=(0.01, 0.2),
    source="calibrated: A008 A009",
    group="Gut",
    note="Dalla Man 2007 has 0.0558.",
)
slowest_emptying_rate = Parameter(
    label="Slowest emptying of the stomach",
    symbol="k_min",
    unit="1/min",
    default=0.02137,
    bounds=(0.001, 0.05),
    source="calibrated: A008 A009",
    group="Gut",
    note="Dalla Man 2007 has 0.0080.",
)
absorption_rate = Parameter(
    label="Absorption rate",
    symbol="k_abs",
    unit="1/min",
    default=0.057,
    bounds=(0.01, 0.3),
    source="DallaMan2007",
    group="Gut",
)
absorbed_share = Parameter(
    label="Share of absorbed glucose that reaches plasma",
    symbol="f",
    unit="1",
    default=0.9,
    bounds=(0.5, 1.0),
    source="DallaMan2007",
    group="Gut",
    note="The rest is used by the gut wall or kept by the liver in the first pass.",
)
emptying_slowing_level = Parameter(
    label="Load at which emptying slows",
    symbol="b",
    unit="1",
    default=0.82,
    bounds=(0.4, 0.95),
    source="DallaMan2007",
    group="Gut",
)
emptying_recovery_level = Parameter(
    label="Load at which emptying speeds up again",
    symbol="d",
    unit="1",
    default=0.010,
    bounds=(0.005, 0.35),
    source="DallaMan2007",
    group="Gut",
)
emptying_steepness = Parameter(
    label="Steepness of the emptying switch",
    unit="1",
    default=2.5,
    bounds=(1.0, 5.0),
    source="DallaMan2006",
    group="Gut",
    note="5/2 in the published switch.",
)

gastric_solid_glucose = State(
    label="Glucose in the stomach, solid", unit="mg/kg", substance="glucose", scale=100.0
)
gastric_liquid_glucose = State(
    label="Glucose in the stomach, liquid", unit="mg/kg", substance="glucose", scale=100.0
)
intestinal_glucose = State(
    label="Glucose in the intestine", unit="mg/kg", substance="glucose", scale=100.0
)


@signal("1", label="Speed of the stomach")
def stomach_speed():
    """Return 1; what slows grinding and emptying alike acts on it."""
    return 1


@signal("1/min", label="Emptying rate of the stomach")
def gastric_emptying_rate(
    gastric_solid_glucose,
    gastric_liquid_glucose,
    gastric_load,
    fastest_emptying_rate,
    slowest_emptying_rate,
    emptying_slowing_level,
    emptying_recovery_level,
    emptying_steepness,
    stomach_speed,
):
    """Return the rate: fast when full, slow in between, fast when empty [DallaMan2006, eq. 8]."""
    filling = (gastric_solid_glucose + gastric_liquid_glucose) / gastric_load
    full = hyperbolic_tangent(
        emptying_steepness * (filling - emptying_slowing_level) / (1 - emptying_slowing_level)
    )
    empty = hyperbolic_tangent(
        emptying_steepness * (filling - emptying_recovery_level) / emptying_recovery_level
    )
    span = (fastest_emptying_rate - slowest_emptying_rate) / 2
    return stomach_speed * (slowest_emptying_rate + span * (full - empty + 2))


@flow("mg/kg/min", out_of="gastric_solid_glucose", into="gastric_liquid_glucose", label="Grinding")
def gastric_grinding(gastric_solid_glucose, grinding_rate, meal_grinding_speed, stomach_speed):
    """Return solid turned into liquid [DallaMan2007, eq. 13]."""
    return stomach_speed * grinding_rate * meal_grinding_speed * gastric_solid_glucose


@flow(
    "mg/kg/min",
    out_of="gastric_liquid_glucose",
    into="intestinal_glucose",
    label="Emptying of the stomach",
)
def gastric_emptying(gastric_liquid_glucose, gastric_emptying_rate):
    """Return liquid passed to the intestine [DallaMan2007, eq. 13]."""
    return gastric_emptying_rate * gastric_liquid_glucose


@flow(
    "mg/kg/min",
    out_of="intestinal_glucose",
    into="plasma_glucose_mass",
    label="Glucose rate of appearance",
)
def glucose_rate_of_appearance(
    intestinal_glucose, absorption_rate, absorbed_share, meal_absorbed_share
):
    """Return meal glucose entering plasma [DallaMan2007, eq. 13]."""
    return absorbed_share * meal_absorbed_share * absorption_rate * intestinal_glucose


@flow("mg/kg/min", out_of="intestinal_glucose", label="Meal glucose that never reaches plasma")
def unabsorbed_glucose_loss(
    intestinal_glucose, absorption_rate, absorbed_share, meal_absorbed_share
):
    """Return what the gut wall uses, the first pass keeps or the colon ferments [DallaMan2007]."""
    return (1 - absorbed_share * meal_absorbed_share) * absorption_rate * intestinal_glucose
