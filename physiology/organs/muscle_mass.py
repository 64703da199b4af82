"""Muscle mass: more muscle takes up more glucose at the same signal."""

from physiology.core.declare import Parameter, modifies

muscle_mass = Parameter(
    label="Muscle mass",
    unit="1",
    default=1.0,
    bounds=(0.5, 1.6),
    step=0.05,
    source="assumption",
    effect="assumption",
    group="Body",
    note="Relative to the reference person of this weight.",
)


@modifies("insulin_dependent_utilisation", label="Muscle mass")
def muscle_mass_on_uptake(muscle_mass, adipose_uptake_share):
    """Return the factor on uptake; the share of fat tissue stays."""
    return 1 + (1 - adipose_uptake_share) * (muscle_mass - 1)
