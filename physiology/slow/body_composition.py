"""Body composition: weight is fat and lean mass, and energy stored goes to both."""

from physiology.core.declare import Parameter, SlowState, rate, sets, signal

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
fat_mass = SlowState(label="Fat mass", unit="kg", begins="fat_mass_at_start", scale=20.0)
lean_mass = SlowState(label="Lean mass", unit="kg", begins="lean_mass_at_start", scale=50.0)


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
