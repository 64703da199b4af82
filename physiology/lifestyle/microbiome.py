"""Microbiome: gut bacteria out of balance, an effect that is small and passes."""

from physiology.core.declare import Parameter, modifies

microbiome_imbalance = Parameter(
    label="Gut bacteria out of balance",
    unit="1",
    default=0.0,
    bounds=(0.0, 1.0),
    step=0.1,
    source="assumption",
    effect="Kootte2017",
    group="Nutrients and gut",
    weak=True,
    note="Bacteria of lean donors improved sensitivity at 6 weeks; at 18 weeks it was gone.",
)
microbiome_effect = Parameter(
    label="Largest effect of gut bacteria",
    unit="1",
    default=0.05,
    bounds=(0.0, 0.1),
    source="assumption",
    group="Nutrients and gut",
)


@modifies("muscle_responsiveness", label="Gut bacteria")
def microbiome_on_muscle(microbiome_imbalance, microbiome_effect):
    """Return the factor on the span of GLUT4 [assumption]."""
    return 1 - microbiome_effect * microbiome_imbalance
