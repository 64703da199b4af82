"""Liraglutide once a day: a GLP-1 receptor agonist with a half-life of half a day."""

from physiology.core.declare import Parameter, modifies
from physiology.core.kinetics import michaelis_menten
from physiology.core.treatment import Treatment

liraglutide_dose = Parameter(
    label="Liraglutide (GLP-1 agonist)",
    unit="mg/day",
    default=0.0,
    bounds=(0.0, 3.0),
    step=0.3,
    source="assumption",
    effect="calibrated: A077a",
    group="Drugs",
    note="An injection that makes beta cells answer glucose more, lowers glucagon, slows the "
    "stomach and lessens hunger. ",
)
liraglutide_largest_effect = Parameter(
    label="Liraglutide, largest stimulation of the receptor",
    unit="1",
    default=0.3348,
    bounds=(0.0, 5.0),
    source="calibrated: A077a",
    group="Liraglutide",
)
liraglutide_half_dose = Parameter(
    label="Liraglutide at half of its effect",
    unit="mg/day",
    default=1.2,
    bounds=(0.12, 12.0),
    source="assumption",
    group="Liraglutide",
)
LIRAGLUTIDE = Treatment(
    key="liraglutide",
    label="Liraglutide",
    drug_class="GLP-1 receptor agonist",
    dose="liraglutide_dose",
    doses=(0.6, 1.2, 1.8),
    taken="injected once a day",
    half_life="13 h",
    onset="days",
    onset_time=7.0,
    source="Buse2009",
    acts_on="beta cell, alpha cell, stomach, appetite",
    risk="Nausea. Few hypos alone, as it needs raised glucose to act.",
)


@modifies("glp1_receptor_stimulation", label="Liraglutide")
def liraglutide_on_glp1_receptor(
    liraglutide_dose, liraglutide_half_dose, liraglutide_largest_effect
):
    """Return the factor on the stimulation of the receptor."""
    return 1 + liraglutide_largest_effect * michaelis_menten(
        liraglutide_dose, liraglutide_half_dose
    )
