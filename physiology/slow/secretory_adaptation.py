"""Adaptation of secretion: within months each beta cell learns to give more when more is asked.

How far is inherited: the reserve decides who compensates for life and who does not.
"""

from physiology.core.declare import Parameter, SlowState, rate, signal
from physiology.core.kinetics import hyperbolic_tangent

secretory_reserve = Parameter(
    label="Reserve of secretion",
    symbol="r_c",
    unit="1",
    default=0.8,
    bounds=(0.0, 1.5),
    source="assumption",
    group="Beta cells over years",
    note="How much more each cell can learn to give. 0.8 compensates for obesity; 0.35 does not.",
)
adaptation_set_point = Parameter(
    label="Workload that beta cells are content with",
    unit="1",
    default=1.0,
    bounds=(0.5, 1.5),
    source="assumption",
    group="Beta cells over years",
    note="Who is content with less work compensates before glucose rises at all.",
)
adaptation_width = Parameter(
    label="Excess of workload that calls for the reserve",
    unit="1",
    default=0.1,
    bounds=(0.03, 0.5),
    source="assumption",
    group="Beta cells over years",
)
adaptation_time = Parameter(
    label="Time in which secretion adapts",
    unit="day",
    default=60.0,
    bounds=(14.0, 200.0),
    source="assumption",
    group="Beta cells over years",
    note="Weeks to months.",
)
resting_loss = Parameter(
    label="Secretion unlearnt at rest",
    unit="1",
    default=0.35,
    bounds=(0.0, 0.6),
    source="assumption",
    group="Beta cells over years",
)

adaptation_of_secretion = SlowState(
    label="Adaptation of secretion", unit="1", begins="wanted_adaptation_at_start", scale=1.0
)


@signal("1", label="Workload at the beginning")
def workload_at_start(
    secretion_of_day, healthy_secretion, beta_cell_mass, function_of_day, least_capacity
):
    """Return the workload of a body whose cells work as its parameters say."""
    capacity = max(beta_cell_mass * function_of_day, least_capacity)
    return secretion_of_day / healthy_secretion / capacity


@signal("1", label="Adaptation at the beginning")
def wanted_adaptation_at_start(
    workload_at_start, secretory_reserve, adaptation_set_point, adaptation_width, resting_loss
):
    """Return the adaptation that belongs to the first days."""
    asked = hyperbolic_tangent((workload_at_start - adaptation_set_point) / adaptation_width)
    return 1 + secretory_reserve * max(asked, 0) + resting_loss * min(asked, 0)


@signal("1", label="Adaptation that the workload asks for")
def wanted_adaptation(
    workload, secretory_reserve, adaptation_set_point, adaptation_width, resting_loss
):
    """Return the adaptation that would be learnt in the end [assumption on form]."""
    asked = hyperbolic_tangent((workload - adaptation_set_point) / adaptation_width)
    return 1 + secretory_reserve * max(asked, 0) + resting_loss * min(asked, 0)


@rate("adaptation_of_secretion", "1/day")
def adaptation_rate(adaptation_of_secretion, wanted_adaptation, adaptation_time):
    """Return how secretion adapts."""
    return (wanted_adaptation - adaptation_of_secretion) / adaptation_time
