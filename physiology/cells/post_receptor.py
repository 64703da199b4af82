"""Post-receptor resistance: lasting high insulin also dulls the steps behind the receptor.

Chronic insulin lowered the signal in cells although receptor number stayed the same.
"""

from physiology.core.declare import Parameter, modifies
from physiology.core.kinetics import hill

dulling_floor = Parameter(
    label="Signal that lasting insulin never takes",
    unit="1",
    default=0.75,
    bounds=(0.2, 1.0),
    source="assumption",
    group="Cell",
    note="0.5 in Ha and Sherman 2020, who know no loss of receptors beside it.",
)
dulling_offset = Parameter(
    label="Mean insulin below which nothing is dulled",
    unit="pmol/L",
    default=30.0,
    bounds=(0.0, 60.0),
    source="HaSherman2020",
    group="Cell",
    note="5 uU/mL.",
)
dulling_half_insulin = Parameter(
    label="Mean insulin at half of the loss",
    unit="pmol/L",
    default=270.0,
    bounds=(120.0, 600.0),
    source="HaSherman2020",
    group="Cell",
    note="40 to 50 uU/mL.",
)
dulling_exponent = Parameter(
    label="Steepness of the loss",
    unit="1",
    default=4.0,
    bounds=(1.0, 6.0),
    source="HaSherman2020",
    group="Cell",
)


@modifies("muscle_responsiveness", label="Steps behind the receptor")
def dulled_signal(
    mean_insulin, dulling_floor, dulling_offset, dulling_half_insulin, dulling_exponent
):
    """Return the factor on the span of GLUT4 [HaSherman2020, scenario of figure 9]."""
    lost = hill(mean_insulin - dulling_offset, dulling_half_insulin, dulling_exponent)
    return 1 - (1 - dulling_floor) * lost
