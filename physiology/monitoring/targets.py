"""Targets for most adults with type 1 or type 2 diabetes, as the published report states them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    """What a number of the report should be.

    Attributes
    ----------
    metric : str
        Name of the number.
    relation : str
        ``"above"``, ``"below"``, ``"at least"`` or ``"at most"``.
    limit : float
        In the unit of the number.
    source : str
        Citation key.
    """

    metric: str
    relation: str
    limit: float
    source: str

    def met(self, value: float) -> bool:
        """Tell whether a value meets the target."""
        return {
            "above": value > self.limit,
            "below": value < self.limit,
            "at least": value >= self.limit,
            "at most": value <= self.limit,
        }[self.relation]


TARGETS = (
    Target("time_in_range", "above", 70.0, "Battelino2019"),
    Target("time_below_70", "below", 4.0, "Battelino2019"),
    Target("time_below_54", "below", 1.0, "Battelino2019"),
    Target("time_above_180", "below", 25.0, "Battelino2019"),
    Target("time_above_250", "below", 5.0, "Battelino2019"),
    Target("mean_glucose", "below", 154.0, "Johnson2019"),
    Target("gmi", "below", 7.0, "Johnson2019"),
    Target("glucose_cv", "at most", 36.0, "Battelino2019"),
    Target("sensor_active", "at least", 70.0, "Battelino2019"),
)


def met(metrics: Mapping[str, float]) -> dict[str, bool]:
    """Return for each target whether it is met, by the name of the number."""
    return {target.metric: target.met(metrics[target.metric]) for target in TARGETS}
