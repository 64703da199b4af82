"""Histories: lives that lead to prediabetes and diabetes, with the body kept year by year.

Cohorts are taken out of their own histories. A body set into prediabetes by hand would stand in
an equilibrium that nobody on the way is in.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from physiology.virtual_trials.participant import Participant
from physiology.virtual_trials.traits import BEGIN, Spreads, body_of_traits, drawn
from physiology.years.events import DIABETES_GLUCOSE, DIABETES_HBA1C

#: Oldest age followed, and longest time with diabetes (years).
_OLDEST, _AFTER_DIAGNOSIS = 75.0, 12.0


@dataclass(frozen=True)
class History:
    """A life without treatment.

    Attributes
    ----------
    years : tuple of Participant
        The body of each year.
    diagnosis : int or None
        Where in ``years`` a threshold of diagnosis is first passed.
    """

    years: tuple[Participant, ...]
    diagnosis: int | None

    def at_age(self, age: float) -> Participant | None:
        """Return the body near an age, unless it was followed no longer."""
        place = round(age - BEGIN)
        return self.years[place].branch() if place < len(self.years) else None

    def after_diagnosis(self, years: float) -> Participant | None:
        """Return the body some years after diagnosis, if there is one."""
        if self.diagnosis is None:
            return None
        place = self.diagnosis + round(years)
        return self.years[place].branch() if place < len(self.years) else None


def has_diabetes(person: Participant) -> bool:
    """Tell whether fasting glucose or HbA1c is above the threshold of diagnosis."""
    return (
        person.read("fasting_glucose") >= DIABETES_GLUCOSE or person.read("hba1c") >= DIABETES_HBA1C
    )


def lived(random: np.random.Generator, spreads: Spreads | None = None) -> History:
    """Follow a drawn person to old age or for years after diagnosis.

    Parameters
    ----------
    random : Generator
    spreads : Spreads, optional

    Returns
    -------
    History
    """
    traits = drawn(random, spreads or Spreads())
    person = Participant(body_of_traits(traits.values))
    person.set({"physical_activity": traits.activity})
    years = [person.branch()]
    diagnosis = None
    while BEGIN + person.year < _OLDEST - 1e-6:
        begun = BEGIN + person.year >= round(traits.surplus_age)
        person.set({"energy_change": traits.surplus} if begun else {})
        person.follow(1.0)
        years.append(person.branch())
        if diagnosis is None and has_diabetes(person):
            diagnosis = len(years) - 1
        if diagnosis is not None and len(years) - 1 - diagnosis >= _AFTER_DIAGNOSIS:
            break
    return History(tuple(years), diagnosis)
