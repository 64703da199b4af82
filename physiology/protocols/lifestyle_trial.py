"""A change of life for some weeks: more or less movement, more or less sleep."""

from __future__ import annotations

from dataclasses import replace

from physiology.body import Body, checked_number, parameter_vector
from physiology.core.errors import ScenarioError
from physiology.habit import habit
from physiology.outcomes import hba1c_of_mean_glucose
from physiology.protocols.clamp import clamp
from physiology.protocols.laboratory import Subject, millimolar, subject
from physiology.protocols.result import Result
from physiology.scenario import Scenario
from physiology.schedule import BY_THE_CLOCK, schedule_levels
from physiology.trajectory import Trajectory
from physiology.usual import WAKING, treated_schedule, usual_meals

#: Days that are lived one by one; by then every state of the body has settled.
_LIVED_DAYS = 120
_STEP = 10.0
_DAY = 1440.0
UNITS = {
    "sensitivity_change": "%",
    "fasting_glucose": "mmol/L",
    "hba1c": "%",
    "hba1c_change": "%",
}


def lifestyle_trial(
    who: str | Scenario | Body,
    energy_change: float = 0.0,
    energy_intake: float | None = None,
    weight_loss: float | None = None,
    activity_change: float = 0.0,
    sleep_hours: float | None = None,
    carbohydrate_share: float | None = None,
    eating_window: float | None = None,
    weeks: float = 52.0,
) -> Result:
    """Change how a body lives, and read it before and after; insulin doses stay.

    Parameters
    ----------
    activity_change : float
        MET-h/day more (or less) than before.
    sleep_hours : float, optional
        Hours of sleep a night from now on.
    weeks : float
        1/7 is one night; up to 1040.
    energy_change, energy_intake, weight_loss, carbohydrate_share, eating_window
        Belong to changes of body weight, which is not represented yet.

    Returns
    -------
    Result
        ``sensitivity_change`` is that of M in a clamp; ``hba1c`` is what the mean glucose of the
        last day leads to. The trajectory is the last day, from waking.

    Raises
    ------
    ScenarioError
        If a change is out of range, or would act through body weight.
    """
    not_represented = {
        "energy_change": energy_change or None,
        "energy_intake": energy_intake,
        "weight_loss": weight_loss,
        "carbohydrate_share": carbohydrate_share,
        "eating_window": eating_window,
    }
    for name, value in not_represented.items():
        if value is not None:
            raise ScenarioError(
                f"{name}: body weight does not change in this version; "
                "allowed are activity_change and sleep_hours"
            )
    weeks = checked_number("weeks", weeks, 1.0 / 7.0, 1040.0, "weeks")
    change = checked_number("activity_change", activity_change, -20.0, 20.0, "MET-h/day")
    before = subject(who)
    values = {"physical_activity": before.body.value("physical_activity") + change}
    if sleep_hours is not None:
        values["sleep_hours"] = sleep_hours
    changed = before.body.changed(**values)
    days = 7.0 * weeks
    after = _lived(before, changed, days) if days <= _LIVED_DAYS else _settled(before, changed)
    first, last = _day_of(before), _day_of(after)
    own, then = (clamp(person).readouts["m_value"] for person in (before, after))
    glycated = [hba1c_of_mean_glucose(float(d["plasma_glucose"].mean())) for d in (first, last)]
    readouts = {
        "sensitivity_change": 100.0 * (then / own - 1.0),
        "fasting_glucose": millimolar(after.glucose_of(after.fasting)),
        "hba1c": glycated[1],
        "hba1c_change": glycated[1] - glycated[0],
    }
    return Result(readouts, UNITS, last)


def _usual_days(person: Subject, days: float, step: float) -> Trajectory:
    """Return usual days from waking, on the doses of before."""
    minutes = _DAY * days
    scale = person.body.value("dose_scale")
    entries = treated_schedule(usual_meals(), person.therapy)
    levels = [*schedule_levels(entries, WAKING, WAKING + minutes, scale), BY_THE_CLOCK]
    return person.experiment(levels, minutes, begin=WAKING, step=step)


def _day_of(person: Subject) -> Trajectory:
    return _usual_days(person, 1.0, _STEP)


def _living(before: Subject, changed: Body) -> Subject:
    return replace(before, body=changed, parameters=parameter_vector(changed))


def _lived(before: Subject, changed: Body, days: float) -> Subject:
    """Return the body after some days of the new life, its slow states on their way."""
    person = _living(before, changed)
    return person.rested(_usual_days(person, days, _DAY).final_state)


def _settled(before: Subject, changed: Body) -> Subject:
    """Return the body in its new habit, on the doses of before."""
    own = habit(changed.changed(dose_scale=1.0), before.therapy)
    return _living(before, changed).rested(own.fasting)
