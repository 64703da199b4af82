"""A drug for some weeks, against the same body on placebo."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass, replace

from physiology.body import Body, checked_number, parameter_vector
from physiology.core.errors import ScenarioError
from physiology.core.treatment import Treatment, treatments
from physiology.protocols.laboratory import Subject, millimolar, subject
from physiology.protocols.mixed_meal import mixed_meal
from physiology.protocols.result import Result
from physiology.protocols.years_later import Later, later
from physiology.scenario import Scenario
from physiology.schedule import MILLIGRAMS_PER_GRAM
from physiology.trajectory import Trajectory
from physiology.years.changes import Change
from physiology.years.progress import DAYS_OF_YEAR

TITRATE = "titrate"
#: Rounds in which a titrated dose and the body that it changes come to terms, and how near (U).
_ROUNDS = 3
_NEAR = 0.5
#: Share of the first correction that is made: a body on insulin comes to need less of it.
_CAUTIOUS = 0.7
#: Titration takes longer than this.
_FEW_DAYS = 3.0
#: A drug comes in steps, in multiples of its onset time: until the first, until the second, then.
_STEPS = (0.0, 1.0, 3.0)
UNITS = {
    "fasting_glucose_change": "mmol/L",
    "hba1c_change": "%",
    "weight_change": "kg",
    "weight_change_percent": "%",
    "egp_change": "%",
    "egp_change_absolute": "mg/kg/min",
    "urinary_glucose": "g/day",
    "ketone_ratio": "1",
    "minimum_glucose": "mmol/L",
    "first_hour_emptying_ratio": "1",
    "dose": "1",
    "hba1c": "%",
    "fasting_glucose": "mmol/L",
    "fasting_insulin_ratio": "1",
}


def treatment_trial(
    who: str | Scenario | Body,
    treatment: str = "metformin",
    dose: float | str = 2000.0,
    weeks: float = 12.0,
) -> Result:
    """Give a drug for some weeks and compare with the same body without it.

    Both arms follow the slow clock: weight, visceral fat, beta cells and HbA1c. Insulin doses
    of an insulin-treated body stay.

    Parameters
    ----------
    who : str, Scenario or Body
        A scenario may hold other treatments, which both arms take, and the meals of the last
        day; in the weeks before, the usual ones are eaten.
    treatment : str
        Key of ``physiology.treatments``.
    dose : float or "titrate"
        In the unit of its parameter; basal insulin may be titrated to the ``titration_target``
        of the body, with at most its ``largest_basal_per_weight``.
    weeks : float
        0.01 to 260.

    Returns
    -------
    Result
        The trajectory is the last day on the drug, from waking. ``egp_change`` is of the
        fasting body, ``urinary_glucose`` what is lost a day above placebo, ``minimum_glucose``
        the lowest of the last day, ``dose`` that of the last day.

    Raises
    ------
    ScenarioError
        Unknown treatment, or a dose or time out of range.
    """
    drug = _drug(treatment)
    weeks = checked_number("weeks", weeks, 0.01, 260.0, "weeks")
    before = subject(who)
    entries = who.schedule if isinstance(who, Scenario) else None
    days = 7.0 * weeks
    placebo = later(before, [], days)
    if dose == TITRATE:
        given, treated = _titrated(before, drug, days)
    else:
        given = _checked_dose(drug, dose)
        treated = later(before, _taken(before, drug, given, days), days)
    arms = [_Arm(one, one.day(entries)) for one in (placebo, treated)]
    return Result(_compared(*arms) | {"dose": given}, UNITS, arms[1].day)


@dataclass(frozen=True)
class _Arm:
    """A body at the end of one arm of the trial, and its last day."""

    end: Later
    day: Trajectory

    def daily_urinary_glucose(self) -> float:
        """Return grams a day."""
        lost = float(self.day["urinary_glucose_loss"].mean()) * 1440.0
        return lost * self.end.now("weight") / MILLIGRAMS_PER_GRAM

    def fasting(self, name: str) -> float:
        """Return a quantity at the end of the night."""
        return float(self.day[name][0])


def _drug(key: object) -> Treatment:
    if not isinstance(key, str) or key not in treatments():
        allowed = ", ".join(treatments())
        raise ScenarioError(f"treatment: unknown treatment; allowed are {allowed}")
    return treatments()[key]


def _checked_dose(drug: Treatment, dose: object) -> float:
    changed = Body("healthy").changed(**{drug.dose: dose})  # type: ignore[arg-type]
    return changed.value(drug.dose)


def _taken(before: Subject, drug: Treatment, dose: float, days: float) -> list[Change]:
    """Return the dose as it takes hold: in steps, the last as high as it is at the end."""
    if dose == before.body.value(drug.dose):
        return []
    starts = [times * drug.onset_time for times in _STEPS if times * drug.onset_time < days]
    changes = []
    for begin, end in itertools.pairwise([*starts, math.inf]):
        late = end == math.inf
        share = _mean_hold(begin, end, drug)
        if late:
            share = 1.0 if len(starts) == len(_STEPS) else _hold(days, drug)
        until = None if late else end / DAYS_OF_YEAR
        changes.append(Change(drug.dose, dose * share, begin / DAYS_OF_YEAR, until))
    return changes


def _hold(days: float, drug: Treatment) -> float:
    """Return the share of its effect that a drug has after some days."""
    return 1.0 - math.exp(-days / drug.onset_time)


def _mean_hold(begin: float, end: float, drug: Treatment) -> float:
    gained = _hold(end, drug) - _hold(begin, drug)
    return 1.0 - gained * drug.onset_time / (end - begin)


def _titrated(before: Subject, drug: Treatment, days: float) -> tuple[float, Later]:
    """Return the basal insulin (U/day) that brings fasting glucose to the target, and the arm."""
    if drug.key != "basal_insulin":
        raise ScenarioError("dose: only basal_insulin is titrated; give a number")
    if days <= _FEW_DAYS:
        return 0.0, later(before, [], days)
    tried: list[tuple[float, float]] = []
    largest = before.body.value("largest_basal_per_weight") * before.body.value("body_weight")
    dose = _needed(before, drug, largest)
    while True:
        arm = later(before, _taken(before, drug, dose, days), days)
        missing = _needed(arm.person, drug, largest) - dose
        if abs(missing) < _NEAR or len(tried) == _ROUNDS:
            return dose, arm
        tried.append((dose, missing))
        dose = min(max(_crossing(tried), 0.0), largest)


def _crossing(tried: list[tuple[float, float]]) -> float:
    """Return the dose at which nothing would be missing, by the last two tried."""
    dose, missing = tried[-1]
    if len(tried) == 1 or tried[-2][1] == missing:
        return dose + _CAUTIOUS * missing
    before, missed = tried[-2]
    return dose - missing * (dose - before) / (missing - missed)


def _needed(person: Subject, drug: Treatment, largest: float) -> float:
    """Return the dose that brings a body as it is to the target."""
    from scipy.optimize import brentq

    def excess(dose: float) -> float:
        body = person.body.changed(**{drug.dose: dose})
        tried = replace(person, body=body, parameters=parameter_vector(body))
        return tried.glucose_of(tried.rested(person.fasting).fasting) - body.value(
            "titration_target"
        )

    if excess(0.0) <= 0.0:
        return 0.0
    if excess(largest) >= 0.0:
        return largest
    return float(brentq(excess, 0.0, largest, xtol=0.1 * _NEAR))


def _first_hour_emptied(arm: _Arm) -> float:
    """Return the share of a mixed meal that left the stomach in its first hour."""
    course = mixed_meal(arm.end.person).trajectory
    hour = course.time <= 60.0
    return float(course["gastric_emptying"][hour].mean())


def _compared(placebo: _Arm, treated: _Arm) -> dict[str, float]:
    gained = treated.end.now("weight") - placebo.end.now("weight")
    one, other = (millimolar(arm.fasting("plasma_glucose")) for arm in (placebo, treated))
    made = [arm.fasting("endogenous_glucose_production") for arm in (placebo, treated)]
    ketones = [arm.fasting("ketones") for arm in (placebo, treated)]
    insulin = [arm.fasting("plasma_insulin") for arm in (placebo, treated)]
    emptied = [_first_hour_emptied(arm) for arm in (placebo, treated)]
    return {
        "fasting_glucose_change": other - one,
        "hba1c_change": treated.end.now("hba1c") - placebo.end.now("hba1c"),
        "weight_change": gained,
        "weight_change_percent": 100.0 * gained / placebo.end.now("weight"),
        "egp_change": 100.0 * (made[1] / made[0] - 1.0),
        "egp_change_absolute": made[1] - made[0],
        "urinary_glucose": treated.daily_urinary_glucose() - placebo.daily_urinary_glucose(),
        "ketone_ratio": ketones[1] / ketones[0],
        "minimum_glucose": millimolar(float(treated.day["plasma_glucose"].min())),
        "first_hour_emptying_ratio": emptied[1] / emptied[0],
        "hba1c": treated.end.now("hba1c"),
        "fasting_glucose": other,
        "fasting_insulin_ratio": insulin[1] / insulin[0] if insulin[0] > 0.0 else 1.0,
    }
