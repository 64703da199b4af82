"""Remission of type 2 diabetes by weight loss, drugs stopped [Lean2018]."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from physiology.daily_life.assumed import assumed, check
from physiology.virtual_trials.history import History
from physiology.virtual_trials.outcome import COMPUTED, OURS, Outcome, mean
from physiology.virtual_trials.participant import Participant
from physiology.years.events import DIABETES_HBA1C

#: Bands of weight lost at a year (kg).
BANDS = ((0.0, 5.0), (5.0, 10.0), (10.0, 15.0), (15.0, 40.0))


@dataclass(frozen=True)
class Conduct:
    """How the trial was run and what people made of it."""

    longest_diabetes: float = assumed(6.0, "yr", (0.0, 20.0), "Lean2018: up to six years.")
    longest_delay: float = assumed(
        3.0, "yr", (0.0, 12.0), "Diabetes is found years after it has begun; so late at most."
    )
    lowest_hba1c: float = assumed(6.5, "%", (5.0, 12.0), "Lean2018, without drugs.")
    highest_hba1c: float = assumed(12.0, "%", (6.0, 15.0), "Lean2018.")
    least_loss: float = assumed(0.5, "%", (0.0, 30.0), "Least weight lost.")
    most_loss: float = assumed(24.0, "%", (0.0, 30.0), "Most weight lost.")
    kept: float = assumed(0.76, "1", (0.0, 1.0), "Lean2018: of 10.0 kg, 7.6 at two years.")

    def __post_init__(self) -> None:
        check(self)


@dataclass(frozen=True)
class Followed:
    """A participant.

    Attributes
    ----------
    lost : float
        Weight lost at a year, kg.
    hba1c : tuple of float
        At the beginning, at one and at two years, %.
    """

    lost: float
    hba1c: tuple[float, float, float]
    lost_after_two: float

    def remission(self, year: int) -> bool:
        """Tell whether HbA1c is below the threshold without drugs."""
        return self.hba1c[year] < DIABETES_HBA1C


def take_part(
    history: History, random: np.random.Generator, conduct: Conduct | None = None
) -> list[Followed]:
    """Put a person with diabetes on a diet, once in each quarter of the range of losses."""
    conduct = conduct or Conduct()
    known = random.uniform(0.0, conduct.longest_diabetes)
    person = history.after_diagnosis(known + random.uniform(0.0, conduct.longest_delay))
    losses = np.linspace(conduct.least_loss, conduct.most_loss, len(BANDS) + 1)
    losses = losses[:-1] + random.random(len(BANDS)) * np.diff(losses)
    if person is None or not conduct.lowest_hba1c <= person.read("hba1c") < conduct.highest_hba1c:
        return []
    return [_followed(person, float(loss), conduct) for loss in losses]


def _followed(person: Participant, loss: float, conduct: Conduct) -> Followed:
    person = person.branch()
    weight, hba1c = person.read("weight"), [person.read("hba1c")]
    lost = []
    for goal in (loss, loss * conduct.kept):
        person.set({"weight_loss_goal": goal})
        person.follow(1.0)
        lost.append(weight - person.read("weight"))
        hba1c.append(person.read("hba1c"))
    return Followed(lost[0], (hba1c[0], hba1c[1], hba1c[2]), lost[1])


def outcomes(found: list[Followed]) -> list[Outcome]:
    """Return shares in remission beside the published ones."""
    rows = []
    for (low, high), (value, least, most) in zip(BANDS, _PUBLISHED, strict=True):
        band = [one for one in found if low <= one.lost < high]
        share = 100.0 * mean(one.remission(1) for one in band)
        label = f"Remission at 1 year, {low:g} to {high:g} kg lost"
        if (low, high) == BANDS[-1]:
            label = f"Remission at 1 year, {low:g} kg lost or more"
        rows.append(
            Outcome("Remission", label, value, least, most, "%", COMPUTED, share, len(band),
                    "Lean2018")
        )  # fmt: skip
    people = len(found) // len(BANDS)
    rows.append(
        Outcome("Remission", "HbA1c in the beginning", 7.7, 7.2, 8.2, "%", OURS,
                mean(one.hba1c[0] for one in found), people, "Lean2018")
    )  # fmt: skip
    first, second = (mean(one.remission(year) for one in found) for year in (1, 2))
    rows.append(
        Outcome("Remission", "Remission at 2 years, of that at 1 year", 0.78, 0.6, 0.95, "1",
                OURS, second / first if first else math.nan, len(found), "Lean2019")
    )  # fmt: skip
    return rows


#: Percent, with the 95 % interval of the counts (6 of 89, 19 of 56, 16 of 28, 31 of 36).
_PUBLISHED = ((7.0, 3.0, 14.0), (34.0, 23.0, 47.0), (57.0, 39.0, 74.0), (86.0, 71.0, 94.0))
