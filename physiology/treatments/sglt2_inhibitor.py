"""SGLT2 inhibitor (dapagliflozin): the kidney lets glucose go, and the liver makes more of it.

Insulin falls with glucose, so fat is broken down and ketones rise [Ferrannini2016].
"""

from physiology.core.declare import Parameter, modifies, signal
from physiology.core.kinetics import michaelis_menten, softplus
from physiology.core.treatment import Treatment

sglt2_inhibitor_dose = Parameter(
    label="SGLT2 inhibitor (dapagliflozin)",
    unit="mg/day",
    default=0.0,
    bounds=(0.0, 25.0),
    step=2.5,
    source="assumption",
    effect="calibrated: A078 A081",
    group="Drugs",
    note="A tablet that makes the kidney lose glucose, at any insulin. The liver answers by making "
    "more glucose and ketones. A weak kidney makes it weak.",
)
sglt2_inhibitor_half_dose = Parameter(
    label="SGLT2 inhibitor at half of its effect",
    unit="mg/day",
    default=1.0,
    bounds=(0.1, 10.0),
    source="assumption",
    group="SGLT2 inhibitor",
    note="2.5 mg already does most of it.",
)
sglt2_inhibitor_threshold_loss = Parameter(
    label="Share of the renal threshold that full inhibition takes away",
    unit="1",
    default=0.8444,
    bounds=(0.0, 0.95),
    source="calibrated: A078",
    group="SGLT2 inhibitor",
    note="Published thresholds on treatment are near 40 mg/dL.",
)
sglt2_inhibitor_on_liver_gain = Parameter(
    label="Loss of glucose in urine on the liver",
    unit="1/(mg/kg/min)",
    default=1.983,
    bounds=(0.0, 4.0),
    source="calibrated: A081",
    group="SGLT2 inhibitor",
    note="Hepatic output rose by 22 % within hours. Without insulin there is no hold to loosen.",
)
sglt2_inhibitor_on_glucagon_gain = Parameter(
    label="Loss of glucose in urine on glucagon",
    unit="1/(mg/kg/min)",
    default=0.165,
    bounds=(0.0, 0.8),
    source="assumption",
    group="SGLT2 inhibitor",
    note="A tenth more with the loss of a usual tablet in type 2 diabetes.",
)
SGLT2_INHIBITOR = Treatment(
    key="sglt2_inhibitor",
    label="Dapagliflozin",
    drug_class="SGLT2 inhibitor",
    dose="sglt2_inhibitor_dose",
    doses=(5.0, 10.0),
    taken="a tablet once a day",
    half_life="13 h",
    onset="the first day",
    onset_time=1.0,
    source="Alatrach2020",
    acts_on="the kidney",
    risk="Ketones rise; without enough insulin ketoacidosis can come at nearly normal glucose. "
    "Genital infections.",
)


@signal("1", label="SGLT2 inhibitor, share of its effect")
def sglt2_inhibition(sglt2_inhibitor_dose, sglt2_inhibitor_half_dose):
    """Return 0 without the drug, 1 with more than acts."""
    return michaelis_menten(sglt2_inhibitor_dose, sglt2_inhibitor_half_dose)


@modifies("renal_threshold", label="SGLT2 inhibitor on the threshold")
def sglt2_inhibitor_on_threshold(sglt2_inhibition, sglt2_inhibitor_threshold_loss):
    """Return the factor on the glucose above which the kidney loses it."""
    return 1 - sglt2_inhibitor_threshold_loss * sglt2_inhibition


@signal("mg/kg/min", label="Glucose that the drug makes the kidney lose")
def glucose_lost_by_drug(
    plasma_glucose,
    renal_threshold,
    sglt2_inhibition,
    sglt2_inhibitor_threshold_loss,
    renal_splay,
    excreted_share_above_threshold,
    glomerular_filtration_rate,
    body_weight,
    millilitres_per_decilitre,
):
    """Return what spills above the lowered threshold less what would spill above the body's own."""
    own_threshold = renal_threshold / (1 - sglt2_inhibitor_threshold_loss * sglt2_inhibition)
    lowered = softplus(plasma_glucose - renal_threshold, renal_splay)
    spilt = excreted_share_above_threshold * (
        lowered - softplus(plasma_glucose - own_threshold, renal_splay)
    )
    return glomerular_filtration_rate / millilitres_per_decilitre / body_weight * spilt


@modifies("hepatic_output_drive", label="SGLT2 inhibitor on the liver")
def sglt2_inhibitor_on_liver(
    glucose_lost_by_drug, sglt2_inhibitor_on_liver_gain, hepatic_insulin_suppression
):
    """Return the factor on hepatic output: insulin's hold is loosened as glucose is lost.

    Less with a weak kidney, which loses less [Alatrach2020].
    """
    loosened = glucose_lost_by_drug * (1 - hepatic_insulin_suppression)
    return 1 + sglt2_inhibitor_on_liver_gain * loosened


@modifies("glucagon_target", label="SGLT2 inhibitor on glucagon")
def sglt2_inhibitor_on_glucagon(glucose_lost_by_drug, sglt2_inhibitor_on_glucagon_gain):
    """Return the factor on what the alpha cell aims at."""
    return 1 + sglt2_inhibitor_on_glucagon_gain * glucose_lost_by_drug
