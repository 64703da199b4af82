"""Ordinary days: usual meals and therapy, read with a glucose sensor."""

from __future__ import annotations

import numpy as np

from physiology.body import Body, checked_number
from physiology.core.errors import ScenarioError
from physiology.daily_life.behaviour import Behaviour
from physiology.daily_life.life import live
from physiology.daily_life.plate import TICK
from physiology.monitoring.noise import disturbance, shown
from physiology.monitoring.readings import Readings
from physiology.outcomes import UNITS as SENSOR_UNITS
from physiology.outcomes import hba1c_of_mean_glucose, sensor_metrics
from physiology.protocols.laboratory import at, millimolar, subject
from physiology.protocols.result import Result
from physiology.scenario import THERAPIES, Scenario
from physiology.schedule import BY_THE_CLOCK, Meal, checked_schedule, schedule_levels
from physiology.trajectory import Trajectory
from physiology.usual import WAKING, usual_meals

#: Meals of a larger eater, by which people with insulin treatment are usually studied.
_TREATED_GRAMS = (55.0, 75.0, 85.0)
UNITS = SENSOR_UNITS | {
    "steady_hba1c": "%",
    "secretion_24h": "nmol",
    "basal_secretion_share": "%",
    "total_daily_insulin": "U/kg",
    "fasting_glucose": "mmol/L",
}


def day(
    who: str | Scenario | Body,
    days: int = 1,
    meals: list[Meal] | None = None,
    seed: int = 0,
    therapy: str | None = None,
) -> Result:
    """Live some days; insulin-treated people count, err, correct and take rescue sugar.

    Parameters
    ----------
    days : int
        1 to 28; a first day is lived before and not counted.
    meals : list of Meal, optional
        Instead of the usual three mixed meals.
    seed : int
        Of sensor noise and, with insulin treatment, of behaviour.
    therapy : str, optional
        usual (the pump), mdi, pump or closed_loop; for insulin-treated people only.

    Returns
    -------
    Result
        In steps of five minutes; the first counted day of ``trajectory`` begins at 1440 min,
        ``readings`` begin at its midnight.
    """
    days = int(checked_number("days", days, 1, 28, "days"))
    seed = int(checked_number("seed", seed, 0, 2**31 - 1, ""))
    person = subject(who)
    if therapy is None:
        therapy = who.therapy if isinstance(who, Scenario) else "usual"
    if therapy not in THERAPIES:
        raise ScenarioError(f"therapy: unknown; allowed are {', '.join(THERAPIES)}")
    if therapy != "usual" and person.therapy is None:
        raise ScenarioError(f"therapy: {person.body.who.label} has no insulin treatment")
    plan = usual_meals() if meals is None else _checked_meals(meals)
    random = np.random.default_rng(seed)
    if person.therapy is None:
        levels = schedule_levels(plan, 0.0, 1440.0 * (days + 1), 1.0)
        course = person.experiment([*levels, BY_THE_CLOCK], 1440.0 * (days + 1), step=TICK)
        added = disturbance(course.time, person.body.value, random)
        sensor = shown(course["sensor_glucose"] + added, person.body.value)
        units = 0.0
    else:
        if meals is None:
            plan = tuple(
                Meal(m.time, grams, m.fat, m.protein, minutes=15.0)
                for m, grams in zip(plan, _TREATED_GRAMS, strict=True)
            )
        kind = "pump" if therapy == "usual" else therapy
        lived = live(person, days + 1, kind, plan, random, Behaviour())
        course, sensor, units = lived.course, lived.readings, lived.units / (days + 1)
    counted = (course.time >= 1440.0) & (course.time < 1440.0 * (days + 1))
    readings = Readings(course.time[counted] - 1440.0, sensor[counted])
    return Result(_readouts(course, sensor, units, person.body), UNITS, course, readings)


def _checked_meals(meals: list[Meal]) -> tuple[Meal, ...]:
    checked = checked_schedule(meals)
    if not all(isinstance(meal, Meal) for meal in checked):
        raise ScenarioError("meals: must be a list of Meal")
    return tuple(meal for meal in checked if isinstance(meal, Meal))


def _readouts(course: Trajectory, sensor: np.ndarray, units: float, body: Body) -> dict[str, float]:
    counted = course.time >= 1440.0
    readouts = sensor_metrics(course.time[counted], sensor[counted])
    days = (course.time[-1] - 1440.0) / 1440.0
    weight = body.value("body_weight")
    plasma = course["plasma_glucose"][counted]
    rate = course["insulin_secretion_rate"]
    secreted = float(np.trapezoid(rate[counted], course.time[counted])) * weight / 1000.0 / days
    morning = course.time[-1] - 1440.0 + WAKING
    basal = at(course, "insulin_secretion_rate", morning) * 1440.0 * weight / 1000.0
    return readouts | {
        "steady_hba1c": hba1c_of_mean_glucose(float(plasma.mean())),
        "secretion_24h": max(secreted, 0.0),
        "basal_secretion_share": 100.0 * basal / secreted if secreted > 1e-6 else 0.0,
        "total_daily_insulin": units / weight,
        "fasting_glucose": millimolar(at(course, "plasma_glucose", morning)),
    }
