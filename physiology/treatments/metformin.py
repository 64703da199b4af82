"""Metformin: the liver makes less glucose, the more so the higher glucose is."""

from physiology.core.declare import Parameter, modifies, signal
from physiology.core.kinetics import michaelis_menten, scaled_hill
from physiology.core.treatment import Treatment

metformin_dose = Parameter(
    label="Metformin",
    unit="mg/day",
    default=0.0,
    bounds=(0.0, 3000.0),
    step=250.0,
    source="assumption",
    effect="calibrated: A065 A068",
    group="Drugs",
    note="A tablet that makes the liver release less glucose. Alone it causes no hypos. It leaves "
    "the body by the kidney.",
)
metformin_largest_effect = Parameter(
    label="Metformin, largest effect on the liver",
    unit="1",
    default=2.9,
    bounds=(0.0, 10.0),
    source="calibrated: A065 A068",
    group="Metformin",
    note="At 1 and high glucose it would halve hepatic output, before the body answers.",
)
metformin_half_dose = Parameter(
    label="Metformin at half of its effect",
    unit="mg/day",
    default=3000.0,
    bounds=(200.0, 5000.0),
    source="Garber1997",
    group="Metformin",
    note="From the trial of five doses, in which effects grew up to 2000 mg.",
)
metformin_half_glucose = Parameter(
    label="Glucose above the healthy level at half of its effect",
    unit="mg/dL",
    default=87.77,
    bounds=(5.0, 250.0),
    source="assumption",
    group="Metformin",
    note="Without it the healthy would become low and people without beta cells would need half "
    "their insulin; neither is seen.",
)
metformin_glucose_exponent = Parameter(
    label="Steepness of that",
    unit="1",
    default=2.0,
    bounds=(1.0, 4.0),
    source="assumption",
    group="Metformin",
)
metformin_healthy_glucose = Parameter(
    label="Glucose at which metformin does nothing",
    unit="mg/dL",
    default=80.0,
    bounds=(60.0, 95.0),
    source="assumption",
    group="Metformin",
)
metformin_lowest_clearance = Parameter(
    label="Kidney function below which metformin is not given",
    unit="mL/min",
    default=30.0,
    bounds=(15.0, 60.0),
    source="assumption",
    group="Metformin",
    note="Below it more would accumulate; the model counts no more.",
)
metformin_on_glp1_gain = Parameter(
    label="Metformin on the body's own GLP-1",
    unit="1",
    default=0.2,
    bounds=(0.0, 0.5),
    source="assumption",
    group="Metformin",
    note="It acts in the gut as well; this part needs beta cells.",
)
metformin_on_appetite_gain = Parameter(
    label="Metformin on appetite",
    unit="1",
    default=0.05,
    bounds=(0.0, 0.2),
    source="assumption",
    group="Metformin",
    note="Trials show a loss of about one kilogram.",
)
METFORMIN = Treatment(
    key="metformin",
    label="Metformin",
    drug_class="Biguanide",
    dose="metformin_dose",
    doses=(500.0, 1000.0, 2000.0),
    taken="tablets with breakfast and dinner",
    half_life="3-6 h in plasma, 18 h in blood cells",
    onset="days; full after weeks",
    onset_time=3.0,
    source="Garber1997",
    acts_on="the liver",
    risk="No hypos alone. Upset stomach. It builds up when the kidney fails.",
)


@signal("mg/day", label="Metformin in the body, as a dose at normal kidney function")
def metformin_exposure(
    metformin_dose,
    glomerular_filtration_rate,
    reference_filtration_rate,
    metformin_lowest_clearance,
):
    """Return the dose that would give the same level in a healthy kidney."""
    filtration = max(glomerular_filtration_rate, metformin_lowest_clearance)
    return metformin_dose * reference_filtration_rate / filtration


@signal("1", label="Metformin, share of its effect")
def metformin_effect(metformin_exposure, metformin_half_dose):
    """Return 0 without the drug, 1 with more than acts [Garber1997]."""
    return michaelis_menten(metformin_exposure, metformin_half_dose)


@modifies("hepatic_output_drive", label="Metformin")
def metformin_on_liver(
    metformin_effect,
    plasma_glucose,
    metformin_largest_effect,
    metformin_healthy_glucose,
    metformin_half_glucose,
    metformin_glucose_exponent,
):
    """Return the factor on hepatic output; 1 at healthy glucose [Hundal2000 for its size]."""
    excess = plasma_glucose - metformin_healthy_glucose
    strength = metformin_largest_effect * metformin_effect
    return 1 / (
        1 + scaled_hill(strength, excess, metformin_half_glucose, metformin_glucose_exponent)
    )


@modifies("glp1_receptor_stimulation", label="Metformin")
def metformin_on_glp1_receptor(metformin_effect, metformin_on_glp1_gain):
    """Return the factor on the stimulation of the receptor."""
    return 1 + metformin_on_glp1_gain * metformin_effect


@modifies("appetite", label="Metformin")
def metformin_on_appetite(metformin_effect, metformin_on_appetite_gain):
    """Return the factor on energy eaten."""
    return 1 - metformin_on_appetite_gain * metformin_effect
