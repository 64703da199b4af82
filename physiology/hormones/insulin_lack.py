"""Insulin lack: when tissue sees almost no insulin, the other hormones answer more."""

from physiology.core.declare import Parameter, signal
from physiology.core.kinetics import hill

insulin_lack_half = Parameter(
    label="Tissue insulin at half of its lack",
    unit="pmol/L",
    default=15.0,
    bounds=(3.0, 40.0),
    source="assumption",
    group="Insulin",
    note="Far below the healthy fasting level of about 40.",
)
insulin_lack_exponent = Parameter(
    label="Steepness of insulin lack",
    unit="1",
    default=3.0,
    bounds=(1.0, 6.0),
    source="assumption",
    group="Insulin",
)


@signal("1", label="Insulin lack")
def insulin_lack(interstitial_insulin, insulin_lack_half, insulin_lack_exponent):
    """Return 0 with enough insulin, 1 with none [assumption on form]."""
    return 1 - hill(interstitial_insulin, insulin_lack_half, insulin_lack_exponent)
