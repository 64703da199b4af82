"""Ordinary days: usual meals and therapy, read with a glucose sensor."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from physiology.body import Body
from physiology.controllers.temporary_basal import TICK
from physiology.core.errors import ScenarioError
from physiology.daily_life.behaviour import Behaviour
from physiology.daily_life.diary import Note
from physiology.daily_life.equipment import GLARGINE, LISPRO, equipment
from physiology.daily_life.life import live
from physiology.daily_life.untreated import untreated_days
from physiology.monitoring.noise import disturbance, shown
from physiology.monitoring.readings import Readings
from physiology.outcomes import UNITS as SENSOR_UNITS
from physiology.outcomes import hba1c_of_mean_glucose, sensor_metrics
from physiology.protocols.laboratory import Subject, at, millimolar, subject
from physiology.protocols.result import Result
from physiology.scenario import THERAPIES, Scenario
from physiology.schedule import (
    BY_THE_CLOCK,
    BasalRate,
    Bolus,
    Entry,
    Injection,
    Meal,
    checked_schedule,
    schedule_levels,
)
from physiology.settings import correction_factor
from physiology.simulate import state_at_midnight
from physiology.trajectory import Trajectory
from physiology.usual import WAKING, usual_meals
from physiology.whole import checked_seed, checked_whole

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
    *,
    counting_bias: float | None = None,
    counting_spread: float | None = None,
    basal_product: str = GLARGINE,
    bolus_product: str = LISPRO,
    basal_profile: list[BasalRate] | None = None,
    behaviour: Behaviour | None = None,
    varied: bool = False,
    insulin: list[Entry] | None = None,
) -> Result:
    """Live some days; insulin-treated people count, err, correct and take rescue sugar.

    Parameters
    ----------
    days : int
        1 to 28; a first day is lived before and not counted.
    meals : list of Meal, optional
        Instead of the usual three mixed meals.
    seed : int
        Of sensor noise and, with insulin treatment, of behaviour. The same seed brings the
        same days with every therapy.
    therapy : str, optional
        usual (the pump), mdi, pump or closed_loop; for insulin-treated people only.
    counting_bias, counting_spread : float, optional
        Carbohydrate counted over eaten, and the SD of its logarithm.
    basal_product, bolus_product : str
        Of the pens of ``mdi``.
    basal_profile : list of BasalRate, optional
        Of the pump, instead of the one rate that is right for a fast.
    behaviour : Behaviour, optional
        Other habits and errors.
    varied : bool
        Without insulin treatment: whether meals and exercise differ from day to day as well;
        with treatment they always do.
    insulin : list of Injection or Bolus, optional
        Of a person without usual insulin treatment: fixed doses, the same every day.

    Returns
    -------
    Result
        In steps of five minutes; the first counted day of ``trajectory`` begins at 1440 min,
        ``readings`` and ``diary`` at its midnight.

    Raises
    ------
    ScenarioError
        Naming what is not allowed.
    """
    days = checked_whole("days", days, 1, 28, "days")
    seed = checked_seed(seed)
    person = subject(who)
    if therapy is None:
        therapy = who.therapy if isinstance(who, Scenario) else "usual"
    if therapy not in THERAPIES:
        raise ScenarioError(f"therapy: unknown; allowed are {', '.join(THERAPIES)}")
    if therapy != "usual" and person.therapy is None:
        raise ScenarioError(f"therapy: {person.body.who.label} has no insulin treatment")
    plan = usual_meals() if meals is None else _checked_meals(meals)
    habits = _habits(behaviour, counting_bias, counting_spread)
    random = np.random.default_rng(seed)
    notes: tuple[Note, ...] = ()
    doses = _checked_doses(insulin, person)
    if person.therapy is None:
        levels = schedule_levels(plan, 0.0, 1440.0 * (days + 1), 1.0)
        if varied:
            levels, diary = untreated_days(days + 1, plan, habits, random)
            notes = _counted(diary, days)
        start = None
        if doses:
            body = person.body
            levels += schedule_levels(doses, 0.0, 1440.0 * (days + 1), body.value("dose_scale"))
            start = state_at_midnight(_scenario(body, (*plan, *doses)))
        course = person.experiment(
            [*levels, BY_THE_CLOCK], 1440.0 * (days + 1), start=start, step=TICK
        )
        added = disturbance(course.time, person.body.value, random)
        sensor = shown(course["sensor_glucose"] + added, person.body.value)
        units = sum(dose.units for dose in doses)
    else:
        if meals is None:
            plan = tuple(
                replace(meal, carbohydrate=grams, minutes=15.0)
                for meal, grams in zip(plan, _TREATED_GRAMS, strict=True)
            )
        tools = equipment(
            "pump" if therapy == "usual" else therapy, person.therapy,
            correction_factor(_unscaled(person.body)), basal_product, bolus_product,
            _checked_profile(basal_profile), habits.dosed_share,
        )  # fmt: skip
        lived = live(person, days + 1, tools, plan, random, habits)
        course, sensor = lived.course, lived.readings
        units = float(lived.insulin[lived.insulin.size // (days + 1) :].sum()) / days
        notes = _counted(lived.diary, days)
    counted = (course.time >= 1440.0) & (course.time < 1440.0 * (days + 1))
    readings = Readings(course.time[counted] - 1440.0, sensor[counted])
    return Result(_readouts(course, sensor, units, person.body), UNITS, course, readings, notes)


def _checked_doses(insulin: list[Entry] | None, person: Subject) -> tuple[Injection | Bolus, ...]:
    if insulin is None:
        return ()
    if person.therapy is not None:
        label = person.body.who.label
        raise ScenarioError(f"insulin: {label} lives on insulin treatment; choose its therapy")
    checked = checked_schedule(insulin)
    if not all(isinstance(dose, Injection | Bolus) for dose in checked):
        raise ScenarioError("insulin: must be a list of Injection or Bolus")
    return tuple(dose for dose in checked if isinstance(dose, Injection | Bolus))


def _scenario(body: Body, schedule: tuple[Entry, ...]) -> Scenario:
    return Scenario(
        person=body.person,
        values=dict(body.overrides),
        without=body.without,
        schedule=list(schedule),
    )


def _counted(diary: tuple[Note, ...], days: int) -> tuple[Note, ...]:
    """Return the notes of the counted days, from their first midnight on."""
    return tuple(
        replace(note, time=note.time - 1440.0)
        for note in diary
        if 1440.0 <= note.time < 1440.0 * (days + 1)
    )


def _habits(behaviour: object, bias: float | None, spread: float | None) -> Behaviour:
    """Return the behaviour with another way of counting, if one is given."""
    habits = Behaviour() if behaviour is None else behaviour
    if not isinstance(habits, Behaviour):
        raise ScenarioError("behaviour: must be a Behaviour")
    given = {"counting_bias": bias, "counting_spread": spread}
    return replace(habits, **{name: value for name, value in given.items() if value is not None})


def _unscaled(body: Body) -> Body:
    return body.changed(dose_scale=1.0) if body.value("dose_scale") != 1.0 else body


def _checked_profile(profile: list[BasalRate] | None) -> tuple[BasalRate, ...]:
    if profile is None:
        return ()
    checked = checked_schedule(profile)
    if not checked or not all(isinstance(rate, BasalRate) for rate in checked):
        raise ScenarioError("basal_profile: must be a list of BasalRate")
    return tuple(rate for rate in checked if isinstance(rate, BasalRate))


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
