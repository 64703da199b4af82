"""DPP-4 inhibitor (sitagliptin): the body's own incretins live longer."""

from physiology.core.declare import Parameter, modifies, signal
from physiology.core.kinetics import michaelis_menten
from physiology.core.treatment import Treatment

dpp4_inhibitor_dose = Parameter(
    label="DPP-4 inhibitor (sitagliptin)",
    unit="mg/day",
    default=0.0,
    bounds=(0.0, 100.0),
    step=10.0,
    source="assumption",
    effect="calibrated: A084",
    group="Drugs",
    note="A tablet that keeps the body's own incretins from being broken down. Mild, with few "
    "hypos and no change of weight.",
)
dpp4_inhibitor_half_dose = Parameter(
    label="DPP-4 inhibitor at half of its effect",
    unit="mg/day",
    default=25.0,
    bounds=(2.0, 200.0),
    source="assumption",
    group="DPP-4 inhibitor",
)
dpp4_inhibitor_on_incretin_gain = Parameter(
    label="DPP-4 inhibitor on incretins",
    unit="1",
    default=1.078,
    bounds=(0.0, 4.0),
    source="calibrated: A084",
    group="DPP-4 inhibitor",
    note="Active GLP-1 after a meal rises about 2.5-fold.",
)
dpp4_inhibitor_fasting_gain = Parameter(
    label="DPP-4 inhibitor on the GLP-1 receptor between meals",
    unit="1",
    default=0.07654,
    bounds=(0.0, 1.0),
    source="calibrated: A084",
    group="DPP-4 inhibitor",
)
dpp4_inhibitor_lowest_clearance = Parameter(
    label="Kidney function below which no more accumulates",
    unit="mL/min",
    default=37.0,
    bounds=(15.0, 60.0),
    source="assumption",
    group="DPP-4 inhibitor",
)
DPP4_INHIBITOR = Treatment(
    key="dpp4_inhibitor",
    label="Sitagliptin",
    drug_class="DPP-4 inhibitor",
    dose="dpp4_inhibitor_dose",
    doses=(50.0, 100.0),
    taken="a tablet once a day",
    half_life="12 h",
    onset="the first day",
    onset_time=1.0,
    source="Aschner2006",
    acts_on="the incretins",
    risk="Few. The dose is lowered when the kidney is weak.",
)


@signal("1", label="DPP-4 inhibitor, share of its effect")
def dpp4_inhibition(
    dpp4_inhibitor_dose,
    dpp4_inhibitor_half_dose,
    glomerular_filtration_rate,
    reference_filtration_rate,
    dpp4_inhibitor_lowest_clearance,
):
    """Return 0 without the drug, 1 with more than acts; a weak kidney keeps more of it."""
    filtration = max(glomerular_filtration_rate, dpp4_inhibitor_lowest_clearance)
    kept = dpp4_inhibitor_dose * reference_filtration_rate / filtration
    return michaelis_menten(kept, dpp4_inhibitor_half_dose)


@modifies("incretin_gain", label="DPP-4 inhibitor on incretins")
def dpp4_inhibitor_on_incretins(dpp4_inhibition, dpp4_inhibitor_on_incretin_gain):
    """Return the factor on what an incretin signal does."""
    return 1 + dpp4_inhibitor_on_incretin_gain * dpp4_inhibition


@modifies("glp1_receptor_stimulation", label="DPP-4 inhibitor between meals")
def dpp4_inhibitor_on_glp1_receptor(dpp4_inhibition, dpp4_inhibitor_fasting_gain):
    """Return the factor on the stimulation of the receptor."""
    return 1 + dpp4_inhibitor_fasting_gain * dpp4_inhibition
