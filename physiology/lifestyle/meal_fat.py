"""Meal fat: it holds back the stomach; hours later the liver answers insulin less.

Some of it spills into the blood as fatty acids.
"""

from physiology.core.declare import Input, Parameter, State, modifies, rate, signal

fat_absorption_rate = Parameter(
    label="Absorption of fat, each of two stages",
    unit="1/min",
    default=0.006,
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
fat_emptying_rate = Parameter(
    label="Emptying of fat from the stomach",
    unit="1/min",
    default=0.03,
    bounds=(0.005, 0.1),
    source="assumption",
    group="Meal",
    note="Half of it in 23 minutes; emptying is one to four kcal a minute.",
)
fat_half_emptying = Parameter(
    label="Fat in the stomach that halves its speed",
    unit="mg/kg",
    default=350.0,
    bounds=(50.0, 3000.0),
    source="assumption",
    group="Meal",
    note="About 25 g. The brake is let go as the fat leaves, so the meal comes later.",
)
fat_action_delay = Parameter(
    label="Delay from absorbed fat to the liver",
    unit="min",
    default=300.0,
    bounds=(20.0, 300.0),
    source="assumption",
    group="Meal",
    note="The rise of glucose in type 1 begins five hours after the fat.",
)
fat_on_liver_gain = Parameter(
    label="Meal fat on the liver",
    unit="min/(mg/kg)",
    default=0.15,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Meal",
    note="Set by the late rise of glucose in type 1: 0.28 mmol/L for 10 g of fat.",
)
meal_fat_eaten = Input(label="Fat eaten", unit="mg/min")

fat_in_stomach = State(label="Fat in the stomach", unit="mg/kg", initial=0.0, scale=100.0)
fat_in_gut = State(label="Fat in the gut", unit="mg/kg", initial=0.0, scale=100.0)
fat_on_its_way = State(label="Meal fat on its way", unit="mg/kg", initial=0.0, scale=100.0)
fat_felt_by_liver = State(
    label="Meal fat as the liver has felt it", unit="mg/kg/min", initial=0.0, scale=1.0
)


@rate("fat_in_stomach", "mg/kg/min")
def fat_in_stomach_rate(meal_fat_eaten, body_weight, fat_in_stomach, fat_emptying_rate):
    """Return fat eaten less fat that leaves the stomach."""
    return meal_fat_eaten / body_weight - fat_emptying_rate * fat_in_stomach


@rate("fat_in_gut", "mg/kg/min")
def fat_in_gut_rate(fat_in_stomach, fat_emptying_rate, fat_in_gut, fat_absorption_rate):
    """Return fat that leaves the stomach less fat absorbed."""
    return fat_emptying_rate * fat_in_stomach - fat_absorption_rate * fat_in_gut


@rate("fat_on_its_way", "mg/kg/min")
def fat_on_its_way_rate(fat_in_gut, fat_on_its_way, fat_absorption_rate):
    """Return fat absorbed less fat taken up by tissue."""
    return fat_absorption_rate * (fat_in_gut - fat_on_its_way)


@signal("mmol/L/min", label="Fatty acids spilled by a meal")
def meal_fat_spillover(fat_on_its_way, fat_absorption_rate, fat_spillover):
    """Return fatty acids that enter plasma from the meal."""
    return fat_spillover * fat_absorption_rate * fat_on_its_way


@rate("fat_felt_by_liver", "mg/kg/min/min")
def fat_felt_by_liver_rate(
    fat_on_its_way, fat_felt_by_liver, fat_absorption_rate, fat_action_delay
):
    """Return how the liver comes to feel the fat that tissue takes up."""
    return (fat_absorption_rate * fat_on_its_way - fat_felt_by_liver) / fat_action_delay


@modifies("hepatic_half_effect", label="Meal fat on the liver")
def meal_fat_on_liver(fat_felt_by_liver, fat_on_liver_gain):
    """Return the factor on the hepatic half-effect, hours after the meal."""
    return 1 + fat_on_liver_gain * fat_felt_by_liver


@modifies("stomach_speed", label="Fat in the stomach")
def fat_on_stomach(fat_in_stomach, fat_half_emptying):
    """Return the factor on grinding and emptying; one half at the half-effect."""
    return 1 / (1 + fat_in_stomach / fat_half_emptying)
