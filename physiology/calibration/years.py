"""Fit the numbers of the slow clock: ``python -m physiology.calibration.years [--write]``.

They are fitted after those of a day (``python -m physiology.calibration``). Aims are published
means of cohorts and trials, each with a tolerance; the people are those of the model.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

import numpy as np
from scipy.optimize import least_squares

from physiology.calibration.write import write_back
from physiology.core.assemble import model
from physiology.core.errors import SimulationError
from physiology.core.integrate import Array
from physiology.lives import lives
from physiology.protocols.laboratory import PICOMOLES_PER_MICROUNIT_PER_ML, millimolar
from physiology.scenario import Scenario
from physiology.years.changes import Change
from physiology.years.course import Course
from physiology.years.progress import DAYS_OF_YEAR, progress

#: Free constants: name -> spread (standard deviation of the logarithm) about the declared value.
CONSTANTS: dict[str, float] = {
    "emptying_scale": 0.3,
    "emptying_largest": 0.15,
    "identity_scale": 0.4,
    "identity_largest_loss": 0.3,
    "overwork_wear": 0.5,
    "overwork_death": 0.4,
    "pancreatic_fat_time": 0.3,
    "killing_rate": 0.2,
    "spared_beta_cells": 0.5,
    "protection_memory": 0.4,
    "surplus_on_liver_fat_exponent": 0.2,
    "carrying_cost": 0.3,
}
#: Free traits of the people with type 2 diabetes and before it.
TRAITS: dict[str, float] = {"inherited_decline": 0.3, "islet_fat_susceptibility": 0.4}
PEOPLE = ("prediabetes", "type2_early", "type2_moderate", "type2_late")
_NAMES = (*CONSTANTS, *TRAITS)
_FAILED = 10.0
_FORTNIGHT = 14.0 / DAYS_OF_YEAR

Reading = Callable[[Mapping[str, float]], float]


def _course(person: str, values: Mapping[str, float], years: float, *changes: Change) -> Course:
    chosen = {n: v for n, v in values.items() if n in CONSTANTS or person in PEOPLE}
    return progress(Scenario(person=person, values=chosen), years, changes)


def _after_weight_loss(person: str, kilograms: float, year: float, name: str = "hba1c") -> Reading:
    def read(values: Mapping[str, float]) -> float:
        weight = Scenario(person=person).body.value("body_weight")
        goal = Change("weight_loss_goal", 100.0 * kilograms / weight, 0.02)
        return _course(person, values, year + 0.01, goal).at(name, year)

    return read


def homa_b(course: Course, year: float) -> float:
    """Return the fasting index of beta cells, 100 in young healthy people [Matthews1985]."""
    insulin = course.at("fasting_insulin", year) / PICOMOLES_PER_MICROUNIT_PER_ML
    return 20.0 * insulin / (millimolar(course.at("fasting_glucose", year)) - 3.5)


def _homa_b_on_diet(values: Mapping[str, float]) -> float:
    course = _course("type2_early", values, 6.0, Change("weight_loss_goal", 5.0, 0.02))
    return homa_b(course, 6.0) / homa_b(course, 0.0)


def _on_600_kilocalories(name: str, days: float) -> Reading:
    def read(values: Mapping[str, float]) -> float:
        change = Change("energy_change", -1675.0, 0.0)
        course = _course("type2_moderate", values, 0.16, change)
        now, before = course.at(name, days / DAYS_OF_YEAR), course.at(name, 0.0)
        return now if name == "fasting_glucose" else 100.0 * (now / before - 1.0)

    return read


def _after_two_weeks_of_insulin(values: Mapping[str, float]) -> float:
    end = 0.02 + _FORTNIGHT
    course = _course(
        "type2_moderate", values, 0.1,
        Change("insulin_treatment", 1.0, 0.02, end),
        Change("insulin_fasting_target", 100.0, 0.02, end),
        Change("dose_adjustment_time", 1.0, 0.02, end),
    )  # fmt: skip
    return homa_b(course, end + 0.01) / homa_b(course, 0.0)


def _rise_in_prediabetes(values: Mapping[str, float]) -> float:
    course = _course("prediabetes", values, 3.0)
    return (course.at("fasting_glucose", 3.0) - course.at("fasting_glucose", 0.0)) / 3.0


def _type1(values: Mapping[str, float], *changes: Change) -> tuple[Course, dict[str, float]]:
    life = lives["type1_young"]
    own = {n: v for n, v in values.items() if n in CONSTANTS}
    scenario = Scenario(person=life.person, values={**life.values, **own})
    course = progress(scenario, 12.0, (*life.changes, *changes))
    return course, {event.key: event.year for event in course.events}


def _c_peptide_decline(values: Mapping[str, float]) -> float:
    course, events = _type1(values)
    begin = events["insulin"]
    ratio = course.at("c_peptide", begin + 5.0) / course.at("c_peptide", begin + 1.0)
    return float(100.0 * (ratio**0.25 - 1.0))


def _c_peptide_residual(values: Mapping[str, float]) -> float:
    course, events = _type1(values)
    begin = events["insulin"]
    return 100.0 * course.at("c_peptide", begin + 7.0) / course.at("c_peptide", begin - 0.01)


def _delay(values: Mapping[str, float]) -> float:
    """Return how many times longer stage 2 lasts after immune treatment."""
    _, before = _type1(values)
    start = before["stage_2"] + 0.02
    _, after = _type1(values, Change("immune_protection", 1.0, start, start + _FORTNIGHT))
    return (after["stage_3"] - start) / (before["stage_3"] - start)


def _on_less_energy(years: float) -> Reading:
    def read(values: Mapping[str, float]) -> float:
        heavy = {**{n: v for n, v in values.items() if n in CONSTANTS}, "body_weight": 90.0}
        scenario = Scenario(person="healthy", values=heavy)
        return (
            progress(scenario, years, [Change("energy_change", -500.0)]).at("weight", years) - 90.0
        )

    return read


#: What is read, its published mean and its tolerance; the source is in the name.
AIMS: dict[str, tuple[Reading, float, float]] = {
    "UKPDS diet: HbA1c at 6 years": (_after_weight_loss("type2_early", 4.55, 6.0), 8.0, 0.3),
    "UKPDS diet: HOMA-B at 6 years": (_homa_b_on_diet, 0.56, 0.08),
    "DiRECT: moderate, 12.5 kg, 1 year": (
        _after_weight_loss("type2_moderate", 12.5, 1.0),
        6.5,
        0.1,
    ),
    "DiRECT: moderate, 7.5 kg": (_after_weight_loss("type2_moderate", 7.5, 1.0), 7.0, 0.2),
    "DiRECT: early, 5 kg": (_after_weight_loss("type2_early", 5.0, 1.0), 6.5, 0.1),
    "600 kcal: glucose at 1 week": (_on_600_kilocalories("fasting_glucose", 7.0), 106.0, 12.0),
    "600 kcal: glucose at 8 weeks": (_on_600_kilocalories("fasting_glucose", 56.0), 103.0, 8.0),
    "600 kcal: liver fat at 1 week": (_on_600_kilocalories("liver_fat", 7.0), -30.0, 4.0),
    "600 kcal: liver fat at 8 weeks": (_on_600_kilocalories("liver_fat", 56.0), -77.0, 4.0),
    "2 weeks of insulin: HOMA-B": (_after_two_weeks_of_insulin, 2.4, 0.4),
    "DPP placebo: glucose a year": (_rise_in_prediabetes, 1.5, 0.4),
    "Shields2018: C-peptide a year": (_c_peptide_decline, -47.0, 1.5),
    "Shields2018: C-peptide at 7 years": (_c_peptide_residual, 1.2, 0.4),
    "Herold2019: stage 2, treated": (_delay, 2.0, 0.2),
    "A090": (_on_less_energy(1.0), -12.0, 1.5),
    "A091": (_on_less_energy(15.0), -20.8, 1.0),
}


def declared_values() -> Array:
    """Return the declared value of every free number, shape (numbers,)."""
    traits = Scenario(person=PEOPLE[1]).body
    return np.array(
        [model().declared[n].default for n in CONSTANTS] + [traits.value(n) for n in TRAITS]
    )


def _named(values: Array) -> dict[str, float]:
    limits = (model().declared[name].bounds for name in _NAMES)
    return {
        name: float(np.clip(value, *bounds))
        for name, value, bounds in zip(_NAMES, values, limits, strict=True)
    }


def residuals(logs: Array, start: Array) -> Array:
    """Return how far each aim is missed, in tolerances, and the pull of the priors."""
    spreads = np.array([*CONSTANTS.values(), *TRAITS.values()])
    prior = 0.3 * (logs - np.log(start)) / spreads
    values = _named(np.exp(logs))
    missed = []
    for read, mean, tolerance in AIMS.values():
        try:
            missed.append((read(values) - mean) / tolerance)
        except (SimulationError, KeyError):  # an event that never comes
            missed.append(_FAILED)
    return np.concatenate([missed, prior])


def main() -> None:
    """Fit, print the table, and write on request."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--rounds", type=int, default=6)
    options = parser.parse_args()
    start = declared_values()
    logs = np.log(start)
    if options.rounds:
        logs = least_squares(
            residuals,
            logs,
            args=(start,),
            diff_step=np.full(len(_NAMES), 0.05),
            max_nfev=options.rounds,
        ).x
    values = _named(np.exp(logs))
    for name, before in zip(_NAMES, start, strict=True):
        print(f"{name:34s}{before:10.4g}{values[name]:10.4g}")
    for name, (read, mean, tolerance) in AIMS.items():
        print(f"{read(values):9.3f}  aim {mean:7.2f} +- {tolerance:<5.2f} {name}")
    if options.write:
        traits = {name: float(f"{values[name]:.3g}") for name in TRAITS}
        write_back(
            {name: float(f"{values[name]:.3g}") for name in CONSTANTS},
            dict.fromkeys(PEOPLE, traits),
        )


if __name__ == "__main__":
    main()
