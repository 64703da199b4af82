"""The same loss of weight years before and years after diagnosis [Ha2016]."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

import numpy as np

from physiology.daily_life.assumed import assumed, check
from physiology.virtual_trials.history import History
from physiology.virtual_trials.outcome import OURS, Outcome, mean, median

#: Years after diagnosis at which weight is lost.
STARTS = (-6, -2, 0, 2, 4, 8)


@dataclass(frozen=True)
class Conduct:
    """What is done."""

    loss: float = assumed(15.0, "%", (0.0, 30.0), "A large loss, as after a strict diet.")
    years: float = assumed(5.0, "yr", (0.5, 20.0), "Kept for so long.")
    share: float = assumed(0.35, "1", (0.0, 1.0), "People asked to take part.")

    def __post_init__(self) -> None:
        check(self)


@dataclass(frozen=True)
class Followed:
    """A participant: HbA1c (%) before and after, for every start that the life reaches."""

    hba1c: dict[int, tuple[float, float]]


def take_part(
    history: History, random: np.random.Generator, conduct: Conduct | None = None
) -> list[Followed]:
    """Let a person lose weight at every start."""
    conduct = conduct or Conduct()
    if random.random() >= conduct.share:
        return []
    found = {}
    for start in STARTS:
        person = history.after_diagnosis(start)
        if person is None:
            return []
        before = person.read("hba1c")
        person.set({"weight_loss_goal": conduct.loss})
        person.follow(conduct.years)
        found[start] = before, person.read("hba1c")
    return [Followed(found)]


def outcomes(found: list[Followed]) -> list[Outcome]:
    """Return HbA1c after five years for every start, and whether later is worse.

    The source shows one body in which the early change holds and the late one fails; the values
    taken as published are its last glucose, 109 and 435 mg/dL, as the HbA1c that would go with it.
    What counts as met is which side of the threshold of diabetes it ends on.
    """
    after = {start: median(one.hba1c[start][1] for one in found) for start in STARTS}
    worse = [after[a] < after[b] for a, b in itertools.pairwise(STARTS)]
    n = len(found)
    rows = [
        ("HbA1c 5 years on, weight lost 6 years before diagnosis", 5.4, 4.0, 6.4, "%", after[-6]),
        ("HbA1c 5 years on, weight lost 8 years after diagnosis", 16.8, 6.5, 20.0, "%", after[8]),
        ("Later starts that end worse, of all", 1.0, 1.0, 1.0, "1",
         mean(worse) if found else math.nan),
    ]  # fmt: skip
    return [
        Outcome("Early or late", label, value, low, high, unit, OURS, ours, n, "Ha2016")
        for label, value, low, high, unit, ours in rows
    ]
