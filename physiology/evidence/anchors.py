"""The published outcomes that the model is held to, and how each is read from it."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from physiology.evidence import bench as on_the
from physiology.evidence import trials, ways_of_life
from physiology.evidence.bench import Bench
from physiology.outcomes import estimated_average_glucose


@dataclass(frozen=True)
class Anchor:
    """A published outcome with the range that counts as met."""

    id: str
    group: str
    scenario: str
    readout: str
    low: float
    high: float
    unit: str
    evidence: str
    source: str

    def meets(self, value: float) -> bool:
        """Return whether a value lies within the range."""
        return self.low <= value <= self.high

    def margin(self, value: float) -> float:
        """Return the distance to the nearer limit as a share of the range; negative outside.

        Where only one value is right the distance itself is returned.
        """
        return min(value - self.low, self.high - value) / ((self.high - self.low) or 1.0)


@lru_cache(maxsize=1)
def anchors() -> dict[str, Anchor]:
    """Return every published outcome, by id."""
    text = files("physiology.evidence").joinpath("anchors.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {
        row["id"]: Anchor(
            row["id"],
            row["group"],
            row["scenario"],
            row["readout"],
            float(row["low"]),
            float(row["high"]),
            row["unit"],
            row["evidence"],
            row["source"],
        )
        for row in rows
    }


#: Rizza 1982: cortisol from 14 to 37 ug/dL for a day. Lipid for six hours, as in Roden 1996.
CORTISOL: dict[str, Any] = {"hormone": "cortisol", "level": 37.0, "hours": 24.0, "reference": 14.0}
LIPID: dict[str, Any] = {"hormone": "free_fatty_acids", "level": 1.8, "hours": 6.0}
#: HbA1c lower by one point, and the arms of the DCCT with its length.
POINT: dict[str, Any] = {"hba1c": 7.0, "reference_hba1c": 8.0}
DCCT: dict[str, Any] = {"hba1c": 7.2, "reference_hba1c": 9.1, "years": 6.5}

#: How each outcome is read from the model. What is missing here is not covered yet.
READERS: dict[str, Callable[[Bench], float]] = {
    "A001": lambda b: b.read("fasting", "healthy", "glucose"),
    "A002": lambda b: b.read("fasting", "healthy", "insulin"),
    "A003": lambda b: b.read("fasting", "healthy", "c_peptide"),
    "A004": lambda b: b.read("fasting", "healthy", "endogenous_glucose_production"),
    "A005": lambda b: b.read("fasting", "healthy", "insulin_secretion_rate"),
    "A006": on_the.secretion_of_day,
    "A008": lambda b: b.read("ogtt", "healthy", "peak_glucose"),
    "A009": lambda b: b.read("ogtt", "healthy", "peak_time"),
    "A010": lambda b: b.read("ogtt", "healthy", "glucose_120"),
    "A012": lambda b: b.read("ogtt", "healthy", "insulin_30"),
    "A013": lambda b: b.read("ogtt", "healthy", "c_peptide_120"),
    "A015": lambda b: b.read("ogtt", "prediabetes", "glucose_120"),
    "A018": lambda b: b.read("ogtt", "type2_early", "peak_glucose"),
    "A019": lambda b: b.read("ogtt", "type2_early", "peak_time"),
    "A020": lambda b: b.read("ogtt", "type2_early", "glucose_120"),
    "A021": lambda b: (
        (b.read("ogtt", "type2_early", "insulin_30") - b.read("ogtt", "type2_early", "insulin_0"))
        / (b.read("ogtt", "healthy", "insulin_30") - b.read("ogtt", "healthy", "insulin_0"))
    ),
    "A023": lambda b: (
        b.read("fasting", "type2_moderate", "endogenous_glucose_production")
        / b.read("fasting", "healthy", "endogenous_glucose_production")
    ),
    "A025": lambda b: (
        100.0
        * (
            1.0
            - b.read("mixed_meal", "healthy", "egp_30") / b.read("mixed_meal", "healthy", "egp_0")
        )
    ),
    "A026": lambda b: b.read("clamp", "healthy", "m_value"),
    "A027": lambda b: b.read("clamp", "prediabetes", "m_value"),
    "A029": lambda b: b.read("clamp", "type1", "m_value"),
    "A030": lambda b: b.read("clamp", "type1", "m_value") / b.read("clamp", "healthy", "m_value"),
    "A032": lambda b: b.read("ivgtt", "healthy", "si"),
    "A033": lambda b: b.read("ivgtt", "type2_early", "air_g") / b.read("ivgtt", "healthy", "air_g"),
    "A034": lambda b: b.read("ivgtt", "healthy", "sg"),
    "A035": lambda b: b.read("ivgtt", "healthy", "kg_slope"),
    "A036": lambda b: b.read("basal_interruption", "type1", "slope_after_first_hour"),
    "A037": lambda b: b.read("basal_interruption", "type1", "time_to_300"),
    "A038a": lambda b: b.read("basal_interruption", "type1", "time_to_ketones_1_6"),
    "A038b": lambda b: b.read("basal_interruption", "type1", "time_to_ketones_3_0"),
    "A041": lambda b: on_the.fortnights(b, "mdi", "time_in_range"),
    "A042": lambda b: on_the.fortnights(b, "closed_loop", "time_in_range"),
    "A043": lambda b: on_the.fortnights(b, "mdi", "glucose_cv"),
    "A044": on_the.daily_dose,
    "A045": on_the.basal_test,
    "A046": lambda b: b.read("exercise_bout", "type1", "glucose_change"),
    "A047": lambda b: b.read(
        "exercise_bout", "type1", "glucose_change", kind="resistance", intensity=50.0
    ),
    "A050": lambda b: b.read("day", "healthy", "mean_glucose", days=7),
    "A051": lambda b: b.read("day", "healthy", "glucose_cv", days=7),
    "A052": lambda b: b.read("day", "healthy", "time_70_140", days=7),
    "A053": lambda b: b.read("day", "healthy", "time_above_140", days=7),
    "A054": lambda b: b.read("day", "prediabetes", "mean_glucose", days=7),
    "A057": lambda _: estimated_average_glucose(7.0),
    "A059": lambda b: b.read("glucose_step", "healthy", "hba1c_share_30d"),
    "A060": lambda b: b.read("glucose_step", "healthy", "hba1c_share_60d"),
    **trials.READERS,
    "A086a": lambda b: on_the.injected_insulin_peaks(b, "healthy", 10.0).readouts["insulin_tmax"],
    "A086b": lambda b: on_the.injected_insulin_peaks(b, "healthy", 10.0).readouts["gir_tmax"],
    "A087": lambda b: on_the.injected_insulin_peaks(b, "type1", 14.0).readouts["gir_tmax"],
    **ways_of_life.READERS,
    "A099": lambda b: b.read("hormone_infusion", "healthy", "fasting_glucose_change", **CORTISOL),
    "A100": lambda b: b.read("hormone_infusion", "healthy", "ec50_ratio_egp", **CORTISOL),
    "A102": lambda b: b.read("hormone_infusion", "healthy", "uptake_change", **LIPID),
    "A103": lambda b: b.read("exercise_bout", "healthy", "sensitivity_recovery_days"),
    "A108": lambda b: max(
        b.read("hypoglycaemic_ramp", "healthy", f"{hormone}_threshold")
        for hormone in ("glucagon", "adrenaline")
    ),
    "A109": lambda b: b.read("hypoglycaemic_ramp", "healthy", "secretion_threshold"),
    "A110a": lambda b: on_the.fasting_after_hours(b, 72.0)["glucose"],
    "A110b": lambda b: on_the.fasting_after_hours(b, 72.0)["ketones"],
    "A111": lambda b: b.read(
        "complications", "type2_moderate", "microvascular_risk_change", **POINT
    ),
    "A112": lambda b: b.read(
        "complications", "type2_moderate", "myocardial_infarction_risk_change", **POINT
    ),
    "A113": lambda b: b.read("complications", "type1", "retinopathy_progression_change", **DCCT),
    "A114": lambda b: b.read(
        "complications", "type1", "proliferative_retinopathy", hba1c=7.6, years=20.0
    ),
}


def measure(identifier: str, bench: Bench) -> float:
    """Return what the model gives for a published outcome."""
    return READERS[identifier](bench)
