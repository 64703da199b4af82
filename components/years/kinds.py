"""What can stand on the life-line: causes and treatments, each a lasting change of one number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import physiology as ph
from components.units import decimals_of, printed

FIRST_AGE = 20.0
LAST_AGE = 80.0
"""The stretch of life on the page; a course begins at its first age."""

SHORTEST = 0.05
"""Shortest bar, years: about two weeks, as a short course of insulin lasts."""

WALKING_BASE = 4.0
"""Activity without any walking for its own sake, MET-h/day: that of the healthy body."""

PER_WALKED_HOUR = 0.5
"""MET-h/day that an hour of brisk walking a week adds: 3.5 MET x 1 h / 7 days."""


@dataclass(frozen=True)
class Kind:
    """A kind of bar.

    Parameters
    ----------
    label : str
        Name on the bar and in the menu.
    name : str
        The number it changes, as the model declares it.
    usual : float
        Its value in a new bar, in the unit of the declaration.
    low, high : float
        Smallest and largest value of this kind, within the declared bounds.
    step : float
        Of the value as it is shown.
    meaning : str
        What it is, in a sentence.
    cause : bool
        True for what brings diabetes about, False for what is done about it.
    word : str
        How a headline names it.
    years : float
        Length of a new bar.
    unit : str
        What stands behind the shown value; empty for that of the declaration.
    base, per_shown : float
        Value = base + per_shown x shown value.
    sized : bool
        Whether its size can be chosen.
    """

    label: str
    name: str
    usual: float
    low: float
    high: float
    step: float
    meaning: str
    cause: bool = False
    word: str = ""
    years: float = 15.0
    unit: str = ""
    base: float = 0.0
    per_shown: float = 1.0
    sized: bool = True

    def holds(self, value: float) -> bool:
        """Tell whether a value is one of this kind."""
        return self.low <= value <= self.high

    def shown(self, value: float) -> float:
        """Return a value as it is shown."""
        return (value - self.base) / self.per_shown

    def facts(self) -> dict[str, Any]:
        """Return the kind as the browser needs it."""
        unit = self.unit or printed(ph.catalogue()[self.name].unit)
        return {**vars(self), "unit": unit, "decimals": decimals_of(self.step)}


_ALL = {
    "food_surplus": Kind(
        "Food surplus", "energy_change", 300.0, 25.0, 1500.0, 25.0,
        "More energy eaten every day than the body needed when it began.",
        cause=True, word="food surplus", years=20.0,
    ),
    "desk_work": Kind(
        "Desk work", "physical_activity", 2.4, 0.0, 3.9, 0.1,
        "Days of sitting: little movement beside it.",
        cause=True, word="desk work", years=20.0,
    ),
    "short_sleep": Kind(
        "Short sleep", "sleep_hours", 5.5, 3.0, 7.0, 0.5,
        "Too few hours of sleep, night after night.",
        cause=True, word="short sleep", years=10.0, unit="h a night",
    ),
    "chronic_stress": Kind(
        "Chronic stress", "stress", 0.5, 0.1, 1.0, 0.1,
        "Years of strain that keep cortisol and adrenaline up; 1 is the worst.",
        cause=True, word="stress", years=10.0, unit="of 1",
    ),
    "high_cortisol": Kind(
        "High cortisol", "mean_cortisol", 20.0, 13.0, 40.0, 1.0,
        "Cortisol above normal day and night, as of a tumour or of steroid tablets.",
        cause=True, word="high cortisol", years=3.0,
    ),
    "immune_trigger": Kind(
        "Immune trigger", "immune_trigger", 1.0, 0.1, 1.0, 0.1,
        "An event, such as an infection, that sets immune cells on the beta cells.",
        cause=True, word="immune attack", years=0.25, unit="of 1",
    ),
    "walking": Kind(
        "Walking", "physical_activity", WALKING_BASE + 3.0 * PER_WALKED_HOUR,
        WALKING_BASE, WALKING_BASE + 20.0 * PER_WALKED_HOUR, 0.5,
        "Brisk walks on top of a day that is not spent sitting.",
        word="walking", unit="h a week", base=WALKING_BASE, per_shown=PER_WALKED_HOUR,
    ),
    "weight_loss": Kind(
        "Weight loss", "weight_loss_goal", 7.0, 1.0, 30.0, 1.0,
        "A share of the weight at its start, lost within months and kept off.",
        word="weight loss",
    ),
    "eating_less": Kind(
        "Eating less", "energy_change", -300.0, -1500.0, -25.0, 25.0,
        "Less energy eaten every day than the body needed when it began.",
        word="eating less", base=0.0, per_shown=-1.0,
    ),
    "low_carbohydrate": Kind(
        "Low-carbohydrate diet", "carbohydrate_share", 20.0, 5.0, 35.0, 5.0,
        "Less of what is eaten is starch and sugar, more is fat and protein.",
        word="low-carbohydrate diet", years=5.0, unit="% of energy",
    ),
    "early_eating": Kind(
        "Short eating window", "eating_window", 8.0, 4.0, 12.0, 1.0,
        "All meals within some hours of the day.",
        word="short eating window", years=5.0, unit="h a day",
    ),
    "metformin": Kind(
        "Metformin", "metformin_dose", 2000.0, 250.0, 3000.0, 250.0,
        "A tablet that holds the liver's glucose back.",
        word="tablet", years=28.0,
    ),
    "glp1": Kind(
        "GLP-1 (semaglutide)", "semaglutide_dose", 1.0, 0.25, 2.4, 0.05,
        "A weekly injection: less appetite, more insulin when glucose is high.",
        word="GLP-1",
    ),
    "sglt2": Kind(
        "SGLT2 inhibitor", "sglt2_inhibitor_dose", 10.0, 2.5, 25.0, 2.5,
        "A tablet that lets the kidney pass glucose into the urine.",
        word="SGLT2 inhibitor",
    ),
    "sulfonylurea": Kind(
        "Sulfonylurea", "sulfonylurea_dose", 2.0, 0.5, 8.0, 0.5,
        "A tablet that makes the beta cells release insulin whatever glucose is.",
        word="sulfonylurea",
    ),
    "dpp4": Kind(
        "DPP-4 inhibitor", "dpp4_inhibitor_dose", 100.0, 10.0, 100.0, 10.0,
        "A tablet that lets the body's own gut hormones last longer.",
        word="DPP-4 inhibitor",
    ),
    "basal_insulin": Kind(
        "Basal insulin", "basal_insulin_dose", 20.0, 2.0, 160.0, 2.0,
        "Long-acting insulin once a day.",
        word="insulin",
    ),
    "immune_therapy": Kind(
        "Immune therapy", "immune_protection", 1.0, 0.1, 1.0, 0.1,
        "A course of an antibody that calms the immune cells, as teplizumab does.",
        word="immune therapy", years=1.0, unit="of 1",
    ),
}  # fmt: skip

KINDS: Mapping[str, Kind] = MappingProxyType(
    {key: kind for key, kind in _ALL.items() if kind.name in ph.catalogue()}
)
"""By the word in a request and in a link: every kind whose number the model has."""


def kind_of(name: str, value: float) -> str | None:
    """Return the kind of a change of the model, or None if the page has none for it.

    Parameters
    ----------
    name : str
        The number that is changed.
    value : float
        Its value.
    """
    found = (key for key, kind in KINDS.items() if kind.name == name and kind.holds(value))
    return next(found, None)


def kind_facts() -> list[dict[str, Any]]:
    """Return all kinds as the browser needs them, causes first."""
    facts = [{"kind": key, **kind.facts()} for key, kind in KINDS.items()]
    return sorted(facts, key=lambda kind: not kind["cause"])
