"""Visceral fat over years: it comes and goes faster than fat under the skin."""

from physiology.core.declare import Parameter, sets

visceral_fat_exponent_of_fat = Parameter(
    label="Visceral fat gained per share of fat gained",
    unit="1",
    default=1.3,
    bounds=(1.0, 2.0),
    source="Hall2008",
    group="Body weight",
)


@sets("visceral_fat_area", "cm2", label="Visceral fat")
def visceral_fat_of_years(
    visceral_fat_area, fat_mass, fat_mass_at_start, visceral_fat_exponent_of_fat
):
    """Return the area at the fat mass of now [Hall2008]."""
    return visceral_fat_area * (fat_mass / fat_mass_at_start) ** visceral_fat_exponent_of_fat
