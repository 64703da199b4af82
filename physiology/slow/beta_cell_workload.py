"""Workload of the beta cells: what is asked of them, of what they can give."""

from physiology.core.declare import DailyReading, Parameter, signal

healthy_secretion = Parameter(
    label="Secretion of a healthy day",
    unit="pmol/kg/min",
    default=2.78,
    bounds=(1.0, 6.0),
    source="assumption",
    group="Beta cells over years",
    note="Mean over the usual day of the healthy person: by it, health is a workload of 1.",
)
least_capacity = Parameter(
    label="Capacity below which workload is not told",
    unit="1",
    default=0.02,
    bounds=(0.005, 0.1),
    source="assumption",
    group="Beta cells over years",
)

mean_glucose_of_day = DailyReading(
    label="Mean glucose of the day", unit="mg/dL", default=97.0, of="plasma_glucose"
)
secretion_of_day = DailyReading(
    label="Mean secretion of the day",
    unit="pmol/kg/min",
    default=2.78,
    of="insulin_secretion_rate",
)
function_of_day = DailyReading(
    label="Function of the beta cells in the day",
    unit="1",
    default=1.0,
    of="beta_cell_function",
    note="With what high glucose takes from it in days.",
)


@signal("1", label="Capacity of the beta cells")
def beta_cell_capacity(working_beta_cells, function_of_day):
    """Return how much they can secrete, of the healthy reference person."""
    return working_beta_cells * function_of_day


@signal("1", label="Workload of the beta cells")
def workload(secretion_of_day, healthy_secretion, beta_cell_capacity, least_capacity):
    """Return secretion over capacity; 1 in health."""
    return secretion_of_day / healthy_secretion / max(beta_cell_capacity, least_capacity)
