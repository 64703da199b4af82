"""Kidney: filtered glucose above the threshold is lost in urine, and all above what it can take."""

from physiology.core.declare import Parameter, flow, modifies
from physiology.core.kinetics import softplus

glomerular_filtration_rate = Parameter(
    label="Glomerular filtration rate",
    symbol="GFR",
    unit="mL/min",
    default=110.0,
    bounds=(10.0, 180.0),
    step=5.0,
    source="assumption",
    effect="assumption",
    group="Body",
    note="How much plasma the kidney filters. A weak kidney loses less glucose, keeps insulin and "
    "some drugs longer, and makes SGLT2 inhibitors weak.",
)
reference_filtration_rate = Parameter(
    label="Glomerular filtration rate of the reference person",
    unit="mL/min",
    default=110.0,
    bounds=(90.0, 130.0),
    source="assumption",
    group="Kidney",
)
millilitres_per_decilitre = Parameter(
    label="Millilitres in a decilitre",
    unit="mL/dL",
    default=100.0,
    bounds=(100.0, 100.0),
    source="assumption",
    group="Kidney",
    note="A conversion, not a choice.",
)
renal_threshold = Parameter(
    label="Renal glucose threshold",
    symbol="R_T",
    unit="mg/dL",
    default=180.0,
    bounds=(100.0, 280.0),
    source="assumption",
    group="Kidney",
    note="The usual clinical figure, 10 mmol/L.",
)
renal_splay = Parameter(
    label="Splay of the threshold",
    symbol="w_R",
    unit="mg/dL",
    default=15.0,
    bounds=(3.0, 40.0),
    source="assumption",
    group="Kidney",
    note="Nephrons differ, so loss begins gently.",
)
renal_share_of_insulin_clearance = Parameter(
    label="Share of insulin clearance outside the liver that is the kidney's",
    unit="1",
    default=0.5,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Kidney",
)
excreted_share_above_threshold = Parameter(
    label="Share of the filtered excess that is lost",
    unit="1",
    default=0.4094,
    bounds=(0.0, 1.0),
    source="calibrated: A023 A037",
    group="Kidney",
    note="1 would be a hard transport maximum; less fits glucose without insulin.",
)
largest_glucose_reabsorption = Parameter(
    label="Most glucose that a healthy pair of kidneys takes back",
    symbol="T_m",
    unit="mg/min",
    default=400.0,
    bounds=(250.0, 600.0),
    source="assumption",
    group="Kidney",
    note="Measured were 337 in health and 459 in type 2 diabetes. A kidney that filters less takes "
    "back less, in proportion.",
)


@flow("mg/kg/min", out_of="plasma_glucose_mass", label="Urinary glucose loss")
def urinary_glucose_loss(
    plasma_glucose,
    renal_threshold,
    renal_splay,
    glomerular_filtration_rate,
    excreted_share_above_threshold,
    largest_glucose_reabsorption,
    reference_filtration_rate,
    body_weight,
    millilitres_per_decilitre,
):
    """Return glucose lost in urine: a share above the threshold, all beyond the maximum.

    [form of DallaMan2007, eq. 27, with a smooth threshold; assumption on the maximum]
    """
    filtered = glomerular_filtration_rate / millilitres_per_decilitre / body_weight
    spilt = excreted_share_above_threshold * softplus(plasma_glucose - renal_threshold, renal_splay)
    most = largest_glucose_reabsorption / reference_filtration_rate * millilitres_per_decilitre
    return filtered * (spilt + softplus(plasma_glucose - spilt - most, renal_splay))


@modifies("peripheral_insulin_clearance", label="Kidney on insulin")
def kidney_on_insulin_clearance(
    glomerular_filtration_rate, reference_filtration_rate, renal_share_of_insulin_clearance
):
    """Return the factor on clearance; a weak kidney keeps insulin longer."""
    filtered = glomerular_filtration_rate / reference_filtration_rate
    return 1 + renal_share_of_insulin_clearance * (filtered - 1)
