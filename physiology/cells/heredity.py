"""Heredity: a family trait that makes muscle and liver answer insulin less."""

from physiology.core.declare import Parameter, modifies

inherited_sensitivity = Parameter(
    label="Inherited insulin sensitivity",
    symbol="gene",
    unit="1",
    default=1.0,
    bounds=(0.5, 1.3),
    step=0.05,
    source="assumption",
    effect="assumption",
    group="Body",
    note="1 is no family history; 0.85 stands for a family with type 2 diabetes.",
)


@modifies("muscle_responsiveness", label="Heredity")
def heredity_on_muscle(inherited_sensitivity):
    """Return the factor on the span of GLUT4."""
    return inherited_sensitivity


@modifies("hepatic_half_effect", label="Heredity")
def heredity_on_liver(inherited_sensitivity):
    """Return the factor on the hepatic half-effect."""
    return 1 / inherited_sensitivity
