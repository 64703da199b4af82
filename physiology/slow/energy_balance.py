"""Energy balance over years: fat and lean mass follow what is eaten less what is spent."""

from physiology.core.declare import (
    DailyReading,
    Parameter,
    SlowState,
    held,
    rate,
    sets,
    signal,
)

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
reference_weight = Parameter(
    label="Weight of the reference person",
    unit="kg",
    default=75.0,
    bounds=(60.0, 90.0),
    source="assumption",
    group="Body weight",
)
reference_fat_mass = Parameter(
    label="Fat of the reference person",
    unit="kg",
    default=20.0,
    bounds=(8.0, 35.0),
    source="assumption",
    group="Body weight",
)
fat_mass_exponent = Parameter(
    label="Steepness of fat in weight",
    unit="1",
    default=2.6,
    bounds=(1.5, 4.0),
    source="assumption",
    group="Body weight",
    note="Between people, 0.7 of each further kilogram is fat.",
)
fat_energy_density = Parameter(
    label="Energy in a kilogram of body fat",
    unit="kcal/kg",
    default=9440.0,
    bounds=(8000.0, 10000.0),
    source="Hall2008",
    group="Body weight",
)
lean_energy_density = Parameter(
    label="Energy in a kilogram of lean mass",
    unit="kcal/kg",
    default=1816.0,
    bounds=(1000.0, 2500.0),
    source="Hall2008",
    group="Body weight",
)
fat_at_half_lean_share = Parameter(
    label="Fat at which half of the energy goes to lean mass",
    symbol="C_F",
    unit="kg",
    default=2.0,
    bounds=(0.5, 5.0),
    source="Hall2008",
    group="Body weight",
    note="The leaner the body, the more lean mass is lost with fat.",
)
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

milligrams_in_a_gram = Parameter(
    label="Milligrams in a gram",
    unit="mg/g",
    default=1000.0,
    bounds=(1000.0, 1000.0),
    source="assumption",
    group="Conversions",
)

appetite_of_day = DailyReading(label="Appetite of the day", unit="1", default=1.0, of="appetite")
urinary_glucose_of_day = DailyReading(
    label="Glucose lost in urine", unit="mg/kg/min", of="urinary_glucose_loss"
)
weight_goal_of_now = DailyReading(
    label="Weight goal followed", unit="%", of="weight_loss_goal", at_waking=True
)
fat_mass = SlowState(label="Fat mass", unit="kg", begins="fat_mass_at_start", scale=20.0)
lean_mass = SlowState(label="Lean mass", unit="kg", begins="lean_mass_at_start", scale=50.0)
adaptive_thermogenesis = SlowState(label="Adaptation of energy spent", unit="kcal/day", scale=100.0)
activity_at_start = SlowState(
    label="Activity at the beginning", unit="MET-h/day", begins="physical_activity", scale=4.0
)
urinary_loss_at_start = SlowState(
    label="Glucose lost in urine at the beginning",
    unit="mg/kg/min",
    begins="urinary_glucose_of_day",
    scale=1.0,
)


@signal("kg", label="Fat mass at the beginning")
def fat_mass_at_start(body_weight, reference_weight, reference_fat_mass, fat_mass_exponent):
    """Return the fat that a body of this weight has [assumption on form]."""
    return reference_fat_mass * (body_weight / reference_weight) ** fat_mass_exponent


@signal("kg", label="Lean mass at the beginning")
def lean_mass_at_start(body_weight, fat_mass_at_start):
    """Return the rest of the weight."""
    return body_weight - fat_mass_at_start


@sets("body_weight", "kg", label="Weight")
def weight(fat_mass, lean_mass):
    """Return fat and all else together."""
    return fat_mass + lean_mass


@held("kg", when="weight_goal_of_now", label="Weight when the goal was set")
def weight_at_goal_setting(fat_mass, lean_mass):
    """Return the weight from which a goal counts."""
    return fat_mass + lean_mass


@signal("kcal/day", label="Energy eaten at the beginning")
def intake_at_start(energy_need_per_weight, body_weight):
    """Return what a body at rest in its weight eats."""
    return energy_need_per_weight * body_weight


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


@signal("kcal/day", label="Energy of glucose lost in urine")
def urinary_energy_loss(
    urinary_glucose_of_day, urinary_loss_at_start, fat_mass, lean_mass, minutes_in_a_day,
    milligrams_in_a_gram, energy_of_glucose, uncompensated_urinary_energy, kept_urinary_energy,
):  # fmt: skip
    """Return what hunger does not make up for."""
    more = urinary_glucose_of_day - urinary_loss_at_start
    felt = uncompensated_urinary_energy * max(more, 0) + kept_urinary_energy * min(more, 0)
    grams = felt * (fat_mass + lean_mass) * minutes_in_a_day / milligrams_in_a_gram
    return energy_of_glucose * grams


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


@signal("kcal/day", label="Energy balance")
def energy_balance(intake_change, spending_change, urinary_energy_loss, thermic_share):
    """Return what is stored a day [Hall2011]."""
    return intake_change * (1 - thermic_share) - spending_change - urinary_energy_loss


@signal("1", label="Share of the energy balance in lean mass")
def lean_share(fat_mass, fat_at_half_lean_share):
    """Return the share after Forbes [Hall2008]."""
    return fat_at_half_lean_share / (fat_at_half_lean_share + fat_mass)


@rate("fat_mass", "kg/day")
def fat_mass_rate(energy_balance, lean_share, fat_energy_density):
    """Return fat stored or burnt [Hall2008]."""
    return (1 - lean_share) * energy_balance / fat_energy_density


@rate("lean_mass", "kg/day")
def lean_mass_rate(energy_balance, lean_share, lean_energy_density):
    """Return lean mass built or lost [Hall2008]."""
    return lean_share * energy_balance / lean_energy_density


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


@rate("urinary_loss_at_start", "mg/kg/min/day")
def urinary_loss_at_start_rate(urinary_loss_at_start):
    """Return 0: it is remembered."""
    return 0 * urinary_loss_at_start


@sets("energy_intake", "%", label="Energy eaten, of the need")
def intake_of_need(
    energy_balance, intake_change, intake_at_start, energy_need, least_intake_counted
):
    """Return what is eaten in percent of what would keep the weight."""
    eaten = intake_at_start + intake_change
    return max(energy_need * eaten / (eaten - energy_balance), least_intake_counted)
