"""Energy balance: days of too much or too little food change liver and muscle before weight."""

from physiology.core.declare import Parameter, State, modifies, rate

energy_intake = Parameter(
    label="Energy eaten",
    unit="%",
    default=100.0,
    bounds=(40.0, 250.0),
    step=10.0,
    source="assumption",
    effect="assumption",
    group="Body",
    note="Of what the body needs, in these days. What it does to weight and visceral fat takes "
    "months and is shown by the years.",
)
energy_need = Parameter(
    label="Energy needed",
    unit="%",
    default=100.0,
    bounds=(100.0, 100.0),
    source="assumption",
    group="Body",
    note="By definition: a conversion, not a choice.",
)
energy_memory_time = Parameter(
    label="Time over which energy counts",
    unit="min",
    default=2880.0,
    bounds=(720.0, 10080.0),
    source="assumption",
    group="Body",
    note="Overfeeding acts from day 2 or 3.",
)
surplus_on_liver_gain = Parameter(
    label="Energy balance on the liver",
    unit="1",
    default=0.5,
    bounds=(0.0, 1.5),
    source="assumption",
    group="Body",
    note="One day of 30 % too much raised the resistance index by 30 %; hunger days lower it.",
)
surplus_on_oxidative_stress_gain = Parameter(
    label="Overfeeding on oxidative stress",
    unit="1",
    default=0.35,
    bounds=(0.0, 3.0),
    source="assumption",
    effect="Boden2015",
    group="Body",
    note="A week of about 6000 kcal halved uptake; 40 % too much did nothing in days.",
)

surplus_on_liver_fat_exponent = Parameter(
    label="Energy balance on liver fat",
    unit="1",
    default=1.5,
    bounds=(0.0, 3.0),
    source="assumption",
    effect="Lim2011",
    group="Body",
    note="On 600 kcal a day liver fat fell by 30 % in a week and by 77 % in eight.",
)

energy_of_late = State(
    label="Energy eaten in the last days",
    unit="%",
    initial=100.0,
    settling="energy_memory_time",
    scale=100.0,
    rests_at="energy_intake",
)


@rate("energy_of_late", "%/min")
def energy_of_late_rate(energy_of_late, energy_intake, energy_memory_time):
    """Return how the last days come to match the habit."""
    return (energy_intake - energy_of_late) / energy_memory_time


@modifies("hepatic_half_effect", label="Energy balance on the liver")
def energy_balance_on_liver(energy_of_late, energy_need, surplus_on_liver_gain):
    """Return the factor on the hepatic half-effect; below 1 when food is short."""
    return 1 + surplus_on_liver_gain * (energy_of_late / energy_need - 1)


@modifies("oxidative_stress", label="Overfeeding")
def overfeeding_on_oxidative_stress(energy_of_late, energy_need, surplus_on_oxidative_stress_gain):
    """Return the factor on reactive oxygen; it grows with the square of the surplus."""
    surplus = max(energy_of_late / energy_need - 1, 0.0)
    return 1 + surplus_on_oxidative_stress_gain * surplus**2


@modifies("liver_fat_supply", label="Energy balance on liver fat")
def energy_balance_on_liver_fat(energy_of_late, energy_need, surplus_on_liver_fat_exponent):
    """Return the factor on liver fat; hunger days empty the liver first."""
    return (energy_of_late / energy_need) ** surplus_on_liver_fat_exponent
