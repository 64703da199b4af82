"""Type 2 diabetes on diet alone for six years after diagnosis [UKPDS1995]."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from physiology.daily_life.assumed import assumed, check
from physiology.virtual_trials.history import History
from physiology.virtual_trials.outcome import OURS, Outcome, mean, median
from physiology.virtual_trials.participant import Participant


@dataclass(frozen=True)
class Conduct:
    """How the trial was run."""

    years: float = assumed(6.0, "yr", (1.0, 15.0), "UKPDS1995: six years.")
    lowest_hba1c: float = assumed(6.5, "%", (5.0, 12.0), "Quarter of people begin below 6.2.")
    highest_hba1c: float = assumed(7.6, "%", (6.0, 15.0), "Median 6.9 to 7.1 after first advice.")

    def __post_init__(self) -> None:
        check(self)


@dataclass(frozen=True)
class Followed:
    """A participant; pairs are beginning and end. HOMA-B is of healthy people, in percent."""

    hba1c: tuple[float, float]
    homa_b: tuple[float, float]


def take_part(
    history: History, random: np.random.Generator, conduct: Conduct | None = None
) -> list[Followed]:
    """Follow a person from a random year at which HbA1c is as in the study."""
    conduct = conduct or Conduct()
    chosen = random.random()
    if history.diagnosis is None:
        return []
    years = [
        one
        for one in history.years[history.diagnosis :]
        if conduct.lowest_hba1c <= one.read("hba1c") <= conduct.highest_hba1c
    ]
    if not years:
        return []
    person = years[int(chosen * len(years))].branch()
    healthy = healthy_homa_b()
    begin = person.read("hba1c"), 100.0 * person.homa()[0] / healthy
    person.follow(conduct.years)
    end = person.read("hba1c"), 100.0 * person.homa()[0] / healthy
    return [Followed((begin[0], end[0]), (begin[1], end[1]))]


def healthy_homa_b() -> float:
    """Return HOMA-B of the healthy person, %."""
    from physiology.body import Body

    return Participant(Body("healthy")).homa()[0]


def outcomes(found: list[Followed]) -> list[Outcome]:
    """Return HbA1c and HOMA-B beside the published ones."""
    n = len(found)
    begin, end = (mean(one.homa_b[i] for one in found) for i in (0, 1))
    rows = (
        ("HbA1c in the beginning", 6.9, 6.7, 7.1, "%", median(one.hba1c[0] for one in found)),
        ("HbA1c after 6 years", 8.0, 7.5, 8.5, "%", median(one.hba1c[1] for one in found)),
        ("HOMA-B in the beginning, of healthy", 50.0, 40.0, 60.0, "%", begin),
        ("HOMA-B after 6 years, of the beginning", 56.0, 46.0, 66.0, "%", 100.0 * end / begin
         if found else math.nan),
    )  # fmt: skip
    return [
        Outcome("Diet alone", label, value, low, high, unit, OURS, ours, n, "UKPDS1995")
        for label, value, low, high, unit, ours in rows
    ]
