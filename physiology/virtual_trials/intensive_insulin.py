"""Two weeks of intensive insulin in new type 2 diabetes: beta cells rest [Hu2011]."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from physiology.daily_life.assumed import assumed, check
from physiology.virtual_trials.history import History
from physiology.virtual_trials.outcome import OURS, Outcome, mean
from physiology.years.progress import DAYS_OF_YEAR


@dataclass(frozen=True)
class Conduct:
    """How the trial was run."""

    days: float = assumed(14.0, "day", (1.0, 100.0), "Two weeks of near-normal glucose.")
    target: float = assumed(100.0, "mg/dL", (90.0, 250.0), "Fasting glucose aimed at.")
    adjustment: float = assumed(2.0, "day", (1.0, 60.0), "A pump, adjusted every day.")
    pause: float = assumed(2.0, "day", (1.0, 30.0), "Days without insulin before the test.")
    lowest_fasting: float = assumed(
        160.0, "mg/dL", (126.0, 300.0), "HOMA of Hu2011 tells of 192 mg/dL."
    )
    highest_fasting: float = assumed(260.0, "mg/dL", (150.0, 400.0), "The same.")

    def __post_init__(self) -> None:
        check(self)


@dataclass(frozen=True)
class Followed:
    """A participant; pairs are before and after."""

    homa_b: tuple[float, float]
    homa_ir: tuple[float, float]
    fasting: tuple[float, float]


def take_part(
    history: History, random: np.random.Generator, conduct: Conduct | None = None
) -> list[Followed]:
    """Give insulin at a random year at which fasting glucose is as in the study."""
    conduct = conduct or Conduct()
    chosen = random.random()
    years = [
        one
        for one in history.years
        if conduct.lowest_fasting <= one.read("fasting_glucose") <= conduct.highest_fasting
    ]
    if not years:
        return []
    person = years[int(chosen * len(years))].branch()
    (b_before, ir_before), before = person.homa(), person.read("fasting_glucose")
    treatment = {
        "insulin_treatment": 1.0,
        "insulin_fasting_target": conduct.target,
        "dose_adjustment_time": conduct.adjustment,
    }
    person.set(treatment)
    person.follow(conduct.days / DAYS_OF_YEAR)
    person.set({"insulin_treatment": 0.0})
    person.follow(conduct.pause / DAYS_OF_YEAR)
    b_after, ir_after = person.homa()
    fasting = before, person.read("fasting_glucose")
    return [Followed((b_before, b_after), (ir_before, ir_after), fasting)]


def outcomes(found: list[Followed]) -> list[Outcome]:
    """Return what two weeks change beside the published ones."""
    rows = (
        ("HOMA-B after, of before", 2.4, 1.8, 3.0, mean(b / a for a, b in _pairs(found, "homa_b"))),
        ("HOMA-IR after, of before", 0.55, 0.4, 0.8,
         mean(b / a for a, b in _pairs(found, "homa_ir"))),
    )  # fmt: skip
    return [
        Outcome("Intensive insulin", label, value, low, high, "1", OURS, ours, len(found), "Hu2011")
        for label, value, low, high, ours in rows
    ]


def _pairs(found: list[Followed], name: str) -> list[tuple[float, float]]:
    return [getattr(one, name) for one in found]
