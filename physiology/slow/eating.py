"""Eating over years: habit, appetite, or a weight that is aimed at."""

from physiology.core.declare import DailyReading, Parameter, held, signal

energy_change = Parameter(
    label="Energy eaten above the need of the beginning",
    unit="kcal/day",
    default=0.0,
    bounds=(-2000.0, 2000.0),
    source="assumption",
    group="Body weight",
    note="Kept for years it ends in a new weight; it is never turned into kilograms by a fixed "
    "exchange.",
)
energy_need_per_weight = Parameter(
    label="Energy eaten a day by a body at rest in its weight",
    unit="kcal/day/kg",
    default=25.0,
    bounds=(15.0, 40.0),
    source="assumption",
    group="Body weight",
    note="On this a change of appetite acts.",
)
weight_loss_goal = Parameter(
    label="Weight to lose",
    unit="%",
    default=0.0,
    bounds=(-30.0, 40.0),
    source="assumption",
    group="Body weight",
    note="Of the weight when it is begun; reached in months and then kept. 0 is no goal.",
)
weight_loss_time = Parameter(
    label="Time in which a weight goal is approached",
    unit="day",
    default=45.0,
    bounds=(20.0, 400.0),
    source="assumption",
    group="Body weight",
)
lowest_intake = Parameter(
    label="Least energy eaten for a weight goal",
    unit="kcal/day",
    default=825.0,
    bounds=(500.0, 1500.0),
    source="Lean2018",
    group="Body weight",
    note="As in total diet replacement.",
)
appetite_of_day = DailyReading(label="Appetite of the day", unit="1", default=1.0, of="appetite")
weight_goal_of_now = DailyReading(
    label="Weight goal followed", unit="%", of="weight_loss_goal", at_waking=True
)


@held("kg", when="weight_goal_of_now", label="Weight when the goal was set")
def weight_at_goal_setting(fat_mass, lean_mass):
    """Return the weight from which a goal counts."""
    return fat_mass + lean_mass


@signal("kcal/day", label="Energy eaten at the beginning")
def intake_at_start(energy_need_per_weight, body_weight):
    """Return what a body at rest in its weight eats."""
    return energy_need_per_weight * body_weight


@signal("kcal/day", label="Change of energy eaten")
def intake_change(
    energy_change, appetite_of_day, intake_at_start, weight_loss_goal, weight_at_goal_setting,
    fat_mass, lean_mass, fat_energy_density, weight_loss_time, spending_change,
    urinary_energy_loss, thermic_share, lowest_intake, energy_need,
):  # fmt: skip
    """Return habit and appetite, or what a weight goal asks for."""
    free = energy_change + intake_at_start * (appetite_of_day - 1)
    goal = weight_at_goal_setting * (1 - weight_loss_goal / energy_need)
    wanted = (goal - fat_mass - lean_mass) * fat_energy_density / weight_loss_time
    asked = (wanted + spending_change + urinary_energy_loss) / (1 - thermic_share)
    eaten = max(asked, lowest_intake - intake_at_start)
    return eaten if abs(weight_loss_goal) > 0 else free
