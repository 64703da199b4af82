"""Eight weeks at 600 kcal a day in type 2 diabetes: liver first, then beta cells [Lim2011]."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from physiology.daily_life.assumed import assumed, check
from physiology.protocols.laboratory import millimolar
from physiology.virtual_trials.history import History
from physiology.virtual_trials.outcome import OURS, Outcome, mean
from physiology.years.progress import DAYS_OF_YEAR

#: Weeks at which people were measured.
WEEKS = (0, 1, 4, 8)


@dataclass(frozen=True)
class Conduct:
    """How the trial was run."""

    intake: float = assumed(600.0, "kcal/day", (500.0, 1500.0), "Lim2011.")
    goal: float = assumed(28.0, "%", (0.0, 30.0), "A goal far enough that intake stays lowest.")
    lowest_fasting: float = assumed(
        135.0, "mg/dL", (126.0, 200.0), "Lim2011: 166 on average, with a wide spread."
    )
    highest_fasting: float = assumed(215.0, "mg/dL", (150.0, 300.0), "Lim2011.")

    def __post_init__(self) -> None:
        check(self)


@dataclass(frozen=True)
class Followed:
    """A participant; each tuple has a value for every week of ``WEEKS``."""

    fasting: tuple[float, ...]
    liver_fat: tuple[float, ...]
    first_phase: tuple[float, ...]
    weight: tuple[float, ...]


def take_part(
    history: History, random: np.random.Generator, conduct: Conduct | None = None
) -> list[Followed]:
    """Let a person eat little, at a random year at which fasting glucose is as in the study."""
    conduct = conduct or Conduct()
    years = [
        one
        for one in history.years
        if conduct.lowest_fasting <= one.read("fasting_glucose") <= conduct.highest_fasting
    ]
    chosen = random.random()
    if not years:
        return []
    person = years[int(chosen * len(years))].branch()
    rows = []
    for begin, end in zip((0, *WEEKS), WEEKS, strict=False):
        if end:
            person.set({"weight_loss_goal": conduct.goal, "lowest_intake": conduct.intake})
            person.follow((end - begin) * 7.0 / DAYS_OF_YEAR)
        rows.append(
            (
                person.read("fasting_glucose"), person.read("liver_fat"), person.first_phase(),
                person.read("weight"),
            )
        )  # fmt: skip
    return [Followed(*(tuple(column) for column in zip(*rows, strict=True)))]


def outcomes(found: list[Followed]) -> list[Outcome]:
    """Return means beside the published ones."""
    n = len(found)

    def fasting(week: int) -> float:
        return millimolar(mean(one.fasting[WEEKS.index(week)] for one in found))

    def change(name: str, week: int) -> float:
        values = [getattr(one, name) for one in found]
        return mean(row[WEEKS.index(week)] for row in values) / mean(row[0] for row in values)

    def fat(week: int) -> float:
        return 100.0 * (change("liver_fat", week) - 1.0)

    rows = (
        ("Fasting glucose before", 9.2, 8.4, 10.0, "mmol/L", fasting(0)),
        ("Fasting glucose, 1 week", 5.9, 5.1, 6.7, "mmol/L", fasting(1)),
        ("Fasting glucose, 8 weeks", 5.7, 4.7, 6.7, "mmol/L", fasting(8)),
        ("Liver fat, 1 week", -30.0, -40.0, -20.0, "%", fat(1)),
        ("Liver fat, 8 weeks", -77.0, -87.0, -67.0, "%", fat(8)),
        ("First phase of secretion, 1 week", 1.0, 0.8, 1.3, "1", change("first_phase", 1)),
        ("First phase of secretion, 8 weeks", 2.4, 1.7, 3.1, "1", change("first_phase", 8)),
    )
    return [
        Outcome("Low-energy diet", label, value, low, high, unit, OURS, ours, n, "Lim2011")
        for label, value, low, high, unit, ours in rows
    ]
