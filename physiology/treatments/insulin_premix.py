"""Premixed insulin: rapid and NPH in one pen, in a fixed share."""

from physiology.core.treatment import InsulinProduct

PREMIX_30 = InsulinProduct(
    key="premix_30",
    label="Premix 30/70 (rapid and NPH)",
    kind="basal",
    inputs={"rapid_insulin_dose_rate": 0.3, "nph_dose_rate": 0.7},
    largest_dose=100.0,
    onset="5-15 min",
    peak="1-4 h",
    duration="12-18 h",
    source="Hirsch2005",
    note="Given before breakfast and dinner; neither part can be changed alone.",
)
