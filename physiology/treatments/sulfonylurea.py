"""Sulfonylurea (glimepiride): closes the beta cell's potassium channel, whatever glucose is."""

from physiology.core.declare import Parameter, flow, modifies, signal
from physiology.core.kinetics import michaelis_menten, repeated_dose
from physiology.core.treatment import Treatment

sulfonylurea_dose = Parameter(
    label="Sulfonylurea (glimepiride)",
    unit="mg/day",
    default=0.0,
    bounds=(0.0, 8.0),
    step=0.5,
    source="assumption",
    effect="calibrated: A070 A071",
    group="Drugs",
    note="A tablet that makes beta cells release insulin at any glucose, so a missed meal can "
    "end in a hypo. Without beta cells it does nothing.",
)
sulfonylurea_on_threshold_gain = Parameter(
    label="Sulfonylurea on the glucose below which secretion stops",
    unit="1",
    default=0.95,
    bounds=(0.0, 0.95),
    source="calibrated: A070 A071",
    group="Sulfonylurea",
    note="A closed channel stands for glucose that is not there, so secretion goes on in a hypo.",
)
sulfonylurea_added_secretion = Parameter(
    label="Sulfonylurea, secretion at any glucose, of the largest one",
    unit="1",
    default=0.03983,
    bounds=(0.0, 0.3),
    source="calibrated: A070 A071",
    group="Sulfonylurea",
)
sulfonylurea_half_dose = Parameter(
    label="Sulfonylurea at half of its effect",
    unit="mg/day",
    default=0.6,
    bounds=(0.05, 4.0),
    source="Hirst2013",
    group="Sulfonylurea",
    note="Higher doses were no better than lower ones, so half of the effect is below 1 mg.",
)
sulfonylurea_absorption_rate = Parameter(
    label="Sulfonylurea, absorption",
    unit="1/min",
    default=0.02,
    bounds=(0.012, 0.1),
    source="assumption",
    group="Sulfonylurea",
    note="Peak in plasma two to three hours after the tablet.",
)
sulfonylurea_elimination_rate = Parameter(
    label="Sulfonylurea, elimination",
    unit="1/min",
    default=0.0019,
    bounds=(0.0005, 0.01),
    source="assumption",
    group="Sulfonylurea",
    note="Half-life six hours, between a first dose (5) and steady state (9).",
)
sulfonylurea_tablet_time = Parameter(
    label="Time of the sulfonylurea tablet",
    unit="min",
    default=450.0,
    bounds=(0.0, 1439.0),
    source="assumption",
    group="Sulfonylurea",
    note="With breakfast.",
)
SULFONYLUREA = Treatment(
    key="sulfonylurea",
    label="Glimepiride",
    drug_class="Sulfonylurea",
    dose="sulfonylurea_dose",
    doses=(1.0, 2.0, 4.0),
    taken="a tablet with breakfast",
    half_life="5-9 h; the effect lasts a day",
    onset="hours",
    onset_time=1.0,
    source="Hirst2013",
    acts_on="the beta cell",
    risk="Hypos, above all when a meal is missed or the kidney is weak. Some weight gain.",
)


@signal("mg/day", label="Sulfonylurea in the body, as a dose")
def sulfonylurea_level(
    sulfonylurea_dose,
    clock_time,
    daily_rhythm,
    day_length,
    sulfonylurea_tablet_time,
    sulfonylurea_absorption_rate,
    sulfonylurea_elimination_rate,
):
    """Return the level by the hour, as the dose that would give it all day."""
    course = repeated_dose(
        sulfonylurea_dose,
        clock_time,
        sulfonylurea_tablet_time,
        day_length,
        sulfonylurea_absorption_rate,
        sulfonylurea_elimination_rate,
    )
    return sulfonylurea_dose + daily_rhythm * (course - sulfonylurea_dose)


@signal("1", label="Potassium channels closed by sulfonylurea")
def sulfonylurea_effect(sulfonylurea_level, sulfonylurea_half_dose):
    """Return 0 without the drug, 1 with more than acts; higher doses add little [Hirst2013]."""
    return michaelis_menten(sulfonylurea_level, sulfonylurea_half_dose)


@modifies("secretion_threshold_glucose", label="Sulfonylurea on the threshold")
def sulfonylurea_on_threshold(sulfonylurea_effect, sulfonylurea_on_threshold_gain):
    """Return the factor on the glucose below which secretion stops."""
    return 1 - sulfonylurea_on_threshold_gain * sulfonylurea_effect


@flow("pmol/kg/min", into="docked_insulin", label="Insulin that sulfonylurea calls up")
def sulfonylurea_provision(
    sulfonylurea_effect, sulfonylurea_added_secretion, secretion_ceiling, beta_cell_function
):
    """Return secretion at any glucose: less from tired beta cells, none without them."""
    called = sulfonylurea_added_secretion * sulfonylurea_effect * beta_cell_function
    return called * secretion_ceiling
