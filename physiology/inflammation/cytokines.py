"""Cytokines: TNF and IL-6 of fat, overload and illness, which may block the insulin signal.

The link with resistance is firm, the cause in people is not: blocking TNF did not restore
sensitivity. So the effect is kept small.
"""

from physiology.core.declare import Parameter, modifies, signal

inflammation_of_visceral_fat = Parameter(
    label="Inflammation with the largest visceral fat",
    unit="1",
    default=1.5,
    bounds=(0.0, 4.0),
    source="assumption",
    group="Inflammation",
    note="About half more at 165 cm2.",
)
inflammation_of_oxidative_stress = Parameter(
    label="Inflammation of oxidative stress",
    unit="1",
    default=0.5,
    bounds=(0.0, 3.0),
    source="assumption",
    group="Inflammation",
)
inflammation_on_muscle_gain = Parameter(
    label="Inflammation against muscle",
    unit="1",
    default=0.08,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Inflammation",
    weak=True,
    note="Trials are divided: infused TNF lowers uptake or not, blocking it changes nothing.",
)


@signal("1", label="Inflammation index")
def inflammation():
    """Return 1 in health; fat, oxidative stress and illness act on it."""
    return 1


@modifies("inflammation", label="Visceral fat inflames")
def visceral_fat_on_inflammation(visceral_fat_burden, inflammation_of_visceral_fat):
    """Return the factor of visceral fat on cytokines."""
    return 1 + inflammation_of_visceral_fat * visceral_fat_burden


@modifies("inflammation", label="Oxidative stress inflames")
def oxidative_stress_on_inflammation(oxidative_stress, inflammation_of_oxidative_stress):
    """Return the factor of oxidative stress on cytokines."""
    return 1 + inflammation_of_oxidative_stress * (oxidative_stress - 1)


@modifies("muscle_responsiveness", label="Inflammation on muscle")
def inflammation_on_muscle(inflammation, inflammation_on_muscle_gain):
    """Return the factor on the span of GLUT4 [assumption]."""
    return 1 / (1 + inflammation_on_muscle_gain * (inflammation - 1))
