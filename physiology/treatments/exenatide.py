"""Exenatide twice a day: a short GLP-1 receptor agonist that covers breakfast and dinner."""

from physiology.core.declare import Parameter, modifies, signal
from physiology.core.kinetics import michaelis_menten, repeated_dose
from physiology.core.treatment import Treatment

exenatide_dose = Parameter(
    label="Exenatide (GLP-1 agonist)",
    unit="ug/day",
    default=0.0,
    bounds=(0.0, 20.0),
    step=2.0,
    source="assumption",
    effect="calibrated: A077b",
    group="Drugs",
    note="An injection that makes beta cells answer glucose more, lowers glucagon, slows the "
    "stomach and lessens hunger. Lunch is hardly covered.",
)
exenatide_largest_effect = Parameter(
    label="Exenatide, largest stimulation of the receptor",
    unit="1",
    default=0.2624,
    bounds=(0.0, 5.0),
    source="calibrated: A077b",
    group="Exenatide",
)
exenatide_half_dose = Parameter(
    label="Exenatide at half of its effect",
    unit="ug/day",
    default=20.0,
    bounds=(2.0, 200.0),
    source="assumption",
    group="Exenatide",
)
exenatide_injection_time = Parameter(
    label="Time of the first injection of exenatide",
    unit="min",
    default=420.0,
    bounds=(0.0, 1439.0),
    source="assumption",
    group="Exenatide",
    note="Before breakfast and before dinner.",
)
exenatide_injection_interval = Parameter(
    label="Time between injections of exenatide",
    unit="min",
    default=720.0,
    bounds=(240.0, 1440.0),
    source="assumption",
    group="Exenatide",
    note="Before breakfast and before dinner.",
)
exenatide_absorption_rate = Parameter(
    label="Absorption of exenatide",
    unit="1/min",
    default=0.0125,
    bounds=(0.0105, 0.1),
    source="assumption",
    group="Exenatide",
)
exenatide_elimination_rate = Parameter(
    label="Elimination of exenatide",
    unit="1/min",
    default=0.0048,
    bounds=(0.001, 0.01),
    source="Buse2009",
    group="Exenatide",
    note="Half-life 2.4 h.",
)
EXENATIDE = Treatment(
    key="exenatide",
    label="Exenatide",
    drug_class="GLP-1 receptor agonist",
    dose="exenatide_dose",
    doses=(10.0, 20.0),
    taken="injected before breakfast and dinner",
    half_life="2.4 h",
    onset="hours",
    onset_time=2.0,
    source="Buse2009",
    acts_on="beta cell, alpha cell, stomach, appetite",
    risk="Nausea. Few hypos alone, as it needs raised glucose to act.",
)


@signal("ug/day", label="Exenatide in the body, as a dose")
def exenatide_level(
    exenatide_dose,
    clock_time,
    daily_rhythm,
    exenatide_injection_time,
    exenatide_injection_interval,
    exenatide_absorption_rate,
    exenatide_elimination_rate,
):
    """Return the level by the hour, as the dose that would give it all day."""
    course = repeated_dose(
        exenatide_dose,
        clock_time,
        exenatide_injection_time,
        exenatide_injection_interval,
        exenatide_absorption_rate,
        exenatide_elimination_rate,
    )
    return exenatide_dose + daily_rhythm * (course - exenatide_dose)


@modifies("glp1_receptor_stimulation", label="Exenatide")
def exenatide_on_glp1_receptor(exenatide_level, exenatide_half_dose, exenatide_largest_effect):
    """Return the factor on the stimulation of the receptor."""
    return 1 + exenatide_largest_effect * michaelis_menten(exenatide_level, exenatide_half_dose)
