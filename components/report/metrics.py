"""The numbers of the report, in the order of the published one, each with its target."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from components.evidence.cited import cited
from physiology.monitoring.targets import TARGETS


@dataclass(frozen=True)
class Metric:
    """A line of the table.

    Parameters
    ----------
    name : str
        Its name in ``physiology.glucose_report``.
    label : str
        Words; ``{70}`` stands for a glucose value, printed in the unit that is chosen.
    kind : str
        ``"share"`` (of the time, %), ``"%"``, ``"glucose"`` or empty.
    decimals : int
        Digits behind the point; those of glucose and shares follow from the value.
    meaning : str
        What it is, in a sentence.
    """

    name: str
    label: str
    kind: str
    decimals: int
    meaning: str

    def facts(self) -> dict[str, Any]:
        """Return the line as the browser needs it, its target and its source included."""
        target = next((one for one in TARGETS if one.metric == self.name), None)
        if target is None:
            return {**vars(self), "target": None}
        told = {
            "relation": target.relation,
            "limit": target.limit,
            "source": cited(target.source),
        }
        return {**vars(self), "target": told}


METRICS = (
    Metric(
        "time_in_range", "In range, {70} to {180}", "share", 0, "Share of the readings in target."
    ),
    Metric("time_below_70", "Below {70}", "share", 1, "Low and very low together."),
    Metric("time_below_54", "Below {54}", "share", 1, "Very low: thinking and acting suffer."),
    Metric("time_above_180", "Above {180}", "share", 0, "High and very high together."),
    Metric("time_above_250", "Above {250}", "share", 1, "Very high."),
    Metric("mean_glucose", "Mean glucose", "glucose", 0, "Mean of all readings."),
    Metric("gmi", "GMI", "%", 1, "HbA1c that belongs to this mean in most people."),
    Metric("glucose_cv", "Variability, CV", "%", 0, "Standard deviation as a share of the mean."),
    Metric(
        "gri",
        "Risk index, GRI",
        "",
        0,
        "Lows and highs in one number, 0 to 100; zones A to E, A is best.",
    ),
    Metric("low_events", "Low events", "", 0, "At least 15 min below {70}."),
    Metric("sensor_active", "Sensor worn", "%", 0, "Readings that arrived."),
)
