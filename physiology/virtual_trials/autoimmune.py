"""Type 1 diabetes: loss of C-peptide, remission after diagnosis, and an immune treatment.

Loss of C-peptide after Shields2018; the treatment at stage 2 after Herold2019.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from physiology.daily_life.assumed import assumed, check
from physiology.virtual_trials.outcome import OURS, PUBLISHED, Outcome, median
from physiology.virtual_trials.participant import Participant
from physiology.virtual_trials.traits import BEGIN, body_of_traits
from physiology.years.progress import DAYS_OF_YEAR

_MONTH = 1.0 / 12.0
#: Two-hour and fasting glucose (mg/dL) of stage 2 and of stage 3.
STAGE_2, STAGE_3 = (140.0, 110.0), (200.0, 126.0)
#: HbA1c + 4 times the dose (U/kg a day) up to which remission counts [Mortensen2009].
REMISSION_SCORE, DOSE_WEIGHT = 9.0, 4.0


@dataclass(frozen=True)
class Conduct:
    """Who takes part and how the trial was run; people are drawn evenly from each range."""

    susceptibility_low: float = assumed(0.5, "1", (0.3, 1.0), "A slower attack.")
    susceptibility_high: float = assumed(1.0, "1", (0.3, 1.0), "The fullest attack.")
    endowment_low: float = assumed(0.75, "1", (0.3, 2.0), "Few beta cells.")
    endowment_high: float = assumed(1.25, "1", (0.3, 2.0), "Many beta cells.")
    reserve_low: float = assumed(0.4, "1", (0.0, 1.5), "Small reserve.")
    reserve_high: float = assumed(0.8, "1", (0.0, 1.5), "Large reserve.")
    lean_weight: float = assumed(70.0, "kg", (45.0, 150.0), "Every second participant.")
    obese_weight: float = assumed(100.0, "kg", (45.0, 150.0), "The others.")
    obese_visceral_fat: float = assumed(150.0, "cm2", (20.0, 400.0), "That goes with it.")
    course_days: float = assumed(14.0, "day", (1.0, 100.0), "Herold2019: a course of 14 days.")
    between_visits: float = assumed(0.25, "yr", (0.05, 1.0), "Three months.")
    longest_wait: float = assumed(9.0, "yr", (1.0, 30.0), "Nobody is followed longer.")

    def __post_init__(self) -> None:
        check(self)


@dataclass(frozen=True)
class Followed:
    """A participant.

    Attributes
    ----------
    untreated, treated : float
        Months from stage 2 to stage 3.
    decline : float
        Change of C-peptide a year, years 1 to 5 after diagnosis, %.
    residual : float
        C-peptide at 7 years, of that at diagnosis, %.
    remission : float
        Months with insulin in which HbA1c and dose are low, of the first 36.
    """

    obese: bool
    untreated: float
    treated: float
    decline: float
    residual: float
    remission: float


def take_part(
    number: int, random: np.random.Generator, conduct: Conduct | None = None
) -> list[Followed]:
    """Draw a susceptible person, and follow the attack with and without treatment."""
    conduct = conduct or Conduct()
    obese = bool(number % 2)
    person = Participant(body_of_traits(_traits(random, conduct, obese)))
    person.set({"immune_trigger": 1.0})
    person.follow(0.25)
    person.set({"immune_trigger": 0.0})
    if not _wait(person, STAGE_2, conduct):
        return []
    treated = person.branch()
    treated.set({"immune_protection": 1.0})
    treated.follow(conduct.course_days / DAYS_OF_YEAR)
    treated.set({"immune_protection": 0.0})
    begin = person.year
    _wait(person, STAGE_3, conduct)
    _wait(treated, STAGE_3, conduct)
    untreated, delayed = 12.0 * (person.year - begin), 12.0 * (treated.year - begin)
    remission, peptide = _after_diagnosis(person)
    years = np.arange(len(peptide))
    slope = np.polyfit(years[1:6], np.log(peptide[1:6]), 1)[0]
    decline = 100.0 * (math.exp(float(slope)) - 1.0)
    residual = 100.0 * peptide[7] / peptide[0]
    return [Followed(obese, untreated, delayed, decline, residual, remission)]


def _traits(random: np.random.Generator, conduct: Conduct, obese: bool) -> dict[str, float]:
    values = {
        "age": BEGIN,
        "autoimmune_susceptibility": random.uniform(
            conduct.susceptibility_low, conduct.susceptibility_high
        ),
        "beta_cell_endowment": random.uniform(conduct.endowment_low, conduct.endowment_high),
        "secretory_reserve": random.uniform(conduct.reserve_low, conduct.reserve_high),
        "body_weight": conduct.lean_weight,
    }
    if obese:
        values["body_weight"] = conduct.obese_weight
        values["visceral_fat_area"] = conduct.obese_visceral_fat
    return values


def _wait(person: Participant, limits: tuple[float, float], conduct: Conduct) -> bool:
    """Let time pass until a test is above the limits; tell whether it came to that."""
    begin = person.year
    while person.year - begin < conduct.longest_wait:
        fasting, two_hours = person.tolerance()
        if two_hours >= limits[0] or fasting >= limits[1]:
            return True
        person.follow(conduct.between_visits)
    return False


def _after_diagnosis(person: Participant) -> tuple[float, list[float]]:
    """Return months in remission, and C-peptide at diagnosis and each of seven years on."""
    months, peptide = 0, [person.read("c_peptide")]
    for month in range(1, 85):
        person.follow(_MONTH if month <= 36 else 12.0 * _MONTH)
        treated = person.now.therapy is not None
        score = person.read("hba1c") + DOSE_WEIGHT * (
            person.read("insulin_dose") / person.read("weight")
        )
        months += treated and month <= 36 and score <= REMISSION_SCORE
        if month % 12 == 0 or month > 36:
            peptide.append(person.read("c_peptide"))
        if len(peptide) == 8:
            break
    return float(months), peptide


def outcomes(found: list[Followed]) -> list[Outcome]:
    """Return what the attack and its treatment do beside the published ones."""
    delayed = [one.treated / one.untreated for one in found if one.untreated > 0.0]
    n = len(found)
    bodies = {
        "lean": [one.remission for one in found if not one.obese],
        "obese": [one.remission for one in found if one.obese],
    }
    return [
        Outcome("Type 1", "C-peptide a year, years 1 to 5", -47.0, -51.0, -43.0, "%", PUBLISHED,
                median(one.decline for one in found), n, "Shields2018"),
        Outcome("Type 1", "C-peptide at 7 years, of that at diagnosis", 1.2, 0.4, 3.0, "%", OURS,
                median(one.residual for one in found), n, "Shields2018"),
        Outcome("Type 1", "Stage 2 to stage 3, placebo", 24.4, 16.0, 33.0, "mo", OURS,
                median(one.untreated for one in found), n, "Herold2019"),
        Outcome("Type 1", "The same after immune treatment, of placebo", 2.0, 1.4, 2.6, "1", OURS,
                median(delayed), len(delayed), "Herold2019"),
        *(
            Outcome("Type 1", f"Remission on little insulin, {body}", 7.0, 3.0, 12.0, "mo", OURS,
                    median(months), len(months), "Mortensen2009")
            for body, months in bodies.items()
        ),
    ]  # fmt: skip
