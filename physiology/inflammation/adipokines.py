"""Adipokines: visceral fat makes less adiponectin, on which muscle and liver rely."""

from physiology.core.declare import Parameter, modifies, signal

adiponectin_reference = Parameter(
    label="Adiponectin in health",
    unit="ug/mL",
    default=9.0,
    bounds=(3.0, 20.0),
    source="Kern2003",
    group="Inflammation",
    note="Men 8.6, women 14.2 ug/mL.",
)
adiponectin_fat_exponent = Parameter(
    label="Fall of adiponectin with visceral fat",
    unit="1",
    default=0.5,
    bounds=(0.1, 1.5),
    source="assumption",
    group="Inflammation",
    note="Insulin-resistant people have half of the adiponectin of sensitive ones of the same "
    "weight.",
)
adiponectin_on_muscle_exponent = Parameter(
    label="Adiponectin on muscle",
    unit="1",
    default=0.1112,
    bounds=(0.0, 1.0),
    source="calibrated: A027",
    group="Inflammation",
)
adiponectin_on_liver_exponent = Parameter(
    label="Adiponectin on the liver",
    unit="1",
    default=0.429,
    bounds=(0.0, 2.0),
    source="calibrated: A023 A044",
    group="Inflammation",
)


@signal("ug/mL", label="Adiponectin")
def adiponectin(visceral_fat_ratio, adiponectin_reference, adiponectin_fat_exponent):
    """Return adiponectin in plasma [Kern2003 for the level; assumption on form]."""
    return adiponectin_reference / visceral_fat_ratio**adiponectin_fat_exponent


@modifies("muscle_responsiveness", label="Adiponectin on muscle")
def adiponectin_on_muscle(adiponectin, adiponectin_reference, adiponectin_on_muscle_exponent):
    """Return the factor on the span of GLUT4."""
    return (adiponectin / adiponectin_reference) ** adiponectin_on_muscle_exponent


@modifies("hepatic_half_effect", label="Adiponectin on the liver")
def adiponectin_on_liver(adiponectin, adiponectin_reference, adiponectin_on_liver_exponent):
    """Return the factor on the hepatic half-effect."""
    return (adiponectin_reference / adiponectin) ** adiponectin_on_liver_exponent
