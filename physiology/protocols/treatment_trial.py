"""A drug for some weeks, against the same body on placebo."""

from __future__ import annotations

import math
from dataclasses import dataclass

from physiology.body import Body, checked_number
from physiology.core.errors import ScenarioError
from physiology.core.treatment import Treatment, treatments
from physiology.protocols.laboratory import Subject, millimolar, subject
from physiology.protocols.mixed_meal import mixed_meal
from physiology.protocols.result import Result
from physiology.protocols.usual_days import after_days, settled, steady_hba1c, usual_days
from physiology.scenario import Scenario
from physiology.schedule import MILLIGRAMS_PER_GRAM, Entry
from physiology.slow.body_weight import weight_change
from physiology.slow.glycated_haemoglobin import share_reached
from physiology.trajectory import Trajectory

TITRATE = "titrate"
#: Until then the habit of before goes on: only a day or two have passed.
_FEW_DAYS = 3.0
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

    Insulin doses of an insulin-treated body stay. Weight follows appetite and the glucose lost
    in urine, visceral fat follows weight, HbA1c follows glucose with its lag.

    Parameters
    ----------
    who : str, Scenario or Body
        A scenario may hold other treatments, which both arms take, and the meals of the day.
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
    placebo = _Arm(before, usual_days(before, entries=entries))
    days = 7.0 * weeks
    given = _titrated(before, drug, days) if dose == TITRATE else _checked_dose(drug, dose)
    first = _treated(placebo, drug, given, days, 0.0, entries)
    gained = _weight_gained(placebo, first, days)
    last = _treated(placebo, drug, given, days, gained, entries)
    readouts = _compared(placebo, last, days, gained) | {"dose": given}
    return Result(readouts, UNITS, last.day)


@dataclass(frozen=True)
class _Arm:
    """A body in one arm of the trial, and its last day."""

    person: Subject
    day: Trajectory

    def daily_urinary_glucose(self) -> float:
        """Return grams a day."""
        lost = float(self.day["urinary_glucose_loss"].mean()) * 1440.0
        return lost * self.person.body.value("body_weight") / MILLIGRAMS_PER_GRAM

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


def _treated(
    placebo: _Arm,
    drug: Treatment,
    dose: float,
    days: float,
    gained: float,
    entries: tuple[Entry, ...] | None,
) -> _Arm:
    """Return the arm on the drug, which has built up by then, with weight gained (kg)."""
    before = placebo.person
    reached = dose * (1.0 - math.exp(-days / drug.onset_time))
    weight = before.body.value("body_weight")
    fat = before.body.value("visceral_fat_area")
    per_weight = before.body.value("visceral_fat_per_weight")
    changed = before.body.changed(
        **{
            drug.dose: reached,
            "body_weight": weight + gained,
            "visceral_fat_area": fat * (1.0 + gained / weight) ** per_weight,
        }
    )
    person = after_days(before, changed, days) if days <= _FEW_DAYS else settled(before, changed)
    return _Arm(person, usual_days(person, entries=entries))


def _weight_gained(placebo: _Arm, treated: _Arm, days: float) -> float:
    """Return kg gained after some days of another appetite and other losses in urine."""
    value = placebo.person.body.value
    eaten = value("energy_need_per_weight") * value("body_weight")
    appetite = [float(arm.day["appetite"].mean()) for arm in (placebo, treated)]
    lost = treated.daily_urinary_glucose() - placebo.daily_urinary_glucose()
    share = "uncompensated_urinary_energy" if lost > 0.0 else "kept_urinary_energy"
    lost_energy = value(share) * value("energy_of_glucose") * lost
    return weight_change(
        eaten * (appetite[1] - appetite[0]) - lost_energy,
        days,
        energy_per_kilogram=value("energy_of_weight"),
        energy_to_keep=value("energy_to_keep_weight"),
    )


def _titrated(before: Subject, drug: Treatment, days: float) -> float:
    """Return the basal insulin (U/day) that brings fasting glucose to the target."""
    from scipy.optimize import brentq

    if drug.key != "basal_insulin":
        raise ScenarioError("dose: only basal_insulin is titrated; give a number")
    value = before.body.value

    def excess(dose: float) -> float:
        changed = before.body.changed(**{drug.dose: dose})
        person = settled(before, changed)
        return person.glucose_of(person.fasting) - value("titration_target")

    largest = value("largest_basal_per_weight") * value("body_weight")
    if days <= _FEW_DAYS or excess(0.0) <= 0.0:
        return 0.0
    if excess(largest) >= 0.0:
        return largest
    return float(brentq(excess, 0.0, largest, xtol=0.25))


def _first_hour_emptied(arm: _Arm) -> float:
    """Return the share of a mixed meal that left the stomach in its first hour."""
    course = mixed_meal(arm.person).trajectory
    hour = course.time <= 60.0
    return float(course["gastric_emptying"][hour].mean())


def _compared(placebo: _Arm, treated: _Arm, days: float, gained: float) -> dict[str, float]:
    weight = placebo.person.body.value("body_weight")
    value = placebo.person.body.value
    one, other = (millimolar(arm.fasting("plasma_glucose")) for arm in (placebo, treated))
    made = [arm.fasting("endogenous_glucose_production") for arm in (placebo, treated)]
    ketones = [arm.fasting("ketones") for arm in (placebo, treated)]
    insulin = [arm.fasting("plasma_insulin") for arm in (placebo, treated)]
    steady = [steady_hba1c(arm.day) for arm in (placebo, treated)]
    change = share_reached(days, value("glycation_memory")) * (steady[1] - steady[0])
    emptied = [_first_hour_emptied(arm) for arm in (placebo, treated)]
    return {
        "fasting_glucose_change": other - one,
        "hba1c_change": change,
        "weight_change": gained,
        "weight_change_percent": 100.0 * gained / weight,
        "egp_change": 100.0 * (made[1] / made[0] - 1.0),
        "egp_change_absolute": made[1] - made[0],
        "urinary_glucose": treated.daily_urinary_glucose() - placebo.daily_urinary_glucose(),
        "ketone_ratio": ketones[1] / ketones[0],
        "minimum_glucose": millimolar(float(treated.day["plasma_glucose"].min())),
        "first_hour_emptying_ratio": emptied[1] / emptied[0],
        "hba1c": steady[0] + change,
        "fasting_glucose": other,
        "fasting_insulin_ratio": insulin[1] / insulin[0] if insulin[0] > 0.0 else 1.0,
    }
