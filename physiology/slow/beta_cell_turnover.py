"""Beta-cell mass: it grows a little under work, and dies by overwork and by immune attack."""

from physiology.core.declare import Parameter, SlowState, rate, sets, signal
from physiology.core.kinetics import hyperbolic_tangent

beta_cell_endowment = Parameter(
    label="Endowment with beta cells",
    symbol="b_0",
    unit="1",
    default=1.0,
    bounds=(0.3, 2.0),
    source="assumption",
    group="Beta cells over years",
    note="The mass that turnover keeps without further demand; people differ threefold.",
)
mass_growth = Parameter(
    label="Mass added under lasting demand",
    unit="1",
    default=0.4,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Beta cells over years",
    note="Obese people without diabetes have 30 to 50 % more.",
)
mass_turnover_time = Parameter(
    label="Time of beta-cell turnover",
    unit="yr",
    default=23.5,
    bounds=(5.0, 60.0),
    source="Ha2016",
    group="Beta cells over years",
)
overwork_death = Parameter(
    label="Mass lost a year by overwork",
    unit="1/yr",
    default=0.03,
    bounds=(0.0, 0.3),
    source="assumption",
    group="Beta cells over years",
    note="Mass in type 2 diabetes is 22 to 63 % below that of others.",
)
death_workload = Parameter(
    label="Workload above which cells die",
    unit="1",
    default=1.5,
    bounds=(1.0, 3.0),
    source="assumption",
    group="Beta cells over years",
)
death_half = Parameter(
    label="Excess of workload at half of that",
    unit="1",
    default=1.0,
    bounds=(0.1, 3.0),
    source="assumption",
    group="Beta cells over years",
)

living_beta_cells = SlowState(
    label="Beta-cell mass", symbol="B", unit="1", begins="beta_cells_at_start", scale=1.0
)


@signal("1", label="Beta-cell mass at the beginning")
def beta_cells_at_start(
    beta_cell_mass,
    wanted_adaptation_at_start,
    filled_in_the_end,
    identity_in_the_end,
    fat_free_work_at_start,
):
    """Return the cells behind the working mass of the beginning."""
    work = filled_in_the_end * identity_in_the_end * fat_free_work_at_start
    return beta_cell_mass / (wanted_adaptation_at_start * work)


@sets("beta_cell_mass", "1", label="Working beta cells")
def working_beta_cells(
    living_beta_cells,
    adaptation_of_secretion,
    filled_beta_cells,
    beta_cell_identity,
    fat_free_work,
):
    """Return living cells, as many as their work is worth."""
    work = filled_beta_cells * beta_cell_identity * fat_free_work
    return living_beta_cells * adaptation_of_secretion * work


@signal("1", label="Mass that demand would keep")
def mass_in_the_end(
    workload, beta_cell_endowment, mass_growth, adaptation_set_point, adaptation_width
):
    """Return the mass to which turnover leads."""
    asked = max(hyperbolic_tangent((workload - adaptation_set_point) / adaptation_width), 0)
    return beta_cell_endowment * (1 + mass_growth * asked)


@rate("living_beta_cells", "1/day")
def living_beta_cells_rate(
    living_beta_cells, mass_in_the_end, mass_turnover_time, workload, overwork_death,
    death_workload, death_half, immune_killing, days_of_year,
):  # fmt: skip
    """Return turnover, death by overwork, and what the immune attack kills [form of Ha2016]."""
    excess = max(workload - death_workload, 0)
    dying = overwork_death * excess / (death_half + excess)
    renewed = (mass_in_the_end - living_beta_cells) / mass_turnover_time
    kept = living_beta_cells * (renewed - dying)
    return (kept - immune_killing) / days_of_year
