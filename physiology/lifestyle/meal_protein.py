"""Meal protein: its amino acids call up insulin and glucagon together, for hours."""

from physiology.core.declare import Input, Parameter, State, modifies, rate, signal
from physiology.core.kinetics import hill, michaelis_menten

protein_absorption_rate = Parameter(
    label="Absorption of protein",
    unit="1/min",
    default=0.007,
    bounds=(0.002, 0.05),
    source="assumption",
    group="Meal",
    note="Half of it in 75 minutes.",
)
amino_acids_half_effect = Parameter(
    label="Absorption of protein at half of its effect",
    unit="mg/kg/min",
    default=4.0,
    bounds=(0.5, 20.0),
    source="assumption",
    group="Meal",
    note="About the peak after 35 g.",
)
protein_on_glucagon_gain = Parameter(
    label="Protein on glucagon",
    unit="1",
    default=0.8,
    bounds=(0.0, 3.0),
    source="assumption",
    group="Meal",
)
protein_on_secretion_gain = Parameter(
    label="Protein on secretion",
    unit="1",
    default=0.6,
    bounds=(0.0, 2.0),
    source="assumption",
    group="Meal",
)
protein_on_gluconeogenesis_gain = Parameter(
    label="Protein on gluconeogenesis",
    unit="1",
    default=0.8,
    bounds=(0.0, 4.0),
    source="assumption",
    group="Meal",
    note="Set by glucose after protein alone in type 1.",
)
protein_half_effect = Parameter(
    label="Absorption of protein at half of its effect on glucagon and liver",
    unit="mg/kg/min",
    default=7.0,
    bounds=(1.0, 30.0),
    source="assumption",
    group="Meal",
    note="Without carbohydrate, 25 g hardly raise glucose in type 1; 75 g do.",
)
protein_exponent = Parameter(
    label="Steepness of that",
    unit="1",
    default=2.0,
    bounds=(1.0, 4.0),
    source="assumption",
    group="Meal",
)
protein_half_emptying = Parameter(
    label="Protein in the gut that halves the speed of the stomach",
    unit="mg/kg",
    default=600.0,
    bounds=(100.0, 5000.0),
    source="assumption",
    group="Meal",
    note="About 45 g.",
)
meal_protein_eaten = Input(label="Protein eaten", unit="mg/min")

protein_in_gut = State(label="Protein in the gut", unit="mg/kg", initial=0.0, scale=100.0)


@rate("protein_in_gut", "mg/kg/min")
def protein_in_gut_rate(meal_protein_eaten, body_weight, protein_in_gut, protein_absorption_rate):
    """Return protein eaten less protein absorbed."""
    return meal_protein_eaten / body_weight - protein_absorption_rate * protein_in_gut


@signal("1", label="Amino acids of the meal")
def amino_acid_signal(protein_in_gut, protein_absorption_rate, amino_acids_half_effect):
    """Return 0 without protein, 1 with more than any cell answers."""
    return michaelis_menten(protein_absorption_rate * protein_in_gut, amino_acids_half_effect)


@signal("1", label="Protein as alpha cell and liver feel it")
def protein_surge(protein_in_gut, protein_absorption_rate, protein_half_effect, protein_exponent):
    """Return 0 after a little protein, 1 after very much."""
    absorbed = protein_absorption_rate * protein_in_gut
    return hill(absorbed, protein_half_effect, protein_exponent)


@modifies("glucagon_target", label="Protein on glucagon")
def protein_on_glucagon(protein_surge, protein_on_glucagon_gain):
    """Return the factor on what the alpha cell aims at."""
    return 1 + protein_on_glucagon_gain * protein_surge


@modifies("gluconeogenesis", label="Protein on gluconeogenesis")
def protein_on_gluconeogenesis(protein_surge, protein_on_gluconeogenesis_gain):
    """Return the factor on glucose newly made; amino acids feed it."""
    return 1 + protein_on_gluconeogenesis_gain * protein_surge


@modifies("secretion_target", label="Protein on secretion")
def protein_on_secretion(amino_acid_signal, protein_on_secretion_gain):
    """Return the factor on the answer to the level of glucose."""
    return 1 + protein_on_secretion_gain * amino_acid_signal


@modifies("stomach_speed", label="Protein in the gut")
def protein_on_stomach(protein_in_gut, protein_half_emptying):
    """Return the factor on grinding and emptying; one half at the half-effect."""
    return 1 / (1 + protein_in_gut / protein_half_emptying)
