"""Meals: how fast the glucose of a meal enters the stomach, and how its company slows it."""

from physiology.core.declare import Input, Parameter, flow, held, signal

meal_carbohydrate = Parameter(
    label="Meal carbohydrate",
    symbol="D",
    unit="g",
    default=75.0,
    bounds=(0.0, 200.0),
    step=5.0,
    source="assumption",
    effect="DallaMan2007",
    entry="meal.carbohydrate",
    group="Meal",
    note="Digestible carbohydrate of the meal, counted as glucose. 75 g is the standard drink.",
)
meal_fat = Parameter(
    label="Meal fat",
    unit="g",
    default=0.0,
    bounds=(0.0, 150.0),
    step=5.0,
    source="assumption",
    effect="assumption",
    entry="meal.fat",
    group="Meal",
    note="Slows grinding and emptying of the stomach.",
)
meal_protein = Parameter(
    label="Meal protein",
    unit="g",
    default=0.0,
    bounds=(0.0, 150.0),
    step=5.0,
    source="assumption",
    effect="assumption",
    entry="meal.protein",
    group="Meal",
    note="Slows emptying of the stomach.",
)
meal_fibre = Parameter(
    label="Meal fibre",
    unit="g",
    default=0.0,
    bounds=(0.0, 60.0),
    step=1.0,
    source="assumption",
    effect="assumption",
    entry="meal.fibre",
    group="Meal",
    note="Slows the breakdown of starch.",
)
meal_minutes = Parameter(
    label="Minutes at table",
    unit="min",
    default=15.0,
    bounds=(1.0, 120.0),
    source="assumption",
    group="Meal",
    note="The meal enters the stomach at a constant rate over this time.",
)
meal_glycaemic_index = Parameter(
    label="Glycaemic index of the meal",
    unit="1",
    default=70.0,
    bounds=(1.0, 120.0),
    source="assumption",
    group="Meal",
    note="Glucose is 100. Starch above about 70 is not limited by its digestion.",
)

meal_ingestion = Input(label="Glucose eaten", unit="mg/min")
meal_mass = Input(
    label="Glucose of the meal being eaten",
    unit="mg",
    note="Set while the meal is eaten; its rise marks the start of a meal.",
)
meal_grinding_speed = Input(
    label="Speed of grinding",
    unit="1",
    default=1.0,
    note="Of the last meal; 1 = glucose drink.",
)
meal_absorbed_share = Input(
    label="Share of the meal that can be absorbed",
    unit="1",
    default=1.0,
    note="Of the last meal; starch of low glycaemic index is partly lost to the colon.",
)
smallest_meal = Parameter(
    label="Smallest load the stomach reacts to",
    unit="mg",
    default=1000.0,
    bounds=(100.0, 5000.0),
    source="assumption",
    group="Meal",
    note="Keeps the emptying curve finite for a crumb.",
)


@held("mg/kg", when="meal_mass", label="Load at the start of the meal")
def gastric_load_at_meal(
    gastric_solid_glucose, gastric_liquid_glucose, meal_mass, body_weight, smallest_meal
):
    """Return what the stomach holds with the new meal; it shapes emptying [DallaMan2006]."""
    content = gastric_solid_glucose + gastric_liquid_glucose
    return max(content + meal_mass / body_weight, smallest_meal / body_weight)


@signal("mg/kg", label="Load that shapes emptying")
def gastric_load(gastric_load_at_meal, smallest_meal, body_weight):
    """Return the load of the last meal, or the smallest load before any meal."""
    return max(gastric_load_at_meal, smallest_meal / body_weight)


@flow("mg/kg/min", into="gastric_solid_glucose", label="Eating")
def glucose_ingestion(meal_ingestion, body_weight):
    """Return glucose swallowed [DallaMan2007, eq. 13]."""
    return meal_ingestion / body_weight
