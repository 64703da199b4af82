"""Wear of beta cells: function fades by inheritance and overwork, and hardly returns."""

from physiology.core.declare import Parameter, SlowState, rate, sets, signal
from physiology.core.kinetics import michaelis_menten

inherited_decline = Parameter(
    label="Inherited decline of beta-cell function",
    unit="1/yr",
    default=0.0,
    bounds=(0.0, 0.1),
    source="assumption",
    group="Beta cells over years",
    note="Goes on whatever the glucose: in UKPDS function fell 4 % a year under all treatments.",
)
overwork_wear = Parameter(
    label="Wear by overwork",
    unit="1/yr",
    default=0.02,
    bounds=(0.0, 0.5),
    source="assumption",
    group="Beta cells over years",
)
overwork_threshold = Parameter(
    label="Workload above which cells wear",
    unit="1",
    default=1.2,
    bounds=(1.0, 2.0),
    source="assumption",
    group="Beta cells over years",
)
overwork_half = Parameter(
    label="Excess of workload at half of the wear",
    unit="1",
    default=0.5,
    bounds=(0.1, 3.0),
    source="assumption",
    group="Beta cells over years",
)
lowest_function = Parameter(
    label="Function that wear leaves",
    unit="1",
    default=0.25,
    bounds=(0.05, 0.6),
    source="assumption",
    group="Beta cells over years",
)
wear_recovery_time = Parameter(
    label="Time in which wear heals",
    unit="yr",
    default=40.0,
    bounds=(3.0, 60.0),
    source="assumption",
    group="Beta cells over years",
)

lasting_function = SlowState(
    label="Beta-cell function, without passing exhaustion",
    unit="1",
    begins="beta_cell_function",
    scale=1.0,
)


@signal("1", label="Overwork")
def overwork(workload, overwork_threshold, overwork_half):
    """Return 0 at a workload that can be borne, 1 without limit."""
    return michaelis_menten(max(workload - overwork_threshold, 0), overwork_half)


@rate("lasting_function", "1/day")
def lasting_function_rate(
    lasting_function, overwork, inherited_decline, overwork_wear, lowest_function,
    wear_recovery_time, days_of_year,
):  # fmt: skip
    """Return wear less healing [assumption on form]."""
    lost = (inherited_decline + overwork_wear * overwork) * max(
        lasting_function - lowest_function, 0
    )
    healed = (1 - lasting_function) / wear_recovery_time * (1 - overwork)
    return (healed - lost) / days_of_year


@sets("beta_cell_function", "1", label="Beta-cell function of these years")
def function_of_years(lasting_function):
    """Return function; what high glucose takes for days comes on top in the day itself."""
    return lasting_function
