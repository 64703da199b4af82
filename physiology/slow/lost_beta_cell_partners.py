"""What goes with the beta cells: alpha cells and adrenaline lose their guide in low glucose."""

from physiology.core.declare import Parameter, SlowState, rate, sets, signal

alpha_cell_loss = Parameter(
    label="Alpha-cell defect without beta cells",
    unit="1",
    default=0.9,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Beta cells over years",
)
alpha_cell_loss_exponent = Parameter(
    label="Steepness of the alpha-cell defect",
    unit="1",
    default=1.5,
    bounds=(1.0, 4.0),
    source="assumption",
    group="Beta cells over years",
)
adrenaline_loss = Parameter(
    label="Adrenaline defect without beta cells",
    unit="1",
    default=0.6,
    bounds=(0.0, 0.9),
    source="assumption",
    group="Beta cells over years",
)
late_loss_exponent = Parameter(
    label="Steepness of what is lost with the last beta cells",
    unit="1",
    default=5.0,
    bounds=(2.0, 20.0),
    source="assumption",
    group="Beta cells over years",
)

beta_cell_lack_at_start = SlowState(
    label="Beta cells lacking at the beginning", unit="1", begins="beta_cell_lack", scale=1.0
)


@rate("beta_cell_lack_at_start", "1/day")
def beta_cell_lack_at_start_rate(beta_cell_lack_at_start):
    """Return 0: it is remembered."""
    return 0 * beta_cell_lack_at_start


@signal("1", label="Beta cells lacking")
def beta_cell_lack(beta_cell_capacity):
    """Return 0 with the capacity of health, 1 without any."""
    return max(1 - beta_cell_capacity, 0)


@sets("alpha_cell_defect", "1", label="Alpha-cell defect")
def alpha_cell_defect_of_years(
    alpha_cell_defect, beta_cell_lack, beta_cell_lack_at_start, alpha_cell_loss,
    alpha_cell_loss_exponent,
):  # fmt: skip
    """Return the person's own, and what came with the loss of beta cells."""
    came = (
        beta_cell_lack**alpha_cell_loss_exponent - beta_cell_lack_at_start**alpha_cell_loss_exponent
    )
    return min(max(alpha_cell_defect + alpha_cell_loss * came, 0), 1)


@sets("adrenaline_defect", "1", label="Adrenaline defect")
def adrenaline_defect_of_years(
    adrenaline_defect, beta_cell_lack, beta_cell_lack_at_start, adrenaline_loss,
    late_loss_exponent,
):  # fmt: skip
    """Return the person's own, and what came with the loss of the last beta cells."""
    came = beta_cell_lack**late_loss_exponent - beta_cell_lack_at_start**late_loss_exponent
    return min(max(adrenaline_defect + adrenaline_loss * came, 0), 1)
