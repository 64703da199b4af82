"""Dosing of insulin: how much of it, and where it is injected."""

from physiology.core.declare import Parameter

bolus_dose = Parameter(
    label="Insulin dose",
    symbol="u",
    unit="U",
    default=0.0,
    bounds=(0.0, 40.0),
    step=0.5,
    source="assumption",
    effect="calibrated: A086a A087",
    entry="bolus.units",
    group="Treatment",
    note="Rapid-acting insulin injected under the skin at the meal. About 15 minutes pass before "
    "it works, an hour before its peak.",
)
dose_scale = Parameter(
    label="Scale of every insulin dose",
    unit="1",
    default=1.0,
    bounds=(0.0, 3.0),
    source="assumption",
    group="Treatment",
    note="1 is the dose as prescribed; 0 is none.",
)
injection_site_speed = Parameter(
    label="Speed of the injection site",
    unit="1",
    default=1.0,
    bounds=(0.4, 2.0),
    step=0.05,
    source="assumption",
    effect="Heise2017",
    group="Treatment",
    note="1 is the belly. The thigh is slower (about 0.75), a hot or exercised limb faster, a "
    "hardened site slower.",
)
picomoles_per_unit = Parameter(
    label="Picomoles in a unit of insulin",
    unit="pmol/U",
    default=6000.0,
    bounds=(6000.0, 6000.0),
    source="assumption",
    group="Conversions",
    note="A conversion, not a choice.",
)
