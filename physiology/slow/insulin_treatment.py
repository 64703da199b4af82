"""Insulin treatment over years: begun when life depends on it, and its dose kept correct."""

from physiology.core.declare import DailyReading, Parameter, sets

insulin_treatment = Parameter(
    label="Insulin treatment",
    unit="1",
    default=0.0,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Insulin over years",
    note="1 is insulin at meals and between them, dosed to the target; 0 only when life depends "
    "on it, for nobody lives for years without any.",
)
insulin_begins_at_ketones = Parameter(
    label="Ketones at waking that call for insulin",
    unit="mmol/L",
    default=3.0,
    bounds=(1.0, 10.0),
    source="assumption",
    group="Insulin over years",
    note="Ketoacidosis is near.",
)
insulin_begins_at_glucose = Parameter(
    label="Mean glucose that calls for insulin",
    unit="mg/dL",
    default=400.0,
    bounds=(150.0, 600.0),
    source="assumption",
    group="Insulin over years",
    note="As an HbA1c of 15.6 %.",
)
insulin_begins_with_antibodies = Parameter(
    label="Mean glucose that calls for insulin when antibodies tell of type 1",
    unit="mg/dL",
    default=200.0,
    bounds=(120.0, 400.0),
    source="assumption",
    group="Insulin over years",
    note="A rule of care, not of the body: type 1 diabetes is then found by its symptoms.",
)
insulin_fasting_target = Parameter(
    label="Fasting glucose that insulin aims at",
    unit="mg/dL",
    default=120.0,
    bounds=(90.0, 250.0),
    source="assumption",
    group="Insulin over years",
)
dose_adjustment_time = Parameter(
    label="Time in which doses are brought to what is correct",
    unit="day",
    default=10.0,
    bounds=(1.0, 60.0),
    source="assumption",
    group="Insulin over years",
)
insulin_follows_need = Parameter(
    label="Insulin doses are kept correct",
    unit="1",
    default=1.0,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Insulin over years",
    note="1 yes; 0 in a trial, where doses stay as they were.",
)
missed_control = Parameter(
    label="Glucose above the perfect regimen, without any beta cells",
    unit="mg/dL",
    default=40.0,
    bounds=(0.0, 120.0),
    source="assumption",
    group="Insulin over years",
    note="Doses are missed and meals misjudged; a few beta cells make up for most of it.",
)
treated_insulin = Parameter(
    label="Insulin by which a body counts as treated",
    unit="pmol/kg/min",
    default=0.05,
    bounds=(0.01, 0.5),
    source="assumption",
    group="Insulin over years",
)

injected_insulin_of_day = DailyReading(
    label="Insulin absorbed", unit="pmol/kg/min", of="rapid_insulin_absorption"
)


@sets("everyday_glucose_excess", "mg/dL", label="Glucose above the perfect regimen")
def everyday_excess_of_years(
    everyday_glucose_excess,
    missed_control,
    beta_cell_lack,
    late_loss_exponent,
    injected_insulin_of_day,
    treated_insulin,
):
    """Return the person's own, or what the lack of beta cells makes of it under treatment."""
    treated = injected_insulin_of_day / (injected_insulin_of_day + treated_insulin)
    return max(
        everyday_glucose_excess, missed_control * treated * beta_cell_lack**late_loss_exponent
    )
