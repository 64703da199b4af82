"""Semaglutide once a week: a GLP-1 receptor agonist that stays for a week."""

from physiology.core.declare import Parameter, modifies
from physiology.core.kinetics import michaelis_menten
from physiology.core.treatment import Treatment

semaglutide_dose = Parameter(
    label="Semaglutide (GLP-1 agonist)",
    unit="mg/week",
    default=0.0,
    bounds=(0.0, 2.4),
    step=0.05,
    source="assumption",
    effect="calibrated: A073 A074",
    group="Drugs",
    note="An injection that makes beta cells answer glucose more, lowers glucagon, slows the "
    "stomach and lessens hunger. ",
)
semaglutide_largest_effect = Parameter(
    label="Semaglutide, largest stimulation of the receptor",
    unit="1",
    default=0.5532,
    bounds=(0.0, 5.0),
    source="calibrated: A073 A074",
    group="Semaglutide",
)
semaglutide_half_dose = Parameter(
    label="Semaglutide at half of its effect",
    unit="mg/week",
    default=0.75,
    bounds=(0.075, 7.5),
    source="assumption",
    group="Semaglutide",
)
SEMAGLUTIDE = Treatment(
    key="semaglutide",
    label="Semaglutide",
    drug_class="GLP-1 receptor agonist",
    dose="semaglutide_dose",
    doses=(0.5, 1.0, 2.0),
    taken="injected once a week",
    half_life="7 days",
    onset="4-5 weeks to steady state",
    onset_time=14.0,
    source="HallIsaacs2018",
    acts_on="beta cell, alpha cell, stomach, appetite",
    risk="Nausea. Few hypos alone, as it needs raised glucose to act.",
)


@modifies("glp1_receptor_stimulation", label="Semaglutide")
def semaglutide_on_glp1_receptor(
    semaglutide_dose, semaglutide_half_dose, semaglutide_largest_effect
):
    """Return the factor on the stimulation of the receptor."""
    return 1 + semaglutide_largest_effect * michaelis_menten(
        semaglutide_dose, semaglutide_half_dose
    )
