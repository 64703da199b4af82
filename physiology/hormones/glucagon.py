"""Glucagon: rises when glucose is low or insulin is missing, and drives the liver.

The liver answers a rise at once and then gets used to it.
"""

from physiology.core.declare import Input, Parameter, State, modifies, rate, signal
from physiology.core.kinetics import logistic, onset

glucagon_reference = Parameter(
    label="Fasting glucagon in health",
    unit="pg/mL",
    default=65.0,
    bounds=(30.0, 120.0),
    source="assumption",
    group="Glucagon",
)
glucagon_turnover = Parameter(
    label="Turnover of glucagon",
    symbol="k_H",
    unit="1/min",
    default=0.1,
    bounds=(0.02, 0.5),
    source="assumption",
    group="Glucagon",
)
glucagon_insulin_restraint = Parameter(
    label="Restraint of glucagon by insulin",
    symbol="k_s",
    unit="1",
    default=0.4646,
    bounds=(0.1, 3.0),
    source="calibrated: A023",
    group="Glucagon",
)
islet_insulin_weight = Parameter(
    label="Weight of insulin inside the islet",
    symbol="w",
    unit="1",
    default=0.7,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Glucagon",
)
islet_reference_secretion = Parameter(
    label="Reference secretion for the islet",
    unit="pmol/kg/min",
    default=1.4,
    bounds=(0.5, 3.0),
    source="assumption",
    group="Glucagon",
    note="Healthy fasting value, by definition.",
)
islet_reference_insulin = Parameter(
    label="Reference insulin for the islet",
    unit="pmol/L",
    default=40.0,
    bounds=(10.0, 100.0),
    source="assumption",
    group="Glucagon",
    note="Healthy fasting value, by definition.",
)
glucagon_hypoglycaemic_gain = Parameter(
    label="Rise of glucagon in hypoglycaemia",
    symbol="A_h",
    unit="1",
    default=3.76,
    bounds=(0.0, 10.0),
    source="assumption",
    group="Glucagon",
    note="About a 2-3-fold rise.",
)
glucagon_threshold_glucose = Parameter(
    label="Glucose at half of that rise",
    symbol="G_H",
    unit="mg/dL",
    default=65.92,
    bounds=(50.0, 80.0),
    source="calibrated: A108",
    group="Glucagon",
)
glucagon_threshold_width = Parameter(
    label="Width of that threshold",
    unit="mg/dL",
    default=1.8,
    bounds=(0.5, 6.0),
    source="assumption",
    group="Glucagon",
)
alpha_cell_defect = Parameter(
    label="Alpha-cell defect",
    symbol="da",
    unit="1",
    default=0.0,
    bounds=(0.0, 1.0),
    step=0.1,
    source="assumption",
    effect="calibrated: A023",
    group="Hormones",
    note="0 is health. It raises fasting glucagon, and glucagon no longer falls when glucose is "
    "high nor rises when it is low.",
)
alpha_cell_defect_excess = Parameter(
    label="Glucagon excess with a full alpha-cell defect",
    unit="1",
    default=0.7045,
    bounds=(0.0, 2.0),
    source="calibrated: A023",
    group="Glucagon",
)
glucagon_glucose_restraint = Parameter(
    label="Restraint of glucagon by glucose",
    unit="1",
    default=0.4,
    bounds=(0.0, 2.0),
    source="assumption",
    group="Glucagon",
    note="Of its own, beside that by insulin; lost with the alpha-cell defect.",
)
glucagon_reference_glucose = Parameter(
    label="Reference glucose of the alpha cell",
    unit="mg/dL",
    default=90.0,
    bounds=(80.0, 100.0),
    source="assumption",
    group="Glucagon",
)
glucagon_glucose_corner = Parameter(
    label="Width over which glucose begins to restrain",
    unit="1",
    default=0.1,
    bounds=(0.01, 0.5),
    source="assumption",
    group="Glucagon",
)
glucagon_acute_exponent = Parameter(
    label="Acute effect of glucagon on the liver",
    symbol="a_H",
    unit="1",
    default=0.6,
    bounds=(0.0, 1.5),
    source="assumption",
    group="Glucagon",
    note="Checked against an infusion of 3 ng/kg/min.",
)
glucagon_adaptation_exponent = Parameter(
    label="Part of it that wears off",
    symbol="b_H",
    unit="1",
    default=0.3,
    bounds=(0.0, 1.5),
    source="assumption",
    group="Glucagon",
)
glucagon_adaptation_time = Parameter(
    label="Time in which it wears off",
    symbol="tau_z",
    unit="min",
    default=40.0,
    bounds=(5.0, 240.0),
    source="assumption",
    group="Glucagon",
)

glucagon_infusion = Input(label="Glucagon added by infusion", unit="pg/mL")

glucagon = State(label="Glucagon", unit="pg/mL", initial=65.0, scale=65.0)
glucagon_adaptation = State(
    label="Glucagon the liver is used to", unit="pg/mL", initial=65.0, scale=65.0
)


@signal("pg/mL", label="Glucagon that the alpha cell aims at")
def glucagon_target(
    plasma_glucose,
    insulin_secretion_rate,
    plasma_insulin,
    glucagon_reference,
    glucagon_insulin_restraint,
    islet_insulin_weight,
    islet_reference_secretion,
    islet_reference_insulin,
    glucagon_hypoglycaemic_gain,
    glucagon_threshold_glucose,
    glucagon_threshold_width,
    alpha_cell_defect,
    alpha_cell_defect_excess,
    glucagon_glucose_restraint,
    glucagon_reference_glucose,
    glucagon_glucose_corner,
):
    """Return the target: up without insulin and in low glucose, down in high [assumption]."""
    inside = islet_insulin_weight * insulin_secretion_rate / islet_reference_secretion
    outside = (1 - islet_insulin_weight) * plasma_insulin / islet_reference_insulin
    restraint = (1 + glucagon_insulin_restraint) / (
        1 + glucagon_insulin_restraint * (inside + outside)
    )
    low = logistic(glucagon_threshold_glucose - plasma_glucose, glucagon_threshold_width)
    alarm = 1 + glucagon_hypoglycaemic_gain * (1 - alpha_cell_defect) * low
    excess = 1 + alpha_cell_defect_excess * alpha_cell_defect
    high = onset(plasma_glucose / glucagon_reference_glucose - 1, glucagon_glucose_corner)
    sensed = 1 + glucagon_glucose_restraint * (1 - alpha_cell_defect) * high
    return glucagon_reference * restraint * alarm * excess / sensed


@rate("glucagon", "pg/mL/min")
def glucagon_rate(
    glucagon, glucagon_target, glucagon_infusion, injected_glucagon, glucagon_turnover
):
    """Return the approach of glucagon to its target and what is infused or injected."""
    supplied = glucagon_target + glucagon_infusion + injected_glucagon
    return glucagon_turnover * (supplied - glucagon)


@rate("glucagon_adaptation", "pg/mL/min")
def glucagon_adaptation_rate(glucagon, glucagon_adaptation, glucagon_adaptation_time):
    """Return how the liver gets used to the level."""
    return (glucagon - glucagon_adaptation) / glucagon_adaptation_time


@modifies("hepatic_output_drive", label="Glucagon")
def glucagon_on_liver(
    glucagon,
    glucagon_adaptation,
    glucagon_reference,
    glucagon_acute_exponent,
    glucagon_adaptation_exponent,
):
    """Return the factor of glucagon on hepatic output, acute less adapted [assumption]."""
    acute = (glucagon / glucagon_reference) ** glucagon_acute_exponent
    adapted = (glucagon_adaptation / glucagon_reference) ** glucagon_adaptation_exponent
    return acute / adapted
