"""Meal fat: hours after a fat meal fatty acids spill into the blood and muscle answers less."""

from physiology.core.declare import Input, Parameter, State, rate, signal

fat_absorption_rate = Parameter(
    label="Absorption of fat, each of two stages",
    unit="1/min",
    default=0.011,
    bounds=(0.002, 0.05),
    source="assumption",
    group="Meal",
    note="Triglycerides peak three to four hours after a meal.",
)
fat_spillover = Parameter(
    label="Fatty acids that spill per fat absorbed",
    unit="mmol/L/(mg/kg)",
    default=0.003,
    bounds=(0.0, 0.02),
    source="assumption",
    group="Meal",
    note="A third of the fat of a meal is not kept by fat tissue at once.",
)
meal_fat_eaten = Input(label="Fat eaten", unit="mg/min")

fat_in_gut = State(label="Fat in the gut", unit="mg/kg", initial=0.0, scale=100.0)
fat_on_its_way = State(label="Meal fat on its way", unit="mg/kg", initial=0.0, scale=100.0)


@rate("fat_in_gut", "mg/kg/min")
def fat_in_gut_rate(meal_fat_eaten, body_weight, fat_in_gut, fat_absorption_rate):
    """Return fat eaten less fat absorbed."""
    return meal_fat_eaten / body_weight - fat_absorption_rate * fat_in_gut


@rate("fat_on_its_way", "mg/kg/min")
def fat_on_its_way_rate(fat_in_gut, fat_on_its_way, fat_absorption_rate):
    """Return fat absorbed less fat taken up by tissue."""
    return fat_absorption_rate * (fat_in_gut - fat_on_its_way)


@signal("mmol/L/min", label="Fatty acids spilled by a meal")
def meal_fat_spillover(fat_on_its_way, fat_absorption_rate, fat_spillover):
    """Return fatty acids that enter plasma from the meal."""
    return fat_spillover * fat_absorption_rate * fat_on_its_way
