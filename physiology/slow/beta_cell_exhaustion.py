"""Exhaustion of beta cells by high glucose: part of it rests away in weeks, part in months.

Cells run empty within weeks; they lose what makes them beta cells within months. Both come back
when glucose has been normal for a while, the first before the second.
"""

from physiology.core.declare import Parameter, SlowState, rate, signal
from physiology.core.kinetics import scaled_hill

emptying_glucose = Parameter(
    label="Mean glucose above which beta cells run empty",
    unit="mg/dL",
    default=120.0,
    bounds=(100.0, 160.0),
    source="assumption",
    group="Beta cells over years",
)
emptying_scale = Parameter(
    label="Excess at which they are half empty",
    unit="mg/dL",
    default=220.0,
    bounds=(30.0, 400.0),
    source="assumption",
    group="Beta cells over years",
)
emptying_largest = Parameter(
    label="Largest share of cells run empty",
    unit="1",
    default=0.7,
    bounds=(0.0, 0.95),
    source="assumption",
    group="Beta cells over years",
)
emptying_time = Parameter(
    label="Time in which they run empty and fill again",
    unit="day",
    default=14.0,
    bounds=(5.0, 60.0),
    source="assumption",
    group="Beta cells over years",
    note="Two weeks of intensive insulin doubled beta-cell function in new type 2 diabetes.",
)
identity_glucose = Parameter(
    label="Mean glucose above which beta cells lose their identity",
    unit="mg/dL",
    default=105.0,
    bounds=(90.0, 140.0),
    source="assumption",
    group="Beta cells over years",
)
identity_scale = Parameter(
    label="Excess at which half of that is lost",
    unit="mg/dL",
    default=250.0,
    bounds=(30.0, 400.0),
    source="assumption",
    group="Beta cells over years",
)
identity_largest_loss = Parameter(
    label="Largest share of cells that lose their identity",
    unit="1",
    default=0.5,
    bounds=(0.0, 0.95),
    source="assumption",
    group="Beta cells over years",
)
identity_time = Parameter(
    label="Time in which identity is lost and found",
    unit="day",
    default=200.0,
    bounds=(60.0, 500.0),
    source="assumption",
    group="Beta cells over years",
    note="Near the 250 days of the slow function of Ha2016.",
)
exhaustion_exponent = Parameter(
    label="Steepness of exhaustion in glucose",
    unit="1",
    default=1.5,
    bounds=(1.0, 4.0),
    source="assumption",
    group="Beta cells over years",
)

filled_beta_cells = SlowState(
    label="Beta cells not run empty", unit="1", begins="filled_in_the_end", scale=1.0
)
beta_cell_identity = SlowState(
    label="Beta cells with their identity", unit="1", begins="identity_in_the_end", scale=1.0
)


@signal("1", label="Share not run empty in the end")
def filled_in_the_end(
    mean_glucose_of_day, emptying_glucose, emptying_scale, emptying_largest, exhaustion_exponent
):
    """Return the share at this mean glucose."""
    excess = max(mean_glucose_of_day - emptying_glucose, 0)
    return 1 - scaled_hill(emptying_largest, excess, emptying_scale, exhaustion_exponent)


@rate("filled_beta_cells", "1/day")
def filled_beta_cells_rate(filled_beta_cells, filled_in_the_end, emptying_time):
    """Return how cells run empty and fill again."""
    return (filled_in_the_end - filled_beta_cells) / emptying_time


@signal("1", label="Share with identity in the end")
def identity_in_the_end(
    mean_glucose_of_day, identity_glucose, identity_scale, identity_largest_loss,
    exhaustion_exponent,
):  # fmt: skip
    """Return the share at this mean glucose."""
    excess = max(mean_glucose_of_day - identity_glucose, 0)
    return 1 - scaled_hill(identity_largest_loss, excess, identity_scale, exhaustion_exponent)


@rate("beta_cell_identity", "1/day")
def beta_cell_identity_rate(beta_cell_identity, identity_in_the_end, identity_time):
    """Return how identity is lost and found."""
    return (identity_in_the_end - beta_cell_identity) / identity_time
