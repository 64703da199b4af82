"""Insulin treatment over years: begun when life depends on it, and its dose kept correct."""

from physiology.core.declare import Parameter

insulin_when_needed = Parameter(
    label="Insulin is given when life depends on it",
    unit="1",
    default=1.0,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Insulin over years",
    note="1 yes, 0 never: nobody lives for years without any insulin.",
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
