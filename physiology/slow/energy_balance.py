"""Energy balance over years: what is eaten less what a body of that weight spends."""

from physiology.core.declare import Parameter, SlowState, rate, sets, signal

fat_mass_cost = Parameter(
    label="Energy a kilogram of fat spends",
    unit="kcal/day/kg",
    default=3.2,
    bounds=(2.0, 6.0),
    source="Hall2011",
    group="Body weight",
)
lean_mass_cost = Parameter(
    label="Energy a kilogram of lean mass spends",
    unit="kcal/day/kg",
    default=22.0,
    bounds=(15.0, 30.0),
    source="Hall2011",
    group="Body weight",
)
carrying_cost = Parameter(
    label="Energy that moving a kilogram about costs",
    unit="kcal/day/kg",
    default=10.0,
    bounds=(4.0, 20.0),
    source="calibrated: A090 A091",
    group="Body weight",
    note="With adaptation a lasting change of 24 kcal a day moves weight by a kilogram.",
)
thermic_share = Parameter(
    label="Share of food spent on digesting it",
    unit="1",
    default=0.1,
    bounds=(0.0, 0.2),
    source="Hall2011",
    group="Body weight",
)
thermogenesis_share = Parameter(
    label="Share of a change of intake that spending adapts to",
    unit="1",
    default=0.14,
    bounds=(0.0, 0.4),
    source="Hall2011",
    group="Body weight",
)
thermogenesis_time = Parameter(
    label="Time in which spending adapts",
    unit="day",
    default=14.0,
    bounds=(5.0, 60.0),
    source="Hall2011",
    group="Body weight",
)
effort_cost = Parameter(
    label="Energy of an hour's effort above rest",
    unit="kcal/(MET-h)/kg",
    default=1.0,
    bounds=(0.8, 1.2),
    source="assumption",
    group="Body weight",
    note="By the definition of the MET.",
)
least_intake_counted = Parameter(
    label="Least intake that a day of the model knows",
    unit="%",
    default=40.0,
    bounds=(40.0, 100.0),
    source="assumption",
    group="Body weight",
    note="Below it, less food does no more to liver and muscle in days.",
)
effort_not_eaten_again = Parameter(
    label="Share of the energy of exercise that is not eaten again",
    unit="1",
    default=0.3,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Body weight",
    note="Exercise alone changes weight much less than its energy would.",
)
adaptive_thermogenesis = SlowState(label="Adaptation of energy spent", unit="kcal/day", scale=100.0)
activity_at_start = SlowState(
    label="Activity at the beginning", unit="MET-h/day", begins="physical_activity", scale=4.0
)


@signal("kcal/day", label="Change of energy spent, food itself apart")
def spending_change(
    fat_mass, lean_mass, fat_mass_at_start, lean_mass_at_start, fat_mass_cost, lean_mass_cost,
    carrying_cost, adaptive_thermogenesis, physical_activity, activity_at_start, effort_cost,
    effort_not_eaten_again,
):  # fmt: skip
    """Return what a heavier body, adaptation and movement add [Hall2011]."""
    fat_gained = fat_mass - fat_mass_at_start
    lean_gained = lean_mass - lean_mass_at_start
    tissue = fat_mass_cost * fat_gained + lean_mass_cost * lean_gained
    carried = carrying_cost * (fat_gained + lean_gained)
    effort = effort_cost * (physical_activity - activity_at_start) * (fat_mass + lean_mass)
    return tissue + carried + adaptive_thermogenesis + effort_not_eaten_again * effort


@signal("kcal/day", label="Energy balance")
def energy_balance(intake_change, spending_change, urinary_energy_loss, thermic_share):
    """Return what is stored a day [Hall2011]."""
    return intake_change * (1 - thermic_share) - spending_change - urinary_energy_loss


@rate("adaptive_thermogenesis", "kcal/day/day")
def adaptive_thermogenesis_rate(
    adaptive_thermogenesis, intake_change, thermogenesis_share, thermogenesis_time
):
    """Return how spending follows intake [Hall2011]."""
    return (thermogenesis_share * intake_change - adaptive_thermogenesis) / thermogenesis_time


@rate("activity_at_start", "MET-h/day/day")
def activity_at_start_rate(activity_at_start):
    """Return 0: it is remembered."""
    return 0 * activity_at_start


@sets("energy_intake", "%", label="Energy eaten, of the need")
def intake_of_need(
    energy_balance, intake_change, intake_at_start, energy_need, least_intake_counted
):
    """Return what is eaten in percent of what would keep the weight."""
    eaten = intake_at_start + intake_change
    return max(energy_need * eaten / (eaten - energy_balance), least_intake_counted)
